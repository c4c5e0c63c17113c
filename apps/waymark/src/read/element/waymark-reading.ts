/**
 * `<waymark-reading src="credential.json">`: checks a credential in the visitor's own browser and shows its reading.
 * No server of ours is asked. Documents that the checks need come from their own sites, where those allow it (CORS); what
 * cannot be had is told as "could not be checked", never as a fault. Attributes: `src`, `locale`, `form="card|full"`.
 */
import { parse, unbake } from 'waymark/credential';
import type { DocumentLoader, LoadResult } from 'waymark/document';
import {
  type Reading,
  read,
  readCollection,
  readingStyles,
  renderCard,
  renderReading,
  unreadable,
} from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';

/** A credential page is small; more than this is not shown on somebody else's page. */
const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 5_000;

async function load(url: string): Promise<LoadResult> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) return { ok: false, kind: 'not-found' };
    if (response.status === 410) return { ok: false, kind: 'gone' };
    if (!response.ok || !response.body) return { ok: false, kind: 'unreachable' };
    const bytes = await readCapped(response.body);
    return bytes ? { ok: true, document: { url, finalUrl: response.url, bytes } } : { ok: false, kind: 'too-large' };
  } catch {
    return { ok: false, kind: 'unreachable' };
  }
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

/** Only https leaves the page for a check; the credential itself may come from the page's own site. */
const documents: DocumentLoader = async (url) =>
  url.startsWith('https://') ? load(url) : { ok: false, kind: 'refused' };

async function readingOf(src: string, locale: string): Promise<Reading> {
  const loaded = await load(src);
  if (!loaded.ok) return unreadable({ code: `carrier.link-${loaded.kind}` }, { locale });
  const { items, findings } = await unbake(loaded.document.bytes, {});
  const readings: Reading[] = [];
  for (const item of items) {
    if (item.kind !== 'credential') continue;
    const report = await verify(parse(item.text), { documents, now: new Date(), policy: DEFAULT_POLICY });
    readings.push(read(report, { locale }));
  }
  const [only] = readings;
  if (!only) return unreadable(findings[0] ?? { code: 'carrier.nothing' }, { locale });
  return readings.length === 1 ? only : readCollection(readings, { locale, name: '' });
}

export class WaymarkReading extends HTMLElement {
  static observedAttributes = ['src', 'locale', 'form'];
  #turn = 0;

  connectedCallback(): void {
    void this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show();
  }

  async #show(): Promise<void> {
    const src = this.getAttribute('src');
    if (!src) return;
    this.#turn += 1;
    const turn = this.#turn;
    const locale = this.getAttribute('locale') ?? this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    this.setAttribute('aria-busy', 'true');
    const reading = await readingOf(new URL(src, document.baseURI).href, locale);
    if (turn !== this.#turn) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = readingStyles;
    const body = document.createElement('div');
    body.lang = reading.locale;
    body.dir = reading.direction;
    body.innerHTML = this.getAttribute('form') === 'card' ? renderCard(reading) : renderReading(reading);
    root.replaceChildren(style, body);
    this.removeAttribute('aria-busy');
    this.dispatchEvent(new CustomEvent('waymark-reading', { detail: { verdict: reading.verdict }, bubbles: true }));
  }
}

customElements.define('waymark-reading', WaymarkReading);
