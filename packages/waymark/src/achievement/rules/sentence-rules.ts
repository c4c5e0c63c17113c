import { but, butOutcome } from './example.ts';
import { CHECKED_LANGUAGES, isAboutCourse, readingAge, unseenVerb, wordsIn } from './plain-language.ts';
import { type Rule, when } from './rule.ts';

/** A sentence that runs longer is not taken in at once. */
const MAX_SENTENCE_WORDS = 25;
/** Somebody who left school at fourteen should be able to read it. */
const MAX_READING_AGE = 14;

/** What they can do: said at all, seen by others, about the holder, in plain words. */
export const SENTENCE_RULES: readonly Rule[] = [
  {
    id: 'name-missing',
    severity: 'block',
    frameworks: ['ob-3.0', 'eu-2022', 'dcc', 'ctdl'],
    check: ({ definition, say }) => when(say(definition.name) === '', '/name'),
    failing: but({ name: {} }),
    passing: but({}),
  },
  {
    id: 'sentence-missing',
    severity: 'block',
    frameworks: ['waymark'],
    check: ({ definition, say }) => when(say(definition.sentence) === '', '/sentence'),
    failing: but({ sentence: {} }),
    passing: but({}),
  },
  {
    id: 'sentence-unseen',
    severity: 'block',
    frameworks: ['eu-2022', 'waymark'],
    languages: CHECKED_LANGUAGES,
    check: ({ definition, say, language }) => {
      const verb = unseenVerb(say(definition.sentence), language);
      return when(verb !== undefined, '/sentence', { verb: verb ?? '' });
    },
    failing: but({ sentence: { en: 'understands how sourdough is made' } }),
    passing: but({}),
  },
  {
    id: 'sentence-long',
    severity: 'warn',
    frameworks: ['waymark'],
    check: ({ definition, say }) => {
      const words = wordsIn(say(definition.sentence));
      return when(words > MAX_SENTENCE_WORDS, '/sentence', { words: `${words}`, max: `${MAX_SENTENCE_WORDS}` });
    },
    failing: but({ sentence: { en: `can bake ${'and bake again '.repeat(10)}` } }),
    passing: but({}),
  },
  {
    id: 'about-the-course',
    severity: 'warn',
    frameworks: ['waymark'],
    languages: CHECKED_LANGUAGES,
    check: ({ definition, say, language }) =>
      (['sentence', 'description'] as const).flatMap((field) =>
        when(isAboutCourse(say(definition[field]), language), `/${field}`),
      ),
    failing: but({ description: { en: 'This course introduces students to sourdough.' } }),
    passing: but({}),
  },
  {
    id: 'hard-to-read',
    severity: 'warn',
    frameworks: ['waymark'],
    languages: CHECKED_LANGUAGES,
    check: ({ definition, say, language }) =>
      (['description', 'criteria'] as const).flatMap((field) => {
        const age = readingAge(say(definition[field]), language);
        return when(age !== undefined && age > MAX_READING_AGE, `/${field}`, {
          age: `${age}`,
          max: `${MAX_READING_AGE}`,
        });
      }),
    failing: but({
      description: {
        en: 'Demonstrates interdisciplinary competencies facilitating organisational transformation through the systematic operationalisation of methodological considerations, particularly concerning sustainable institutional infrastructures and corresponding administrative responsibilities.',
      },
    }),
    passing: but({}),
  },
  {
    id: 'name-is-a-code',
    severity: 'warn',
    frameworks: ['waymark'],
    check: ({ definition, say }) => {
      const code = /\b[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?\b/.exec(say(definition.name))?.[0];
      return when(code !== undefined, '/name', { code: code ?? '' });
    },
    failing: but({ name: { en: 'BAK 201 Sourdough' } }),
    passing: but({}),
  },
  {
    id: 'outcomes-missing',
    severity: 'block',
    frameworks: ['eu-2022', 'trusted-application', 'trusted-knowledge'],
    check: ({ definition }) => when(definition.outcomes.length === 0, '/outcomes'),
    failing: but({ outcomes: [] }),
    passing: but({}),
  },
  {
    id: 'outcome-unseen',
    severity: 'block',
    frameworks: ['eu-2022', 'waymark'],
    languages: CHECKED_LANGUAGES,
    check: ({ definition, say, language }) =>
      definition.outcomes.flatMap(({ text }, index) => {
        const verb = unseenVerb(say(text), language);
        return when(verb !== undefined, `/outcomes/${index}/text`, { verb: verb ?? '', outcome: say(text) });
      }),
    failing: butOutcome({ text: { en: 'Understands fermentation' } }),
    passing: but({}),
  },
  {
    id: 'outcome-long',
    severity: 'warn',
    frameworks: ['waymark'],
    check: ({ definition, say }) =>
      definition.outcomes.flatMap(({ text }, index) => {
        const words = wordsIn(say(text));
        return when(words > MAX_SENTENCE_WORDS, `/outcomes/${index}/text`, {
          words: `${words}`,
          max: `${MAX_SENTENCE_WORDS}`,
          outcome: say(text).slice(0, 60),
        });
      }),
    failing: butOutcome({ text: { en: `Shapes loaves ${'and shapes them again '.repeat(8)}` } }),
    passing: but({}),
  },
];
