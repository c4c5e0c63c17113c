import { WaymarkError } from '../error.ts';
import type { Place } from '../finding.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';

const INDEX = /^(?:0|[1-9]\d*)$/;
const POINTER = /^(?:\/(?:[^/~]|~[01])*)*$/;

const toSegment = (segment: string | number) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** JSON Pointer of a path. @see https://www.rfc-editor.org/rfc/rfc6901 */
export function toPointer(segments: readonly (string | number)[]): Place {
  return segments.map(toSegment).join('');
}

/** The pointer of something inside a place. */
export function joinPointer(place: Place, ...segments: readonly (string | number)[]): Place {
  return place + toPointer(segments);
}

/** Path of a JSON Pointer. @throws ERR_ENCODING_POINTER when it is not one. */
export function parsePointer(place: Place): string[] {
  if (!POINTER.test(place)) throw new WaymarkError('ERR_ENCODING_POINTER', 'This is not a JSON Pointer (RFC 6901).');
  return place
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a place; `undefined` when nothing does. Sees own members only. @throws ERR_ENCODING_POINTER */
export function resolvePointer(value: JsonValue, place: Place): JsonValue | undefined {
  let here: JsonValue | undefined = value;
  for (const segment of parsePointer(place)) {
    if (Array.isArray(here)) here = INDEX.test(segment) ? (here as readonly JsonValue[])[Number(segment)] : undefined;
    else if (isJsonObject(here) && Object.hasOwn(here, segment)) here = here[segment];
    else return undefined;
  }
  return here;
}
