import { requestOnce } from './request-once.ts';
import { type HostAddress, type ResolveHost, resolveHost } from './resolve-host.ts';
import { isLoopback, isPublicAddress } from './vet-address.ts';
import { hostOf, vetUrl } from './vet-url.ts';

/** Name, connection and body together: a person is waiting. */
const TOTAL_MS = 5_000;
/** A provider's description of itself is below 20 KB, its keys below 50. */
const MAX_BYTES = 262_144;

/** Name servers do not know it. */
const LOCALHOST: readonly HostAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

export interface InstitutionRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The way to the institution's sign-in server. Rejects when the server is not reached, or policy refuses the address. */
export type InstitutionFetch = (address: string, request: InstitutionRequest) => Promise<Response>;

export interface InstitutionFetchConfig {
  /** As the operator set it. On this machine, and only there, it may be http and on any port; that is what tests need. */
  readonly issuer: string;
  readonly resolveHost?: ResolveHost;
}

/**
 * Speaks with the institution's sign-in server under the same guard as everything that leaves: https on port 443 to public addresses
 * that are looked up once, vetted and pinned; five seconds and a size cap; no redirect is followed. What the server names as its other
 * addresses (for tokens, keys, people) is vetted as strictly as anybody's.
 */
export function createInstitutionFetch(config: InstitutionFetchConfig): InstitutionFetch {
  const issuer = new URL(config.issuer);
  const isHere = (url: URL) => url.origin === issuer.origin && isThisMachine(hostOf(url));
  return async (address, { method, headers, body, signal }) => {
    const url = URL.canParse(address) && isHere(new URL(address)) ? new URL(address) : vetUrl(address);
    if (!url || (method !== 'GET' && method !== 'POST')) throw new Error('refused');
    const text = body === undefined || body === null ? undefined : textOf(body);
    const time = AbortSignal.timeout(TOTAL_MS);
    const looked = await (hostOf(url) === 'localhost' ? LOCALHOST : (config.resolveHost ?? resolveHost)(hostOf(url)));
    const isFine = isHere(url) ? isLoopback : isPublicAddress;
    if (looked.length === 0 || !looked.every((one) => isFine(one.address))) throw new Error('refused');
    const answer = await requestOnce({
      url,
      accept: 'application/json',
      maxBytes: MAX_BYTES,
      addresses: looked,
      signal: signal ? AbortSignal.any([time, signal]) : time,
      exchange: { method, headers, ...(text === undefined ? {} : { body: text }) },
    });
    if (!answer.ok) throw new Error(answer.kind);
    const { status, bytes, mediaType } = answer;
    return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), {
      status,
      ...(mediaType === undefined ? {} : { headers: { 'content-type': mediaType } }),
    });
  };
}

const isThisMachine = (host: string): boolean => host === 'localhost' || isLoopback(host);

/** OpenID Connect sends forms, as text or as parameters. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('refused');
}
