import { csv } from './csv.ts';
import { ctdl } from './ctdl.ts';
import type { Imported, Importer } from './importer.ts';
import { openBadges2, openBadges3 } from './open-badges.ts';

export { CSV_COLUMNS } from './csv.ts';
export { IMPORT_PROBLEMS, type Imported, type Importer, type ImportProblem, MAX_IMPORTED } from './importer.ts';

/** Formats in which others keep definitions, recognised by their content. */
export const IMPORTERS: readonly Importer[] = [openBadges3, openBadges2, ctdl, csv];

/** Drafts out of a file, a line of report for each thing in it. Never throws; a file that is none of them is one line that says so. */
export function importDefinitions(
  text: string,
  { importers = IMPORTERS }: { readonly importers?: readonly Importer[] } = {},
): { readonly format?: string; readonly items: readonly Imported[] } {
  const importer = importers.find((one) => one.recognises(text));
  if (!importer) return { items: [{ ok: false, place: '', why: 'not-recognised' }] };
  return { format: importer.id, items: importer.read(text) };
}
