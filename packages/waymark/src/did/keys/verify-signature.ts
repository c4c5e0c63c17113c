import type { PublicKey } from '../controller-document.ts';
import { keyText } from './parse-public-key.ts';

/** Signature algorithms by their JOSE names. No HMAC and no `none`, by construction. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
export type SignatureAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'ES512' | 'PS256' | 'RS256';

interface AlgorithmFacts {
  readonly kty: string;
  readonly crv?: string;
  readonly import: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams;
  readonly verify: AlgorithmIdentifier | EcdsaParams | RsaPssParams;
}
const ecdsa = (crv: string, hash: string): AlgorithmFacts => ({
  kty: 'EC',
  crv,
  import: { name: 'ECDSA', namedCurve: crv },
  verify: { name: 'ECDSA', hash },
});
const FACTS: Readonly<Record<SignatureAlgorithm, AlgorithmFacts>> = {
  EdDSA: { kty: 'OKP', crv: 'Ed25519', import: { name: 'Ed25519' }, verify: { name: 'Ed25519' } },
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES512: ecdsa('P-521', 'SHA-512'),
  PS256: {
    kty: 'RSA',
    import: { name: 'RSA-PSS', hash: 'SHA-256' },
    verify: { name: 'RSA-PSS', saltLength: 32 } as RsaPssParams,
  },
  RS256: { kty: 'RSA', import: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, verify: { name: 'RSASSA-PKCS1-v1_5' } },
};

/** Whether a key can be used with an algorithm at all: an algorithm never chooses how a key is read. */
export function algorithmFits({ jwk }: PublicKey, algorithm: SignatureAlgorithm): boolean {
  const { kty, crv } = FACTS[algorithm];
  return jwk.kty === kty && (crv === undefined || jwk.crv === crv);
}

/** Imported keys by key and algorithm. A verifier of many credentials meets few issuers; 500 keys are under 1 MB. */
const MAX_IMPORTED_KEYS = 500;
const imported = new Map<string, Promise<CryptoKey | undefined>>();

/** A WebCrypto key for verifying; `undefined` when the platform refuses it (a point off its curve, for example). */
export function importKey(key: PublicKey, algorithm: SignatureAlgorithm): Promise<CryptoKey | undefined> {
  if (!algorithmFits(key, algorithm)) return Promise.resolve(undefined);
  const name = `${algorithm} ${keyText(key)}`;
  const known = imported.get(name);
  if (known) return known;
  const { kty, crv, x, y, n, e } = key.jwk;
  const jwk = Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined));
  const importing = crypto.subtle
    .importKey('jwk', jwk, FACTS[algorithm].import, true, ['verify'])
    .catch(() => undefined);
  if (imported.size >= MAX_IMPORTED_KEYS) imported.delete(imported.keys().next().value ?? '');
  imported.set(name, importing);
  return importing;
}

/** Checks a raw signature (ECDSA as r‖s). `undefined` = the key cannot be used; nothing was checked. */
export async function verifySignature(options: {
  readonly key: PublicKey;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly data: Uint8Array;
}): Promise<boolean | undefined> {
  const key = await importKey(options.key, options.algorithm);
  if (!key) return undefined;
  // Sound: nothing here lives in shared memory; WebCrypto itself refuses shared memory.
  const [signature, data] = [options.signature, options.data] as Uint8Array<ArrayBuffer>[];
  if (!signature || !data) return undefined;
  return crypto.subtle.verify(FACTS[options.algorithm].verify, key, signature, data).catch(() => false);
}
