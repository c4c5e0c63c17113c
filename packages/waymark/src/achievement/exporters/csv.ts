import papaparse from 'papaparse';
import { textIn } from '../definition.ts';
import type { CSV_COLUMNS } from '../importers/index.ts';
import type { Exported, Exporter } from './exporter.ts';

function toRow({ definition }: Exported): Readonly<Record<keyof typeof CSV_COLUMNS, string>> {
  const { language } = definition;
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, language) ?? '';
  return {
    name: say(definition.name),
    sentence: say(definition.sentence),
    description: say(definition.description),
    criteria: say(definition.criteria),
    outcomes: definition.outcomes.map(({ text }) => say(text)).join(' | '),
    assessment: say(definition.judging.method),
    hours: definition.workloadHours === undefined ? '' : `${definition.workloadHours}`,
    kind: definition.kind ?? '',
    language,
    code: definition.humanCode ?? '',
    tags: definition.tags.join(' | '),
    url: definition.criteriaUrl ?? '',
  };
}

/** A table with the columns that are read back; a cell that a spreadsheet would run as a formula is written as text. */
export const csv: Exporter = {
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  isWhole: false,
  write: (all) => `${papaparse.unparse(all.map(toRow), { escapeFormulae: true, newline: '\r\n' })}\r\n`,
};
