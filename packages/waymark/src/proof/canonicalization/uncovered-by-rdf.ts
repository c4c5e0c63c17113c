import { findContext } from '../../credential/index.ts';
import { type JsonObject, walkLeaves } from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';

/**
 * Places that RDF does not carry, so that a signature over canonical N-Quads leaves them open: contexts written into the document,
 * nulls, empty arrays, empty texts (dropped where an id is meant), and fractions that jsonld writes without their digits. `base` =
 * where the document stands.
 */
export function uncoveredByRdf(document: JsonObject, base: Place): Place[] {
  const places: Place[] = [];
  walkLeaves(document, (place, leaf) => {
    if (/^\/proof(?:\/|$)/.test(place)) return;
    if (/\/@context(?:\/|$)/.test(place)) {
      // What is signed is what words mean, not how a context says so. The address of a pinned context states nothing; any words may.
      if (typeof leaf !== 'string' || !findContext(leaf)) places.push(base + place);
      return;
    }
    const isFragileNumber = typeof leaf === 'number' && !Number.isInteger(leaf) && !String(leaf).includes('.');
    if (leaf === null || leaf === '' || Array.isArray(leaf) || isFragileNumber) places.push(base + place);
  });
  return places;
}
