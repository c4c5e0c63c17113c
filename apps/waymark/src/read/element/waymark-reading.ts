/**
 * `<waymark-reading src="credential.json">`: checks a credential in the visitor's own browser and shows its reading.
 * This entry is small; the reader is fetched from beside it when the first element is on the page. No server of ours is asked about the
 * credential. What it holds (a link to the credential, say) stays visible until the reading is there, and where there is none.
 * Attributes: `src`, `locale`, `form="card|full"`. Event: `waymark-reading`, `detail: {verdict}`.
 */
import { wordsOf } from './element-words.ts';
import type { Shown } from './read-here.ts';

export class WaymarkReading extends HTMLElement {
  static observedAttributes = ['src', 'locale', 'form'];
  /** The newest reading that was asked for; older ones come to nothing. */
  #turn = 0;
  #isAsked = false;

  connectedCallback(): void {
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#turn += 1;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#ask();
  }

  /** Once for several attributes that change together, as they do when the page is built. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      if (this.isConnected) void this.#read();
    });
  }

  async #read(): Promise<void> {
    const src = this.getAttribute('src');
    if (!src) return;
    this.#turn += 1;
    const turn = this.#turn;
    const locale = this.getAttribute('locale') ?? this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const form = this.getAttribute('form') === 'card' ? 'card' : 'full';
    const words = wordsOf(locale);
    if (!globalThis.crypto?.subtle) return this.#tell(words.insecure, 'cannot-tell');
    this.setAttribute('aria-busy', 'true');
    if (!this.shadowRoot && this.childNodes.length === 0) this.#put(paragraph(words.reading));
    try {
      const { readHere } = await import('./read-here.ts');
      const shown = await readHere(new URL(src, document.baseURI).href, { locale, form });
      if (turn === this.#turn) this.#show(shown);
    } catch (error) {
      // The page's developer is told why; its visitors, that nothing was checked.
      console.error(error);
      if (turn === this.#turn) this.#tell(words.incomplete, 'cannot-tell');
    } finally {
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }

  #show({ reading, styles, markup }: Shown): void {
    const body = document.createElement('div');
    body.lang = reading.locale;
    body.dir = reading.direction;
    body.innerHTML = markup;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    // Where nothing could be read, what the element holds is the better answer.
    const held = reading.verdict === 'unreadable' ? [document.createElement('slot')] : [];
    this.#put(body, ...held).adoptedStyleSheets = [sheet];
    this.#announce(reading.verdict);
  }

  /** One sentence, and what the element holds. */
  #tell(sentence: string, verdict: string): void {
    this.#put(paragraph(sentence), document.createElement('slot'));
    this.#announce(verdict);
  }

  #put(...nodes: readonly Node[]): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(...nodes);
    return root;
  }

  #announce(verdict: string): void {
    this.dispatchEvent(new CustomEvent('waymark-reading', { detail: { verdict }, bubbles: true }));
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.setAttribute('role', 'status');
  element.textContent = text;
  return element;
}

customElements.define('waymark-reading', WaymarkReading);
