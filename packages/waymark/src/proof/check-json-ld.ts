import type { JsonObject } from '../encoding/index.ts';
import type { Finding } from '../finding.ts';
import type { ProofReason } from './reasons.ts';

/**
 * What JSON-LD says about a document, proof or no proof (`canonicalization/check-json-ld.ts`). The contexts and the processor are
 * brought when they are asked for, so that a page which reads no linked data does not carry them.
 */
export async function checkJsonLd(json: JsonObject): Promise<Finding<ProofReason>[]> {
  if (json['@context'] === undefined) return [];
  const { checkJsonLd: check } = await import('./canonicalization/check-json-ld.ts');
  return check(json);
}
