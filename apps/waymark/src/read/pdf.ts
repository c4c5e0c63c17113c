import type { Reading } from 'waymark/reading';

export async function makePdf(_reading: Reading, _options: { readonly checkedAt: Date }): Promise<Uint8Array> {
  return new Uint8Array();
}
