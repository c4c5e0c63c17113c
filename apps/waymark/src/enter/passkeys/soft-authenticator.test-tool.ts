/** An authenticator in software, which does whatever a test tells it: also what an honest one never would. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Said {
  readonly origin: string;
  readonly rpId?: string;
  readonly challenge: string;
  readonly counter?: number;
  /** False = whoever holds it showed nothing: no finger, no face, no PIN. */
  readonly isVerified?: boolean;
}

export interface SoftPasskey {
  readonly id: string;
  /** What the browser would send for `navigator.credentials.create`, as JSON. */
  make(said: Said): string;
  /** … and for `get`. */
  use(said: Said & { readonly userHandle: string }): string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string) => Buffer.from(data).toString('base64url');

/** @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
function authenticatorData({ origin, rpId, counter = 0, isVerified = true }: Said, attested = Buffer.alloc(0)): Buffer {
  const flags = 0x01 | (isVerified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId ?? new URL(origin).hostname), Buffer.from([flags]), count, attested]);
}

const clientData = (type: string, { challenge, origin }: Said): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** CBOR's byte string, in its shortest form: the library writes it anew and compares lengths. */
function cborBytes(bytes: Buffer): Buffer {
  const length = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from(length), bytes]);
}
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

export function softPasskey(id = randomBytes(32)): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => cborBytes(Buffer.from(text, 'base64url'));
  // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: EC2, ES256, P-256.
  const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
  const key = Buffer.concat([start, coordinate(x), Buffer.from([0x22]), coordinate(y)]);
  const credential = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };
  return {
    id: credential.id,
    make(said) {
      const length = Buffer.from([id.length >> 8, id.length & 0xff]);
      const data = authenticatorData(said, Buffer.concat([Buffer.alloc(16), length, id, key]));
      const attestation = Buffer.concat([
        ...[Buffer.from([0xa3]), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0])],
        ...[cborText('authData'), cborBytes(data)],
      ]);
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', said)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      };
      return JSON.stringify({ ...credential, response });
    },
    use(said) {
      const [data, client] = [authenticatorData(said), clientData('webauthn.get', said)];
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
        userHandle: base64url(said.userHandle),
      };
      return JSON.stringify({ ...credential, response });
    },
  };
}
