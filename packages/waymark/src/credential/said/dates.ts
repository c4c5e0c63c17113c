import type { SaidDate } from '../model.ts';
import { itemsOf, type Spot } from './spot.ts';

/** xsd:dateTime, which RFC 3339 narrows; seconds, fraction and zone in groups. @see https://www.w3.org/TR/xmlschema11-2/#dateTime */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]|[+-]\d\d:?\d\d|[+-]\d\d)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Beyond what a Date holds; a number this large is no time. */
const MAX_SECONDS = 8.64e12;

/** What a standard demands of its dates. */
export interface DateRules {
  /** Without a zone a time is a guess of up to 14 hours; older standards allow it, and it is read as UTC there. */
  readonly zone: 'required' | 'assumed';
  /** Open Badges up to 2.0 allow a day alone. */
  readonly day?: boolean;
  /** Open Badges 0.5 and 1.x allow seconds since 1970; JWT claims are that. */
  readonly seconds?: boolean;
}

/** A date as written, with the instant when it is a legal date of its standard. */
export function toDate(spot: Spot, rules: DateRules): SaidDate | undefined {
  const [first] = itemsOf(spot);
  if (typeof first?.value !== 'string' && typeof first?.value !== 'number') return undefined;
  const instant = toInstant(first.value, rules);
  const said = { value: String(first.value), place: first.place };
  return instant ? { ...said, instant } : said;
}

/** The instant of a date as written; `undefined` when the rules do not allow it so, or when there is no such day. */
export function toInstant(value: string | number, { zone, day, seconds }: DateRules): Date | undefined {
  if (typeof value === 'number' || (seconds && /^\d{1,11}$/.test(value))) {
    const number = Number(value);
    return seconds && number >= 0 && number < MAX_SECONDS ? new Date(number * 1000) : undefined;
  }
  if (day && DAY.test(value)) return toRealDay(`${value}T00:00:00Z`, value);
  const parts = DATE_TIME.exec(value);
  if (!parts) return undefined;
  const [, date = '', minutes = '', second, fraction, offset] = parts;
  if (offset === undefined && zone === 'required') return undefined;
  if (second === undefined && zone === 'required') return undefined;
  const milliseconds = fraction ? `.${fraction.slice(0, 3)}` : '';
  // Second 60 is legal in RFC 3339 (leap seconds), which Date does not know.
  return toRealDay(
    `${date}T${minutes}:${second === '60' ? '59' : (second ?? '00')}${milliseconds}${toOffset(offset)}`,
    date,
  );
}

function toOffset(offset: string | undefined): string {
  if (offset === undefined || /^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Date would take 30 February for 2 March. */
function toRealDay(iso: string, day: string): Date | undefined {
  const midnight = new Date(`${day}T00:00:00Z`);
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || Number.isNaN(midnight.getTime())) return undefined;
  return midnight.toISOString().startsWith(day) ? instant : undefined;
}
