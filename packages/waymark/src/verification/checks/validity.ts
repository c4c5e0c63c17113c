import type { SaidDate } from '../../credential/index.ts';
import type { Check, CheckResult } from '../check.ts';

/** A date as it is written, with its own offset, so that a reader is told the day that stands there; numbers as RFC 3339. */
const sayWritten = (name: string, date: SaidDate | undefined): Readonly<Record<string, string>> =>
  date?.instant ? { [name]: /^\d{4}-\d{2}-\d{2}T/.test(date.value) ? date.value : date.instant.toISOString() } : {};

/** Is it in force at the time of reading? An end equal to now still holds. @see https://www.w3.org/TR/vc-data-model-2.0/#validity-period */
export const validityCheck: Check = {
  id: 'validity',
  run: ({ credential, now }) => {
    const { validFrom, validUntil } = credential;
    const results: CheckResult[] = [];
    for (const date of [validFrom, validUntil]) {
      if (date && !date.instant)
        results.push({
          outcome: 'cantTell',
          reason: { code: 'verification.date-unreadable', values: { date: date.value.slice(0, 80) } },
          place: date.place,
        });
    }
    const [from, until] = [validFrom?.instant, validUntil?.instant];
    const values = { ...sayWritten('from', validFrom), ...sayWritten('until', validUntil) };
    if (validFrom && validUntil && from && until && from > until)
      results.push({
        outcome: 'failed',
        reason: { code: 'verification.dates-crossed', values },
        place: validFrom.place,
      });
    if (validUntil && until && until < now)
      results.push({ outcome: 'failed', reason: { code: 'verification.expired', values }, place: validUntil.place });
    if (validFrom && from && from > now)
      results.push({
        outcome: 'failed',
        reason: { code: 'verification.not-yet-valid', values },
        place: validFrom.place,
      });
    if (results.length > 0) return results;
    if (validUntil)
      return [{ outcome: 'passed', reason: { code: 'verification.in-force', values }, place: validUntil.place }];
    return validFrom
      ? [{ outcome: 'passed', reason: { code: 'verification.no-end', values }, place: validFrom.place }]
      : [{ outcome: 'inapplicable', reason: { code: 'verification.no-dates' }, place: '' }];
  },
};
