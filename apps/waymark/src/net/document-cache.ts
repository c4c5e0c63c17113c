import { createHash } from 'node:crypto';
import type { LoadedDocument, LoadResult } from 'waymark/document';

/** A list that was read is good for this long: short enough for a withdrawal to be seen, long enough for a folder of badges. */
const GOOD_SECONDS = 300;
/** A failure is believed for this long, so that a dead host costs one timeout and not one a credential. */
const BAD_SECONDS = 30;
/** Entries and bytes held in all; the oldest unused go first. */
const MAX_ENTRIES = 1_000;
const MAX_BYTES = 32 * 1_048_576;

interface Entry {
  readonly until: number;
  readonly result: LoadResult;
  readonly digest?: string;
}

/** What was fetched lately, by address; the same bytes under many addresses are held once, by digest. In memory only. */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>();
  readonly #contents = new Map<string, { readonly bytes: Uint8Array; users: number }>();
  readonly #now: () => number;
  #bytes = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Bytes held now, each content counted once. */
  get heldBytes(): number {
    return this.#bytes;
  }

  get(key: string): LoadResult | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#now()) {
      this.#release(entry);
      return undefined;
    }
    this.#entries.set(key, entry); // now the youngest
    return entry.result;
  }

  put(key: string, result: LoadResult): void {
    const old = this.#entries.get(key);
    if (old) {
      this.#entries.delete(key);
      this.#release(old);
    }
    const until = this.#now() + (result.ok ? GOOD_SECONDS : BAD_SECONDS) * 1_000;
    this.#entries.set(key, result.ok ? { until, ...this.#share(result.document) } : { until, result });
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size <= MAX_ENTRIES && this.#bytes <= MAX_BYTES) break;
      this.#entries.delete(oldest);
      this.#release(entry);
    }
  }

  #share(document: LoadedDocument): Pick<Entry, 'result' | 'digest'> & { readonly digest: string } {
    const digest = createHash('sha256').update(document.bytes).digest('base64url');
    let content = this.#contents.get(digest);
    if (!content) {
      content = { bytes: document.bytes, users: 0 };
      this.#contents.set(digest, content);
      this.#bytes += document.bytes.byteLength;
    }
    content.users += 1;
    return { digest, result: { ok: true, document: { ...document, bytes: content.bytes } } };
  }

  #release({ digest }: Entry): void {
    const content = digest === undefined ? undefined : this.#contents.get(digest);
    if (!content || digest === undefined) return;
    content.users -= 1;
    if (content.users > 0) return;
    this.#contents.delete(digest);
    this.#bytes -= content.bytes.byteLength;
  }
}
