import { bakePng } from 'waymark/credential';
import { plainMark } from './plain-mark.ts';

/** A brand-mark with a credential inside, as Open Badges 3.0 bakes it. */
export async function bakeMark(mark: Uint8Array | undefined, text: string): Promise<Uint8Array> {
  return bakePng(mark ?? (await plainMark()), text, 'openbadgecredential');
}
