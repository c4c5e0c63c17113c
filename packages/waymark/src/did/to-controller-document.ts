import { isJsonObject, type JsonObject, type JsonValue } from '../encoding/index.ts';
import type { ControllerDocument, VerificationMethod } from './controller-document.ts';
import { parseKey } from './keys/parse-public-key.ts';

/** The largest real documents list a dozen keys; parsing a key costs up to a millisecond. */
const MAX_METHODS = 100;
/** Relationships that may hold a method of their own instead of a reference. */
const RELATIONSHIPS = ['assertionMethod', 'authentication'] as const;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

type Unusable = NonNullable<ControllerDocument['unusable']>[number];

/** What is known about a document besides its JSON. */
export interface DocumentFacts {
  readonly id: string;
  readonly tiedTo: ControllerDocument['tiedTo'];
  /** An Open Badges profile only lists its keys: they all may assert, and nothing else. */
  readonly keysOnly?: boolean;
}

/**
 * Reads a DID document, a controlled identifier document, or a profile with keys. Keys that we cannot use stay as `unusable`.
 * @see https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function toControllerDocument(json: JsonObject, facts: DocumentFacts): ControllerDocument {
  const methods: VerificationMethod[] = [];
  const unusable: Unusable[] = [];
  const add = (entry: JsonObject) => {
    if (methods.length + unusable.length >= MAX_METHODS) return;
    const id = typeof entry.id === 'string' ? absoluteId(entry.id, facts.id) : facts.id;
    if (methods.some((one) => one.id === id) || unusable.some((one) => one.id === id)) return;
    const method = toVerificationMethod(entry, { id, controller: facts.id });
    if ('key' in method) methods.push(method);
    else unusable.push(method);
  };
  for (const entry of [...toArray(json.verificationMethod), ...toArray(json.publicKey)])
    if (isJsonObject(entry)) add(entry);
  const allowed = RELATIONSHIPS.map((relationship) =>
    toArray(json[relationship]).flatMap((entry) => {
      if (typeof entry === 'string') return [absoluteId(entry, facts.id)];
      if (!isJsonObject(entry) || typeof entry.id !== 'string') return [];
      add(entry);
      return [absoluteId(entry.id, facts.id)];
    }),
  );
  return {
    id: facts.id,
    verificationMethods: methods,
    assertionMethod: facts.keysOnly ? methods.map((method) => method.id) : (allowed[0] ?? []),
    authentication: allowed[1] ?? [],
    alsoKnownAs: toArray(json.alsoKnownAs).filter((name) => typeof name === 'string'),
    ...(unusable.length > 0 ? { unusable } : {}),
    tiedTo: facts.tiedTo,
    json,
  };
}

/** One method. `controller` is what is assumed when the entry does not say (Open Badges says `owner`). */
export function toVerificationMethod(
  entry: JsonObject,
  { id, controller }: { readonly id: string; readonly controller: string },
): VerificationMethod | Unusable {
  const parsed = parseKey(entry);
  if (!parsed.ok) return { id, kind: parsed.kind, reason: parsed.reason };
  const [revoked, expires] = [toDate(entry.revoked), toDate(entry.expires)];
  const stated = entry.controller ?? entry.owner;
  return {
    id,
    controller: typeof stated === 'string' ? stated : controller,
    key: parsed.key,
    ...(revoked ? { revoked } : {}),
    ...(expires ? { expires } : {}),
  };
}

/**
 * A date of a method. Something that is there and is no date counts as long ago: a key whose revocation is
 * misspelled is not a good key.
 */
function toDate(value: JsonValue | undefined): Date | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  const instant =
    typeof value === 'string' && DATE_TIME.test(value)
      ? new Date(/(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`)
      : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant : new Date(0);
}

/** A relative reference (`#key-1`) is relative to the document that it stands in. */
function absoluteId(id: string, base: string): string {
  return id.startsWith('#') ? base + id : id;
}

function toArray(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
}
