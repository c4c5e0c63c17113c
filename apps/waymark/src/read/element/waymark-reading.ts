/**
 * `<waymark-reading src="credential.json">`: checks a credential in the visitor's own browser and shows its reading.
 * This entry is small; the reader is fetched from beside it when the first element is on the page. No server of ours is asked about the
 * credential. What it holds until then (a link to the credential, say) stays visible until the reading is there.
 * Attributes: `src`, `locale`, `form="card|full"`. Event: `waymark-reading`, `detail: {verdict}`.
 */
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
    const form = this.getAttribute('form') === 'card' ? 'card' : 'full';
    this.setAttribute('aria-busy', 'true');
    try {
      const { readHere } = await import('./read-here.ts');
      const { reading, styles, markup } = await readHere(new URL(src, document.baseURI).href, { locale, form });
      // A later change of an attribute has its own turn.
      if (turn !== this.#turn) return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
      const body = document.createElement('div');
      body.lang = reading.locale;
      body.dir = reading.direction;
      body.innerHTML = markup;
      root.replaceChildren(body);
      this.dispatchEvent(new CustomEvent('waymark-reading', { detail: { verdict: reading.verdict }, bubbles: true }));
    } finally {
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }
}

customElements.define('waymark-reading', WaymarkReading);
