/** How often something that moves is asked how far it is. */
const EVERY_MS = 1_500;

/** `<waymark-live data-from>`: shows anew how far something is, until there is nothing to wait for; then the page is loaded again. */
class WaymarkLive extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#timer = setInterval(() => void this.#look(), EVERY_MS);
  }
  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (document.hidden) return;
    const response = await fetch(this.dataset.from ?? '').catch(() => undefined);
    if (response?.status === 204) return location.reload();
    // Ours, and every word in it is escaped.
    if (response?.ok) this.innerHTML = await response.text();
  }
}

customElements.define('waymark-live', WaymarkLive);
