/** Hashes that WebCrypto has. SHA-1 is for recognising old things only, never for proving anything. */
export type DigestAlgorithm = 'SHA-256' | 'SHA-384' | 'SHA-512' | 'SHA-1';

/** Hashes the bytes. */
export async function digest(algorithm: DigestAlgorithm, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  // Sound because nothing here lives in shared memory; WebCrypto itself refuses shared memory.
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>));
}
