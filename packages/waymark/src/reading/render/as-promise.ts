import type { Reading } from '../reading-model.ts';
import { findLocale } from '../words/index.ts';

/** Gaps of a file that somebody handed over, not of what is promised. */
const OF_THE_FILE: readonly string[] = ['signed-by-nobody', 'definition-not-versioned'];

/** The reading of a definition as its author may show it: what it promises, without a verdict on the file that it came in. */
export function asPromise(reading: Reading): Reading {
  const { words } = findLocale(reading.locale);
  const { lead } = reading;
  const says = lead.subject === words.subject.everyone ? words.claim.earnerOf(lead.issuer) : lead.says;
  return {
    ...reading,
    verdict: 'genuine',
    verdictLabel: '',
    statements: reading.statements.map((statement) =>
      statement.id === 'judged' ? { ...statement, label: words.first.judgedPromise } : statement,
    ),
    missing: reading.missing.filter(({ id }) => !OF_THE_FILE.includes(id)),
    lead: { ...lead, says, issuerNote: '', caution: '' },
  };
}
