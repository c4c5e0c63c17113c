import type { WalletRequest } from '../../store/index.ts';

export interface AuthorizationRequest extends WalletRequest {
  readonly issuerState: string;
}

/** Addresses and states of wallets are a line. */
const MAX_CHARS = 1_000;
/** RFC 7636, section 4.2: SHA-256 in base64url. */
const S256 = /^[A-Za-z0-9_-]{43}$/;
/** Schemes that a browser runs or reads, instead of opening an app. */
const NO_APPS = [
  'javascript:',
  'data:',
  'vbscript:',
  'blob:',
  'file:',
  'filesystem:',
  'about:',
  'view-source:',
  'ftp:',
];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What a wallet asks for when it sends its person here. `undefined` = not in a way that we answer; then nobody is sent anywhere, because an
 * address in a bad request is nobody's.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1
 */
export function parseAuthorizationRequest(asked: URLSearchParams): AuthorizationRequest | undefined {
  const names = [...asked.keys()];
  if (new Set(names).size !== names.length || [...asked.values()].some((value) => value.length > MAX_CHARS))
    return undefined;
  const get = (name: string) => asked.get(name) ?? '';
  const [clientId, redirectUri, codeChallenge] = [get('client_id'), get('redirect_uri'), get('code_challenge')];
  if (get('response_type') !== 'code' || get('code_challenge_method') !== 'S256' || !S256.test(codeChallenge))
    return undefined;
  if (!clientId || !get('issuer_state') || !isWalletAddress(redirectUri)) return undefined;
  return { clientId, redirectUri, codeChallenge, state: asked.get('state'), issuerState: get('issuer_state') };
}

/** An https page, an app's own scheme, or (RFC 8252, section 7.3) a program on the same machine. */
function isWalletAddress(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password || NO_APPS.includes(protocol)) return false;
  return protocol === 'http:' ? LOOPBACK.includes(hostname) : text.startsWith(`${protocol}//`);
}

/** Where a wallet goes on: its own address with the code, its state, and who gives it (RFC 9207). */
export function toWalletAddress(
  { redirectUri, state }: Pick<WalletRequest, 'redirectUri' | 'state'>,
  { code, issuer }: { readonly code: string; readonly issuer: string },
): string {
  const said = new URLSearchParams({ code, iss: issuer, ...(state === null ? {} : { state }) });
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${said}`;
}
