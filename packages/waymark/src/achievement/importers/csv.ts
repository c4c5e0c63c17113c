import papaparse from 'papaparse';
import { type Definition, emptyDefinition } from '../definition.ts';
import { capped, type Imported, type Importer } from './importer.ts';

/** Columns of the file, with the names that spreadsheets give them. Several outcomes or tags stand in one cell, a `|` between them. */
export const CSV_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'title', 'nombre', 'título'],
  sentence: ['sentence', 'can', 'frase'],
  description: ['description', 'descripción'],
  criteria: ['criteria', 'criterios'],
  outcomes: ['outcomes', 'learning outcomes', 'resultados'],
  method: ['assessment', 'how it is judged', 'evaluación'],
  hours: ['hours', 'workload', 'horas'],
  kind: ['kind', 'type', 'tipo'],
  language: ['language', 'idioma'],
  code: ['code', 'código'],
  tags: ['tags', 'keywords', 'etiquetas'],
  url: ['url', 'criteria url', 'página'],
};

/** Never `|`: it stands between several things in one cell. */
const DELIMITERS = { delimitersToGuess: [',', ';', '\t'] };

type Row = Readonly<Record<string, string>>;

function toDefinition(row: Row): Definition {
  const cell = (column: string): string => {
    const names = CSV_COLUMNS[column] ?? [];
    const found = Object.entries(row).find(([heading]) => names.includes(heading.trim().toLowerCase()));
    return found?.[1]?.trim() ?? '';
  };
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(cell('language')) ? cell('language') : 'en';
  const local = (text: string) => (text ? { [language]: text } : {});
  const parts = (text: string) =>
    text
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean);
  const hours = Number(cell('hours').replace(',', '.'));
  return {
    ...emptyDefinition(language),
    name: local(cell('name')),
    sentence: local(cell('sentence')),
    description: local(cell('description')),
    criteria: local(cell('criteria')),
    outcomes: parts(cell('outcomes')).map((text, index) => ({
      id: `outcome-${index + 1}`,
      text: local(text),
      levels: [],
      evidence: [],
    })),
    judging: cell('method') ? { kind: 'assessed', method: local(cell('method')) } : {},
    tags: parts(cell('tags')),
    ...(cell('kind') ? { kind: cell('kind') } : {}),
    ...(cell('code') ? { humanCode: cell('code') } : {}),
    ...(cell('url') ? { criteriaUrl: cell('url') } : {}),
    ...(Number.isFinite(hours) && hours > 0 ? { workloadHours: hours } : {}),
  };
}

const headingsOf = (text: string): readonly string[] =>
  (papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), { ...DELIMITERS, preview: 1 }).data[0] ?? []).map((heading) =>
    heading.trim().toLowerCase(),
  );

/** A table: comma, semicolon or tab between the cells, headings in the first row. @see https://www.rfc-editor.org/rfc/rfc4180 */
export const csv: Importer = {
  id: 'csv',
  recognises: (text) => {
    const headings = headingsOf(text);
    return headings.length > 1 && headings.some((heading) => CSV_COLUMNS.name?.includes(heading));
  },
  read: (text) => {
    const { data, errors } = papaparse.parse<Row>(text.replace(/^\ufeff/, ''), {
      ...DELIMITERS,
      header: true,
      skipEmptyLines: 'greedy',
    });
    const broken = new Set(
      errors.filter(({ type }) => type === 'Quotes' || type === 'FieldMismatch').map(({ row }) => row),
    );
    return capped(
      data.map((row, index): Imported => {
        const place = `${index + 1}`;
        if (broken.has(index)) return { ok: false, place, why: 'broken-row' };
        const definition = toDefinition(row);
        return Object.keys(definition.name).length > 0
          ? { ok: true, place, definition }
          : { ok: false, place, why: 'no-name' };
      }),
    );
  },
};
