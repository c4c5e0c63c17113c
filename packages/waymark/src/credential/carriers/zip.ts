import { unzipSync } from 'fflate';
import { beginsWith, type Carrier, type CarrierFinding, type CarrierTools, finding, type Unpacked } from './carrier.ts';

/** A learner's folder of a lifetime fits; a list of files made to tire the reader does not. */
const MAX_ENTRIES = 1_000;
const MAX_ENTRY_BYTES = 8 * 1024 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
/** A ZIP in a ZIP is somebody's download of downloads; deeper is a puzzle. */
const MAX_DEPTH = 2;
/** What operating systems put beside one's files. */
const NOISE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** A name to show: without folders' tricks, control and direction characters. */
const safeName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(-120);

class TooMuch extends Error {
  readonly code: 'carrier.zip-too-many' | 'carrier.zip-inflates-too-far';
  constructor(code: TooMuch['code']) {
    super(code);
    this.code = code;
  }
}

async function unpack(bytes: Uint8Array, { depth }: CarrierTools): Promise<Unpacked> {
  if (depth >= MAX_DEPTH) return { findings: [finding('carrier.zip-too-deep')] };
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || NOISE.test(name)) return false;
        entries += 1;
        total += originalSize;
        if (entries > MAX_ENTRIES) throw new TooMuch('carrier.zip-too-many');
        if (originalSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES)
          throw new TooMuch('carrier.zip-inflates-too-far');
        return true;
      },
    });
    const findings: CarrierFinding[] = [];
    const inner = Object.entries(files).map(([name, inside]) => ({ bytes: inside, name: safeName(name) }));
    if (inner.length === 0) findings.push(finding('carrier.zip-nothing-inside'));
    return { inner, findings };
  } catch (error) {
    return { findings: [finding(error instanceof TooMuch ? error.code : 'carrier.zip-broken')] };
  }
}

/** A ZIP of several credentials. Sizes are those the directory declares; fflate writes no more than it declares. */
export const zip: Carrier = {
  id: 'zip',
  recognises: (bytes) => beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0x50, 0x4b, 0x05, 0x06]),
  unpack,
};
