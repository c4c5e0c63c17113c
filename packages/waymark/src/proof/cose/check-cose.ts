import type { Credential } from '../../credential/index.ts';
import { algorithmFits, type SignatureAlgorithm, verifySignature } from '../../did/index.ts';
import {
  type CborValue,
  isJsonObject,
  type JsonObject,
  parseCbor,
  parseJson,
  parseUtf8,
} from '../../encoding/index.ts';
import type { Place } from '../../finding.ts';
import type { CheckOptions } from '../check-options.ts';
import { findCandidates } from '../jose/find-candidates.ts';
import type { ProofResult } from '../proof-result.ts';
import { refusal } from '../suites/suite.ts';

/** CBOR tag of COSE_Sign1, which may be left out. @see https://www.rfc-editor.org/rfc/rfc9052#section-4.2 */
const SIGN1_TAG = 18;
/** Header labels. @see https://www.rfc-editor.org/rfc/rfc9052#section-3.1 */
const ALG = 1;
const CRIT = 2;
const KID = 4;
/** @see https://www.rfc-editor.org/rfc/rfc9596#section-2 */
const TYP = 16;
/** What a credential or presentation in COSE may call itself. @see https://www.w3.org/TR/vc-jose-cose/#securing-with-cose */
const TYPES = /^(?:application\/)?v[cp]\+cose$/i;
/** COSE numbers of our algorithms. @see https://www.iana.org/assignments/cose */
const ALGORITHMS: ReadonlyMap<unknown, SignatureAlgorithm> = new Map<unknown, SignatureAlgorithm>([
  [-8, 'EdDSA'],
  [-19, 'EdDSA'],
  [-7, 'ES256'],
  [-9, 'ES256'],
  [-35, 'ES384'],
  [-51, 'ES384'],
  [-36, 'ES512'],
  [-52, 'ES512'],
  [-37, 'PS256'],
  [-257, 'RS256'],
]);

interface Sign1 {
  readonly protectedBytes: Uint8Array;
  readonly protectedHeader: ReadonlyMap<unknown, unknown>;
  readonly unprotectedHeader: ReadonlyMap<unknown, unknown>;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Checks a COSE_Sign1 envelope by the maker's own keys. @see https://www.w3.org/TR/vc-jose-cose/#securing-with-cose */
export async function checkCose(
  bytes: Uint8Array,
  credential: Credential,
  options: CheckOptions,
  place: Place = '',
): Promise<ProofResult> {
  const known = { place, suite: 'COSE_Sign1', uncovered: [] };
  const sign1 = parseSign1(bytes);
  const payload = sign1 && readPayload(sign1.payload);
  if (!sign1 || !payload) return { ...known, ...refusal('failed', 'proof.token-malformed'), uncovered: [] };
  if (sign1.protectedHeader.has(CRIT))
    return { ...known, ...refusal('cantTell', 'proof.crit-unsupported', { name: 'crit' }), uncovered: [] };
  const typ = sign1.protectedHeader.get(TYP) ?? sign1.unprotectedHeader.get(TYP);
  if (typ !== undefined && (typeof typ !== 'string' || !TYPES.test(typ)))
    return { ...known, ...refusal('failed', 'proof.wrong-typ', { typ: String(typ).slice(0, 80) }), uncovered: [] };
  // The algorithm counts only where the signature covers it.
  const alg = sign1.protectedHeader.get(ALG);
  const algorithm = ALGORITHMS.get(alg);
  if (!algorithm)
    return {
      ...known,
      ...refusal('cantTell', 'proof.alg-unsupported', { alg: String(alg).slice(0, 20) }),
      uncovered: [],
    };
  const kid = readKid(sign1.protectedHeader.get(KID) ?? sign1.unprotectedHeader.get(KID));
  const header: JsonObject = kid === undefined ? {} : { kid };
  const candidates = await findCandidates({ header, payload, credential, algorithm }, options);
  if (!candidates.ok) return { ...known, outcome: 'cantTell', reason: candidates.reason };
  const data = toSignedBytes(sign1);
  let last: ProofResult = { ...known, ...refusal('cantTell', 'proof.no-issuer-key'), uncovered: [] };
  for (const { method, document } of candidates.signers) {
    const signed = { ...known, method, signer: document };
    if (!algorithmFits(method.key, algorithm)) {
      last = { ...signed, ...refusal('failed', 'proof.key-mismatch', { suite: known.suite }), uncovered: [] };
      continue;
    }
    const good = await verifySignature({ key: method.key, algorithm, signature: sign1.signature, data });
    if (good) return { ...signed, outcome: 'passed', reason: { code: 'proof.good', values: { suite: known.suite } } };
    const fault =
      good === undefined
        ? refusal('cantTell', 'proof.key-unusable')
        : refusal('failed', 'proof.mismatch', { suite: known.suite });
    last = { ...signed, ...fault, uncovered: [] };
  }
  return last;
}

function parseSign1(bytes: Uint8Array): Sign1 | undefined {
  const parsed = parseCbor(bytes, { unwrap: [SIGN1_TAG] });
  if (!parsed.ok || !Array.isArray(parsed.value) || parsed.value.length !== 4) return undefined;
  const [protectedBytes, unprotectedHeader, payload, signature] = parsed.value as readonly CborValue[];
  if (!(protectedBytes instanceof Uint8Array) || !(payload instanceof Uint8Array) || !(signature instanceof Uint8Array))
    return undefined;
  if (!(unprotectedHeader instanceof Map)) return undefined;
  const header = protectedBytes.length === 0 ? undefined : parseCbor(protectedBytes, { unwrap: [] });
  const protectedHeader: unknown = header === undefined ? new Map() : header.ok ? header.value : undefined;
  return protectedHeader instanceof Map
    ? { protectedBytes, protectedHeader, unprotectedHeader, payload, signature }
    : undefined;
}

/** The list of four that is signed, in CBOR. @see https://www.rfc-editor.org/rfc/rfc9052#section-4.4 */
function toSignedBytes({ protectedBytes, payload }: Sign1): Uint8Array<ArrayBuffer> {
  const context = new TextEncoder().encode('Signature1');
  const parts = [toHead(4, 4), toHead(3, context.length), context, toHead(2, protectedBytes.length), protectedBytes];
  return joinBytes([...parts, toHead(2, 0), toHead(2, payload.length), payload]);
}

/** What stands before an item: its kind, and its length in as few bytes as do. */
function toHead(major: number, length: number): Uint8Array {
  const first = major << 5;
  if (length < 24) return Uint8Array.of(first | length);
  if (length < 2 ** 8) return Uint8Array.of(first | 24, length);
  if (length < 2 ** 16) return Uint8Array.of(first | 25, length >> 8, length);
  return Uint8Array.of(first | 26, length >> 24, length >> 16, length >> 8, length);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function readPayload(bytes: Uint8Array): JsonObject | undefined {
  const text = parseUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  return parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}

const readKid = (kid: unknown) =>
  kid instanceof Uint8Array ? parseUtf8(kid) : typeof kid === 'string' ? kid : undefined;
