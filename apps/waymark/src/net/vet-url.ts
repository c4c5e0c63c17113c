import ipaddr from 'ipaddr.js';
import { isLoopback, isPublicAddress } from './vet-address.ts';

/** Longer addresses are refused: 2,048 is what browsers and caches agree to carry. */
const MAX_URL_CHARS = 2_048;

/** Ports that a test opens on its own machine; production code never passes one. */
export interface LoopbackDoor {
  readonly ports: readonly number[];
  /** PEM of the certificate authority that the test's server uses. */
  readonly ca: string;
}

/**
 * The address as we would request it, or `undefined` when policy refuses it: https on port 443, no user name or password, a host of
 * more than one label, and a literal IP address only when it is public. The fragment never leaves.
 */
export function vetUrl(text: string, loopback?: LoopbackDoor): URL | undefined {
  if (text.length > MAX_URL_CHARS || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  // WHATWG URL has already turned 2130706433, 0x7f.1 and 0177.0.0.1 into 127.0.0.1, and full-width letters into ASCII.
  const host = hostOf(url);
  if (isThroughDoor(url, loopback)) return host === 'localhost' || isLoopback(host) ? url : undefined;
  if (url.port !== '') return undefined;
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? url : undefined;
  // One label is a name inside somebody's own network.
  return host.replace(/\.$/, '').includes('.') ? url : undefined;
}

/** The host without the brackets of an IPv6 literal. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** True when the test's door covers this port. Port 443 is never a door. */
export function isThroughDoor(url: URL, loopback?: LoopbackDoor): boolean {
  return loopback !== undefined && url.port !== '' && loopback.ports.includes(Number(url.port));
}
