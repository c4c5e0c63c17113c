import type { Definition } from '../../achievement/index.ts';
import type { RollField } from './columns.ts';
import { findLevel } from './find-level.ts';
import { type DayOrder, parseDay } from './parse-day.ts';

/** What somebody says of one person, in a form, a table or a request: text, as it was written. */
export interface GivenPerson {
  readonly name: string;
  readonly email: string;
  readonly did: string;
  /** A day; empty = the day that holds for all. */
  readonly date: string;
  readonly narrative: string;
  readonly evidence: readonly string[];
  /** Outcome's number, from 1 → number, name or id of the level that was reached. */
  readonly levels: Readonly<Record<number, string>>;
}

/** One person, checked. */
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

export interface PersonFault {
  /** `undefined` = all of it. */
  readonly field?: RollField;
  readonly problem: RollProblem;
}

/** Never throws; with a fault there is no entry. */
export type CheckedPerson =
  | { readonly entry: RollEntry; readonly faults: readonly [] }
  | { readonly entry?: undefined; readonly faults: readonly PersonFault[] };

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const DID = /^did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,500}$/;
const HTTPS = /^https:\/\/[^\s"<>]+$/;
const MAX_NAME_CHARS = 200;
const MAX_NARRATIVE_CHARS = 2_000;
const MAX_EVIDENCE_LINKS = 5;
const MAX_URL_CHARS = 2_000;

const isEvidenceUrl = (text: string): boolean => HTTPS.test(text) && text.length <= MAX_URL_CHARS && URL.canParse(text);

/** What was said of a person against what the definition's rubric knows. */
export function checkPerson(
  given: GivenPerson,
  definition: Definition,
  { days, defaultDay }: { readonly days: DayOrder; readonly defaultDay: string },
): CheckedPerson {
  const faults: PersonFault[] = [];
  const fault = (problem: RollProblem, field: RollField) => faults.push({ problem, field });
  const [name, did, date, narrative] = [given.name, given.did, given.date, given.narrative].map((text) => text.trim());
  const email = given.email.trim().toLowerCase();
  if (!name && !email && !did) fault('nobody', 'name');
  if (name && name.length > MAX_NAME_CHARS) fault('too-long', 'name');
  if (email && !EMAIL.test(email)) fault('email', 'email');
  if (did && !DID.test(did)) fault('did', 'did');
  const awardedOn = date ? parseDay(date, days) : defaultDay;
  if (!awardedOn) fault('date', 'date');
  if (narrative && narrative.length > MAX_NARRATIVE_CHARS) fault('too-long', 'narrative');
  if (given.evidence.length > MAX_EVIDENCE_LINKS || !given.evidence.every(isEvidenceUrl)) fault('evidence', 'evidence');
  const levels: Record<string, string> = {};
  for (const [number, written] of Object.entries(given.levels)) {
    if (!written.trim()) continue;
    const found = findLevel(definition, Number(number), written);
    if (found) levels[found.outcome] = found.level;
    else fault('level', `outcome-${Number(number)}`);
  }
  if (faults.length > 0 || !awardedOn) return { faults };
  return {
    faults: [],
    entry: {
      ...{ name: name ?? '', awardedOn, levels, evidenceUrls: given.evidence },
      ...(email ? { email } : {}),
      ...(did ? { did } : {}),
      ...(narrative ? { narrative } : {}),
    },
  };
}
