import { type Credential, parse } from '../credential/index.ts';
import { parseUtf8 } from '../encoding/index.ts';
import type { Reason } from '../finding.ts';
import { checkProofs, type ProofResult } from '../proof/index.ts';
import { bindSigner } from './bind-signer.ts';
import type { StatusReason } from './reasons.ts';
import type { StatusOptions } from './status-result.ts';

/** A list whose signature is good and whose signer is its issuer. `asOf` is the date that it bears. */
export interface LoadedList {
  readonly list: Credential;
  readonly asOf?: Date;
}
export type ListResult =
  | ({ readonly ok: true } & LoadedList)
  | { readonly ok: false; readonly reason: Reason<StatusReason> };

/** Lists that were already judged, by address: the credentials of one record share one. Made anew for each verification. */
export type ListCache = Map<string, Promise<ListResult>>;

/** The bytes behind a list's address as text, or why there are none. */
export async function loadListText(
  url: string,
  { documents }: StatusOptions,
): Promise<{ readonly ok: true; readonly text: string } | Extract<ListResult, { ok: false }>> {
  const loaded = await documents(url, 'status-list');
  if (!loaded.ok) return refuse(`status.list-${loaded.kind}`, { url });
  const text = parseUtf8(loaded.document.bytes);
  return text === undefined ? refuse('status.list-malformed', { url }) : { ok: true, text };
}

/**
 * Loads a list that is itself a credential and believes it only when it is signed, unaltered, by its own issuer, and in force.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function loadList(url: string, options: StatusOptions): Promise<ListResult> {
  const known = options.lists?.get(url);
  if (known) return known;
  const loaded = loadAndJudge(url, options);
  options.lists?.set(url, loaded);
  return loaded;
}

async function loadAndJudge(url: string, options: StatusOptions): Promise<ListResult> {
  const loaded = await loadListText(url, options);
  if (!loaded.ok) return loaded;
  const list = parse(loaded.text).credential;
  if (!list) return refuse('status.list-malformed', { url });
  const proofs = await checkProofs(list, { documents: options.documents, now: options.now, trustedKeys: [] });
  const fault = (await faultOfProofs(list, proofs, options)) ?? faultOfDates(list, options.now);
  if (fault) return refuse(fault.code, { url, ...fault.values });
  const dates = [list.validFrom?.instant, ...proofs.map(({ created }) => created)].filter((date) => date !== undefined);
  const newest = dates.sort((one, other) => other.getTime() - one.getTime())[0];
  return { ok: true, list, ...(newest ? { asOf: newest } : {}) };
}

async function faultOfProofs(
  list: Credential,
  proofs: readonly ProofResult[],
  { documents, now }: StatusOptions,
): Promise<Reason<StatusReason> | undefined> {
  if (proofs.some(({ outcome }) => outcome === 'failed')) return { code: 'status.list-altered' };
  if (proofs.length === 0 || proofs.every(({ outcome }) => outcome === 'inapplicable' || outcome === 'untested'))
    return { code: 'status.list-unsigned' };
  if (!proofs.every(({ outcome }) => outcome === 'passed')) return { code: 'status.list-unproven' };
  const issuer = list.issuer?.id?.value;
  if (issuer === undefined) return { code: 'status.list-nobody' };
  for (const proof of proofs) {
    const binding = await bindSigner(proof, issuer, { documents, now, relationships: ['assertionMethod'] });
    if (binding.kind === 'unresolved' || binding.kind === 'no-key') return { code: 'status.list-unproven' };
    if (binding.kind !== 'bound') return { code: 'status.list-wrong-signer' };
  }
  return undefined;
}

function faultOfDates({ validFrom, validUntil }: Credential, now: Date): Reason<StatusReason> | undefined {
  if ((validFrom && !validFrom.instant) || (validUntil && !validUntil.instant))
    return { code: 'status.list-malformed' };
  if (validUntil?.instant && validUntil.instant < now)
    return { code: 'status.list-expired', values: { date: validUntil.value } };
  if (validFrom?.instant && validFrom.instant > now)
    return { code: 'status.list-not-yet-valid', values: { date: validFrom.value } };
  return undefined;
}

function refuse(code: StatusReason, values: Record<string, string>): Extract<ListResult, { ok: false }> {
  return { ok: false, reason: { code, values } };
}
