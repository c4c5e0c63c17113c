import type { Credential, Parsed, Part } from '../credential/index.ts';
import { isSameAddress } from '../did/index.ts';
import { WaymarkError } from '../error.ts';
import type { Finding, Place } from '../finding.ts';
import { aboutEndorsement } from './about-endorsement.ts';
import { type Check, type CheckContext, type CheckResult, worstOutcome } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { completeBadge } from './complete-badge.ts';
import { digestsIn } from './digests-in.ts';
import { endorsementsIn } from './endorsements-in.ts';
import { gatherBindings, gatherProofs, gatherStatus, gatherStatusReason } from './gather.ts';
import { isUnsecured } from './is-unsecured.ts';
import { proveIssuer } from './issuer-proof.ts';
import { mapBounded } from './map-bounded.ts';
import type { CheckReport, EmbeddedReport, Report, VerifyOptions } from './report.ts';
import { toSeal } from './seal.ts';
import { type Session, sessionInside, startSession } from './session.ts';
import { unfinished } from './unfinished.ts';
import { verdictOf } from './verdict.ts';

/** A record of records of records is 3; deeper is a trap. */
const MAX_DEPTH = 8;
/** Network waits overlap; more at a time only costs memory. */
const CONCURRENT_PARTS = 8;

/**
 * Runs the recipe over one parsed credential and everything inside it. Every check runs and reports; none throws for what is in the
 * credential. Nothing asked of the network names the credential, except a hosted Open Badges assertion at its own address.
 * @throws ERR_VERIFICATION_ARGUMENT when `now` is no date
 */
export async function verify(parsed: Parsed, options: VerifyOptions): Promise<Report> {
  if (Number.isNaN(options.now.getTime())) throw new WaymarkError('ERR_VERIFICATION_ARGUMENT', '`now` is not a date.');
  return verifyOne(parsed, startSession(options), 0);
}

async function verifyOne(parsed: Parsed, session: Session, depth: number): Promise<Report> {
  if (!parsed.credential)
    return unfinished(parsed, 'unreadable', parsed.findings[0] ?? { code: 'verification.nothing-recognised' });
  const { documents, now, policy, knownNames } = session;
  const isAsked = ({ id }: Pick<Check, 'id'>) => policy.only === undefined || policy.only.includes(id);

  // Proofs are checked on what came; then what an older badge only names is put where its address stood.
  const proofs = await gatherProofs(parsed.credential, session);
  const completed = await completeBadge(parsed.credential, documents);
  const credential = completed?.credential ?? parsed.credential;
  const findings = mergeFindings(parsed.findings, completed?.findings ?? []);
  const bindings = await gatherBindings(proofs, credential, session);
  const seal = toSeal(proofs, bindings, completed?.fetched ?? []);

  // Nobody else is asked anything before it is known who issued this.
  const status = seal.sealed && isAsked({ id: 'status' }) ? await gatherStatus(credential, bindings, session) : [];
  const endorsements = isAsked({ id: 'endorsements' }) ? await verifyEndorsements(credential, session, depth) : [];
  const parts = await verifyParts(credential.parts, sessionInside(session, 'part'), depth);

  const context: CheckContext = {
    parsed: { credential, findings },
    credential,
    proofs,
    bindings,
    issuerKnown: seal.sealed,
    status,
    endorsements,
    knownNames,
    documents,
    now,
    policy,
  };
  const checks: CheckReport[] = [];
  for (const check of CHECKS) checks.push(await runCheck(check, context, isAsked(check), session));

  const vouched = vouchedPlaces(credential, seal, parts);
  const isUnsigned = isAsked({ id: 'proof' }) && isUnsecured(proofs);
  const statusReason = await gatherStatusReason(status, proofs, session);
  return {
    credential,
    ...verdictOf({ checks, status, endorsements, parts, isUnsigned, vouched }),
    checks,
    proofs,
    issuerProof: proveIssuer(context),
    ...seal,
    ...(statusReason === undefined ? {} : { statusReason }),
    endorsements,
    parts,
    findings,
    digests: digestsIn(checks),
  };
}

/** A crash inside one check leaves the others intact, and is never a pass. */
async function runCheck(check: Check, context: CheckContext, isAsked: boolean, session: Session): Promise<CheckReport> {
  const { id } = check;
  const only = (outcome: CheckResult['outcome'], code: string): CheckReport => ({
    id,
    outcome,
    results: [{ outcome, reason: { code }, place: '' }],
  });
  if (!isAsked) return only('untested', 'verification.not-asked');
  try {
    const results = await check.run(context);
    return { id, outcome: worstOutcome(results), results };
  } catch (error) {
    session.onFault?.(error);
    return only('cantTell', 'verification.internal');
  }
}

async function verifyParts(parts: readonly Part[], session: Session, depth: number): Promise<EmbeddedReport[]> {
  return mapBounded(parts, CONCURRENT_PARTS, async (part) => {
    const { place, parsed } = part;
    if (depth + 1 >= MAX_DEPTH)
      return { place, part, report: unfinished(parsed, 'cannot-tell', { code: 'verification.too-deep' }) };
    if (!session.takePart())
      return { place, part, report: unfinished(parsed, 'cannot-tell', { code: 'verification.too-many-parts' }) };
    return { place, part, report: await verifyOne(parsed, session, depth + 1) };
  });
}

async function verifyEndorsements(credential: Credential, session: Session, depth: number): Promise<EmbeddedReport[]> {
  const reports = await verifyParts(endorsementsIn(credential), sessionInside(session, 'endorsement'), depth);
  return Promise.all(
    reports.map(async (one) => {
      const endorsement = one.report.credential;
      return endorsement ? { ...one, about: await aboutEndorsement(credential, endorsement) } : one;
    }),
  );
}

/**
 * Parts of a sealed record without a proof of their own, by the record's own issuer: its seal is theirs. In a presentation the
 * holder signs, and a holder cannot vouch for an issuer.
 */
function vouchedPlaces(
  { kind, issuer }: Credential,
  { sealed, uncovered }: Pick<Report, 'sealed' | 'uncovered'>,
  parts: readonly EmbeddedReport[],
): ReadonlySet<Place> {
  const id = issuer?.id?.value;
  if (kind !== 'record' || !sealed || id === undefined) return new Set();
  const isCovered = (place: Place) =>
    !uncovered.some((open) => place === open || place.startsWith(`${open}/`) || open.startsWith(`${place}/`));
  return new Set(
    parts
      .filter(({ place, report }) => isCovered(place) && isSameAddress(report.credential?.issuer?.id?.value ?? '', id))
      .map(({ place }) => place),
  );
}

function mergeFindings(one: readonly Finding[], other: readonly Finding[]): readonly Finding[] {
  const known = new Set(one.map((finding) => JSON.stringify(finding)));
  return [...one, ...other.filter((finding) => !known.has(JSON.stringify(finding)))];
}
