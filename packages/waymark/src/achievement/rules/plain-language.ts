/** Word lists and measures for the languages that we check; another language is told as not checked. */
interface Language {
  /** Verbs that nobody can see somebody do. */
  readonly unseen: RegExp;
  /** Openings of a sentence that is about the course or the badge. */
  readonly aboutCourse: RegExp;
  /** Syllables, roughly: groups of vowels. */
  readonly syllables: (word: string) => number;
  /** Age at which a text reads without effort. */
  readonly age: (wordsPerSentence: number, syllablesPerWord: number) => number;
}

const vowelGroups = (word: string, vowels: RegExp): number => Math.max(1, word.match(vowels)?.length ?? 1);

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    unseen:
      /^(?:can |is able to |to )?(?:understands?|knows?|appreciates?|learns?|(?:is|are|be) (?:aware of|familiar with|exposed to)|familiari[sz]es?|values?|believes?|realis?zes?|comprehends?|grasps?|has (?:knowledge|an understanding|awareness))\b/i,
    aboutCourse:
      /^(?:this|the|our|an?)\s+(?:[\w-]+\s+){0,2}(?:course|badge|programme|program|credential|micro-?credential|certificate|module|workshop|class|training|award)\b|^(?:earners?|students?|participants?|learners?|you) (?:will|must|should)\b|^(?:awarded|issued|earned|given) (?:to|by|for)\b/i,
    syllables: (word) => vowelGroups(word.replace(/e$/i, ''), /[aeiouy]+/gi),
    // Flesch-Kincaid grade level (1975), and five years before the first grade.
    age: (words, syllables) => 0.39 * words + 11.8 * syllables - 15.59 + 5,
  },
  es: {
    unseen:
      /^(?:puede |es capaz de )?(?:entiende|entender|comprende|comprender|conoce|conocer|sabe|saber de|aprecia|apreciar|valora|valorar|aprende|aprender|se familiariza|tiene conocimientos?|tiene conciencia)\b/i,
    aboutCourse:
      /^(?:este|esta|el|la|nuestro|nuestra|un|una)\s+(?:[\p{L}-]+\s+){0,1}(?:curso|insignia|programa|credencial|microcredencial|certificado|módulo|taller|clase|formación)(?!\p{L})|^(?:los |las )?(?:estudiantes|participantes|alumnos) (?:deben|deberán|podrán)\b|^(?:se otorga|otorgad[oa])\b/iu,
    syllables: (word) => vowelGroups(word, /[aeiouáéíóúü]+/gi),
    // Fernández Huerta (1959) turned into years: 100 reads at six, 50 at fourteen, 0 at twenty-two.
    age: (words, syllables) => 22 - (206.84 - 60 * syllables - 1.02 * words) * 0.16,
  },
};

export const CHECKED_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

function of(language: string): Language | undefined {
  const name = language.split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}

/** The verb with which a sentence begins, when nobody can see somebody do it. */
export const unseenVerb = (sentence: string, language: string): string | undefined =>
  of(language)?.unseen.exec(sentence.trim())?.[0];

/** Whether a text speaks of the course where it should speak of the holder. */
export const isAboutCourse = (text: string, language: string): boolean =>
  of(language)?.aboutCourse.test(text.trim()) ?? false;

/** Fewer words say nothing about how a text reads. */
const MIN_WORDS = 15;

/** Age in years at which a text reads without effort; `undefined` when it is too short, or its language is not checked. */
export function readingAge(text: string, language: string): number | undefined {
  const measure = of(language);
  const words = text.match(/\p{L}+/gu) ?? [];
  if (!measure || words.length < MIN_WORDS) return undefined;
  const sentences = Math.max(1, text.split(/[.!?;:\n]+\s*/).filter((one) => /\p{L}/u.test(one)).length);
  const syllables = words.reduce((sum, word) => sum + measure.syllables(word), 0);
  return Math.round(measure.age(words.length / sentences, syllables / words.length));
}

export const wordsIn = (text: string): number => (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).length;
