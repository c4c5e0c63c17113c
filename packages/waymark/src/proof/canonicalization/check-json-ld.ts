import { isJsonObject, type JsonObject, type JsonValue, joinPointer } from '../../encoding/index.ts';
import type { Finding, Place, Reason } from '../../finding.ts';
import type { ProofReason } from '../reasons.ts';
import { findUnknownContext } from './find-unknown-context.ts';
import { isTooLarge } from './is-too-large.ts';
import { toFault, toJsonLdReason } from './json-ld-fault.ts';
import { JSON_LD_OPTIONS } from './json-ld-options.ts';
import { relativeIds } from './relative-ids.ts';
import { hasOwnPrototypeMember } from './suspicious-shapes.ts';

/** Larger documents are not processed just to be judged; one with an RDF proof has its own cap. */
const MAX_CHARS = 1024 * 1024;
/** Enough to show what is wrong. */
const MAX_FINDINGS = 50;
/** Plain members without a meaning are only dropped; everything else breaks a rule that the standard calls mandatory. */
const WARNINGS = new Set<ProofReason>(['proof.undefined-term', 'proof.unknown-context', 'proof.too-large']);
/** Events about things that are odd but lose nothing that a credential says. */
const HARMLESS = new Set([
  'empty object',
  'object with only @id',
  'free-floating scalar',
  'rdfDirection not set',
  'null @value value',
]);

/**
 * What JSON-LD says about a document, proof or no proof: types without a meaning, redefined protected terms and ids that are no URLs
 * are errors; members without a meaning are warnings. Contexts that are not pinned are told, and nothing else is then judged.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#contexts
 */
export async function checkJsonLd(json: JsonObject): Promise<Finding<ProofReason>[]> {
  if (json['@context'] === undefined) return [];
  if (hasOwnPrototypeMember(json))
    return [toFinding(json, { code: 'proof.undefined-term', values: { property: '__proto__' } })];
  if (isTooLarge(json, MAX_CHARS)) return [toFinding(json, { code: 'proof.too-large' })];
  const unknown = await findUnknownContext(json);
  if (unknown !== undefined)
    return [toFinding(json, { code: 'proof.unknown-context', values: { url: unknown.slice(0, 200) } })];
  const { default: jsonld } = await import('jsonld');
  const reasons: Reason<ProofReason>[] = [];
  try {
    const expanded = await jsonld.expand(json, {
      ...JSON_LD_OPTIONS,
      eventHandler: ({ event, next }) => {
        if (event.level === 'warning' && !HARMLESS.has(event.code) && reasons.length < MAX_FINDINGS) {
          reasons.push(toJsonLdReason(event.code, event.details));
        }
        next();
      },
    });
    for (const id of relativeIds(expanded).slice(0, MAX_FINDINGS)) {
      reasons.push({ code: 'proof.relative-id', values: { id: id.slice(0, 80) } });
    }
  } catch (error) {
    const problem = error instanceof Error ? error.name : 'error';
    reasons.push(toFault(error) ?? { code: 'proof.json-ld', values: { problem } });
  }
  return withoutEchoes(reasons).map((reason) => toFinding(json, reason));
}

/** Each thing once: a type without a meaning is complained about again as a reference without an address. */
function withoutEchoes(reasons: readonly Reason<ProofReason>[]): Reason<ProofReason>[] {
  const types = new Set(reasons.map(({ values }) => values?.type));
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const text = JSON.stringify(reason);
    const isEcho = seen.has(text) || (reason.code === 'proof.relative-id' && types.has(reason.values?.id));
    seen.add(text);
    return !isEcho;
  });
}

function toFinding(json: JsonObject, reason: Reason<ProofReason>): Finding<ProofReason> {
  const { property, type, id, url } = reason.values ?? {};
  const place = property === undefined ? findText(json, type ?? id ?? url) : findMember(json, property);
  return { ...reason, severity: WARNINGS.has(reason.code) ? 'warning' : 'error', place: place ?? '' };
}

/** jsonld names the member, not its place: the first one of that name. */
function findMember(value: JsonValue, name: string, place: Place = ''): Place | undefined {
  if (isJsonObject(value) && Object.hasOwn(value, name)) return joinPointer(place, name);
  return findInside(value, place, (inner, at) => findMember(inner, name, at));
}

function findText(value: JsonValue, text: string | undefined, place: Place = ''): Place | undefined {
  if (text === undefined) return undefined;
  if (value === text) return place;
  return findInside(value, place, (inner, at) => findText(inner, text, at));
}

function findInside(
  value: JsonValue,
  place: Place,
  find: (inner: JsonValue, place: Place) => Place | undefined,
): Place | undefined {
  const members = isJsonObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? [...(value as readonly JsonValue[]).entries()]
      : [];
  for (const [name, member] of members) {
    const found = member === undefined ? undefined : find(member, joinPointer(place, name));
    if (found !== undefined) return found;
  }
  return undefined;
}
