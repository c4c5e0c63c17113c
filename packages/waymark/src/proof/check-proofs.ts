import type { Credential, Securing } from '../credential/index.ts';
import type { CheckOptions } from './check-options.ts';
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
  const results = embedded.length > 0 ? [...(await checkEmbedded(credential, embedded, options))] : [];
  for (const one of others) results.push(await checkEnvelope(one, credential, options));
  return results;
}

/** Each kind is loaded when it comes, so that a page carries only what it checks. */
async function checkEmbedded(
  credential: Credential,
  embedded: readonly Extract<Securing, { kind: 'data-integrity' }>[],
  options: CheckOptions & { readonly suites?: readonly Suite[] },
): Promise<readonly ProofResult[]> {
  const { checkDataIntegrity } = await import('./data-integrity/check-data-integrity.ts');
  return checkDataIntegrity(credential, embedded, options);
}

async function checkEnvelope(
  securing: Exclude<Securing, { kind: 'data-integrity' }>,
  credential: Credential,
  options: CheckOptions,
): Promise<ProofResult> {
  switch (securing.kind) {
    case 'jws':
      return (await import('./jose/check-jws.ts')).checkJws(securing.token, credential, options);
    case 'sd-jwt':
      return (await import('./jose/check-sd-jwt.ts')).checkSdJwt(securing.token, credential, options);
    case 'cose':
      return (await import('./cose/check-cose.ts')).checkCose(securing.bytes, credential, options);
    case 'hosted':
      return (await import('./open-badges-2/check-hosted.ts')).checkHosted(
        securing.url,
        credential,
        options,
        securing.place,
      );
    case 'jades':
      return {
        place: securing.place,
        suite: 'JAdES',
        uncovered: [],
        ...refusal('cantTell', 'proof.jades-not-checked'),
      };
  }
}
