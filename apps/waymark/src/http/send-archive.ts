import { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';
import type { RequestContext } from './request-env.ts';

/** Each holds a connection to the database, and an old view of it, for as long as it takes. */
const MAX_AT_ONCE = 2;
/** Whoever takes nothing for so long has gone away, or holds on to the connection. */
const STALL_MS = 60_000;

/** A ZIP that is written while it is sent. */
export interface SentArchive {
  readonly stream: Readable;
  add(name: string, content: Uint8Array | AsyncIterable<string>): Promise<void>;
  finish(): Promise<void>;
  fail(error: Error): void;
}

export type SendArchive = (
  c: RequestContext,
  of: {
    readonly fileName: string;
    readonly madeAt: Date;
    /** `onWritten` is told how far it is; it may be any number that grows. */
    readonly write: (archive: SentArchive, onWritten: (done: number) => void) => Promise<void>;
  },
) => Response;

/** Answers with archives that may be larger than memory: some at once, and none to somebody who does not take it. */
export function createSendArchive({
  writeArchive,
  onFailed,
  stallMs = STALL_MS,
}: {
  readonly writeArchive: (of: { readonly madeAt: Date }) => SentArchive;
  /** It ended before its end. */
  readonly onFailed: (error: Error) => void;
  readonly stallMs?: number;
}): SendArchive {
  let underWay = 0;
  return (c, { fileName, madeAt, write }) => {
    if (underWay >= MAX_AT_ONCE) throw new Refusal('ERR_HTTP_BUSY');
    underWay += 1;
    const archive = writeArchive({ madeAt });
    let [done, seen] = [0, -1];
    const watch = setInterval(() => {
      if (done === seen) archive.fail(new Error('the download stood still'));
      seen = done;
    }, stallMs).unref();
    const onWritten = (count: number) => {
      done = count;
    };
    void write(archive, onWritten)
      .catch((error: Error) => {
        // Its reader notices: half an archive does not open.
        archive.fail(error);
        onFailed(error);
      })
      .finally(() => {
        clearInterval(watch);
        underWay -= 1;
      });
    return c.body(Readable.toWeb(archive.stream) as ReadableStream, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    });
  };
}
