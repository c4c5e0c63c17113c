import type { Finding } from '../../finding.ts';
import { type Carrier, type CarrierTools, finding, type Payload } from './carrier.ts';
import { CARRIERS } from './registry.ts';

/** A picture in a PDF in a ZIP is three; what is deeper was packed to hide. */
const MAX_DEPTH = 4;
const MAX_PAYLOADS = 1_000;
/** The largest thing a person would drop: a record of a life with its pictures. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface UnbakeOptions {
  readonly decodeQr?: CarrierTools['decodeQr'];
  readonly carriers?: readonly Carrier[];
}
export interface Unbaked {
  readonly items: readonly Payload[];
  readonly findings: readonly Finding[];
}

/**
 * Takes credentials out of whatever carries them. Never throws; what could not be read is a finding. Inside a container a file that is
 * no credential is told and passed over.
 */
export async function unbake(
  bytes: Uint8Array,
  { decodeQr, carriers = CARRIERS }: UnbakeOptions = {},
): Promise<Unbaked> {
  if (bytes.length > MAX_BYTES)
    return { items: [], findings: [finding('carrier.too-large', { limit: `${MAX_BYTES / 1024 / 1024} MB` })] };
  const items: Payload[] = [];
  const findings: Finding[] = [];

  const look = async (
    inside: Uint8Array,
    outer: Payload['carriers'],
    name: string | undefined,
    depth: number,
  ): Promise<void> => {
    const carrier = carriers.find((each) => each.recognises(inside));
    if (!carrier || items.length >= MAX_PAYLOADS) return;
    if (name !== undefined && outer.includes('zip') && carrier.id === 'text' && !looksLikeCredential(inside)) {
      findings.push(finding('carrier.zip-entry-skipped', { name }, 'info'));
      return;
    }
    const unpacked = await carrier.unpack(inside, { depth, ...(decodeQr ? { decodeQr } : {}) });
    const soft = outer.length > 0 && name !== undefined;
    findings.push(...unpacked.findings.map((each) => (soft ? { ...each, severity: 'info' as const } : each)));
    for (const payload of unpacked.payloads ?? [])
      items.push({ ...payload, carriers: [...outer, ...payload.carriers], ...(name === undefined ? {} : { name }) });
    if (depth + 1 >= MAX_DEPTH) return;
    for (const inner of unpacked.inner ?? [])
      await look(inner.bytes, [...outer, carrier.id], inner.name ?? name, depth + 1);
  };

  await look(bytes, [], undefined, 0);
  return { items, findings };
}

/** A file beside the credentials (a read-me, a stylesheet) is no credential: those begin as JSON, a token or a link. */
function looksLikeCredential(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart();
  return /^(?:[[{]|eyJ|https?:\/\/)/.test(start);
}
