/** `deflate` is the zlib wrapper (RFC 1950, PNG), `deflate-raw` is bare (RFC 1951, ZIP). */
export interface InflateOptions {
  readonly format: 'gzip' | 'deflate' | 'deflate-raw';
  /** Cap of the output. What is beyond is never made. */
  readonly maxBytes: number;
}

/** Input goes in by pieces, so that a bomb makes at most 1032 × this (16 MiB) before the cap is looked at, in any engine. */
const PIECE_BYTES = 16 * 1024;

/** Unpacks; `undefined` when the bytes are broken, cut short, followed by junk, or would grow over the cap. */
export async function inflate(
  bytes: Uint8Array,
  { format, maxBytes }: InflateOptions,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = new DecompressionStream(format);
  const reader = stream.readable.getReader();
  // The writer's own failure is the same as the reader's: told once, by the reader.
  const feeding = feed(stream.writable.getWriter(), bytes).catch(() => undefined);
  try {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(value);
    }
    return concatenate(pieces, length);
  } catch {
    return undefined;
  } finally {
    await feeding;
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  writer.closed.catch(() => undefined);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    await writer.ready;
    // Sound: a slice is a copy in memory of its own.
    writer.write(bytes.slice(at, at + PIECE_BYTES)).catch(() => undefined);
  }
  await writer.close();
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
