import { type Credential, parse } from '../credential/index.ts';
import { loadJson } from '../did/index.ts';
import type { DocumentLoader, LoadPurpose } from '../document.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  joinPointer,
  parsePointer,
  resolvePointer,
} from '../encoding/index.ts';
import type { Finding, Place } from '../finding.ts';
import { namesCredential } from '../status/index.ts';

/** A badge with what it only names, and where that was put. */
export interface CompletedBadge {
  readonly credential: Credential;
  readonly findings: readonly Finding[];
  /** A signature on the badge covers their addresses, not what stands there. */
  readonly fetched: readonly FetchedDocument[];
}

/** A document that the badge names, and where it was put. */
export interface FetchedDocument {
  readonly place: Place;
  readonly url: string;
}

/**
 * Older badges name their class and issuer by address. Fetches both (they are the issuer's, shared by all its earners, and name
 * nobody) and puts them where the address stood, so that one tree holds everything and places point into it.
 * What was received stays what it was: proofs are checked before this, on the badge as it came.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion
 */
export async function completeBadge(
  credential: Credential,
  documents: DocumentLoader,
): Promise<CompletedBadge | undefined> {
  let json = credential.json;
  const fetched: FetchedDocument[] = [];
  const embed = async (place: Place, purpose: LoadPurpose) => {
    const url = resolvePointer(json, place);
    if (typeof url !== 'string' || !/^https?:\/\//.test(url) || namesCredential(url, credential)) return;
    const loaded = await loadJson(url, purpose, documents);
    if (!loaded.ok) return;
    const replaced = replaceAt(json, parsePointer(place), underAddress(loaded.json, url));
    if (isJsonObject(replaced)) json = replaced;
    fetched.push({ place, url });
  };
  const badge = credential.subjects[0]?.achievement?.place;
  if (credential.kind === 'achievement' && badge && isBadge(credential)) await embed(badge, 'badge-class');
  const issuer = fetched.length > 0 && badge ? joinPointer(badge, 'issuer') : credential.issuer?.place;
  if (issuer && isBadgeIssuer(issuer, badge, credential)) await embed(issuer, 'issuer-profile');
  if (fetched.length === 0) return undefined;
  const whole = parse(JSON.stringify(json));
  if (!whole.credential || whole.credential.kind !== credential.kind) return undefined;
  const { received, securing } = credential;
  return { credential: { ...whole.credential, received, securing }, findings: whole.findings, fetched };
}

/** Badges before 3.0 are hosted or tokens, and name their issuer nowhere but in their class. */
function isBadge({ securing, issuer }: Credential): boolean {
  return issuer === undefined && securing.some(({ kind }) => kind === 'hosted' || kind === 'jws');
}

/** Only badges before 3.0 have an issuer to look up: inside the badge class, or beside it when the class itself is hosted. */
function isBadgeIssuer(issuer: Place, badge: Place | undefined, { securing }: Credential): boolean {
  return (
    (badge !== undefined && badge !== '' && issuer.startsWith(`${badge}/`)) ||
    securing.some(({ kind }) => kind === 'hosted')
  );
}

/** A fetched document is known by the address that was asked for; many say another form of it (http, www). */
function underAddress(json: JsonObject, url: string): JsonObject {
  return typeof json.id === 'string' ? { ...json, id: url } : json;
}

function replaceAt(root: JsonValue | undefined, [head, ...rest]: readonly string[], value: JsonValue): JsonValue {
  if (head === undefined) return value;
  if (Array.isArray(root)) return root.map((item, at) => (String(at) === head ? replaceAt(item, rest, value) : item));
  const object = isJsonObject(root) ? root : {};
  return { ...object, [head]: replaceAt(object[head], rest, value) };
}
