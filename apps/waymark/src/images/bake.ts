import { readFile } from 'node:fs/promises';
import { bakePng } from 'waymark/credential';

/** Where an institution has no brand-mark of its own: a plain sign, drawn by us. */
const PLAIN = new URL('./plain-mark.png', import.meta.url);

/** A brand-mark with a credential inside, as Open Badges 3.0 bakes it. */
export async function bakeMark(mark: Uint8Array | undefined, text: string): Promise<Uint8Array> {
  return bakePng(mark ?? new Uint8Array(await readFile(PLAIN)), text, 'openbadgecredential');
}
