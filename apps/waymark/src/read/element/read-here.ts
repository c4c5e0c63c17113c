import { parse, unbake } from 'waymark/credential';
import {
  loadLexer,
  loadLocale,
  type Reading,
  read,
  readCollection,
  readingStyles,
  renderCard,
  renderReading,
  type Statement,
  unreadable,
} from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { documents, load } from './load.ts';

/** Credentials shown on one page; a page of more is somebody's mistake. */
const MAX_CREDENTIALS = 20;

/** What the element puts into its shadow root. */
export interface Shown {
  readonly reading: Reading;
  readonly styles: string;
  /** Markup of our own making: everything in it that comes from the credential is escaped. */
  readonly markup: string;
}

/** Reads what is at `src` with the same library as the server, in this browser. A locale that we have no words in is English. */
export async function readHere(src: string, locale: string, form: 'card' | 'full'): Promise<Shown> {
  const language = await spokenFor(locale);
  const reading = await readingOf(src, language);
  if (form === 'full' && hasMarkup(reading)) await loadLexer();
  return { reading, styles: readingStyles, markup: form === 'card' ? renderCard(reading) : renderReading(reading) };
}

async function spokenFor(locale: string): Promise<string> {
  await loadLocale(locale);
  return /^es(?:-|$)/i.test(locale) ? 'es' : 'en';
}

async function readingOf(src: string, locale: string): Promise<Reading> {
  const loaded = await load(src);
  if (!loaded.ok) return unreadable({ code: `read.link-${loaded.kind}` }, { locale });
  const { items, findings } = await unbake(loaded.document.bytes, {});
  const readings: Reading[] = [];
  for (const item of items.filter(({ kind }) => kind === 'credential').slice(0, MAX_CREDENTIALS)) {
    const report = await verify(parse(item.text), { documents, now: new Date(), policy: DEFAULT_POLICY });
    readings.push(read(report, { locale }));
  }
  const [only] = readings;
  if (!only) return unreadable(findings[0] ?? { code: 'read.link-holds-nothing' }, { locale });
  return readings.length === 1 ? only : readCollection(readings, { locale, name: '' });
}

/** Narratives that use Markdown; without any, its parser need not come. */
const hasMarkup = ({ statements, parts }: Reading): boolean => statements.some(usesMarkdown) || parts.some(hasMarkup);
const usesMarkdown = ({ quote, children }: Statement): boolean =>
  (quote?.markdown === true && /[*_#`>[\]|~-]|^\s*\d+[.)]/m.test(quote.text)) || (children ?? []).some(usesMarkdown);
