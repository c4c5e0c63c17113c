import { readFile } from 'node:fs/promises';

/** Where an institution has no brand-mark of its own: a plain sign, drawn by us. */
export const plainMark = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL('./plain-mark.png', import.meta.url)));
