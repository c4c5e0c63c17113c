import type { Credential, Securing } from '../credential/index.ts';
import type { CheckOptions } from './check-options.ts';
import { checkCose } from './cose/check-cose.ts';
import { checkDataIntegrity } from './data-integrity/check-data-integrity.ts';
import { checkJws } from './jose/check-jws.ts';
import { checkSdJwt } from './jose/check-sd-jwt.ts';
import { checkHosted } from './open-badges-2/check-hosted.ts';
import type { ProofResult } from './proof-result.ts';
import { refusal, type Suite } from './suites/suite.ts';

/** Real credentials carry one to three; each may cost a request and a second. */
const MAX_PROOFS = 10;

/**
 * Checks everything that secures one credential: every proof of a set, every link of a chain, every envelope. No result at all
 * means that nothing secures it. Whether a good key is the issuer's is judged elsewhere.
 */
export async function checkProofs(
  credential: Credential,
  options: CheckOptions & { readonly suites?: readonly Suite[] },
): Promise<readonly ProofResult[]> {
  const { securing } = credential;
  if (securing.length > MAX_PROOFS) {
    return [
      {
        place: '',
        suite: '',
        uncovered: [],
        ...refusal('cantTell', 'proof.too-many', { count: String(securing.length) }),
      },
    ];
  }
  const embedded = securing.filter((one) => one.kind === 'data-integrity');
  const others = securing.filter((one) => one.kind !== 'data-integrity');
  const results = await checkDataIntegrity(credential, embedded, options);
  for (const one of others) results.push(await checkEnvelope(one, credential, options));
  return results;
}

function checkEnvelope(
  securing: Exclude<Securing, { kind: 'data-integrity' }>,
  credential: Credential,
  options: CheckOptions,
): Promise<ProofResult> {
  switch (securing.kind) {
    case 'jws':
      return checkJws(securing.token, credential, options);
    case 'sd-jwt':
      return checkSdJwt(securing.token, credential, options);
    case 'cose':
      return checkCose(securing.bytes, credential, options);
    case 'hosted':
      return checkHosted(securing.url, credential, options, securing.place);
    case 'jades':
      return Promise.resolve({
        place: securing.place,
        suite: 'JAdES',
        uncovered: [],
        ...refusal('cantTell', 'proof.jades-not-checked'),
      });
  }
}
