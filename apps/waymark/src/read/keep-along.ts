import { gunzipSync, gzipSync } from 'node:zlib';
import { MAX_FILES, MAX_KEPT_BYTES, type Received, type ReceivedFile } from './received.ts';

/** True when a page can carry what was received in its own forms. */
export function canKeepAlong({ files }: Pick<Received, 'files'>): boolean {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MAX_KEPT_BYTES;
}

/** One file as the value of a hidden field: base64 of gzip, because a browser rewrites line ends in plain text. */
export function toKeptValue({ bytes }: ReceivedFile): string {
  return gzipSync(bytes).toString('base64');
}

/** Back from the hidden field, which anybody may have written: `undefined` when it is not what we wrote or holds too much. */
export function parseKeptValue(value: string, name: string): ReceivedFile | undefined {
  if (value.length > 2 * MAX_KEPT_BYTES) return undefined;
  try {
    const bytes = gunzipSync(Buffer.from(value, 'base64'), { maxOutputLength: MAX_KEPT_BYTES });
    return { name, bytes: new Uint8Array(bytes) };
  } catch {
    return undefined;
  }
}

/** All kept files of a form, names beside them by position. `undefined` when one is broken or they are too many. */
export function parseKept(values: readonly string[], names: readonly string[]): readonly ReceivedFile[] | undefined {
  if (values.length > MAX_FILES) return undefined;
  const files: ReceivedFile[] = [];
  for (const [index, value] of values.entries()) {
    const file = parseKeptValue(value, names[index] ?? '');
    if (!file) return undefined;
    files.push(file);
    if (!canKeepAlong({ files })) return undefined;
  }
  return files;
}
