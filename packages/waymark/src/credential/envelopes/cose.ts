import { isJsonObject, parseCbor, parseUtf8 } from '../../encoding/index.ts';
import { type Opening, readJson, refuse } from './opening.ts';

/** CBOR tag of COSE_Sign1, which may be left out. @see https://www.rfc-editor.org/rfc/rfc9052#section-4.2 */
const SIGN1_TAG = 18;

/** Opens a COSE_Sign1 that carries a credential as JSON. @see https://www.w3.org/TR/vc-jose-cose/#securing-with-cose */
export function openCose(bytes: Uint8Array<ArrayBuffer>, received: string): Opening {
  const payload = toPayload(bytes);
  const text = payload && parseUtf8(payload);
  const read = text === undefined ? undefined : readJson(text);
  if (!read?.ok || !isJsonObject(read.value)) return refuse('model.broken-cose');
  return {
    ok: true,
    document: {
      json: read.value,
      root: { value: read.value, place: '' },
      received,
      securing: [{ kind: 'cose', bytes }],
      envelope: 'cose',
      findings: read.findings,
    },
  };
}

function toPayload(bytes: Uint8Array): Uint8Array | undefined {
  const parsed = parseCbor(bytes, { unwrap: [SIGN1_TAG] });
  const payload = parsed.ok && Array.isArray(parsed.value) && parsed.value.length === 4 ? parsed.value[2] : undefined;
  return payload instanceof Uint8Array ? payload : undefined;
}
