import { type JsonValue, parsePointer, resolvePointer, walkLeaves } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { Statement } from '../reading-model.ts';
import { showText } from '../show-text.ts';
import { sayWritten } from '../words/index.ts';
import { line, type Telling } from './telling.ts';

/** A picture inside a credential can be a million letters; the raw credential has them all. */
const MAX_VALUE_CHARS = 600;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** `activityStartDate` → "Activity start date"; an IRI → its last part. */
export function humanise(member: string): string {
  const last = /^https?:\/\//.test(member)
    ? (member.split(/[/#]/).filter(Boolean).at(-1) ?? member)
    : member.replace(/^[\w-]{1,12}:(?=\w)/, '');
  const spaced = last
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  const lower = spaced.replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase());
  return showText(lower.charAt(0).toUpperCase() + lower.slice(1));
}

/** Where something stands, in words: "Issuer, Address, Country". Items of a list are numbered when there are several. */
function sayPath(telling: Telling, segments: readonly string[]): string {
  const { term } = telling.locale.words;
  const parts: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (!/^\d+$/.test(segment)) {
      parts.push(term[segment] && Object.hasOwn(term, segment) ? term[segment] : humanise(segment));
      continue;
    }
    const list = resolvePointer(
      telling.credential.json,
      `/${segments
        .slice(0, index)
        .map((each) => each.replaceAll('~', '~0').replaceAll('/', '~1'))
        .join('/')}`,
    );
    if (Array.isArray(list) && list.length > 1 && parts.length > 0) parts.push(`${parts.pop()} ${Number(segment) + 1}`);
  }
  return parts.join(', ');
}

function sayValue({ locale: { words } }: Telling, leaf: JsonValue): string {
  if (leaf === true) return words.bool.true;
  if (leaf === false) return words.bool.false;
  if (leaf === null) return words.bool.null;
  if (typeof leaf === 'object' || leaf === '') return words.bool.empty;
  const text = showText(String(leaf));
  if (text.length > MAX_VALUE_CHARS)
    return text.slice(0, MAX_VALUE_CHARS) + words.sentence.shortened(String(text.length - MAX_VALUE_CHARS));
  const date = typeof leaf === 'string' && DATE_TIME.test(leaf) ? sayWritten(words, leaf, new Date(leaf)) : '';
  return date ? `${text} (${date})` : text;
}

/** Members of which the document as a whole speaks; their leaves are listed under one heading. */
const groupOf = (telling: Telling, segments: readonly string[]): string => {
  const { term } = telling.locale.words;
  const [first = '', second = ''] = segments;
  const head = first === 'vc' || first === 'vp' ? second : first;
  return (Object.hasOwn(term, head) ? term[head] : undefined) ?? humanise(head || 'credential');
};

/**
 * Whatever the credential says that no other line has shown: one line a leaf, in words, grouped by where it stands. Parts that are
 * credentials of their own have their own reading and are left to it.
 */
export function tellEverything(telling: Telling, told: readonly Statement[]): readonly Statement[] {
  const { credential, report } = telling;
  const shown = new Set<Place>();
  const collect = (statement: Statement): void => {
    for (const place of statement.places) shown.add(place);
    for (const child of statement.children ?? []) collect(child);
  };
  for (const statement of told) collect(statement);
  const elsewhere = [...report.parts, ...report.endorsements].map(({ place }) => place);
  const statements: Statement[] = [];
  walkLeaves(credential.json, (place, leaf) => {
    if (shown.has(place) || elsewhere.some((part) => place === part || place.startsWith(`${part}/`))) return;
    const segments = parsePointer(place);
    const label = sayPath(telling, segments);
    const value = sayValue(telling, leaf);
    statements.push(
      line(telling, {
        id: 'everything',
        section: 'everything',
        label,
        text: `${label}: ${value}`,
        places: [place],
        group: groupOf(telling, segments),
        quote: { text: value, markdown: false },
        ...(segments.includes('proof') ? { assurance: 'stated' as const } : {}),
      }),
    );
  });
  return statements;
}
