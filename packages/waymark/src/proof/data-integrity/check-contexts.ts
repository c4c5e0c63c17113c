import type { JsonObject, JsonValue } from '../../encoding/index.ts';
import { findDisguise } from '../canonicalization/find-disguise.ts';
import { findUnknownContext } from '../canonicalization/find-unknown-context.ts';
import { refusal, type SuiteResult } from '../suites/suite.ts';

/** One of these must come first. @see https://www.w3.org/TR/vc-data-model-2.0/#contexts https://www.w3.org/TR/vc-data-model-1.1/#contexts */
const BASE_CONTEXTS = new Set<JsonValue | undefined>([
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
]);

/**
 * What must hold of contexts before an RDF signature means what readers see. Suites over the JSON itself need none of it.
 * `undefined` = nothing wrong.
 * @see https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
export async function checkContexts(
  document: JsonObject,
  proofs: readonly JsonObject[],
): Promise<SuiteResult | undefined> {
  const unknown = (await findUnknownContext(document)) ?? (await findUnknownContext([...proofs]));
  if (unknown !== undefined) return refusal('cantTell', 'proof.unknown-context', { url: unknown.slice(0, 200) });
  const contexts = document['@context'];
  const first = Array.isArray(contexts) ? (contexts as readonly JsonValue[])[0] : contexts;
  if (!BASE_CONTEXTS.has(first)) return refusal('failed', 'proof.base-context');
  const disguised = findDisguise({ ...document, proof: [...proofs] });
  return disguised === undefined
    ? undefined
    : refusal('failed', 'proof.disguised-member', { property: disguised.slice(0, 80) });
}
