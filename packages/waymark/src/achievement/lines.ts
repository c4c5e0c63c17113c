import {
  type AlignmentStatement,
  type Definition,
  type EvidencePolicy,
  emptyDefinition,
  type Localized,
  type Outcome,
  type RubricLevel,
  textIn,
} from './definition.ts';

/**
 * A definition as lines that people write and talk about: name → text, as a form sends them. An outcome's lines are named by its id
 * (`outcome-3`, `outcome-3-levels`, `outcome-3-needed`), so that a line keeps its name when another is taken out.
 */
export type Lines = Readonly<Record<string, string>>;

/** A definition of more outcomes than these promises everything and says nothing; they are still taken. */
export const MAX_OUTCOMES = 40;
/** Levels of one rubric, pieces of evidence, alignments: more are a pasted book. */
const MAX_LINES = 100;
/** One field; the longest narratives of real badges have 8,000 letters. */
const MAX_FIELD_CHARS = 20_000;

/** Numbers that outcomes may have: those that were taken out leave gaps. */
const MAX_OUTCOME_NUMBER = 99;

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MAX_LINES);

/** A positive number, comma or point; else nothing. */
function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

/** "name: what somebody at this level does", a line each, from the least to the most. */
function levelsOf(text: string, local: (text: string) => Localized): readonly RubricLevel[] {
  const pairs = linesOf(text).map((whole) => {
    // A level without a name is called by what it says.
    const line = whole.replace(/^[\s:]+/, '');
    const at = line.indexOf(':');
    return at < 0
      ? { name: line, description: '' }
      : { name: line.slice(0, at).trim(), description: line.slice(at + 1).trim() };
  });
  return pairs
    .filter(({ name }) => name !== '')
    .map(({ name, description }, index) => ({
      id: `level-${index + 1}`,
      name: local(name),
      description: local(description),
    }));
}

function outcomesOf(lines: Lines, local: (text: string) => Localized): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (let n = 1; n <= MAX_OUTCOME_NUMBER && outcomes.length < MAX_OUTCOMES; n += 1) {
    const text = (lines[`outcome-${n}`] ?? '').slice(0, MAX_FIELD_CHARS).trim();
    const levels = levelsOf(lines[`outcome-${n}-levels`] ?? '', local);
    if (text === '' && levels.length === 0) continue;
    const needed = numberOf(lines[`outcome-${n}-needed`] ?? '');
    outcomes.push({
      id: `outcome-${n}`,
      text: local(text),
      levels,
      evidence: [],
      ...(needed !== undefined && levels[needed - 1] ? { requiredLevel: `level-${needed}` } : {}),
    });
  }
  return outcomes;
}

/** The numbers of a definition's outcomes: out of their ids where all have one, in order; else counted. */
export function outcomeNumbers({ outcomes }: Pick<Definition, 'outcomes'>): readonly number[] {
  const numbers = outcomes.map(({ id }) => Number(/^outcome-([1-9]\d?)$/.exec(id)?.[1]));
  const isOrdered = numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
  return isOrdered ? numbers : outcomes.map((_, at) => at + 1);
}

const evidenceOf = (text: string, local: (text: string) => Localized): readonly EvidencePolicy[] =>
  linesOf(text).map((line, index) => ({
    id: `evidence-${index + 1}`,
    name: local(line.replace(/\s*\?$/, '')),
    isRequired: !line.endsWith('?'),
  }));

/** "name | address | code | framework", a line each. */
const alignmentsOf = (text: string): readonly AlignmentStatement[] =>
  linesOf(text)
    .map((line) => {
      const [name = '', url = '', code, framework] = line.split('|').map((part) => part.trim());
      return { name, url, ...given({ code: code || undefined, framework: framework || undefined }) };
    })
    .filter(({ name, url, code, framework }) => name || url || code || framework);

/** What the lines say. Nothing is refused: a draft may lack anything. */
export function parseLines(raw: Lines): Definition {
  const fields = (name: string): string => (raw[name] ?? '').slice(0, MAX_FIELD_CHARS).trim();
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(fields('language')) ? fields('language') : 'en';
  const local = (text: string): Localized => (text.trim() ? { [language]: text.trim() } : {});
  const optional = (name: string) => (fields(name) ? local(fields(name)) : undefined);
  const kind = fields('judged-kind');
  const credits = numberOf(fields('credits'));
  return {
    ...emptyDefinition(language),
    name: local(fields('name')),
    sentence: local(fields('sentence')),
    description: local(fields('description')),
    criteria: local(fields('criteria')),
    outcomes: outcomesOf(raw, local),
    judging: given({
      kind: kind === 'assessed' || kind === 'not-assessed' ? kind : undefined,
      method: optional('method'),
      assessors: optional('assessors'),
      durationMinutes: numberOf(fields('minutes')),
      supervision: optional('supervision'),
      identityCheck: optional('identity'),
      aids: optional('aids'),
      retakes: optional('retakes'),
    }),
    evidence: evidenceOf(fields('evidence'), local),
    prerequisites: local(fields('prerequisites')),
    earners: local(fields('earners')),
    validity: given({ months: numberOf(fields('months')), doesNotAge: optional('does-not-age') }),
    quality: given({
      assuredBy: optional('assured-by'),
      every: optional('assured-every'),
      complaints: optional('complaints'),
    }),
    countsTowards: local(fields('counts-towards')),
    alignments: alignmentsOf(fields('alignments')),
    tags: fields('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
      .slice(0, MAX_LINES),
    ...given({
      kind: fields('kind') || undefined,
      criteriaUrl: fields('criteria-url') || undefined,
      workloadHours: numberOf(fields('hours')),
      credits: credits === undefined ? undefined : { value: credits, system: fields('credit-system') },
      level: fields('level')
        ? {
            framework: fields('level-framework'),
            level: fields('level'),
            ...given({ confirmedBy: fields('level-confirmed') || undefined }),
          }
        : undefined,
      fieldOfStudy: fields('field-of-study') || undefined,
      participation: optional('participation'),
      humanCode: fields('code') || undefined,
      licence: fields('licence') || undefined,
    }),
  };
}

/** The lines that say this; `parseLines` reads them back. */
export function toLines(definition: Definition): Lines {
  const { language, judging, validity, quality } = definition;
  const say = (text: Localized | undefined): string => textIn(text, language, language) ?? '';
  const number = (value: number | undefined): string => (value === undefined ? '' : `${value}`);
  const numbers = outcomeNumbers(definition);
  const outcomes = definition.outcomes.slice(0, MAX_OUTCOMES).flatMap((outcome, index): [string, string][] => {
    const n = numbers[index] ?? index + 1;
    const levels = outcome.levels.map((level) => [say(level.name), say(level.description)].filter(Boolean).join(': '));
    const needed = outcome.levels.findIndex(({ id }) => id === outcome.requiredLevel);
    return [
      [`outcome-${n}`, say(outcome.text)],
      [`outcome-${n}-levels`, levels.join('\n')],
      [`outcome-${n}-needed`, needed < 0 ? '' : `${needed + 1}`],
    ];
  });
  return {
    language,
    name: say(definition.name),
    sentence: say(definition.sentence),
    description: say(definition.description),
    kind: definition.kind ?? '',
    criteria: say(definition.criteria),
    'criteria-url': definition.criteriaUrl ?? '',
    ...Object.fromEntries(outcomes),
    'judged-kind': judging.kind ?? '',
    method: say(judging.method),
    assessors: say(judging.assessors),
    minutes: number(judging.durationMinutes),
    supervision: say(judging.supervision),
    identity: say(judging.identityCheck),
    aids: say(judging.aids),
    retakes: say(judging.retakes),
    evidence: definition.evidence.map(({ name, isRequired }) => `${say(name)}${isRequired ? '' : ' ?'}`).join('\n'),
    hours: number(definition.workloadHours),
    credits: number(definition.credits?.value),
    'credit-system': definition.credits?.system ?? '',
    level: definition.level?.level ?? '',
    'level-framework': definition.level?.framework ?? '',
    'level-confirmed': definition.level?.confirmedBy ?? '',
    'field-of-study': definition.fieldOfStudy ?? '',
    participation: say(definition.participation),
    prerequisites: say(definition.prerequisites),
    earners: say(definition.earners),
    months: number(validity.months),
    'does-not-age': say(validity.doesNotAge),
    'assured-by': say(quality.assuredBy),
    'assured-every': say(quality.every),
    complaints: say(quality.complaints),
    'counts-towards': say(definition.countsTowards),
    alignments: definition.alignments
      .map(({ name, url, code, framework }) =>
        [name, url, code ?? '', framework ?? ''].join(' | ').replace(/(?:\s\|\s*)+$/, ''),
      )
      .join('\n'),
    tags: definition.tags.join(', '),
    code: definition.humanCode ?? '',
    licence: definition.licence ?? '',
  };
}

/** The names of lines in the order in which a definition is read; outcomes' own stand where `outcomes` is. */
export const LINE_ORDER: readonly string[] = [
  ...[
    'name',
    'sentence',
    'description',
    'kind',
    'language',
    'outcomes',
    'judged-kind',
    'method',
    'assessors',
    'minutes',
  ],
  ...['supervision', 'identity', 'aids', 'retakes', 'criteria', 'criteria-url', 'evidence', 'hours', 'credits'],
  ...['credit-system', 'level', 'level-framework', 'level-confirmed', 'field-of-study', 'earners', 'prerequisites'],
  ...['participation', 'months', 'does-not-age', 'assured-by', 'assured-every', 'complaints', 'counts-towards'],
  ...['alignments', 'tags', 'code', 'licence'],
];

const rankOf = (line: string): number => {
  const outcome = /^outcome-(\d+)(-levels|-needed)?$/.exec(line);
  const at = LINE_ORDER.indexOf(outcome ? 'outcomes' : line);
  const within = outcome ? Number(outcome[1]) * 3 + ['', '-levels', '-needed'].indexOf(outcome[2] ?? '') : 0;
  return (at < 0 ? LINE_ORDER.length : at) * 1_000 + within;
};

/** True for the name of a line that a definition has or could have. */
export const isLine = (name: string): boolean =>
  (name !== 'outcomes' && LINE_ORDER.includes(name)) || /^outcome-[1-9]\d?(-levels|-needed)?$/.test(name);

/** A line that differs between two drafts or versions; an absent side says nothing there. */
export interface LineDifference {
  readonly line: string;
  readonly before: string;
  readonly after: string;
}

/** The lines that differ, in the order in which a definition is read. */
export function compareLines(before: Lines, after: Lines): readonly LineDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((line) => ({ line, before: before[line] ?? '', after: after[line] ?? '' }))
    .filter((one) => one.before !== one.after)
    .sort((one, other) => rankOf(one.line) - rankOf(other.line));
}

/** Two people wrote one line at once. */
export interface LineClash {
  readonly line: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * What comes of two drafts that began with the same one: every line that only one of them changed is as they changed it; a line that both
 * changed to different words stays as `theirs` has it, and is told, so that `mine` can stand beside. Nothing of either is lost.
 */
export function mergeLines({
  base,
  mine,
  theirs,
}: {
  readonly base: Lines;
  readonly mine: Lines;
  readonly theirs: Lines;
}): { readonly lines: Lines; readonly clashes: readonly LineClash[] } {
  const lines: Record<string, string> = { ...theirs };
  const clashes: LineClash[] = [];
  for (const { line, after } of compareLines(base, mine)) {
    const other = theirs[line] ?? '';
    if (other === (base[line] ?? '')) lines[line] = after;
    else if (other !== after) clashes.push({ line, mine: after, theirs: other });
  }
  return { lines, clashes };
}
