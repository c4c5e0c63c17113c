import { showLine } from '../show-text.ts';
import { sayReason } from '../words/index.ts';
import { profileName, type Telling } from './telling.ts';

/** Issuer's name as proven, and the note that says how. */
export function issuerNoteOf(telling: Pick<Telling, 'report' | 'locale'>): string {
  const warnings = telling.report.checks.flatMap(({ id, results }) =>
    id === 'lookalike' ? results.filter(({ outcome }) => outcome === 'failed') : [],
  );
  // The verdict "not signed" says it for the whole.
  const proven = telling.report.verdict === 'unsigned' ? '' : howProven(telling);
  return [proven, ...warnings.map(({ reason }) => sayReason(telling.locale, reason, showLine).replace(/\.$/, ''))]
    .filter(Boolean)
    .join('. ');
}

function howProven({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string {
  const name = profileName(report.credential?.issuer, words.locale);
  const { issuerProof } = report;
  const isSandbox = report.checks.some(
    ({ id, results }) =>
      id === 'registry' && results.some(({ reason }) => reason.code === 'verification.registry-sandbox'),
  );
  const sandbox = isSandbox ? ` (${words.issuerNote.sandbox})` : '';
  switch (issuerProof.kind) {
    case 'registry':
      return words.issuerNote.registry(showLine(issuerProof.registry), showLine(issuerProof.name));
    case 'domain':
      return words.issuerNote.domain(showLine(issuerProof.domain), name) + sandbox;
    case 'key':
      return words.issuerNote.key(name) + sandbox;
    case 'claimed':
      return words.issuerNote.claimed(name) + sandbox;
  }
}

export const issuerNameOf = ({ report, locale: { words } }: Pick<Telling, 'report' | 'locale'>): string =>
  profileName(report.credential?.issuer, words.locale) ||
  // Some name who awards it and nobody who issued it.
  profileName(report.credential?.subjects[0]?.achievement?.awardingBody, words.locale) ||
  showLine(report.credential?.holder?.value ?? '') ||
  words.issuerNote.unnamed;
