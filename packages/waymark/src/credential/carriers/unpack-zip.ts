import { inflate } from '../../encoding/index.ts';
import { MAX_FILE_BYTES } from './caps.ts';
import { type CarrierFinding, type CarrierTools, finding, type Unpacked } from './carrier.ts';
import { crc32 } from './crc-32.ts';
import { toShownName } from './shown-name.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A learner's folder of a lifetime fits; a list of files made to tire the reader does not. */
const MAX_FILES = 1_000;
/** With folders, and with the shadow that a Mac writes beside each file. */
const MAX_ENTRIES = 3 * MAX_FILES;
/** A ZIP in a ZIP is somebody's download of downloads; deeper is a puzzle. */
const MAX_ZIPS = 2;
/** Text packs to a third, very repetitive text to a fiftieth. Only zeros pack to a thousandth. */
const MAX_RATIO = 200;
/** Below this nobody is hurt, whatever the ratio. */
const HARMLESS_BYTES = 1024 * 1024;
/** What operating systems put beside one's files. */
const NOISE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

const isBomb = ({ size, packed }: ZipEntry) => size > HARMLESS_BYTES && size > packed.length * MAX_RATIO;

/** The file itself; undefined when it is damaged, packed in a way that nobody uses, or not what the directory says. */
async function contentOf({ method, packed, size, crc }: ZipEntry): Promise<Uint8Array | undefined> {
  if (size === 0) return new Uint8Array(0);
  const content =
    method === 8 ? await inflate(packed, { format: 'deflate-raw', maxBytes: size }) : method === 0 ? packed : undefined;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

/** Looks into a ZIP: sizes are those that its directory declares. */
export async function unpackZip(bytes: Uint8Array, { outer, budget }: CarrierTools): Promise<Unpacked> {
  if (outer.filter((id) => id === 'zip').length >= MAX_ZIPS) return { findings: [finding('carrier.zip-too-deep')] };
  const entries = readZipDirectory(bytes, MAX_ENTRIES);
  if (!entries) return { findings: [finding('carrier.zip-broken')] };
  const files = entries.filter(({ name }) => !name.endsWith('/') && !NOISE.test(name));
  if (entries.length > MAX_ENTRIES || files.length > MAX_FILES) return { findings: [finding('carrier.zip-too-many')] };
  if (files.length === 0) return { findings: [finding('carrier.zip-nothing-inside')] };

  const small = files.filter(({ size }) => size <= MAX_FILE_BYTES);
  const total = small.reduce((sum, { size }) => sum + size, 0);
  if (files.some(isBomb) || total > budget.inflatedBytes)
    return { findings: [finding('carrier.zip-inflates-too-far')] };
  budget.inflatedBytes -= total;

  const inner: { bytes: Uint8Array; name: string }[] = [];
  const findings: CarrierFinding[] = [];
  for (const file of files) {
    const name = toShownName(file.name);
    if (file.size > MAX_FILE_BYTES) findings.push(finding('carrier.file-too-large', { name }, 'warning'));
    else if (file.isEncrypted) findings.push(finding('carrier.file-locked', { name }, 'warning'));
    else {
      const content = await contentOf(file);
      if (content) inner.push({ bytes: content, name: file.name });
      else findings.push(finding('carrier.file-unreadable', { name }, 'warning'));
    }
  }
  return { inner, findings };
}
