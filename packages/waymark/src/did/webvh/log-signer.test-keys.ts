/** Update keys for tests only, with keys that live as long as a test. */
import { toMultibase } from '../../encoding/index.ts';
import type { LogSigner } from './log-signer.ts';

export async function makeLogSigner(): Promise<LogSigner> {
  // Sound: Ed25519 makes a pair; the types allow for single keys.
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    publicMultikey: toMultibase(Uint8Array.of(0xed, 1, ...raw), 'z'),
    sign: async (data) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data as Uint8Array<ArrayBuffer>)),
  };
}
