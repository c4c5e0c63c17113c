import { parseUtf8 } from '../../encoding/index.ts';
import { beginsWith, type Carrier, type CarrierId, finding, type Payload, type Unpacked } from './carrier.ts';
import { textHead } from './text-head.ts';

/** A payload that is the credential itself. */
export const credentialText = (text: string, carriers: readonly CarrierId[] = ['text']): Payload => ({
  text,
  carriers,
  kind: 'credential',
});

/**
 * A carrier that is text: recognised by how it begins, unpacked as a whole. Other encodings than UTF-8 are read, and told: JSON that
 * is exchanged must be UTF-8.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export function textCarrier(id: CarrierId, begins: RegExp, unpackText: (text: string) => Unpacked): Carrier {
  return {
    id,
    recognises: (bytes) => begins.test(textHead(bytes)),
    unpack: async (bytes) => {
      const whole = parseUtf8(bytes)?.trim();
      if (whole === undefined && bytes.length > 0) return { findings: [finding('carrier.unrecognised')] };
      if (!whole) return { findings: [finding('carrier.nothing')] };
      const unpacked = unpackText(whole);
      const isUtf16 = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
      return isUtf16 ? { ...unpacked, findings: [...unpacked.findings, finding('carrier.not-utf8')] } : unpacked;
    },
  };
}

/** JSON, a compact JWS or SD-JWT, COSE in hex: whatever is left is one credential, and the parser says what is wrong with it. */
export const text: Carrier = textCarrier('text', /^/, (whole) => ({ payloads: [credentialText(whole)], findings: [] }));
