import { compactVerify, errors } from 'jose';
import type { Credential } from '../../credential/index.ts';
import { algorithmFits, importKey, type SignatureAlgorithm } from '../../did/index.ts';
import type { JsonObject } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import type { Signer } from '../find-signer.ts';
import type { ProofResult } from '../proof-result.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';
import { readAlgorithm } from './algorithms.ts';
import { findCandidates } from './find-candidates.ts';
import { parseToken } from './parse-token.ts';

/** Media types that a credential or presentation may have. Anything else was signed for another use. @see https://www.rfc-editor.org/rfc/rfc8725#section-3.11 */
const TYPES = /^(?:application\/)?(?:jwt|jws|jose|(?:vc|vp|dc)(?:\+ld|-ld)?(?:\+sd-jwt|\+jwt|\+jws)?)$/i;

/**
 * Checks a compact JWS (VC-JWT, VC-JOSE, Open Badges 2.0 signed) against the maker's own keys.
 * Claims about time are judged by the validity check, not here.
 * @see https://www.w3.org/TR/vc-jose-cose/ https://www.rfc-editor.org/rfc/rfc7515#section-5.2
 */
export async function checkJws(
  token: string,
  credential: Credential,
  options: CheckOptions,
  place: Place = '',
): Promise<ProofResult> {
  const parsed = parseToken(token);
  if (!parsed) return { place, suite: 'JWS', uncovered: [], ...refusal('failed', 'proof.token-malformed') };
  const { header, payload } = parsed;
  const known = { place, suite: typeof header.alg === 'string' ? header.alg.slice(0, 20) : 'JWS', uncovered: [] };
  const alg = readAlgorithm(header.alg);
  if ('outcome' in alg) return { ...known, ...alg, uncovered: [] };
  const rule = checkHeader(header) ?? checkAsked(payload, credential, options);
  if (rule) return { ...known, ...rule, uncovered: [] };
  const candidates = await findCandidates({ header, payload, credential, algorithm: alg.algorithm }, options);
  if (!candidates.ok) return { ...known, outcome: 'cantTell', reason: candidates.reason };
  return verifyWith(token, alg, candidates.signers, known);
}

/** Tries each key; the first that fits decides, else the last refusal. */
async function verifyWith(
  token: string,
  { name, algorithm }: { readonly name: string; readonly algorithm: SignatureAlgorithm },
  signers: readonly Signer[],
  known: Omit<ProofResult, 'outcome' | 'reason'>,
): Promise<ProofResult> {
  let last: ProofResult = { ...known, ...refusal('cantTell', 'proof.no-issuer-key'), uncovered: [] };
  for (const { method, document } of signers) {
    const signed = { ...known, method, signer: document };
    if (!algorithmFits(method.key, algorithm)) {
      last = { ...signed, ...refusal('failed', 'proof.key-mismatch', { suite: name }), uncovered: [] };
      continue;
    }
    const key = await importKey(method.key, algorithm);
    const result = key ? await verifyToken(token, key, name) : refusal('cantTell', 'proof.key-unusable');
    last = { ...signed, ...result, uncovered: [] };
    if (result.outcome === 'passed') return last;
  }
  return last;
}

async function verifyToken(token: string, key: CryptoKey, name: string): Promise<SuiteResult> {
  try {
    await compactVerify(token, key, { algorithms: [name] });
    return { outcome: 'passed', reason: { code: 'proof.good', values: { suite: name } } };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed)
      return refusal('failed', 'proof.mismatch', { suite: name });
    if (error instanceof errors.JOSENotSupported)
      return refusal('cantTell', 'proof.crit-unsupported', { name: 'crit' });
    if (error instanceof errors.JWSInvalid) return refusal('failed', 'proof.token-malformed');
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      return refusal('cantTell', 'proof.key-unusable');
    throw error;
  }
}

function checkHeader({ crit, typ, b64 }: JsonObject): SuiteResult | undefined {
  if (crit !== undefined || b64 !== undefined) {
    const name = Array.isArray(crit) ? String(crit[0] ?? 'crit') : 'b64';
    return refusal('cantTell', 'proof.crit-unsupported', { name: name.slice(0, 80) });
  }
  if (typ !== undefined && (typeof typ !== 'string' || !TYPES.test(typ)))
    return refusal('failed', 'proof.wrong-typ', { typ: String(typ).slice(0, 80) });
  return undefined;
}

/** A presentation as JWT carries the challenge as `nonce` and the domain as `aud`. */
function checkAsked(
  payload: JsonObject,
  { kind }: Credential,
  { challenge, domain }: CheckOptions,
): SuiteResult | undefined {
  if (kind !== 'presentation') return undefined;
  if (challenge !== undefined && payload.nonce !== challenge) return refusal('failed', 'proof.wrong-challenge');
  const audience = Array.isArray(payload.aud) ? payload.aud : [payload.aud];
  return domain !== undefined && !audience.includes(domain) ? refusal('failed', 'proof.wrong-domain') : undefined;
}
