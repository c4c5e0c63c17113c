import { inflate } from '../../encoding/index.ts';
import { MAX_FILE_BYTES } from './caps.ts';
import { type Budget, type CarrierFinding, finding, type Unpacked } from './carrier.ts';
import { findPdfObjects, type PdfObjects, type PdfStream } from './pdf-objects.ts';
import { findPdfString } from './pdf-string.ts';
import { toLatin1 } from './png-chunks.ts';
import { toShownName } from './shown-name.ts';

const MAX_ATTACHMENTS = 100;

class Exhausted extends Error {}

/** The content of a stream; undefined when it is damaged or packed in a way that nobody uses for files. */
async function contentOf({ dictionary, content }: PdfStream, budget: Budget): Promise<Uint8Array | undefined> {
  const [, list, single] = /\/Filter\s{0,8}(?:\[([^\]]{0,200})\]|\/(\w+))/.exec(dictionary) ?? [];
  const filter = single ?? list?.trim().replace(/^\//, '') ?? '';
  if (filter === '') return content.length <= MAX_FILE_BYTES ? content : undefined;
  if (filter !== 'FlateDecode' && filter !== 'Fl') return undefined;
  if (budget.inflatedBytes <= 0) throw new Exhausted();
  const maxBytes = Math.min(MAX_FILE_BYTES, budget.inflatedBytes);
  const inflated = await inflate(content, { format: 'deflate', maxBytes });
  // What did not fit was unpacked up to there, and is paid for.
  budget.inflatedBytes -= inflated?.length ?? Math.min(maxBytes, content.length * 8);
  return inflated;
}

/** The objects that stand packed together in one stream, each as text. @see ISO 32000-2, section 7.5.7 */
async function objectsIn(stream: PdfStream, budget: Budget): Promise<readonly string[]> {
  const content = await contentOf(stream, budget);
  if (!content) return [];
  const text = toLatin1(content);
  const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1] ?? 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const offsets = numbers.filter((_, index) => index % 2 === 1).sort((a, b) => a - b);
  return offsets.map((offset, index) => text.slice(first + offset, first + (offsets[index + 1] ?? text.length)));
}

/** Object numbers of attached files, with their names. A file that no list names is one too, if it says so of itself. */
async function findAttached({ plain, streams }: PdfObjects, budget: Budget): Promise<ReadonlyMap<number, string>> {
  const attached = new Map<number, string>();
  const look = (text: string) => {
    const files = /\/EF\s*<<([^>]{0,1024})>>/.exec(text)?.[1];
    if (files === undefined) return;
    const name = findPdfString(text, 'UF') ?? findPdfString(text, 'F') ?? '';
    // /F and /UF are the same file twice.
    for (const [, number] of files.matchAll(/\/(?:UF|F)\s+(\d{1,10})\s+\d{1,5}\s+R/g))
      attached.set(Number(number), name);
  };
  for (const text of plain.values()) look(text);
  for (const [number, stream] of streams) {
    if (/\/Type\s*\/ObjStm\b/.test(stream.dictionary)) for (const text of await objectsIn(stream, budget)) look(text);
    if (/\/Type\s*\/EmbeddedFile\b/.test(stream.dictionary) && !attached.has(number)) attached.set(number, '');
  }
  return attached;
}

/** The files that are attached to a PDF. */
export async function unpackPdf(bytes: Uint8Array, { budget }: { readonly budget: Budget }): Promise<Unpacked> {
  const objects = findPdfObjects(bytes, toLatin1(bytes));
  if (!objects) return { findings: [finding('carrier.pdf-broken')] };
  if (objects.isEncrypted) return { findings: [finding('carrier.pdf-locked')] };
  const inner: { bytes: Uint8Array; name: string }[] = [];
  const findings: CarrierFinding[] = [];
  try {
    const attached = [...(await findAttached(objects, budget))];
    if (attached.length > MAX_ATTACHMENTS)
      findings.push(finding('carrier.too-many', { limit: `${MAX_ATTACHMENTS}` }, 'warning'));
    for (const [number, name] of attached.slice(0, MAX_ATTACHMENTS)) {
      const stream = objects.streams.get(number);
      const content = stream && (await contentOf(stream, budget));
      if (content) inner.push({ bytes: content, name });
      else findings.push(finding('carrier.file-unreadable', { name: toShownName(name) }, 'warning'));
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return { findings: [finding('carrier.pdf-inflates-too-far')] };
  }
  return inner.length + findings.length > 0
    ? { inner, findings }
    : { findings: [finding('carrier.pdf-nothing-attached')] };
}
