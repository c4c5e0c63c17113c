import papaparse from 'papaparse';

/** One person of a list, checked. */
export interface RollEntry {
  /** 1 = the first row below the headings. */
  readonly row: number;
  readonly name: string;
  readonly email?: string;
  readonly did?: string;
  /** RFC 3339 day. */
  readonly awardedOn?: string;
  readonly narrative?: string;
  readonly evidenceUrl?: string;
  /** Outcome's number, from 1 → name or number of the level that was reached. */
  readonly levels: Readonly<Record<number, string>>;
}

export const ROLL_PROBLEMS = ['nobody', 'email', 'did', 'date', 'evidence', 'broken-row', 'twice'] as const;
export type RollProblem = (typeof ROLL_PROBLEMS)[number];

export interface RollFault {
  readonly row: number;
  /** Heading of the column; empty = the whole row. */
  readonly column: string;
  readonly problem: RollProblem;
}

export interface Roll {
  readonly entries: readonly RollEntry[];
  readonly faults: readonly RollFault[];
  /** Headings that say nothing here. */
  readonly unused: readonly string[];
}

/** Headings of a column, as lists of people have them. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  name: /^(full name|name|nombre|nombre completo)$/i,
  email: /^(e-?mail( address)?|mail|correo( electrónico)?)$/i,
  did: /^did$/i,
  date: /^(date|awarded( on)?|fecha)$/i,
  narrative: /^(narrative|note|comment|nota|comentario)$/i,
  evidence: /^(evidence|evidence url|evidencia)$/i,
};
const OUTCOME = /^(?:outcome|resultado)\s*(\d{1,2})$/i;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,500}$/;
const MAX_TEXT_CHARS = 2_000;

/** A day as lists write it: 2026-11-23, 23.11.2026 or 23/11/2026 (the day first); `undefined` = none of them, or no day. */
export function parseDay(text: string): string | undefined {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const iso = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** People out of a table, every row checked; what is wrong is told by row and column, and nothing of a faulty row is used. Never throws. */
export function parseRoll(text: string): Roll {
  const { data, errors, meta } = papaparse.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    transformHeader: (heading) => heading.trim(),
  });
  const headings = meta.fields ?? [];
  const columnOf = (name: string) => headings.find((heading) => COLUMNS[name]?.test(heading));
  const outcomes = headings.flatMap((heading) => {
    const number = OUTCOME.exec(heading)?.[1];
    return number === undefined ? [] : [[heading, Number(number)] as const];
  });
  const used = [...Object.keys(COLUMNS).map(columnOf), ...outcomes.map(([heading]) => heading)];
  const broken = new Set(errors.filter(({ type }) => type !== 'Delimiter').map(({ row }) => row));
  const entries: RollEntry[] = [];
  const faults: RollFault[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of data.entries()) {
    const row = index + 1;
    const cell = (name: string) => (cells[columnOf(name) ?? ''] ?? '').trim().slice(0, MAX_TEXT_CHARS);
    const own: RollFault[] = [];
    const fault = (name: string, problem: RollProblem) => own.push({ row, column: columnOf(name) ?? '', problem });
    const [name, email, did, date, evidenceUrl] = ['name', 'email', 'did', 'date', 'evidence'].map(cell) as [
      string,
      string,
      string,
      string,
      string,
    ];
    if (broken.has(index)) fault('', 'broken-row');
    if (!name && !email && !did) fault('name', 'nobody');
    if (email && !EMAIL.test(email)) fault('email', 'email');
    if (did && !DID.test(did)) fault('did', 'did');
    const awardedOn = date ? parseDay(date) : undefined;
    if (date && !awardedOn) fault('date', 'date');
    if (evidenceUrl && !/^https:\/\/[^\s"<>]+$/.test(evidenceUrl)) fault('evidence', 'evidence');
    const key = `${did || email.toLowerCase() || name} ${awardedOn ?? ''}`;
    if (own.length === 0 && seen.has(key)) fault('', 'twice');
    if (own.length > 0) {
      faults.push(...own);
      continue;
    }
    seen.add(key);
    const narrative = cell('narrative');
    entries.push({
      ...{ row, name },
      levels: Object.fromEntries(
        outcomes.flatMap(([heading, number]) => {
          const level = (cells[heading] ?? '').trim();
          return level ? [[number, level]] : [];
        }),
      ),
      ...(email ? { email } : {}),
      ...(did ? { did } : {}),
      ...(awardedOn ? { awardedOn } : {}),
      ...(narrative ? { narrative } : {}),
      ...(evidenceUrl ? { evidenceUrl } : {}),
    });
  }
  return { entries, faults, unused: headings.filter((heading) => heading && !used.includes(heading)) };
}
