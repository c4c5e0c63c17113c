import { isJsonObject, type JsonValue, joinPointer } from '../../../encoding/index.ts';
import type { Place } from '../../../finding.ts';
import type { LinkedResource } from '../../model.ts';
import { toSaid } from '../../said/said.ts';
import { firstMemberOf, type Spot } from '../../said/spot.ts';
import { toDigests } from './digests.ts';

/** A page of links with digests is real (a record with evidence); a thousand requests for one reading are not. */
const MAX_LINKED = 1_000;
/** Members that hold no links of the credential's own. */
const NOT_LINKED = ['proof', '@context'];

/**
 * Everything outside that the credential fixes by digest: `relatedResource`, and every other object with a URL and a digest.
 * @param except places of parts, which tell of their own links
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export function toLinked(root: Spot, except: ReadonlySet<Place>): readonly LinkedResource[] {
  const found: LinkedResource[] = [];
  walk(root, except, found);
  return found;
}

function walk({ value, place }: Spot, except: ReadonlySet<Place>, found: LinkedResource[]): void {
  if (except.has(place) || found.length >= MAX_LINKED) return;
  if (Array.isArray(value)) {
    for (const [at, item] of (value as readonly JsonValue[]).entries()) {
      if (typeof item === 'object') walk({ value: item, place: joinPointer(place, at) }, except, found);
    }
    return;
  }
  if (!isJsonObject(value)) return;
  const spot = { value, place };
  // A digest directly in a credentialSubject says what exactly is endorsed; what is deeper in it is linked as anywhere.
  if (!/(?:^|\/)credentialSubject(?:\/\d+)?$/.test(place)) addLinked(spot, found);
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || typeof inner !== 'object') continue;
    if (NOT_LINKED.includes(name)) continue;
    walk({ value: inner, place: joinPointer(place, name) }, except, found);
  }
}

function addLinked(spot: Spot, found: LinkedResource[]): void {
  const digests = toDigests(spot);
  const url = digests.length > 0 ? toSaid(firstMemberOf(spot, 'id', '@id', 'url')) : undefined;
  if (!url) return;
  const mediaType = toSaid(firstMemberOf(spot, 'mediaType', 'encodingFormat'))?.value;
  found.push({ place: spot.place, url: url.value, digests, ...(mediaType === undefined ? {} : { mediaType }) });
}
