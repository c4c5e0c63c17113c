import { parseJson, parseUtf8 } from '../../encoding/index.ts';
import type { Resolution } from '../controller-document.ts';
import type { ResolveOptions } from '../methods/did-method.ts';
import { toWebLocation } from '../methods/web-location.ts';
import { type DidReason, loadReason } from '../reasons.ts';
import { toControllerDocument } from '../to-controller-document.ts';
import { checkWitnesses } from './check-witnesses.ts';
import { replayLog } from './replay-log.ts';

const PREFIX = 'did:webvh:';
/** The multihash of SHA-256 in base 58 always has 46 characters. */
const SCID = /^[1-9A-HJ-NP-Za-km-z]{46}$/;
/** About 500 entries of 2 KB. */
const MAX_LOG_CHARS = 1024 * 1024;

const malformed = (code: DidReason, values: Record<string, string>): Resolution => ({
  ok: false,
  kind: 'malformed',
  reason: { code, values },
});

/** Replays the history that a did:webvh points to, and gives its last state. */
export async function resolveWebvh(did: string, { documents, now }: ResolveOptions): Promise<Resolution> {
  const specific = did.slice(PREFIX.length);
  const scid = specific.split(':', 1)[0] ?? '';
  const location = toWebLocation(specific.slice(scid.length + 1));
  if (!SCID.test(scid) || !location) return malformed('did.identifier-malformed', { id: did.slice(0, 80) });
  const url = `${location.directory}/did.jsonl`;
  const loaded = await documents(url, 'did-document');
  if (!loaded.ok) return { ok: false, kind: 'unreachable', reason: loadReason(loaded.kind, url) };
  const text = parseUtf8(loaded.document.bytes);
  if (text === undefined || text.length > MAX_LOG_CHARS) return malformed('did.not-a-document', { url });
  const log = await replayLog(text, scid, now);
  if (!log.ok) return { ok: false, kind: 'malformed', reason: log.reason };
  const state = log.entries.at(-1)?.state;
  if (
    !state ||
    !isOrWas(
      did,
      state,
      log.entries.map((entry) => entry.state.id),
    )
  )
    return malformed('did.id-mismatch', { url });
  if (log.demands.length > 0) {
    const refusal = await demandWitnesses(`${location.directory}/did-witness.json`, log, documents);
    if (refusal) return refusal;
  }
  if (log.deactivated) return malformed('did.deactivated', { id: did });
  return {
    ok: true,
    document: toControllerDocument(state, {
      id: String(state.id),
      tiedTo: { kind: 'domain', domain: location.domain },
    }),
  };
}

/** A moved DID may still be asked for by a former name, if the document owns up to it. */
function isOrWas(
  did: string,
  state: { readonly id?: unknown; readonly alsoKnownAs?: unknown },
  ids: readonly unknown[],
): boolean {
  if (state.id === did) return true;
  return ids.includes(did) && Array.isArray(state.alsoKnownAs) && state.alsoKnownAs.includes(did);
}

async function demandWitnesses(
  url: string,
  { entries, demands }: Extract<Awaited<ReturnType<typeof replayLog>>, { ok: true }>,
  documents: ResolveOptions['documents'],
): Promise<Resolution | undefined> {
  const loaded = await documents(url, 'did-document');
  if (!loaded.ok) return { ok: false, kind: 'unreachable', reason: loadReason(loaded.kind, url) };
  const text = parseUtf8(loaded.document.bytes);
  const file = text === undefined ? undefined : parseJson(text, { maxChars: MAX_LOG_CHARS });
  const witnessed = file?.ok === true && (await checkWitnesses(file.value, entries, demands));
  return witnessed ? undefined : malformed('did.log-unwitnessed', { url });
}
