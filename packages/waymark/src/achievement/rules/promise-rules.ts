import { but, GOOD, without } from './example.ts';
import { type Rule, when } from './rule.ts';

/** More correspondences than these are a list of keywords. */
const MAX_ALIGNMENTS = 8;
const PERSONAL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u;

/** How much, at what level, for whom, for how long, and who sees to it. */
export const PROMISE_RULES: readonly Rule[] = [
  {
    id: 'workload-missing',
    severity: 'warn',
    frameworks: ['eu-2022', 'ctdl'],
    check: ({ definition }) => when(definition.workloadHours === undefined, '/workloadHours'),
    failing: without('workloadHours'),
    passing: but({}),
  },
  {
    id: 'level-missing',
    severity: 'warn',
    frameworks: ['eu-2022'],
    check: ({ definition }) => when(definition.level === undefined, '/level'),
    failing: without('level'),
    passing: but({}),
  },
  {
    id: 'level-unconfirmed',
    severity: 'warn',
    frameworks: ['eu-2022', 'waymark'],
    check: ({ definition }) =>
      when(definition.level !== undefined && !definition.level.confirmedBy, '/level/confirmedBy', {
        level: `${definition.level?.framework ?? ''} ${definition.level?.level ?? ''}`.trim(),
      }),
    failing: but({ level: { framework: 'EQF', level: '4' } }),
    passing: but({}),
  },
  {
    id: 'participation-missing',
    severity: 'warn',
    frameworks: ['eu-2022'],
    check: ({ definition, say }) => when(say(definition.participation) === '', '/participation'),
    failing: without('participation'),
    passing: but({}),
  },
  {
    id: 'quality-missing',
    severity: 'warn',
    frameworks: ['eu-2022'],
    check: ({ definition, say }) => when(say(definition.quality.assuredBy) === '', '/quality/assuredBy'),
    failing: but({ quality: {} }),
    passing: but({}),
  },
  {
    id: 'complaints-missing',
    severity: 'advice',
    frameworks: ['waymark'],
    check: ({ definition, say }) => when(say(definition.quality.complaints) === '', '/quality/complaints'),
    failing: but({ quality: { assuredBy: { en: 'The guild' }, every: { en: 'Once a year' } } }),
    passing: but({}),
  },
  {
    id: 'earners-missing',
    severity: 'advice',
    frameworks: ['waymark'],
    check: ({ definition, say }) => when(say(definition.earners) === '', '/earners'),
    failing: but({ earners: {} }),
    passing: but({}),
  },
  {
    id: 'prerequisites-missing',
    severity: 'advice',
    frameworks: ['eu-2022'],
    check: ({ definition, say }) => when(say(definition.prerequisites) === '', '/prerequisites'),
    failing: but({ prerequisites: {} }),
    passing: but({}),
  },
  {
    id: 'validity-not-said',
    severity: 'warn',
    frameworks: ['ctdl', 'waymark'],
    check: ({ definition, say }) =>
      when(definition.validity.months === undefined && say(definition.validity.doesNotAge) === '', '/validity'),
    failing: but({ validity: {} }),
    passing: but({}),
  },
  {
    id: 'review-not-due',
    severity: 'advice',
    frameworks: ['waymark'],
    check: ({ definition }) => when(definition.reviewDue === undefined, '/reviewDue'),
    failing: without('reviewDue'),
    passing: but({}),
  },
  {
    id: 'kind-missing',
    severity: 'warn',
    frameworks: ['ctdl', 'dcc'],
    check: ({ definition }) => when(!definition.kind, '/kind'),
    failing: without('kind'),
    passing: but({}),
  },
  {
    id: 'alignment-missing',
    severity: 'warn',
    frameworks: ['ctdl', 'trusted-application', 'trusted-knowledge'],
    check: ({ definition }) => when(definition.alignments.length === 0, '/alignments'),
    failing: but({ alignments: [] }),
    passing: but({}),
  },
  {
    id: 'alignment-bare',
    severity: 'warn',
    frameworks: ['waymark'],
    check: ({ definition }) =>
      definition.alignments.flatMap(({ url, code, framework, name }, index) =>
        when(!/^https?:\/\//.test(url) || !framework || !code, `/alignments/${index}`, { name }),
      ),
    failing: but({ alignments: [{ name: 'Bakers', url: 'https://occupations.example/51-3011' }] }),
    passing: but({}),
  },
  {
    id: 'alignments-many',
    severity: 'warn',
    frameworks: ['waymark'],
    check: ({ definition }) =>
      when(definition.alignments.length > MAX_ALIGNMENTS, '/alignments', {
        count: `${definition.alignments.length}`,
        max: `${MAX_ALIGNMENTS}`,
      }),
    failing: but({ alignments: Array.from({ length: MAX_ALIGNMENTS + 1 }, () => GOOD.alignments).flat() }),
    passing: but({}),
  },
  {
    id: 'counts-towards-missing',
    severity: 'advice',
    frameworks: ['eu-2022'],
    check: ({ definition, say }) => when(say(definition.countsTowards) === '', '/countsTowards'),
    failing: but({ countsTowards: {} }),
    passing: but({}),
  },
  {
    id: 'personal-data',
    severity: 'block',
    frameworks: ['waymark'],
    check: ({ definition }) => {
      const address = PERSONAL.exec(JSON.stringify(definition))?.[0];
      return when(address !== undefined, '', { address: address ?? '' });
    },
    failing: but({ criteria: { en: 'Send the photographs to ana.baker@school.example.' } }),
    passing: but({}),
  },
];
