import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseBase64Url,
  parseUtf8,
  toBase64Url,
} from '../../encoding/index.ts';
import type { Finding } from '../../finding.ts';
import type { ModelReason } from '../reasons.ts';
import { readToken } from './compact-jws.ts';
import { isSdJwt } from './is-sd-jwt.ts';
import { type Opening, readJson, refuse, rootOfClaims } from './opening.ts';
import { sha256 } from './sha-256.ts';

/** Claims that a holder may show or keep; a credential has dozens. */
const MAX_DISCLOSURES = 1_000;
/** A disclosure may hold further digests; as deep as JSON itself may be. */
const MAX_DEPTH = 64;

/** An SD-JWT with what was disclosed put in its place. */
export interface SdJwt {
  readonly header: JsonObject;
  /** The claims with every disclosure applied, and the digests gone. */
  readonly claims: JsonObject;
  readonly issuerToken: string;
  readonly keyBindingToken?: string;
  readonly findings: readonly Finding<ModelReason>[];
}

/**
 * Opens a compact SD-JWT and applies its disclosures; `undefined` when it is none. Signatures are the proof room's.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export function openSdJwt(text: string): SdJwt | undefined {
  if (!isSdJwt(text)) return undefined;
  const [issuerToken = '', ...rest] = text.split('~');
  const binding = rest.pop() ?? '';
  const token = readToken(issuerToken);
  if (!token || rest.length > MAX_DISCLOSURES) return undefined;
  const known = { header: token.header, issuerToken, ...(binding === '' ? {} : { keyBindingToken: binding }) };
  const algorithm = token.claims._sd_alg ?? 'sha-256';
  if (algorithm !== 'sha-256') {
    const finding = {
      code: 'model.sd-alg-unsupported',
      severity: 'warning',
      place: '',
      values: { alg: String(algorithm).slice(0, 20) },
    } as const;
    return { ...known, claims: token.claims, findings: [...token.findings, finding] };
  }
  const disclosures = new Map(
    rest.map((one) => [toBase64Url(sha256(new TextEncoder().encode(one))), readDisclosure(one)]),
  );
  const { _sd_alg, ...claims } = token.claims;
  const applied = disclose(claims, disclosures, 0);
  // Each one used is taken away; what is left was never promised by the issuer.
  const findings: Finding<ModelReason>[] =
    disclosures.size === 0
      ? []
      : [{ code: 'model.sd-foreign', severity: 'error', place: '', values: { count: String(disclosures.size) } }];
  return { ...known, claims: isJsonObject(applied) ? applied : claims, findings: [...token.findings, ...findings] };
}

/** Opens an SD-JWT as an envelope. */
export function openSdJwtEnvelope(text: string): Opening {
  const opened = openSdJwt(text);
  if (!opened) return refuse('model.broken-token');
  const { header, claims, findings } = opened;
  return {
    ok: true,
    document: {
      json: claims,
      root: rootOfClaims(claims),
      received: text,
      securing: [{ kind: 'sd-jwt', token: text, header }],
      envelope: 'sd-jwt',
      findings,
    },
  };
}

/** `name` is absent where an item of a list is disclosed. */
type Disclosure = { readonly name?: string; readonly value: JsonValue } | undefined;

function readDisclosure(text: string): Disclosure {
  const bytes = parseBase64Url(text);
  const plain = bytes && parseUtf8(bytes);
  const read = plain === undefined ? undefined : readJson(plain);
  if (!read?.ok || !Array.isArray(read.value)) return undefined;
  const [, second, third] = read.value as readonly JsonValue[];
  if (read.value.length === 2 && second !== undefined) return { value: second };
  const isMember = read.value.length === 3 && typeof second === 'string' && second !== '_sd' && second !== '...';
  return isMember && third !== undefined ? { name: second, value: third } : undefined;
}

function disclose(value: JsonValue, disclosures: Map<string, Disclosure>, depth: number): JsonValue {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return discloseItems(value as readonly JsonValue[], disclosures, depth);
  if (!isJsonObject(value)) return value;
  const members: [string, JsonValue][] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (name !== '_sd' && inner !== undefined) members.push([name, disclose(inner, disclosures, depth + 1)]);
  }
  const digests = Object.hasOwn(value, '_sd') && Array.isArray(value._sd) ? (value._sd as readonly JsonValue[]) : [];
  for (const digest of digests) {
    const found = typeof digest === 'string' ? disclosures.get(digest) : undefined;
    // A name that is there already would overwrite what the issuer wrote in the open.
    if (found?.name === undefined || Object.hasOwn(value, found.name) || members.some(([name]) => name === found.name))
      continue;
    disclosures.delete(String(digest));
    members.push([found.name, disclose(found.value, disclosures, depth + 1)]);
  }
  return Object.fromEntries(members);
}

function discloseItems(items: readonly JsonValue[], disclosures: Map<string, Disclosure>, depth: number): JsonValue {
  return items.flatMap((item) => {
    const digest = isJsonObject(item) && Object.keys(item).length === 1 ? item['...'] : undefined;
    if (typeof digest !== 'string') return [disclose(item, disclosures, depth + 1)];
    const found = disclosures.get(digest);
    if (!found || found.name !== undefined) return [];
    disclosures.delete(digest);
    return [disclose(found.value, disclosures, depth + 1)];
  });
}
