import { type JsonObject, toBase64Url } from '../encoding/index.ts';

/** The least that the standard allows: fewer would tell the list's host whom somebody asks about. */
export const STATUS_LIST_ENTRIES = 131_072;

export interface StatusListOptions {
  /** Where it is served. */
  readonly id: string;
  readonly issuer: string;
  readonly purpose: 'revocation' | 'suspension';
  /** Indices that are set. */
  readonly set: Iterable<number>;
  readonly validFrom: Date;
  /** Until when a copy may be believed. */
  readonly validUntil: Date;
  /** Milliseconds for which a verifier may keep it. */
  readonly ttlMilliseconds: number;
}

/** A BitstringStatusListCredential, ready to be signed. @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential */
export async function toStatusList(options: StatusListOptions): Promise<JsonObject> {
  const { id, issuer, purpose, validFrom, validUntil } = options;
  const bits = new Uint8Array(STATUS_LIST_ENTRIES / 8);
  for (const index of options.set) {
    const byte = Math.floor(index / 8);
    // The first bit is the left-most.
    bits[byte] = (bits[byte] ?? 0) | (128 >> (index % 8));
  }
  const packed = new Response(new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip')));
  const toSecond = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: toSecond(validFrom),
    validUntil: toSecond(validUntil),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      ttl: options.ttlMilliseconds,
      encodedList: `u${toBase64Url(new Uint8Array(await packed.arrayBuffer()))}`,
    },
  };
}
