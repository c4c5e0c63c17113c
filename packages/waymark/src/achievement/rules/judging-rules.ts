import type { Definition } from '../definition.ts';
import { but, butOutcome, GOOD, without } from './example.ts';
import { type Rule, type RuleFramework, type RuleSeverity, when } from './rule.ts';

const isAssessed = ({ judging }: Definition): boolean => judging.kind === 'assessed';

/** A member of `judging` that somebody who is assessed should find. */
const asked = (
  id: string,
  member: 'assessors' | 'supervision' | 'identityCheck' | 'aids' | 'retakes',
  severity: RuleSeverity,
  frameworks: readonly RuleFramework[],
): Rule => {
  const { [member]: _, ...rest } = GOOD.judging;
  return {
    id,
    severity,
    frameworks,
    check: ({ definition, say }) =>
      when(isAssessed(definition) && say(definition.judging[member]) === '', `/judging/${member}`),
    failing: but({ judging: rest }),
    passing: but({}),
  };
};

/** How it is judged: by what, by whom, under which conditions, and whether what is claimed is tested. */
export const JUDGING_RULES: readonly Rule[] = [
  {
    id: 'criteria-missing',
    severity: 'block',
    frameworks: ['ob-3.0', 'trusted-knowledge', 'trusted-application', 'dcc'],
    check: ({ definition, say }) =>
      when(
        say(definition.criteria) === '' && say(definition.judging.method) === '' && !definition.criteriaUrl,
        '/criteria',
      ),
    failing: but({ criteria: {}, judging: { kind: 'not-assessed' } }),
    passing: but({}),
  },
  {
    id: 'criteria-only-linked',
    severity: 'block',
    frameworks: ['trusted-knowledge', 'trusted-application', 'waymark'],
    check: ({ definition, say }) =>
      when(
        say(definition.criteria) === '' &&
          say(definition.judging.method) === '' &&
          definition.criteriaUrl !== undefined,
        '/criteriaUrl',
      ),
    failing: but({ criteria: {}, judging: { kind: 'not-assessed' }, criteriaUrl: 'https://a.example/criteria' }),
    passing: but({}),
  },
  {
    id: 'judging-not-said',
    severity: 'block',
    frameworks: ['eu-2022', 'trusted-knowledge', 'trusted-application'],
    check: ({ definition, say }) =>
      when(
        definition.judging.kind === undefined || (isAssessed(definition) && say(definition.judging.method) === ''),
        '/judging',
      ),
    failing: but({ judging: {} }),
    passing: but({ judging: { kind: 'not-assessed' }, outcomes: [] }),
  },
  asked('assessor-not-said', 'assessors', 'warn', ['waymark']),
  asked('supervision-not-said', 'supervision', 'warn', ['eu-2022']),
  asked('identity-not-said', 'identityCheck', 'warn', ['eu-2022']),
  asked('aids-not-said', 'aids', 'warn', ['waymark']),
  asked('retakes-not-said', 'retakes', 'advice', ['waymark']),
  {
    id: 'rubric-missing',
    severity: 'warn',
    frameworks: ['trusted-application'],
    check: ({ definition, say }) =>
      isAssessed(definition)
        ? definition.outcomes.flatMap(({ levels, text }, index) =>
            when(levels.length < 2, `/outcomes/${index}/levels`, { outcome: say(text) }),
          )
        : [],
    failing: butOutcome({ levels: [] }),
    passing: but({}),
  },
  {
    id: 'level-not-described',
    severity: 'warn',
    frameworks: ['trusted-application'],
    check: ({ definition, say }) =>
      definition.outcomes.flatMap(({ levels }, outcome) =>
        levels.flatMap((level, index) =>
          when(say(level.description) === '', `/outcomes/${outcome}/levels/${index}/description`, {
            level: say(level.name),
          }),
        ),
      ),
    failing: butOutcome({
      levels: [
        { id: 'level-1', name: { en: 'with help' }, description: {} },
        { id: 'level-2', name: { en: 'alone' }, description: { en: 'Decides alone.' } },
      ],
    }),
    passing: but({}),
  },
  {
    id: 'needed-level-missing',
    severity: 'warn',
    frameworks: ['trusted-application', 'waymark'],
    check: ({ definition, say }) =>
      definition.outcomes.flatMap(({ levels, requiredLevel, text }, index) =>
        when(levels.length > 0 && requiredLevel === undefined, `/outcomes/${index}/requiredLevel`, {
          outcome: say(text),
        }),
      ),
    failing: but({
      outcomes: GOOD.outcomes.map(({ id, text, levels, evidence }) => ({ id, text, levels, evidence })),
    }),
    passing: but({}),
  },
  {
    id: 'evidence-missing',
    severity: 'warn',
    frameworks: ['trusted-application'],
    check: ({ definition }) => when(isAssessed(definition) && definition.evidence.length === 0, '/evidence'),
    failing: but({ evidence: [] }),
    passing: but({}),
  },
  {
    id: 'evidence-consent',
    severity: 'advice',
    frameworks: ['waymark'],
    check: ({ definition, say }) =>
      definition.evidence.flatMap((one, index) =>
        when(one.isRequired && say(one.consent) === '', `/evidence/${index}/consent`, { evidence: say(one.name) }),
      ),
    failing: but({ evidence: [{ id: 'evidence-1', name: { en: 'Recording of the shift' }, isRequired: true }] }),
    passing: but({}),
  },
  {
    id: 'nothing-assessed-but-levels',
    severity: 'block',
    frameworks: ['trusted-application', 'waymark'],
    check: ({ definition }) =>
      when(
        definition.judging.kind === 'not-assessed' && definition.outcomes.some(({ levels }) => levels.length > 0),
        '/judging/kind',
      ),
    failing: but({ judging: { kind: 'not-assessed' } }),
    passing: without('level'),
  },
];
