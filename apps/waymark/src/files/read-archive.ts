import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ARCHIVE_CAPS, type ArchiveCaps } from './archive-caps.ts';
import { ArchiveError } from './archive-error.ts';
import { linesOf } from './lines-of.ts';
import { createLook } from './look-at-names.ts';
import { SUMS_NAME } from './write-archive.ts';

/** One file inside. */
export interface ArchiveFile {
  readonly name: string;
  /** All of it. @throws ArchiveError */
  bytes(): Promise<Uint8Array>;
  /** Its lines. @throws ArchiveError */
  lines(): AsyncGenerator<string>;
}

/** A ZIP whose every file was looked at and held against its sum. Nothing of it is ever written to a disk. */
export interface ArchiveReader {
  readonly files: number;
  /** Each file in the order in which it was written; those that were given before may still be read. */
  walk(): AsyncGenerator<ArchiveFile>;
}

/**
 * Reads an archive once from end to end: names, kinds and sizes first, without unpacking; then every byte against `SHA256SUMS`.
 * @throws ArchiveError with one sentence
 */
export async function readArchive(
  path: string,
  {
    caps = ARCHIVE_CAPS,
    onFile,
  }: { readonly caps?: ArchiveCaps; readonly onFile?: (done: number, of: number) => void } = {},
): Promise<ArchiveReader> {
  const zip = await open(path);
  const files = zip.entryCount;
  try {
    const look = createLook({ caps, packedBytes: zip.fileSize });
    let sums: Entry | undefined;
    for await (const entry of entriesOf(zip)) {
      look(entry);
      sums = entry;
    }
    if (sums?.fileName !== SUMS_NAME)
      throw new ArchiveError('This is no export of Waymark as it was written: it does not end with its sums.');
    const told = toFile(zip, sums, caps).lines();
    let done = 0;
    for await (const { name, sum } of summed(path)) {
      const line = name === SUMS_NAME ? undefined : `${sum}  ${name}`;
      if ((await told.next()).value !== line)
        throw new ArchiveError(
          `${name} is not as it was written: its sum is another. Nothing was taken from this file.`,
        );
      done += 1;
      onFile?.(done, files);
    }
  } finally {
    zip.close();
  }
  return { files, walk: () => walk(path, caps) };
}

async function* walk(path: string, caps: ArchiveCaps): AsyncGenerator<ArchiveFile> {
  const zip = await open(path);
  try {
    for await (const entry of entriesOf(zip)) yield toFile(zip, entry, caps);
  } finally {
    zip.close();
  }
}

/** Each file with the sum of what is in it. */
async function* summed(path: string): AsyncGenerator<{ readonly name: string; readonly sum: string }> {
  const zip = await open(path);
  try {
    for await (const entry of entriesOf(zip)) {
      const hash = createHash('sha256');
      await guarded(async () => {
        // yauzl ends a stream that gives more or less than the list says.
        for await (const chunk of await zip.openReadStreamPromise(entry)) hash.update(chunk);
      });
      yield { name: entry.fileName, sum: hash.digest('hex') };
    }
  } finally {
    zip.close();
  }
}

function toFile(zip: ZipFile, entry: Entry, caps: ArchiveCaps): ArchiveFile {
  const { fileName: name } = entry;
  const stream = (): Promise<Readable> => guarded(() => zip.openReadStreamPromise(entry));
  return {
    name,
    bytes: () =>
      guarded(async () => {
        if (entry.uncompressedSize > caps.maxFileBytes) throw new ArchiveError(`${name} is too large.`);
        const chunks: Buffer[] = [];
        for await (const chunk of await stream()) chunks.push(chunk);
        return Buffer.concat(chunks);
      }),
    async *lines() {
      const lines = linesOf(await stream(), { name, maxLineBytes: caps.maxLineBytes });
      for (;;) {
        const next = await guarded(() => lines.next());
        if (next.done) return;
        yield next.value;
      }
    },
  };
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await guarded(() => entries.next());
    if (next.done) return;
    yield next.value;
  }
}

const broken = (cause: unknown) =>
  new ArchiveError('This is not a whole ZIP file: copy it again from where it was written.', { cause });

/** What the ZIP reader throws, in one sentence of ours. */
async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof ArchiveError ? error : broken(error);
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new ArchiveError(`The file ${path} cannot be read (${code}).`, { cause });
    throw broken(cause);
  }
}
