import type { Place } from '../finding.ts';
import type { CheckReport, Report } from './report.ts';

const STATES: Readonly<Record<string, 'unchanged' | 'changed' | 'gone'>> = {
  'verification.digest-same': 'unchanged',
  'verification.digest-differs': 'changed',
  'verification.context-digest-differs': 'changed',
  'verification.digest-gone': 'gone',
};

/** What became of each thing that the credential fixes by digest, by the place of the digest. */
export function digestsIn(checks: readonly CheckReport[]): Report['digests'] {
  const results = checks.find(({ id }) => id === 'digests')?.results ?? [];
  const told = results.filter(({ outcome }) => outcome !== 'inapplicable' && outcome !== 'untested');
  return new Map<Place, 'unchanged' | 'changed' | 'gone' | 'unknown'>(
    told.map(({ place, reason }) => [place, STATES[reason.code] ?? 'unknown']),
  );
}
