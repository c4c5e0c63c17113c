import {
  type AlignmentStatement,
  type Definition,
  type EvidencePolicy,
  emptyDefinition,
  type Localized,
  type Outcome,
  type RubricLevel,
  textIn,
} from 'waymark/achievement';

/** Fields of the form by name; all of them text, as a browser sends them. */
export type Fields = Readonly<Record<string, string>>;

/** A definition of more outcomes than these promises everything and says nothing; the form still takes them. */
export const MAX_OUTCOMES = 40;
/** Levels of one rubric, pieces of evidence, alignments: more are a pasted book. */
const MAX_LINES = 100;
/** One field; the longest narratives of real badges have 8,000 letters. */
const MAX_FIELD_CHARS = 20_000;

/** What the form shows and the author may change, besides the definition: who promises it, for the preview. */
export interface DraftForm {
  readonly definition: Definition;
  readonly organisation: string;
}

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

function outcomesOf(fields: Fields, local: (text: string) => Localized): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (let n = 1; n <= MAX_OUTCOMES; n += 1) {
    const text = (fields[`outcome-${n}`] ?? '').trim();
    const levels = levelsOf(fields[`outcome-${n}-levels`] ?? '', local);
    if (text === '' && levels.length === 0) continue;
    const needed = numberOf(fields[`outcome-${n}-needed`] ?? '');
    outcomes.push({
      id: `outcome-${outcomes.length + 1}`,
      text: local(text),
      levels,
      evidence: [],
      ...(needed !== undefined && levels[needed - 1] ? { requiredLevel: `level-${needed}` } : {}),
    });
  }
  return outcomes;
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

/** What the fields say. Nothing is refused: a draft may lack anything. */
export function parseDraft(raw: Fields): DraftForm {
  const fields = (name: string): string => (raw[name] ?? '').slice(0, MAX_FIELD_CHARS).trim();
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(fields('language')) ? fields('language') : 'en';
  const local = (text: string): Localized => (text.trim() ? { [language]: text.trim() } : {});
  const optional = (name: string) => (fields(name) ? local(fields(name)) : undefined);
  const kind = fields('judged-kind');
  const credits = numberOf(fields('credits'));
  const definition: Definition = {
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
  return { definition, organisation: fields('organisation') };
}

/** The fields that say this; `parseDraft` reads them back. */
export function toFields({ definition, organisation }: DraftForm): Fields {
  const { language, judging, validity, quality } = definition;
  const say = (text: Localized | undefined): string => textIn(text, language, language) ?? '';
  const number = (value: number | undefined): string => (value === undefined ? '' : `${value}`);
  const outcomes = definition.outcomes.slice(0, MAX_OUTCOMES).flatMap((outcome, index): [string, string][] => {
    const n = index + 1;
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
    organisation,
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
