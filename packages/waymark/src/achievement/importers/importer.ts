import type { Definition } from '../definition.ts';

/** What became of one thing in an imported file. `place` is the row (1 = the first below the headings) or the JSON Pointer. */
export type Imported =
  | {
      readonly ok: true;
      readonly place: string;
      readonly definition: Definition;
      /** Who promises it, where the file says so. */
      readonly organisation?: string;
    }
  | { readonly ok: false; readonly place: string; readonly why: ImportProblem };

export const IMPORT_PROBLEMS = ['not-recognised', 'no-name', 'too-many', 'broken-row', 'not-json'] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** One format in which others keep definitions. */
export interface Importer {
  readonly id: string;
  /** By the content, never by a file's name. */
  recognises(text: string): boolean;
  read(text: string): readonly Imported[];
}

/** Drafts in one file: a catalogue of an institution's faculty. */
export const MAX_IMPORTED = 500;

/** Members of a JSON-LD or JSON text: one object, a list, or a `@graph`; with their places. */
export function* objectsIn(
  json: unknown,
): Generator<{ readonly place: string; readonly item: Record<string, unknown> }> {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const graph = isObject(json) ? (json['@graph'] ?? json.badges ?? json.achievements) : undefined;
  if (Array.isArray(graph)) {
    const name =
      isObject(json) && json['@graph'] ? '@graph' : isObject(json) && json.badges ? 'badges' : 'achievements';
    for (const [at, item] of graph.entries()) if (isObject(item)) yield { place: `/${name}/${at}`, item };
  } else if (Array.isArray(json)) {
    for (const [at, item] of json.entries()) if (isObject(item)) yield { place: `/${at}`, item };
  } else if (isObject(json)) yield { place: '', item: json };
}

/** At most `MAX_IMPORTED`, and one line that says that there were more. */
export function capped(items: readonly Imported[]): readonly Imported[] {
  const over = items[MAX_IMPORTED];
  return over ? [...items.slice(0, MAX_IMPORTED), { ok: false, place: over.place, why: 'too-many' }] : items;
}
