import type { Reason } from '../../finding.ts';
import type { ProofReason } from '../reasons.ts';

/** Thrown by our loader for a context that is not pinned; carries the URL through jsonld's own errors. */
export class UnknownContext extends Error {
  readonly url: string;
  constructor(url: string) {
    super('The context is not pinned.');
    this.name = 'UnknownContext';
    this.url = url;
  }
}

/** Quoted names stay short: they are shown in a sentence. */
const MAX_QUOTED = 80;
/** Errors wrap one another a few levels deep. */
const MAX_CAUSES = 10;
const quoted = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, MAX_QUOTED);

/** One thing that jsonld complained about, as a reason. Decided by codes, never by message texts. */
export function toJsonLdReason(code: string, details: Readonly<Record<string, unknown>>): Reason<ProofReason> {
  switch (code) {
    case 'invalid property':
      return { code: 'proof.undefined-term', values: { property: quoted(details.property) } };
    case 'relative @type reference':
      return { code: 'proof.undefined-type', values: { type: quoted(details.type) } };
    case 'relative @id reference':
      return { code: 'proof.relative-id', values: { id: quoted(details.id) } };
    case 'protected term redefinition':
    case 'invalid context nullification':
      return { code: 'proof.redefined-term', values: { property: quoted(details.term ?? '@context') } };
    default:
      return { code: 'proof.json-ld', values: { problem: code } };
  }
}

/** The reason inside an error that jsonld threw; `undefined` when the error is none that jsonld meant. */
export function toFault(error: unknown): Reason<ProofReason> | undefined {
  let here: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && here instanceof Error; depth++) {
    if (here instanceof UnknownContext) return { code: 'proof.unknown-context', values: { url: quoted(here.url) } };
    const details: unknown = 'details' in here ? here.details : undefined;
    if (!isRecord(details)) return undefined;
    if (isRecord(details.event) && typeof details.event.code === 'string') {
      return toJsonLdReason(details.event.code, isRecord(details.event.details) ? details.event.details : {});
    }
    if (details.cause instanceof Error) here = details.cause;
    else return toJsonLdReason(typeof details.code === 'string' ? details.code : here.name, details);
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
