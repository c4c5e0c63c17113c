import { type Payload, unbake } from 'waymark/credential';
import type { Finding, Reason } from 'waymark/finding';
import type { Outside, ReadRequest } from './read-request.ts';
import type { ReadReason } from './reasons.ts';

/** A link may lead to a picture that carries a link; a third step is a chase. */
const MAX_LINK_DEPTH = 2;
/** Credentials in one container. A class of 200 fits; ten thousand is a database. */
const MAX_PAYLOADS = 500;

/** What came out of the bytes: credentials as text, or why there is none. */
export interface Collected {
  readonly payloads: readonly Payload[];
  readonly findings: readonly Finding[];
  /** Set when a link could not be followed or a cap was met: told even when other payloads were read. */
  readonly failures: readonly Reason[];
}

/** Takes the bytes out of whatever carries them (picture, PDF, ZIP, QR code, link), until only credentials as text are left. */
export async function collectPayloads(request: ReadRequest, outside: Outside, depth = 0): Promise<Collected> {
  const { items, findings } = await unbake(request.bytes, { decodeQr: outside.decodeQr });
  const payloads: Payload[] = [];
  const failures: Reason<ReadReason>[] = [];
  const found: Finding[] = [...findings];
  for (const item of items) {
    if (payloads.length >= MAX_PAYLOADS) {
      failures.push({ code: 'read.too-many', values: { limit: `${MAX_PAYLOADS}` } });
      break;
    }
    if (item.kind !== 'url') {
      payloads.push(item);
      continue;
    }
    if (depth >= MAX_LINK_DEPTH) {
      failures.push({ code: 'read.link-chain' });
      continue;
    }
    const loaded = await outside.documents(item.text.trim(), 'input');
    if (!loaded.ok) {
      failures.push({ code: `read.link-${loaded.kind}` });
      continue;
    }
    const inside = await collectPayloads({ ...request, bytes: loaded.document.bytes }, outside, depth + 1);
    payloads.push(...inside.payloads.slice(0, MAX_PAYLOADS - payloads.length));
    found.push(...inside.findings);
    failures.push(...(inside.failures as Reason<ReadReason>[]));
    if (inside.payloads.length === 0 && inside.failures.length === 0)
      failures.push({ code: 'read.link-holds-nothing' });
  }
  return { payloads, findings: found, failures };
}
