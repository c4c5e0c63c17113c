/** Where a did:web or did:webvh keeps its file: everything before the file name, and the host alone. */
export interface WebLocation {
  readonly directory: string;
  readonly domain: string;
}

/** Letters, digits and hyphens in labels, at least two labels: no addresses in numbers, no single-label names of a private network. */
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const PORT = /^[1-9]\d{0,4}$/;
/** One path segment as the method writes it: unreserved characters and percent escapes. */
const SEGMENT = /^(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})+$/;
/** Escapes that would change the shape of the address: slash, backslash, NUL, and the dot of a dot segment. */
const FORBIDDEN_ESCAPE = /%(?:2f|5c|00|2e)/i;

/**
 * `host[%3Aport][:path…]` to an https directory; `undefined` when it breaks a rule of the method.
 * @see https://w3c-ccg.github.io/did-method-web/#method-specific-identifier
 */
export function toWebLocation(specific: string): WebLocation | undefined {
  const [authority = '', ...path] = specific.split(':');
  const [host = '', port, ...more] = authority.split(/%3a/i);
  if (more.length > 0 || !HOST.test(host)) return undefined;
  if (port !== undefined && (!PORT.test(port) || Number(port) > 65535)) return undefined;
  for (const segment of path) {
    if (!SEGMENT.test(segment) || FORBIDDEN_ESCAPE.test(segment) || segment === '.' || segment === '..')
      return undefined;
  }
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  return { directory: [origin, ...(path.length > 0 ? path : ['.well-known'])].join('/'), domain: host.toLowerCase() };
}
