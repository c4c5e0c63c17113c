import { formOf } from '../http/form-of.ts';
import type { RequestContext } from '../http/request-env.ts';

export const MAX_CHARS = 200;
export const MAX_WORDS = 200;

/** What a form of these pages brings, capped: a line, several lines, everything ticked. */
export async function formIn(c: RequestContext) {
  const form = await formOf(c);
  return {
    text: (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, MAX_CHARS),
    long: (name: string) => `${form.get(name) ?? ''}`.trim().slice(0, MAX_CHARS * MAX_WORDS),
    all: (name: string) => form.getAll(name).map(String),
  };
}
