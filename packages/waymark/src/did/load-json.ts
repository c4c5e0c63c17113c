import type { DocumentLoader, LoadedDocument, LoadPurpose } from '../document.ts';
import { isJsonObject, type JsonObject, parseJson, parseUtf8 } from '../encoding/index.ts';
import type { Resolution } from './controller-document.ts';
import { loadReason } from './reasons.ts';

/** DID documents and profiles with an embedded picture stay under this. */
const MAX_DOCUMENT_CHARS = 1024 * 1024;

type Refusal = Extract<Resolution, { ok: false }>;

/** A JSON object from the loader, or why there is none. */
export async function loadJson(
  url: string,
  purpose: LoadPurpose,
  documents: DocumentLoader,
): Promise<{ readonly ok: true; readonly json: JsonObject; readonly document: LoadedDocument } | Refusal> {
  const loaded = await documents(url, purpose);
  if (!loaded.ok) return { ok: false, kind: 'unreachable', reason: loadReason(loaded.kind, url) };
  const text = parseUtf8(loaded.document.bytes);
  const parsed = text === undefined ? undefined : parseJson(text, { maxChars: MAX_DOCUMENT_CHARS });
  if (!parsed?.ok || !isJsonObject(parsed.value)) {
    return { ok: false, kind: 'malformed', reason: { code: 'did.not-a-document', values: { url } } };
  }
  return { ok: true, json: parsed.value, document: loaded.document };
}
