import { compactVerify, errors } from 'jose';
import type { Credential } from '../../credential/index.ts';
import { importKey, parsePublicKey } from '../../did/index.ts';
import { digest, isJsonObject, type JsonObject, toBase64Url } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import type { ProofResult } from '../proof-result.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';
import { readAlgorithm } from './algorithms.ts';
import { checkJws } from './check-jws.ts';
import { checkDisclosures, SD_HASHES } from './disclosures.ts';
import { parseToken } from './parse-token.ts';

/** Claims that a holder may show or keep; each costs a hash. */
const MAX_DISCLOSURES = 1_000;

/**
 * Checks an SD-JWT: the issuer's signature, that each disclosure was promised by it exactly once, and the holder's signature
 * when there is one.
 * @see https://www.rfc-editor.org/rfc/rfc9901 (Selective Disclosure for JWTs), section 7
 */
export async function checkSdJwt(
  token: string,
  credential: Credential,
  options: CheckOptions,
  place: Place = '',
): Promise<ProofResult> {
  const [jwt = '', ...rest] = token.split('~');
  // The last part is the holder's token; empty when there is none.
  const binding = rest.at(-1) ?? '';
  const disclosures = rest.slice(0, -1);
  const { challenge: _challenge, domain: _domain, ...withoutAsked } = options;
  // Nonce and audience are in the holder's token where there is one.
  const issued = await checkJws(jwt, credential, binding === '' ? options : withoutAsked, place);
  if (issued.outcome !== 'passed') return issued;
  const payload = parseToken(jwt)?.payload ?? {};
  if (disclosures.length > MAX_DISCLOSURES)
    return { ...issued, ...refusal('cantTell', 'proof.too-large'), uncovered: [] };
  const fault =
    (await checkDisclosures(payload, disclosures)) ??
    (binding === '' ? undefined : await checkBinding(token, binding, payload, options));
  return fault ? { ...issued, ...fault, uncovered: [] } : issued;
}

/** The holder's token: by the key that the issuer bound, over exactly what is shown, for whom it was asked. */
async function checkBinding(
  token: string,
  binding: string,
  payload: JsonObject,
  { challenge, domain }: CheckOptions,
): Promise<SuiteResult | undefined> {
  const mismatch = refusal('failed', 'proof.holder-mismatch');
  const parsed = parseToken(binding);
  const confirmation =
    isJsonObject(payload.cnf) && isJsonObject(payload.cnf.jwk) ? parsePublicKey(payload.cnf.jwk) : undefined;
  if (parsed?.header.typ !== 'kb+jwt') return mismatch;
  const alg = readAlgorithm(parsed.header.alg);
  if ('outcome' in alg) return alg;
  if (!confirmation) return refusal('failed', 'proof.holder-missing');
  const key = await importKey(confirmation, alg.algorithm);
  if (!key) return mismatch;
  try {
    await compactVerify(binding, key, { algorithms: [alg.name] });
  } catch (error) {
    if (error instanceof errors.JOSEError) return mismatch;
    throw error;
  }
  const shown = token.slice(0, token.length - binding.length);
  const hash = SD_HASHES.get(payload._sd_alg ?? 'sha-256');
  if (!hash) return refusal('cantTell', 'proof.alg-unsupported', { alg: String(payload._sd_alg).slice(0, 20) });
  if (parsed.payload.sd_hash !== toBase64Url(await digest(hash, new TextEncoder().encode(shown)))) return mismatch;
  if (challenge !== undefined && parsed.payload.nonce !== challenge) return refusal('failed', 'proof.wrong-challenge');
  return domain !== undefined && parsed.payload.aud !== domain ? refusal('failed', 'proof.wrong-domain') : undefined;
}
