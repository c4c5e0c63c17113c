import type { Place, Reason } from '../finding.ts';
import type { StatusResult } from '../status/index.ts';
import { type CheckReport, type EmbeddedReport, type Report, VERDICTS, type Verdict } from './report.ts';

/** What the verdict is made of. */
export interface VerdictInput {
  readonly checks: readonly CheckReport[];
  readonly status: readonly StatusResult[];
  readonly endorsements: readonly EmbeddedReport[];
  readonly parts: readonly EmbeddedReport[];
  /** Nothing secures it. */
  readonly isUnsigned: boolean;
  /** Parts that a passed proof of this, by this issuer, covers: their having no proof of their own is no fault. */
  readonly vouched: ReadonlySet<Place>;
}

type Decision = Pick<Report, 'verdict' | 'why'>;

/** The lower, the worse. */
export function rankOf(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

/**
 * One word: the first of `VERDICTS` that holds, with the reason that decides. For what holds others, the worst of its own and theirs.
 * Registries, lookalikes and endorsements never count, but for one: an endorsement inside that is forged (decision 0004).
 */
export function verdictOf(input: VerdictInput): Decision {
  const own = ownVerdict(input);
  const others = [...input.parts.map((part) => ofPart(part, input)), ...input.endorsements.map(ofEndorsement)];
  return others.reduce<Decision>(
    (worst, one) => (one && rankOf(one.verdict) < rankOf(worst.verdict) ? one : worst),
    own,
  );
}

function ownVerdict({ checks, status, isUnsigned }: VerdictInput): Decision {
  const resultsOf = (id: CheckReport['id']) => checks.find((check) => check.id === id)?.results ?? [];
  const reasonOf = (id: CheckReport['id'], outcome: string, ...codes: string[]): Reason | undefined =>
    resultsOf(id).find((one) => one.outcome === outcome && (codes.length === 0 || codes.includes(one.reason.code)))
      ?.reason;
  const withdrawn = (effect: StatusResult['effect']) =>
    status.find((one) => one.outcome === 'failed' && one.effect === effect)?.reason;

  // Dates of something that nobody signed are mere words: it cannot have been in force, so it cannot have ended (decision 0008).
  const unlessUnsigned = (reason: Reason | undefined) => (isUnsigned ? undefined : reason);

  const decisions: readonly (readonly [Verdict, Reason | undefined])[] = [
    [
      'invalid',
      reasonOf('model', 'failed') ??
        reasonOf('schema', 'failed') ??
        reasonOf('validity', 'failed', 'verification.dates-crossed'),
    ],
    ['altered', reasonOf('proof', 'failed') ?? reasonOf('digests', 'failed', 'verification.context-digest-differs')],
    ['wrong-issuer', reasonOf('issuer-key', 'failed')],
    [
      'revoked',
      reasonOf('status', 'failed') && (withdrawn('revoked') ?? reasonOf('status', 'failed', ...HOSTED_REVOKED)),
    ],
    ['suspended', reasonOf('status', 'failed') && withdrawn('suspended')],
    ['expired', unlessUnsigned(reasonOf('validity', 'failed', 'verification.expired'))],
    ['not-yet-valid', unlessUnsigned(reasonOf('validity', 'failed', 'verification.not-yet-valid'))],
    [
      'wrong-recipient',
      resultsOf('subject').some(({ outcome }) => outcome === 'passed') ? undefined : reasonOf('subject', 'failed'),
    ],
    ['unsigned', isUnsigned ? { code: 'verification.unsigned' } : undefined],
    ['cannot-tell', doubtOf(checks)],
  ];
  const decided = decisions.find(([, reason]) => reason !== undefined);
  const [verdict, why] = decided ?? [];
  return verdict && why ? { verdict, why } : { verdict: 'genuine', why: { code: 'verification.all-good' } };
}

const HOSTED_REVOKED = ['verification.status-hosted-revoked', 'verification.status-hosted-gone'];
/** Checks that must pass (or have nothing to check) before anything is called genuine. */
const NEEDED = ['proof', 'issuer-key', 'validity', 'status', 'model'] as const;

/** Whatever keeps a needed check from `passed` and `inapplicable`. Fails closed: an outcome nobody thought of is a doubt. */
function doubtOf(checks: readonly CheckReport[]): Reason | undefined {
  for (const id of NEEDED) {
    const check = checks.find((one) => one.id === id);
    const isSkipped = check?.results.every(({ reason }) => reason.code === 'verification.not-asked');
    // Without the proof nothing can be genuine; other checks may be left out by whoever asks.
    if (isSkipped && id !== 'proof') continue;
    if (!check || isSkipped) return { code: 'verification.proof-not-asked' };
    const doubt = check.results.find(({ outcome }) => outcome !== 'passed' && outcome !== 'inapplicable');
    if (doubt) return doubt.reason;
    if (check.results.length === 0) return { code: 'verification.internal' };
  }
  return undefined;
}

function ofPart({ place, report }: EmbeddedReport, { vouched }: VerdictInput): Decision | undefined {
  const { verdict, credential } = report;
  if (verdict === 'genuine' || (verdict === 'unsigned' && vouched.has(place))) return undefined;
  const subject = credential?.subjects[0];
  const name = credential?.name[0]?.value ?? subject?.achievement?.name[0]?.value ?? '';
  return { verdict, why: { code: `verification.part-${verdict}`, values: { name } } };
}

function ofEndorsement({ report }: EmbeddedReport): Decision | undefined {
  if (report.verdict !== 'altered') return undefined;
  const name = report.credential?.issuer?.name[0]?.value ?? '';
  return { verdict: 'altered', why: { code: 'verification.endorsement-forged', values: { name } } };
}
