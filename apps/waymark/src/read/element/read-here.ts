import { parse, unbake, withFormats } from 'waymark/credential';
import type { DocumentLoader, LoadResult } from 'waymark/document';
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
  usesMarkdown,
} from 'waymark/reading';
import { DEFAULT_POLICY, type Report, verify } from 'waymark/verification';
import { documents, isClosed, load } from './load.ts';

/** Credentials shown on one page; a page of more is somebody's mistake. */
const MAX_CREDENTIALS = 20;

/** How it is to be shown. */
export interface Asked {
  readonly locale: string;
  readonly form: 'card' | 'full';
}

/** The doors to the world; a test hands in its own. */
export interface Doors {
  readonly load: (url: string) => Promise<LoadResult>;
  readonly isClosed?: (url: string) => Promise<boolean>;
  readonly documents: DocumentLoader;
  readonly now: () => Date;
}
const BROWSER: Doors = { load, isClosed, documents, now: () => new Date() };

/** What the element puts into its shadow root. */
export interface Shown {
  readonly reading: Reading;
  readonly styles: string;
  /** Markup of our own making: everything in it that comes from the credential is escaped. */
  readonly markup: string;
}

/** Reads what is at `src` with the same library as the server, in this browser. A locale that we have no words in is English. */
export async function readHere(src: string, { locale, form }: Asked, doors: Doors = BROWSER): Promise<Shown> {
  const [tell] = await Promise.all([gather(src, doors), loadLocale(locale)]);
  let reading: Reading;
  // Words come in two parts: most readings need only the first.
  do reading = tell(/^es(?:-|$)/i.test(locale) ? 'es' : 'en');
  while (await loadLocale(locale));
  if (form === 'full' && hasMarkup(reading)) await loadLexer();
  return { reading, styles: readingStyles, markup: form === 'card' ? renderCard(reading) : renderReading(reading) };
}

/** Does all that takes time; what it gives puts it into words. */
async function gather(src: string, doors: Doors): Promise<(locale: string) => Reading> {
  const loaded = await doors.load(src);
  if (!loaded.ok) {
    const why = loaded.kind === 'unreachable' && (await doors.isClosed?.(src)) ? 'closed' : loaded.kind;
    return (locale) => unreadable({ code: `read.link-${why}` }, { locale });
  }
  const { bytes } = loaded.document;
  const { items, findings } = await withFormats(() => unbake(bytes, {}));
  const options = { documents: doors.documents, now: doors.now(), policy: DEFAULT_POLICY };
  const reports: Report[] = [];
  for (const item of items.filter(({ kind }) => kind === 'credential').slice(0, MAX_CREDENTIALS)) {
    reports.push(await withFormats(() => verify(parse(item.text), options)));
  }
  const [only, ...others] = reports;
  if (!only) return (locale) => unreadable(findings[0] ?? { code: 'read.link-holds-nothing' }, { locale });
  if (others.length === 0) return (locale) => read(only, { locale });
  return (locale) =>
    readCollection(
      reports.map((report) => read(report, { locale })),
      { locale, name: '' },
    );
}

/** Narratives that use Markdown; without any, its parser need not come. */
const hasMarkup = ({ statements, parts }: Reading): boolean => statements.some(isMarkedUp) || parts.some(hasMarkup);
const isMarkedUp = ({ quote, children = [] }: Statement): boolean =>
  (quote?.markdown === true && usesMarkdown(quote.text)) || children.some(isMarkedUp);
