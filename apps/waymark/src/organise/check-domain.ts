import { domainToASCII } from 'node:url';
import type { DocumentLoader } from 'waymark/document';
import { parseUtf8 } from 'waymark/encoding';

/** What one way of asking told. `not-asked` = nobody answered: that says nothing about the domain. */
export type Told = 'there' | 'not-there' | 'not-asked';

export interface DomainAnswer {
  readonly dns: Told;
  readonly file: Told;
}

export interface DomainParts {
  readonly resolveTxt: (
    name: string,
  ) => Promise<{ readonly ok: true; readonly records: readonly string[] } | { readonly ok: false }>;
  readonly load: DocumentLoader;
}

/** At least two labels: `_waymark.<domain>` still fits into a name of 253 characters. */
const DOMAIN = /^(?=.{4,240}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The domain in what somebody typed or pasted, as name servers know it; `undefined` = there is none in it. */
export function toDomain(typed: string): string | undefined {
  const host = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/\.$/, '');
  const ascii = domainToASCII(host);
  return DOMAIN.test(ascii) ? ascii : undefined;
}

export const recordName = (domain: string): string => `_waymark.${domain}`;
export const fileAddress = (domain: string): string => `https://${domain}/.well-known/waymark-domain.txt`;
/** The line that stands in either place. */
export const proofLine = (token: string): string => `waymark-domain=${token}`;

/** Asks both places at once whether they hold the organisation's line. */
export async function checkDomain(
  { resolveTxt, load }: DomainParts,
  { domain, token }: { readonly domain: string; readonly token: string },
): Promise<DomainAnswer> {
  const line = proofLine(token);
  const [records, file] = await Promise.all([resolveTxt(recordName(domain)), readFile(load, domain)]);
  return {
    dns: records.ok ? told(records.records, line) : 'not-asked',
    file: file === 'not-asked' ? file : told(file, line),
  };
}

/** One place is enough. Only when both have answered, and neither holds it, is it not there. */
export function sumUp({ dns, file }: DomainAnswer): Told {
  if (dns === 'there' || file === 'there') return 'there';
  return dns === 'not-there' && file === 'not-there' ? 'not-there' : 'not-asked';
}

const told = (lines: readonly string[], line: string): Told =>
  lines.some((one) => one.trim() === line) ? 'there' : 'not-there';

async function readFile(load: DocumentLoader, domain: string): Promise<readonly string[] | 'not-asked'> {
  const loaded = await load(fileAddress(domain), 'domain-proof');
  if (!loaded.ok) return loaded.kind === 'not-found' || loaded.kind === 'gone' ? [] : 'not-asked';
  // Led elsewhere, it is the word of whoever is there.
  const { hostname } = new URL(loaded.document.finalUrl);
  if (hostname !== domain && !hostname.endsWith(`.${domain}`)) return [];
  return (parseUtf8(loaded.document.bytes) ?? '').split(/\r?\n/);
}
