import type { Parsed } from '../credential/index.ts';
import type { Reason } from '../finding.ts';
import { CHECK_IDS, type Report, type Verdict } from './report.ts';

/** The report of something that was not verified: nothing recognised, or caps were met. Every check is there, and untested. */
export function unfinished({ credential, findings }: Parsed, verdict: Verdict, { code, values }: Reason): Report {
  const why: Reason = values === undefined ? { code } : { code, values };
  return {
    ...(credential ? { credential } : {}),
    verdict,
    why,
    checks: CHECK_IDS.map((id) => ({
      id,
      outcome: 'untested',
      results: [{ outcome: 'untested', reason: why, place: '' }],
    })),
    proofs: [],
    issuerProof: { kind: 'claimed' },
    sealed: false,
    sealedBy: 'none',
    uncovered: [],
    endorsements: [],
    parts: [],
    findings,
    digests: new Map(),
  };
}
