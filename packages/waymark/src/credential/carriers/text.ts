import { isJsonObject, parseJson, parseUtf8 } from '../../encoding/index.ts';
import { beginsWith, type Carrier, finding, type Payload, type Unpacked } from './carrier.ts';

/** Lines of a paste that are looked at one by one. */
const MAX_LINES = 500;
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*(?:~[A-Za-z0-9_.~-]*)?$/;
const URL_TEXT = /^https?:\/\/[^\s<>"]+$/i;

const credential = (text: string): Payload => ({ text, carriers: ['text'], kind: 'credential' });

/** Other encodings are read, and told: JSON that is exchanged must be UTF-8. @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1 */
async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  const unpacked = unpackText(bytes);
  const isUtf16 = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
  return isUtf16 ? { ...unpacked, findings: [...unpacked.findings, finding('carrier.not-utf8')] } : unpacked;
}

function unpackText(bytes: Uint8Array): Unpacked {
  const text = parseUtf8(bytes)?.trim();
  if (!text) return { findings: [finding('carrier.nothing')] };
  if (URL_TEXT.test(text)) return { payloads: [{ text, carriers: ['url'], kind: 'url' }], findings: [] };
  if (text.startsWith('[')) return unpackArray(text);
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (
    lines.length > 1 &&
    lines.length <= MAX_LINES &&
    lines.every((line) => COMPACT_JWS.test(line) || URL_TEXT.test(line))
  ) {
    return {
      payloads: lines.map((line) =>
        URL_TEXT.test(line)
          ? { text: line, carriers: ['lines', 'url'], kind: 'url' }
          : { text: line, carriers: ['lines', 'text'], kind: 'credential' },
      ),
      findings: [],
    };
  }
  return { payloads: [credential(text)], findings: [] };
}

/** A JSON array: each member on its own. An array without anything like a credential is left whole, so that the parser says what it is. */
function unpackArray(text: string): Unpacked {
  const parsed = parseJson(text);
  if (!parsed.ok || !Array.isArray(parsed.value)) return { payloads: [credential(text)], findings: [] };
  const payloads = parsed.value.flatMap((member): Payload[] => {
    if (isJsonObject(member))
      return [{ text: JSON.stringify(member), carriers: ['json-array', 'text'], kind: 'credential' }];
    return typeof member === 'string' && COMPACT_JWS.test(member)
      ? [{ text: member, carriers: ['json-array', 'text'], kind: 'credential' }]
      : [];
  });
  return payloads.length > 0 ? { payloads, findings: [] } : { payloads: [credential(text)], findings: [] };
}

/** JSON, a compact JWS or SD-JWT, COSE in hex, one link, several tokens a line each, or a JSON array of several. */
export const text: Carrier = { id: 'text', recognises: () => true, unpack };
