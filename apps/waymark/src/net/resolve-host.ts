import { Resolver } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** One resolved address, as `lookup` of node:net wants it. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}
/** Name → addresses; throws when there are none. Injected by tests (a rebinding name server is one function). */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

/** A name server that says nothing within this is treated as silent; two tries fit into the request's own limit. */
const TRY_MS = 1_500;
/** More addresses than this are never tried. */
const MAX_ADDRESSES = 8;

/**
 * Asks the name servers directly. `dns.lookup` would block one of four threads that WebCrypto also needs for as long as a hostile
 * name server likes, and would read the machine's own hosts file, which names what is inside.
 */
export const resolveHost: ResolveHost = async (host) => {
  if (ipaddr.isValid(host)) return [{ address: host, family: ipaddr.parse(host).kind() === 'ipv4' ? 4 : 6 }];
  const resolver = new Resolver({ timeout: TRY_MS, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses: HostAddress[] = [];
  if (four.status === 'fulfilled') addresses.push(...four.value.map((address) => ({ address, family: 4 as const })));
  if (six.status === 'fulfilled') addresses.push(...six.value.map((address) => ({ address, family: 6 as const })));
  if (addresses.length === 0) throw new Error('the name has no address');
  return addresses.slice(0, MAX_ADDRESSES);
};
