/**
 * Text of bytes: UTF-8, or UTF-16 where a byte order mark says so (badges saved by Windows editors). The mark is stripped.
 * `undefined` when it is not text: bytes that are not of the encoding, or a NUL character, which no text of ours has.
 */
export function parseUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
