import ipaddr from 'ipaddr.js';
import type { RequestContext } from './request-env.ts';

/** A household or a company has a /64 at least, so one address more is nobody else. */
const IPV6_NETWORK_BITS = 64;

/**
 * The network that a request comes from: an IPv4 address or an IPv6 /64, only ever used as a key in memory. With `trustedProxies` = n
 * the n-th address from the right of X-Forwarded-For is believed, which our own nearest proxies wrote.
 */
export function clientNetwork(c: RequestContext, trustedProxies: number): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? '';
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return toNetwork(trustedProxies > 0 ? (forwarded.at(-trustedProxies) ?? peer) : peer);
}

export function toNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/${IPV6_NETWORK_BITS}`).toString();
}
