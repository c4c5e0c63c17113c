import type { Reading } from '../reading-model.ts';
import type { Words } from '../words/words.ts';

/** Verdicts under which a heading may say what the person can do; under the others it says what is claimed. */
const HOLDS: readonly Reading['verdict'][] = ['genuine', 'expired', 'not-yet-valid', 'suspended', 'wrong-recipient'];

export function headingOfOutcomes({ heading }: Words, { kind, verdict, lead, statements }: Reading): string {
  if (kind === 'record') return heading.achievements;
  if (kind === 'definition') return heading.can(lead.subject);
  if (!HOLDS.includes(verdict)) return heading.claimed;
  const hasLevels = statements.some(({ scale }) => scale !== undefined);
  return kind === 'achievement' && lead.isNamed && hasLevels ? heading.can(lead.subject) : heading.results;
}
