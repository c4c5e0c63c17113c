import { type Definition, type Lines, parseLines, toLines } from 'waymark/achievement';

/** Fields of the form by name; all of them text, as a browser sends them. */
export type Fields = Lines;

/** What the form shows and the author may change, besides the definition: who promises it, for the preview. */
export interface DraftForm {
  readonly definition: Definition;
  readonly organisation: string;
}

const MAX_NAME_CHARS = 200;

/** What the fields say. Nothing is refused: a draft may lack anything. */
export const parseDraft = (fields: Fields): DraftForm => ({
  definition: parseLines(fields),
  organisation: (fields.organisation ?? '').trim().slice(0, MAX_NAME_CHARS),
});

/** The fields that say this; `parseDraft` reads them back. */
export const toFields = ({ definition, organisation }: DraftForm): Fields => ({ ...toLines(definition), organisation });
