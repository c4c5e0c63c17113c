import type { SignatureAlgorithm } from '../../did/index.ts';
import { isJsonObject, type JsonObject, parseBase64Url, parseJson, parseUtf8 } from '../../encoding/index.ts';
import { uncoveredByRdf } from '../canonicalization/uncovered-by-rdf.ts';
import { hashGraphs } from './rdfc-suite.ts';
import { algorithmOf, checkSignature } from './signature-value.ts';
import { refusal, type Suite, type SuiteResult } from './suite.ts';

/** Old signers canonicalized the proof under this context instead of the document's. */
const SECURITY_CONTEXT = 'https://w3id.org/security/v2';

/** `header..signature`, the payload left out and not encoded. @see https://www.rfc-editor.org/rfc/rfc7797 */
function parseDetached(
  proof: JsonObject,
): { readonly header: string; readonly alg: string; readonly signature: Uint8Array } | undefined {
  const [header, payload, signature, ...more] = typeof proof.jws === 'string' ? proof.jws.split('.') : [];
  const bytes = header === undefined ? undefined : parseBase64Url(header);
  const text = bytes && parseUtf8(bytes);
  const json = text === undefined ? undefined : parseJson(text);
  const signatureBytes = signature === undefined ? undefined : parseBase64Url(signature);
  if (
    header === undefined ||
    payload !== '' ||
    more.length > 0 ||
    !signatureBytes ||
    !json?.ok ||
    !isJsonObject(json.value)
  )
    return undefined;
  const { alg, b64, crit } = json.value;
  if (typeof alg !== 'string' || b64 !== false || !Array.isArray(crit) || crit.length !== 1 || crit[0] !== 'b64')
    return undefined;
  return { header, alg, signature: signatureBytes };
}

/** A legacy suite that puts a detached JWS over the two graph hashes. Verified only, never made. */
export function detachedJwsSuite({
  type,
  algorithms,
}: {
  readonly type: string;
  readonly algorithms: readonly SignatureAlgorithm[];
}): Suite {
  return {
    id: type,
    isFor: (proof) => proof.type === type,
    algorithms,
    parseValue: (proof) => parseDetached(proof)?.signature ?? refusal('failed', 'proof.value-malformed'),
    check: async (input): Promise<SuiteResult> => {
      const detached = parseDetached(input.proof);
      const algorithm = algorithmOf(input.key, algorithms);
      if (!detached) return refusal('failed', 'proof.value-malformed');
      if (!algorithm || detached.alg !== algorithm) return refusal('failed', 'proof.key-mismatch', { suite: type });
      let hashed = await hashGraphs(input, 'jws', 'SHA-256');
      // Documents of that time often do not define the suite's own terms.
      if (!hashed.ok && hashed.result.outcome === 'failed') {
        const withSecurity: typeof input.canonicalize = (json, options) =>
          input.canonicalize(json === input.document ? json : { ...json, '@context': SECURITY_CONTEXT }, options);
        hashed = await hashGraphs({ ...input, canonicalize: withSecurity }, 'jws', 'SHA-256');
      }
      if (!hashed.ok) return hashed.result;
      const prefix = new TextEncoder().encode(`${detached.header}.`);
      const candidates = hashed.candidates.map((hashes) => Uint8Array.of(...prefix, ...hashes));
      const result = await checkSignature({
        suite: type,
        key: input.key,
        algorithm,
        signature: detached.signature,
        candidates,
      });
      return result.outcome === 'passed' ? { ...result, uncovered: uncoveredByRdf(input.document, '') } : result;
    },
  };
}
