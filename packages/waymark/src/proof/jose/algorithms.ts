import type { SignatureAlgorithm } from '../../did/index.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';

/** The algorithms that a token may have. A token never chooses among more than these, and each takes one kind of key. */
const ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ['EdDSA', 'EdDSA'],
  // RFC 9864 gives the same algorithm its own name.
  ['Ed25519', 'EdDSA'],
  ['ES256', 'ES256'],
  ['ES384', 'ES384'],
  ['ES512', 'ES512'],
  ['PS256', 'PS256'],
  ['RS256', 'RS256'],
]);

/** The algorithm of a header, or why it is none: unsigned and shared-secret tokens prove nothing to anybody else. @see https://www.rfc-editor.org/rfc/rfc8725#section-3.1 */
export function readAlgorithm(
  alg: unknown,
): { readonly name: string; readonly algorithm: SignatureAlgorithm } | SuiteResult {
  if (typeof alg !== 'string') return refusal('failed', 'proof.token-malformed');
  const algorithm = ALGORITHMS.get(alg);
  if (algorithm) return { name: alg, algorithm };
  if (/^none$/i.test(alg) || /^HS\d+$/i.test(alg))
    return refusal('failed', 'proof.alg-forbidden', { alg: alg.slice(0, 20) });
  return refusal('cantTell', 'proof.alg-unsupported', { alg: alg.slice(0, 20) });
}
