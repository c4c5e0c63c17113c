import type { Definition } from 'waymark/achievement';
import { checkPerson, type RollEntry } from 'waymark/issuance';
import { formOf } from '../http/form-of.ts';
import type { RequestContext } from '../http/request-env.ts';
import type { Naming } from '../store/index.ts';
import type { AwardForm } from './award-fields.ts';
import { isNamed } from './is-named.ts';
import { wordsOf } from './place.ts';

const MAX_CHARS = 4_000;

export interface TypedAward {
  /** As it was typed, to be shown again. */
  readonly form: AwardForm;
  /** Absent = something is wrong, and `fault` says what. */
  readonly entry?: RollEntry;
  readonly fault: string;
  /** Another field of the same form. */
  readonly text: (name: string) => string;
}

/** The form about one person, checked against the rubric and against what the institution lets name somebody. */
export async function awardFormIn(
  c: RequestContext,
  definition: Definition,
  naming: readonly Naming[],
): Promise<TypedAward> {
  const words = wordsOf(c);
  const sent = await formOf(c);
  // The database keeps no NUL; no keyboard types one.
  const text = (name: string) => `${sent.get(name) ?? ''}`.replaceAll('\0', '').trim().slice(0, MAX_CHARS);
  const { outcomes } = definition;
  const form: AwardForm = {
    ...{ name: text('name'), email: text('email'), did: text('did'), date: text('date') },
    ...{ narrative: text('narrative'), evidence: text('evidence') },
    levels: Object.fromEntries(outcomes.flatMap(({ id }) => (text(`level-${id}`) ? [[id, text(`level-${id}`)]] : []))),
  };
  const given = {
    ...form,
    evidence: form.evidence.split(/\s+/).filter(Boolean),
    levels: Object.fromEntries(outcomes.map(({ id }, index) => [index + 1, form.levels[id] ?? ''])),
  };
  const { entry, faults } = checkPerson(given, definition, { days: 'day-first', defaultDay: '' });
  const said = faults.map(({ field, problem }) => words.formFault(field ?? '', words.table.problems[problem]));
  if (entry && !isNamed(entry, naming)) said.push(words.namedByNothing);
  return said.length > 0 || !entry ? { form, fault: said.join(' '), text } : { form, entry, fault: '', text };
}
