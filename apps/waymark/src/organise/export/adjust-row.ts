import type { HeldRow } from '../../store/index.ts';

export interface Move {
  /** The address under which it was all published, and the one of this installation. */
  readonly fromUrl: string;
  readonly toUrl: string;
  /** The private halves of keys come along, and open here. */
  readonly withKeys: boolean;
  readonly now: Date;
}

/**
 * A row as it is put in here. The same, but for what cannot go on: keys that were left behind sign no more, and under another address no
 * list of before is signed again. `undefined` = it stays out.
 */
export function adjustRow(table: string, row: HeldRow, { fromUrl, toUrl, withKeys, now }: Move): HeldRow | undefined {
  switch (table) {
    case 'signing_keys':
      return withKeys ? row : { ...row, sealedPrivateKey: '', retiredAt: row.retiredAt ?? now.toISOString() };
    case 'did_log_entries':
      // Only the key that its last entry promised may continue it; without, a new history begins with the next key.
      return withKeys ? row : undefined;
    case 'status_lists': {
      const begun = row.movedFrom ?? fromUrl;
      return { ...row, movedFrom: begun === toUrl ? null : begun };
    }
    case 'awards':
      // Not signed yet: it gets its place in a list of here.
      return fromUrl === toUrl || row.state === 'signed' ? row : { ...row, listId: null, listIndex: null };
    default:
      return row;
  }
}
