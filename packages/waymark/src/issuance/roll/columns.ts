import type { Definition } from '../../achievement/index.ts';

/** What a column of a table can say of a person; `outcome-2` is the level that was reached in the second outcome. */
export const ROLL_FIELDS = ['name', 'email', 'did', 'date', 'narrative', 'evidence'] as const;
export type RollField = (typeof ROLL_FIELDS)[number] | `outcome-${number}`;

/** Headings of a column, as lists of people have them. */
const HEADINGS: Readonly<Record<(typeof ROLL_FIELDS)[number], RegExp>> = {
  name: /^(full name|name|nombre|nombre completo|nombre y apellidos|student( name)?|learner)$/i,
  email: /^(e-?mail( address)?|mail|correo( electrónico)?)$/i,
  did: /^did$/i,
  date: /^(date|awarded( on)?|completed( on)?|fecha)$/i,
  narrative: /^(narrative|note|comment|nota|comentario)$/i,
  evidence: /^(evidence|evidence url|evidencia)$/i,
};
const OUTCOME = /^(?:outcome|resultado)\s*(\d{1,2})$/i;

/** What each heading most likely means; `''` = nothing here. No field twice: the first column has it. */
export function guessColumns(headings: readonly string[], definition: Definition): readonly (RollField | '')[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const text = heading.trim();
    const number = Number(OUTCOME.exec(text)?.[1]);
    const field = number
      ? rollFieldsOf(definition).find((known) => known === `outcome-${number}`)
      : ROLL_FIELDS.find((known) => HEADINGS[known].test(text));
    if (!field || taken.has(field)) return '';
    taken.add(field);
    return field;
  });
}

/** What columns can say about one definition: people, and the level in each outcome that has levels. */
export function rollFieldsOf({ outcomes }: Definition): readonly RollField[] {
  const levels = outcomes.flatMap((outcome, index): RollField[] =>
    outcome.levels.length > 0 ? [`outcome-${index + 1}`] : [],
  );
  return [...ROLL_FIELDS, ...levels];
}
