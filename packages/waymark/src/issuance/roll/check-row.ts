import type { Definition } from '../../achievement/index.ts';
import type { RollField } from './columns.ts';
import { findLevel } from './find-level.ts';
import { type DayOrder, parseDay } from './parse-day.ts';

/** One person of a table, checked. */
export interface RollEntry {
  readonly name: string;
  readonly email?: string;
  readonly did?: string;
  /** RFC 3339 day. */
  readonly awardedOn: string;
  readonly narrative?: string;
  readonly evidenceUrls: readonly string[];
  /** Outcome id → id of the level that was reached. */
  readonly levels: Readonly<Record<string, string>>;
}

export const ROLL_PROBLEMS = [
  'nobody',
  'email',
  'did',
  'date',
  'evidence',
  'level',
  'too-long',
  'broken-row',
  'twice',
] as const;
export type RollProblem = (typeof ROLL_PROBLEMS)[number];

export interface RowFault {
  /** `undefined` = the whole row. */
  readonly field?: RollField;
  readonly problem: RollProblem;
}

/** What the columns of a table mean. */
export interface RollPlan {
  readonly columns: readonly (RollField | '')[];
  readonly days: DayOrder;
  /** For rows that name no day. */
  readonly defaultDay: string;
}

/** Never throws; a row with a fault gives no entry. */
export type CheckedRow =
  | { readonly entry: RollEntry; readonly faults: readonly [] }
  | { readonly entry?: undefined; readonly faults: readonly RowFault[] };

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,500}$/;
const HTTPS = /^https:\/\/[^\s"<>]+$/;
export const MAX_NAME_CHARS = 200;
export const MAX_NARRATIVE_CHARS = 2_000;
export const MAX_EVIDENCE_LINKS = 5;
const MAX_URL_CHARS = 2_000;

export const isEmailAddress = (text: string): boolean => EMAIL.test(text);
export const isHolderDid = (text: string): boolean => DID.test(text);
export const isEvidenceUrl = (text: string): boolean =>
  HTTPS.test(text) && text.length <= MAX_URL_CHARS && URL.canParse(text);

/** One row of a table against what its columns mean and what the definition's rubric knows. */
export function checkRow(cells: readonly string[], definition: Definition, plan: RollPlan): CheckedRow {
  const faults: RowFault[] = [];
  const fault = (problem: RollProblem, field?: RollField) => faults.push({ problem, ...(field ? { field } : {}) });
  const cell = (field: RollField) => (cells[plan.columns.indexOf(field)] ?? '').trim();
  const [name, email, did, date] = [cell('name'), cell('email').toLowerCase(), cell('did'), cell('date')];
  const narrative = cell('narrative');
  const evidenceUrls = cell('evidence').split(/\s+/).filter(Boolean);
  if (cells.length > plan.columns.length && cells.slice(plan.columns.length).some((rest) => rest.trim()))
    fault('broken-row');
  if (!name && !email && !did) fault('nobody', 'name');
  if (name.length > MAX_NAME_CHARS) fault('too-long', 'name');
  if (email && !isEmailAddress(email)) fault('email', 'email');
  if (did && !isHolderDid(did)) fault('did', 'did');
  const awardedOn = date ? parseDay(date, plan.days) : plan.defaultDay;
  if (!awardedOn) fault('date', 'date');
  if (narrative.length > MAX_NARRATIVE_CHARS) fault('too-long', 'narrative');
  if (evidenceUrls.length > MAX_EVIDENCE_LINKS || !evidenceUrls.every(isEvidenceUrl)) fault('evidence', 'evidence');
  const levels: Record<string, string> = {};
  for (const number of definition.outcomes.keys()) {
    const field: RollField = `outcome-${number + 1}`;
    const written = cell(field);
    if (!written) continue;
    const found = findLevel(definition, number + 1, written);
    if (found) levels[found.outcome] = found.level;
    else fault('level', field);
  }
  if (faults.length > 0 || !awardedOn) return { faults };
  return {
    faults: [],
    entry: {
      ...{ name, awardedOn, levels, evidenceUrls },
      ...(email ? { email } : {}),
      ...(did ? { did } : {}),
      ...(narrative ? { narrative } : {}),
    },
  };
}
