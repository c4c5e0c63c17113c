import ipaddr from 'ipaddr.js';

/**
 * True for an address that anybody on the internet could reach, and nothing else. Loopback, private, link-local, carrier, reserved and
 * documentation ranges are refused, and so is every IPv6 form that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo): a
 * gateway would unwrap it after we looked. IPv6 must also lie in 2000::/3, the only block handed out for global use.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return ipaddr.IPv4.isValidFourPartDecimal(address);
  // A zone (`fe80::1%eth0`) picks one of our own network cards.
  if (address.includes('%')) return false;
  const first = parsed.toByteArray()[0] ?? 0;
  return first >> 5 === 0b001;
}

/** True for 127.0.0.0/8 and ::1 written plainly: only for the loopback door that tests inject. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}

/** True when both spell the same address. */
export function isSameAddress(one: string, other: string): boolean {
  if (!ipaddr.isValid(one) || !ipaddr.isValid(other)) return false;
  return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}
