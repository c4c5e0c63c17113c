import { textIn } from 'waymark/achievement';
import { nameIn } from '../../pages/name-in.ts';
import type { Organisation, VersionRow } from '../../store/index.ts';

/** What a letter and a card are made of, in the language that the version was written in. */
export interface Said {
  readonly language: string;
  readonly institution: string;
  readonly title: string;
  /** What the holder can do, as a predicate: "can prune apple trees"; empty where the version has no such sentence. */
  readonly sentence: string;
  /** The sentence goes with "you". */
  readonly isYours: boolean;
  /** Employers who agreed to the words. */
  readonly asked: readonly string[];
}

/** Of a verb in the third person, "you" needs another form; of these it does not. */
const GOES_WITH_YOU: Readonly<Record<string, RegExp>> = { en: /^can\b/i, es: /^\p{L}/u };

export function saidOf(version: VersionRow, organisation: Organisation): Said {
  const { language, name, sentence } = version.definition;
  const said = (textIn(sentence, language, language) ?? '').trim().replace(/[.\s]+$/u, '');
  return {
    ...{ language, institution: nameIn(organisation, language), sentence: said },
    title: (textIn(name, language, language) ?? '').trim(),
    isYours: said !== '' && (GOES_WITH_YOU[language]?.test(said) ?? false),
    asked: version.facts.asked.filter(({ answer }) => answer === 'accept').map((each) => each.name),
  };
}

/** "A, B and C", in the language of the sentence around it. */
export const listOf = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language === 'es' ? 'es' : 'en', { type: 'conjunction' }).format(names);
