import type { JsonObject } from '../encoding/index.ts';
import type { Canonical, CanonicalOptions } from './canonicalization/to-canonical-n-quads.ts';

/**
 * RDF Dataset Canonicalization of a JSON-LD document with pinned contexts, in safe mode (`canonicalization/to-canonical-n-quads.ts`). It
 * and the processors are brought when they are asked for, so that a page which reads no linked data does not carry them.
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function toCanonicalNQuads(json: JsonObject, options?: CanonicalOptions): Promise<Canonical> {
  const { toCanonicalNQuads: toLines } = await import('./canonicalization/to-canonical-n-quads.ts');
  return toLines(json, options);
}
