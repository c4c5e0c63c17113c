import type { Readable } from 'node:stream';
import { ArchiveError } from './archive-error.ts';

/** Lines of a text, without their line feeds; each at most `maxLineBytes`. The last may lack its line feed. @throws ArchiveError */
export async function* linesOf(
  stream: Readable,
  { name, maxLineBytes }: { readonly name: string; readonly maxLineBytes: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const textOf = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new ArchiveError(`${name} is not text.`, { cause });
    }
  };
  let begun: Buffer[] = [];
  let length = 0;
  // Sound: a stream without an encoding gives buffers.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...begun, chunk.subarray(from, at)]);
      if (line.length > maxLineBytes) throw new ArchiveError(`A line of ${name} is too long.`);
      yield textOf(line);
      begun = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      begun.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > maxLineBytes) throw new ArchiveError(`A line of ${name} is too long.`);
    }
  }
  if (length > 0) yield textOf(Buffer.concat(begun));
}
