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

/** All kept files of a form, `kept-0` with its `name-0` and so on. `undefined` when one is broken or they are too many. */
export function parseKept(textOf: (field: string) => string | undefined): readonly ReceivedFile[] | undefined {
  const files: ReceivedFile[] = [];
  for (let index = 0; ; index += 1) {
    const value = textOf(`kept-${index}`);
    if (value === undefined) return files;
    const file = index < MAX_FILES ? parseKeptValue(value, textOf(`name-${index}`) ?? '') : undefined;
    if (!file) return undefined;
    files.push(file);
    if (!canKeepAlong({ files })) return undefined;
  }
}
