/** Signing for tests only, with keys that live as long as a test. The library itself signs elsewhere. */
import type { Credential, Securing } from '../credential/index.ts';
import {
  canonicalizeJson,
  digest,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  toBase64Url,
  toMultibase,
} from '../encoding/index.ts';
import { toCanonicalNQuads } from './canonicalization/to-canonical-n-quads.ts';

/** Just enough of the model to check proofs: what is embedded, who issued it, what kind it is. */
export function presentationOrCredential(json: JsonObject, securing?: readonly Securing[]): Credential {
  const proofs: readonly JsonValue[] = Array.isArray(json.proof)
    ? json.proof
    : json.proof === undefined
      ? []
      : [json.proof];
  const embedded = proofs.filter(isJsonObject).map(
    (proof, at): Securing => ({
      kind: 'data-integrity',
      proof,
      place: Array.isArray(json.proof) ? `/proof/${at}` : '/proof',
    }),
  );
  const types: readonly JsonValue[] = Array.isArray(json.type) ? json.type : [json.type ?? ''];
  const said = (value: JsonValue | undefined) => {
    const id = isJsonObject(value) ? value.id : value;
    return typeof id === 'string' ? { value: id, place: '' } : undefined;
  };
  const [issuer, holder] = [said(json.issuer), said(json.holder)];
  const empty = {
    types: [],
    name: [],
    description: [],
    subjects: [],
    evidence: [],
    status: [],
    schemas: [],
    linked: [],
  };
  return {
    format: 'vc-2.0',
    kind: types.includes('VerifiablePresentation') ? 'presentation' : 'credential',
    json,
    received: '',
    securing: securing ?? embedded,
    ...empty,
    endorsements: [],
    parts: [],
    termsOfUse: [],
    revocationReason: [],
    ...(issuer
      ? {
          issuer: {
            place: '/issuer',
            id: issuer,
            name: [],
            description: [],
            otherIdentifiers: [],
            endorsements: [],
            publicKeys: [],
            json: {},
          },
        }
      : {}),
    ...(holder ? { holder } : {}),
  };
}

export interface TestKey {
  readonly did: string;
  readonly method: string;
  readonly jwk: JsonWebKey;
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
  readonly hash: 'SHA-256' | 'SHA-384';
}

/** A throw-away did:key. */
export async function makeKey(kind: 'Ed25519' | 'P-256' | 'P-384' = 'Ed25519'): Promise<TestKey> {
  const isEdwards = kind === 'Ed25519';
  const hash = kind === 'P-384' ? 'SHA-384' : 'SHA-256';
  const algorithm = isEdwards ? { name: kind } : { name: 'ECDSA', namedCurve: kind, hash };
  // Sound: every algorithm here makes a pair; the types allow for single keys.
  const pair = (await crypto.subtle.generateKey(algorithm as EcKeyGenParams, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const half = (raw.length - 1) / 2;
  const compressed = isEdwards ? raw : Uint8Array.of(2 + ((raw.at(-1) ?? 0) & 1), ...raw.subarray(1, 1 + half));
  const header = { Ed25519: [0xed, 1], 'P-256': [0x80, 0x24], 'P-384': [0x81, 0x24] }[kind];
  const multikey = toMultibase(Uint8Array.of(...header, ...compressed), 'z');
  return {
    did: `did:key:${multikey}`,
    method: `did:key:${multikey}#${multikey}`,
    jwk: await crypto.subtle.exportKey('jwk', pair.publicKey),
    sign: async (data) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, data as Uint8Array<ArrayBuffer>)),
    hash,
  };
}

/** A document with a Data Integrity proof, by RDF or by JCS; `more` overrides the proof's members, `previous` are proofs that it builds on. */
export async function signDocument(
  document: JsonObject,
  key: TestKey,
  {
    cryptosuite,
    more = {},
    previous = [],
  }: { readonly cryptosuite: string; readonly more?: JsonObject; readonly previous?: readonly JsonObject[] },
): Promise<JsonObject> {
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: '2026-01-01T00:00:00Z',
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
    ...more,
  };
  const input = previous.length === 0 ? document : { ...document, proof: previous };
  const isJcs = cryptosuite.includes('jcs');
  const config = isJcs ? options : { '@context': document['@context'], ...options };
  const hashes = [];
  for (const value of [config, input])
    hashes.push(...(await digest(key.hash, new TextEncoder().encode(await toText(value, isJcs, key.hash)))));
  return { ...options, proofValue: toMultibase(await key.sign(Uint8Array.from(hashes)), 'z') };
}

async function toText(value: JsonObject, isJcs: boolean, hash: TestKey['hash']): Promise<string> {
  if (isJcs) return canonicalizeJson(value);
  const canonical = await toCanonicalNQuads(value, { hash });
  if (!canonical.ok) throw new Error(JSON.stringify(canonical.reason));
  return canonical.lines.join('');
}

/** A compact JWS. */
export async function signToken(header: JsonObject, payload: JsonObject, key: TestKey): Promise<string> {
  const encode = (value: JsonObject) => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${toBase64Url(await key.sign(new TextEncoder().encode(input)))}`;
}
