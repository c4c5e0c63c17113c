import { canonicalizeJson, isJsonObject, type JsonObject, parseBase58 } from '../../encoding/index.ts';
import type { PublicKey } from '../controller-document.ts';
import { parseJwk } from './parse-jwk.ts';
import { parseMultikey, parseRawEd25519 } from './parse-multikey.ts';
import { parsePem } from './parse-pem.ts';
import { keyFault, type ParsedKey } from './parsed-key.ts';

/** Types that name one curve; the rest (Multikey, JsonWebKey, JsonWebKey2020, CryptographicKey) carry any. */
const CURVE_OF_TYPE: Readonly<Record<string, string>> = {
  Ed25519VerificationKey2018: 'Ed25519',
  Ed25519VerificationKey2020: 'Ed25519',
};

/**
 * Reads the key of a verification method, an Open Badges CryptographicKey, or a bare JWK. A method that states two
 * different keys is malformed.
 * @see https://www.w3.org/TR/cid-1.0/#verification-material
 */
export function parseKey(json: JsonObject): ParsedKey {
  const found: ParsedKey[] = [];
  if (typeof json.publicKeyMultibase === 'string') found.push(parseMultikey(json.publicKeyMultibase));
  if (isJsonObject(json.publicKeyJwk)) found.push(parseJwk(json.publicKeyJwk));
  if (typeof json.publicKeyPem === 'string') found.push(parsePem(json.publicKeyPem));
  if (typeof json.publicKeyBase58 === 'string') found.push(parseEd25519Base58(json));
  if (typeof json.kty === 'string') found.push(parseJwk(json));
  const [first, ...others] = found;
  if (!first) return keyFault('malformed', 'did.key-malformed');
  if (!first.ok) return first;
  if (others.some((other) => !other.ok || !isSameKey(first.key, other.key)))
    return keyFault('malformed', 'did.key-malformed');
  const wanted = typeof json.type === 'string' ? CURVE_OF_TYPE[json.type] : undefined;
  if (wanted !== undefined && first.key.jwk.crv !== wanted) return keyFault('malformed', 'did.key-malformed');
  if (Object.hasOwn(json, 'secretKeyMultibase') || Object.hasOwn(json, 'privateKeyMultibase')) {
    return keyFault('malformed', 'did.key-private');
  }
  return first;
}

/** The key of a verification method or JWK; `undefined` when it is none that we can use. */
export function parsePublicKey(json: JsonObject): PublicKey | undefined {
  const parsed = parseKey(json);
  return parsed.ok ? parsed.key : undefined;
}

/** Whether two keys are one (RFC 7638: the members that make the key, not its labels). @see https://www.rfc-editor.org/rfc/rfc7638 */
export function isSameKey(one: PublicKey, other: PublicKey): boolean {
  return keyText(one) === keyText(other);
}

/** The RFC 7638 text of a key: what its thumbprint is the digest of. */
export function keyText({ jwk }: PublicKey): string {
  const { kty = '', crv, x, y, n, e } = jwk;
  const members = { kty, crv, x, y, n, e };
  return canonicalizeJson(Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));
}

/** Only the 2018 suite publishes base 58 without a header, and only for Ed25519. */
function parseEd25519Base58(json: JsonObject): ParsedKey {
  if (json.type !== 'Ed25519VerificationKey2018')
    return keyFault('unsupported', 'did.key-unsupported', String(json.type));
  const raw = parseBase58(String(json.publicKeyBase58));
  return raw ? parseRawEd25519(raw) : keyFault('malformed', 'did.key-malformed');
}
