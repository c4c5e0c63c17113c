import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import ZipStream from 'zip-stream';
import { gatherWrites } from './gather-writes.ts';

/** The last file of every archive: a line for each of the others, as `sha256sum -c` reads it. */
export const SUMS_NAME = 'SHA256SUMS';
/** Text shrinks to a fifth; a higher level takes twice as long for a hundredth more. */
const LEVEL = 6;

/** A ZIP that is written while it is read. */
export interface ArchiveWriter {
  /** What is written so far, until it ends. Whoever leaves it lying stops the writing, too. */
  readonly stream: Readable;
  /** Resolves when it was taken by the reader. One after the other. */
  add(name: string, content: Uint8Array | AsyncIterable<string>): Promise<void>;
  /** The sums, and the end. */
  finish(): Promise<void>;
  /** Ends it so that its reader notices: half an archive must not look like a whole one. */
  fail(error: Error): void;
  readonly files: () => number;
}

/** Begins one. Never holds more of the content than a few pieces; of each file it keeps the name and the sum until the end. */
export function writeArchive({ madeAt }: { readonly madeAt: Date }): ArchiveWriter {
  const zip = new ZipStream({ level: LEVEL });
  const stream: Readable = zip;
  const sums: string[] = [];
  let stopped: Error | undefined;
  // Told to the file that is being written alone: a promise for all of them would hold on to every one.
  let tell: (error: Error) => void = () => undefined;
  const stop = (error: Error) => {
    stopped ??= error;
    tell(error);
  };
  stream.once('error', stop);
  // The reader went away.
  stream.once('close', () => stop(new Error('the archive was not read to its end')));
  const add = async (name: string, content: Uint8Array | AsyncIterable<string>) => {
    const hash = createHash('sha256');
    const source = content instanceof Uint8Array ? Buffer.from(content) : hashed(content, hash);
    if (content instanceof Uint8Array) hash.update(content);
    await new Promise<void>((done, failed) => {
      if (stopped) return failed(stopped);
      tell = failed;
      if (source instanceof Readable) source.once('error', failed);
      zip.entry(source, { name, date: madeAt }, (error) => (error ? failed(error) : done()));
    });
    tell = () => undefined;
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  };
  return {
    stream,
    add,
    async finish() {
      await add(SUMS_NAME, Buffer.from(sums.join('')));
      gatherWrites(zip);
      zip.finalize();
    },
    fail: (error) => void stream.destroy(error),
    files: () => sums.length,
  };
}

/** Text as bytes, summed on their way. */
function hashed(content: AsyncIterable<string>, hash: ReturnType<typeof createHash>): Readable {
  const sum = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Readable.from(content, { objectMode: false });
  source.once('error', (error) => sum.destroy(error));
  sum.once('close', () => source.destroy());
  return source.pipe(sum);
}
