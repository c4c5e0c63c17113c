import * as http from 'node:http';
import * as https from 'node:https';
import { gunzipSync } from 'node:zlib';
import type { LoadFailureKind } from 'waymark/document';
import type { HostAddress } from './resolve-host.ts';
import { isSameAddress } from './vet-address.ts';

/** The one name under which we ask; it tells a server's owner what we are, and nothing about the reader. */
export const USER_AGENT = 'Waymark/1 (credential reader)';
/** A server that sends more header than this is not serving a document. */
const MAX_HEADER_BYTES = 16_384;

/** What is said to the one server that the operator trusts with a secret. */
export interface Exchange {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OneRequest {
  readonly url: URL;
  readonly accept: string;
  readonly maxBytes: number;
  /** Already vetted. The connection goes to one of these and nowhere else. */
  readonly addresses: readonly HostAddress[];
  /** Aborts when the time of the whole load is up. */
  readonly signal: AbortSignal;
  /** Only for the loopback door of tests. */
  readonly ca?: string;
  /** Only for the institution's sign-in server, which is spoken with: its refusals are read too, because they say why. */
  readonly exchange?: Exchange;
}
export type OneAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly location?: string;
      readonly mediaType?: string;
      readonly bytes: Uint8Array;
    }
  | { readonly ok: false; readonly kind: LoadFailureKind };

/**
 * One GET over TLS to a pinned address: no redirect is followed, no cookie, credential or referrer is sent, no connection is kept, no
 * proxy variable is honoured. The body is read up to `maxBytes` and not one byte further. `institution-fetch.ts` alone says more, and
 * alone without TLS.
 */
export function requestOnce(options: OneRequest): Promise<OneAnswer> {
  const { url, signal, exchange } = options;
  if (signal.aborted) return Promise.resolve({ ok: false, kind: 'timeout' });
  const { Agent, request } = url.protocol === 'http:' ? http : https;
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  return new Promise((resolve) => {
    const end = (answer: OneAnswer) => {
      resolve(answer);
      sent.destroy();
      agent.destroy();
    };
    const fail = (kind: LoadFailureKind) => end({ ok: false, kind: signal.aborted ? 'timeout' : kind });
    const sent = request(
      url,
      {
        method: exchange?.method ?? 'GET',
        agent,
        signal,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: {
          accept: options.accept,
          ...exchange?.headers,
          'accept-encoding': 'identity',
          'user-agent': USER_AGENT,
        },
        // The vetted addresses, whatever the name servers say by now.
        lookup: (_host, wanted, answer) => {
          const [first] = options.addresses;
          if (wanted.all) answer(null, [...options.addresses]);
          else answer(null, first?.address ?? '', first?.family ?? 4);
        },
        ...(options.ca === undefined ? {} : { ca: options.ca }),
      },
      (response) => {
        const peer = response.socket.remoteAddress ?? '';
        if (!options.addresses.some(({ address }) => isSameAddress(address, peer))) return fail('refused');
        readBody(response, options.maxBytes, exchange !== undefined).then(end, () => fail('unreachable'));
      },
    );
    sent.on('error', () => fail('unreachable'));
    sent.end(exchange?.body);
  });
}

async function readBody(response: http.IncomingMessage, maxBytes: number, isExchange: boolean): Promise<OneAnswer> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  // Only a good answer's body is of use: the rest is not worth a byte.
  if (status !== 200 && !isExchange) {
    return { ok: true, status, bytes: new Uint8Array(), ...(location === undefined ? {} : { location }) };
  }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return { ok: false, kind: 'too-large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) return { ok: false, kind: 'too-large' };
    chunks.push(chunk);
  }
  const received = Buffer.concat(chunks);
  const decoded = decode(received, response.headers['content-encoding'], maxBytes);
  if (typeof decoded === 'string') return { ok: false, kind: decoded };
  const mediaType = response.headers['content-type'];
  return { ok: true, status, bytes: decoded, ...(mediaType === undefined ? {} : { mediaType }) };
}

/** We ask for `identity`; some servers compress all the same. gzip is undone under the cap, anything else is not read. */
function decode(received: Buffer, encoding: string | undefined, maxBytes: number): Uint8Array | LoadFailureKind {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return new Uint8Array(received);
  if (name !== 'gzip' && name !== 'x-gzip') return 'unreachable';
  try {
    return new Uint8Array(gunzipSync(received, { maxOutputLength: maxBytes }));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreachable';
  }
}
