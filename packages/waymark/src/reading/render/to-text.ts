import type { Reading, Section, Statement } from '../reading-model.ts';
import { isMoot } from '../tell/missing.ts';
import { findLocale } from '../words/index.ts';
import { headingOfOutcomes } from './heading-of-outcomes.ts';
import { limitsOf } from './limits-of.ts';
import { sayAssurance } from './say-assurance.ts';
import { SECTIONS } from './sections.ts';

export interface TextOptions {
  /** Columns; lines are broken at words. */
  readonly width: number;
  /** ANSI colours; only for a terminal. */
  readonly colour: boolean;
}

interface Saying {
  /** The heading that it stands under. */
  readonly under: string;
  readonly withTag: boolean;
  readonly depth?: number;
}

const ANSI = { bold: '1', green: '32', red: '31', yellow: '33', dim: '2' } as const;
const MIN_WIDTH = 30;

function wrap(text: string, width: number, indent: string): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let current = '';
      for (const word of paragraph.split(/\s+/).filter(Boolean)) {
        if (current && current.length + word.length + 1 > width - indent.length) {
          lines.push(current);
          current = word;
        } else current = current ? `${current} ${word}` : word;
      }
      return [...lines, current];
    })
    .map((row) => (row ? indent + row : ''))
    .join('\n');
}

/** A reading as plain text: the same words as the page. */
export function toText(reading: Reading, { width, colour }: TextOptions): string {
  const { words } = findLocale(reading.locale);
  const columns = Math.max(width, MIN_WIDTH);
  const paint = (style: keyof typeof ANSI, text: string) =>
    colour && text ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;
  const tone =
    reading.verdict === 'genuine' && !reading.isUnknownSigner
      ? 'green'
      : ['genuine', 'cannot-tell', 'unsigned'].includes(reading.verdict)
        ? 'yellow'
        : 'red';
  const out: string[] = [];
  const heading = (text: string, beside = '') => out.push('', `${paint('bold', text)}${beside}`, '');
  const tag = (statement: Statement) =>
    paint('dim', `[${sayAssurance(words, reading, statement.assurance, statement.by)}]`);
  const tagsOf = (statement: Statement): readonly string[] => [
    tag(statement),
    ...(statement.children ?? []).flatMap(tagsOf),
  ];
  const say = (statement: Statement, { under, withTag, depth = 0 }: Saying): void => {
    const indent = ' '.repeat(2 + depth * 2);
    const { label, note, href, children } = statement;
    // A label that the heading or the line itself says is not said twice.
    const isSaid = !label || label === under || label === words.label.outcome || statement.text.startsWith(label);
    const text = isSaid ? statement.text : `${label}: ${statement.text}`;
    out.push(wrap(note && !text.includes(note) ? `${text} (${note})` : text, columns, indent));
    // Alone on its line and never broken, so that it can be copied.
    if (href && !text.includes(href.replace(/\/$/, ''))) out.push(`${indent}${href}`);
    if (withTag) out.push(`${indent}${tag(statement)}`);
    for (const child of children ?? [])
      say(child, { under, withTag: withTag && tag(child) !== tag(statement), depth: depth + 1 });
  };

  out.push(
    wrap(
      `${paint(tone, reading.verdictLabel)}${reading.facts.length > 0 ? ` · ${reading.facts.join(' · ')}` : ''}`,
      columns,
      '',
    ),
  );
  const { lead } = reading;
  out.push('', paint('bold', wrap([lead.says, lead.gone, lead.claim].filter(Boolean).join(' '), columns, '')));
  if (lead.title) out.push(wrap(lead.title, columns, ''));
  if (lead.issuerNote) out.push(wrap(`${lead.issuerNote}.`, columns, ''));
  if (lead.caution) out.push(wrap(lead.caution, columns, ''));
  out.push('', wrap(reading.why, columns, ''));

  const of = (sections: readonly Section[]) =>
    reading.statements.filter(
      (statement) => sections.includes(statement.section) && !['claim', 'title', 'withdrawn'].includes(statement.id),
    );
  for (const { sections, heading: name } of SECTIONS) {
    const statements = of(sections);
    if (statements.length === 0) continue;
    const title = name === 'can' ? headingOfOutcomes(words, reading) : words.heading[name];
    const tags = new Set(statements.flatMap(tagsOf));
    const [only] = tags.size === 1 ? tags : [];
    heading(title, only === undefined ? '' : `  ${only}`);
    for (const statement of statements) say(statement, { under: title, withTag: only === undefined });
  }
  if (reading.kind !== 'collection' && reading.format !== null) {
    heading(words.heading.missing);
    if (reading.missing.length === 0)
      out.push(wrap(isMoot(reading.verdict) ? words.ui.missingMoot : words.ui.missingNone, columns, '  '));
    for (const who of new Set(reading.missing.map(({ ask }) => ask))) {
      out.push(wrap(`${who}:`, columns, '  '));
      for (const { text, ask } of reading.missing) if (ask === who) out.push(wrap(`- ${text}`, columns, '    '));
    }
    if (!isMoot(reading.verdict)) out.push(wrap(limitsOf(reading, words), columns, '  '));
  }
  if (reading.parts.length > 0) {
    heading(words.heading.parts);
    for (const part of reading.parts) out.push(indentAll(toText(part, { width: columns - 2, colour })), '');
  }
  if (reading.checks.length > 0) {
    heading(words.heading.checked);
    for (const { title, outcome, reason } of reading.checks)
      out.push(wrap(`${title} ${words.outcome[outcome]}. ${reason}`, columns, '  '));
  }
  const everything = of(['everything']);
  if (everything.length > 0) {
    heading(words.heading.everything);
    for (const { text } of everything) out.push(wrap(text, columns, '  '));
  }
  for (const voice of reading.voices) out.push('', indentAll(toText(voice, { width: columns - 2, colour })));
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const indentAll = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => (row ? `  ${row}` : row))
    .join('\n');
