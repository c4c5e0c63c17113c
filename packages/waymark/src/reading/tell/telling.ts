import type { Credential, Profile, Said, SaidDate, Texts } from '../../credential/index.ts';
import type { Place } from '../../finding.ts';
import type { Report } from '../../verification/index.ts';
import type { Assurance, Section, Statement } from '../reading-model.ts';
import { showLine, showText } from '../show-text.ts';
import { type Locale, sayWritten } from '../words/index.ts';

/** What every teller of lines is given: the report, the words, and how to say a text, a date, a line. */
export interface Telling {
  readonly report: Report;
  readonly credential: Credential;
  readonly locale: Locale;
  readonly issuerName: string;
  readonly subjectName: string;
  /** The subject's id of the record that this stands in. */
  readonly withinSubject?: string;
}

/** A quoted text: the variant nearest the reader's language, with where it stands. */
export interface Quoted {
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly place: Place;
}

const RTL = /^(?:ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb|syr)(?:-|$)/i;

/** The variant of a text in the reader's language, else the first. */
export function pick(texts: Texts, locale: string): Quoted | undefined {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const chosen =
    texts.find((text) => text.language?.toLowerCase().split('-')[0] === language) ??
    texts.find((text) => text.language === undefined) ??
    texts[0];
  if (!chosen || chosen.value.trim() === '') return undefined;
  const direction = chosen.direction ?? (chosen.language && RTL.test(chosen.language) ? 'rtl' : undefined);
  return {
    text: chosen.value,
    place: chosen.place,
    ...(chosen.language ? { language: chosen.language } : {}),
    ...(direction ? { direction } : {}),
  };
}

/** One line of plain text from a text of the credential; empty when not said. */
export const oneLine = (texts: Texts, locale: string): string => showLine(pick(texts, locale)?.text ?? '');

export const quoteOf = ({ text, language, direction }: Quoted, markdown = false): NonNullable<Statement['quote']> => ({
  text: showText(text),
  markdown,
  ...(language ? { language } : {}),
  ...(direction ? { direction } : {}),
});

export const dateOf = ({ locale }: Telling, date: SaidDate | undefined): string =>
  date ? sayWritten(locale.words, date.value, date.instant) || showLine(date.value) : '';

/** A place is sealed when a passed proof by the issuer's own key covers it. */
export function assuranceAt({ report }: Telling, place: Place | undefined): Assurance {
  if (!report.sealed || place === undefined) return 'stated';
  const isUncovered = report.uncovered.some(
    (uncovered) => place === uncovered || place.startsWith(`${uncovered}/`) || uncovered === '',
  );
  return isUncovered ? 'stated' : 'sealed';
}

interface Line {
  readonly id: string;
  readonly section: Section;
  readonly text: string;
  readonly places: readonly (Place | undefined)[];
  readonly assurance?: Assurance;
  readonly label?: string;
  readonly note?: string;
  readonly quote?: NonNullable<Statement['quote']>;
  readonly href?: string | undefined;
  readonly scale?: NonNullable<Statement['scale']>;
  readonly children?: readonly Statement[];
  readonly by?: string;
  readonly group?: string;
}

/** Makes a statement: its assurance from its first place unless another is given. */
export function line(telling: Telling, { places, assurance, href, ...rest }: Line): Statement {
  const known = places.filter((place) => place !== undefined);
  return {
    ...rest,
    places: known,
    assurance: assurance ?? assuranceAt(telling, known[0]),
    by: rest.by ?? telling.issuerName,
    ...(href ? { href } : {}),
  };
}

/** A labelled fact; nothing when it is not said. */
export function fact(
  telling: Telling,
  id: string,
  section: Section,
  label: string,
  said: Said | Quoted | undefined,
  show?: string,
): Statement[] {
  if (!said) return [];
  const quoted: Quoted = 'value' in said ? { text: said.value, place: said.place } : said;
  const text = show ?? showLine(quoted.text);
  if (text === '') return [];
  return [
    line(telling, {
      id,
      section,
      label,
      text,
      places: [quoted.place],
      ...(show === undefined ? { quote: quoteOf(quoted) } : {}),
    }),
  ];
}

export const profileName = (profile: Profile | undefined, locale: string): string =>
  profile ? oneLine(profile.name, locale) || showLine(profile.id?.value ?? '') : '';

/** The domain of an address, for saying where a link opens. */
export function domainOf(url: string | undefined): string {
  try {
    return url ? new URL(url).hostname : '';
  } catch {
    return '';
  }
}
