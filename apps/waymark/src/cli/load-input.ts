import { createReadStream } from 'node:fs';
import type { ReadReason } from '../read/reasons.ts';
import type { Input } from './find-inputs.ts';

/** As much as the server takes; the library has tighter caps for what is inside. */
const MAX_INPUT_BYTES = 20 * 1_048_576;

export type LoadedInput =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly code: ReadReason;
      readonly sentence: string;
    };

/** The bytes of one input. An address stays an address: the reading itself loads it, through the one guarded door. */
export async function loadInput({ name, kind }: Input): Promise<LoadedInput> {
  if (kind === 'url') return { ok: true, bytes: new TextEncoder().encode(name) };
  const stream: AsyncIterable<Buffer> = kind === 'stdin' ? process.stdin : createReadStream(name);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > MAX_INPUT_BYTES) {
        return {
          ok: false,
          code: 'read.too-large',
          sentence: `${name} is larger than ${MAX_INPUT_BYTES / 1_048_576} MB.`,
        };
      }
      chunks.push(chunk);
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing
      ? { ok: false, code: 'read.no-file', sentence: `there is no file ${name}.` }
      : { ok: false, code: 'read.no-access', sentence: `${name} cannot be read.` };
  }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
