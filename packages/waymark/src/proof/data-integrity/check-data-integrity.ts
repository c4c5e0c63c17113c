import type { Credential, Securing } from '../../credential/index.ts';
import { isJsonObject, type JsonObject, resolvePointer } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { Canonical, CanonicalOptions } from '../canonicalization/to-canonical-n-quads.ts';
import type { CheckOptions } from '../check-options.ts';
import { findSigner, makerOf } from '../find-signer.ts';
import type { ProofResult } from '../proof-result.ts';
import type { ProofReason } from '../reasons.ts';
import { SUITES } from '../suites/index.ts';
import { refusal, type Suite, type SuiteResult } from '../suites/suite.ts';
import { toCanonicalNQuads } from '../to-canonical-n-quads.ts';
import { findPreviousProofs } from './previous-proofs.ts';
import { readProofDates } from './proof-dates.ts';

type EmbeddedProof = Extract<Securing, { kind: 'data-integrity' }>;

/**
 * Checks the embedded proofs of one credential, each on its own; a chain holds only if what it builds on holds.
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
 */
export async function checkDataIntegrity(
  credential: Credential,
  proofs: readonly EmbeddedProof[],
  options: CheckOptions & { readonly suites?: readonly Suite[] },
): Promise<ProofResult[]> {
  const canonicalize = rememberCanonical();
  const documents = new Map<Place, JsonObject>();
  const unsecured = (container: Place): JsonObject => {
    const known = documents.get(container);
    if (known) return known;
    const secured = resolvePointer(credential.json, container);
    const { proof: _, ...document } = isJsonObject(secured) ? secured : credential.json;
    documents.set(container, document);
    return document;
  };
  const results: ProofResult[] = [];
  const all = proofs.map(({ proof }) => proof);
  for (const [at, embedded] of proofs.entries()) {
    const container = containerOf(embedded.place);
    results.push(
      await checkOne({
        credential,
        embedded,
        at,
        all,
        container,
        document: unsecured(container),
        canonicalize,
        options,
      }),
    );
  }
  return results.map((result, at) => withPrevious(result, at, all, results));
}

interface One {
  readonly credential: Credential;
  readonly embedded: EmbeddedProof;
  readonly at: number;
  readonly all: readonly JsonObject[];
  readonly container: Place;
  readonly document: JsonObject;
  readonly canonicalize: (json: JsonObject, options?: CanonicalOptions) => Promise<Canonical>;
  readonly options: CheckOptions & { readonly suites?: readonly Suite[] };
}

async function checkOne({
  credential,
  embedded,
  at,
  all,
  container,
  document,
  canonicalize,
  options,
}: One): Promise<ProofResult> {
  const { proof, place } = embedded;
  const suiteName =
    typeof proof.cryptosuite === 'string' ? proof.cryptosuite : typeof proof.type === 'string' ? proof.type : '';
  const known: Omit<ProofResult, 'outcome' | 'reason'> = {
    place,
    suite: suiteName.slice(0, 80),
    uncovered: [],
    ...claimsOf(proof),
  };
  const fail = (code: ProofReason, values?: Record<string, string>): ProofResult => ({
    ...known,
    ...refusal('failed', code, values),
    uncovered: [],
  });
  for (const member of ['type', 'verificationMethod', 'proofPurpose'] as const) {
    if (typeof proof[member] !== 'string') return fail('proof.malformed', { member });
  }
  if (proof.type === 'DataIntegrityProof' && typeof proof.cryptosuite !== 'string')
    return fail('proof.malformed', { member: 'cryptosuite' });
  const suite = (options.suites ?? SUITES).find((one) => one.isFor(proof));
  if (!suite)
    return { ...known, ...refusal('cantTell', 'proof.unsupported-suite', { suite: known.suite }), uncovered: [] };
  const expected = credential.kind === 'presentation' ? 'authentication' : 'assertionMethod';
  if (proof.proofPurpose !== expected)
    return fail('proof.wrong-purpose', { purpose: String(proof.proofPurpose).slice(0, 80), expected });
  const dates = readProofDates(proof, options.now);
  if (!dates.ok) return fail(dates.reason.code, dates.reason.values);
  const asked = askedFor(proof, credential, options);
  if (asked) return fail(asked);
  const previous = findPreviousProofs(all, at);
  if (!previous.ok) return fail(previous.reason.code, previous.reason.values);
  const value = suite.parseValue(proof);
  if (!(value instanceof Uint8Array)) return { ...known, ...value, uncovered: [] };
  const signer = await findSigner(String(proof.verificationMethod), suite.algorithms, makerOf(credential), options);
  if (!signer.ok) return { ...known, outcome: 'cantTell', reason: signer.reason };
  const signed = { ...known, method: signer.method, signer: signer.document };
  const builtOn = previous.indexes.map((index) => all[index]).filter(isJsonObject);
  // The proofs that this one builds on were part of what was signed (VC-DI section 4.3).
  const input = builtOn.length === 0 ? document : { ...document, proof: builtOn };
  const contexts = suite.signsJson ? undefined : await judgeContexts(document, all);
  if (contexts) return { ...signed, ...contexts, uncovered: [] };
  const result = await suite.check({ document: input, proof, value, key: signer.method.key, canonicalize });
  const uncovered = (result.uncovered ?? []).map((inside) => container + inside);
  return { ...signed, ...result, ...(dates.created ? { created: dates.created } : {}), uncovered };
}

/** Brought when it is needed: suites over the JSON itself do without. */
async function judgeContexts(document: JsonObject, proofs: readonly JsonObject[]): Promise<SuiteResult | undefined> {
  const { checkContexts } = await import('./check-contexts.ts');
  return checkContexts(document, proofs);
}

/** `/proof/1` stands in `` , `/vc/proof` in `/vc`. */
function containerOf(place: Place): Place {
  return place.replace(/\/proof(?:\/\d+)?$/, '');
}

function claimsOf(proof: JsonObject): Partial<ProofResult> {
  return {
    ...(typeof proof.proofPurpose === 'string' ? { proofPurpose: proof.proofPurpose } : {}),
    ...(typeof proof.challenge === 'string' ? { challenge: proof.challenge } : {}),
    ...(typeof proof.domain === 'string' ? { domain: proof.domain } : {}),
  };
}

/** Challenge and domain count where they were asked for: in presentations, and in proofs that carry them. */
function askedFor(
  proof: JsonObject,
  { kind }: Credential,
  { challenge, domain }: CheckOptions,
): ProofReason | undefined {
  if (kind !== 'presentation' && proof.challenge === undefined && proof.domain === undefined) return undefined;
  if (challenge !== undefined && proof.challenge !== challenge) return 'proof.wrong-challenge';
  const domains = Array.isArray(proof.domain) ? proof.domain : [proof.domain];
  return domain !== undefined && !domains.includes(domain) ? 'proof.wrong-domain' : undefined;
}

/** A proof that built on one that does not hold does not hold; one that cannot be judged leaves it unjudged. */
function withPrevious(
  result: ProofResult,
  at: number,
  all: readonly JsonObject[],
  results: readonly ProofResult[],
): ProofResult {
  if (result.outcome !== 'passed') return result;
  const previous = findPreviousProofs(all, at);
  const outcomes = previous.ok ? previous.indexes.map((index) => results[index]?.outcome) : [];
  if (outcomes.includes('failed')) return { ...result, ...refusal('failed', 'proof.previous-failed') };
  return outcomes.some((outcome) => outcome !== 'passed')
    ? { ...result, ...refusal('cantTell', 'proof.previous-failed') }
    : result;
}

/** One canonicalization a document and hash, however many proofs share it. Lives as long as one call. */
function rememberCanonical(): One['canonicalize'] {
  const known = new Map<JsonObject, Map<string, Promise<Canonical>>>();
  return (json, options) => {
    if (options?.relabel) return toCanonicalNQuads(json, options);
    const hash = options?.hash ?? 'SHA-256';
    const byHash = known.get(json) ?? new Map<string, Promise<Canonical>>();
    known.set(json, byHash);
    const canonical = byHash.get(hash) ?? toCanonicalNQuads(json, options);
    byHash.set(hash, canonical);
    return canonical;
  };
}
