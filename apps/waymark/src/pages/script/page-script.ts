/** The pages' own small elements. Every page works without them. */
import './waymark-live.ts';
import './waymark-passkey.ts';

/** Files at once beyond which a person waits long enough to want to see how far it is. */
const PROGRESS_FROM = 2;

/** `<waymark-drop>`: a drop or a paste of files anywhere in the window is read at once; many at once show how far it is. */
class WaymarkDrop extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const pasted = this.querySelector('textarea');
    if (!form || !input || !pasted) return;
    const take = (files: FileList | undefined) => {
      if (!files || files.length === 0) return;
      input.files = files;
      form.requestSubmit();
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.some((type) => type === 'Files' || type.startsWith('text/'))) return;
      event.preventDefault();
      this.classList.add('over');
    };
    addEventListener('dragenter', over);
    addEventListener('dragover', over);
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.classList.remove('over');
    });
    addEventListener('drop', (event) => {
      const dropped = event.dataTransfer;
      if (!dropped) return;
      event.preventDefault();
      this.classList.remove('over');
      const text = dropped.getData('text/uri-list') || dropped.getData('text/plain');
      if (dropped.files.length === 0 && text) {
        pasted.value = text;
        form.requestSubmit();
      } else take(dropped.files);
    });
    addEventListener('paste', (event) => take(event.clipboardData?.files));
    input.addEventListener('change', () => take(input.files ?? undefined));
    form.addEventListener('submit', (event) => {
      this.say(this.dataset.reading ?? '');
      if ((input.files?.length ?? 0) < PROGRESS_FROM) return;
      event.preventDefault();
      void this.readMany(form);
    });
    // Coming back by the browser's button shows the page as it was left.
    addEventListener('pageshow', () => this.say(''));
  }

  say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  /** The server answers lines of JSON: how far it is, and at last the page. */
  async readMany(form: HTMLFormElement): Promise<void> {
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        headers: { Accept: 'application/x-ndjson' },
      });
      if (!response.ok || !response.body) throw new Error();
      let rest = '';
      const texts = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await texts.read();
        if (done) throw new Error();
        const lines = (rest + value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const told = JSON.parse(line) as { page?: string; done?: number; total?: number };
          if (told.page !== undefined) return showPage(told.page);
          const words = this.dataset.progress ?? '';
          this.say(words.replace('{done}', `${told.done}`).replace('{total}', `${told.total}`));
        }
      }
    } catch {
      // The plain way, whose answer says what is wrong. `submit()` does not come back here.
      form.submit();
    }
  }
}

function showPage(text: string): void {
  const next = new DOMParser().parseFromString(text, 'text/html');
  history.pushState(null, '', '/read');
  addEventListener('popstate', () => location.reload(), { once: true });
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.documentElement.dir = next.documentElement.dir;
  document.body.replaceWith(document.adoptNode(next.body));
  scrollTo(0, 0);
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus({ preventScroll: true });
}

/** `<waymark-print>`: a button that prints; without script there is none, and the browser's own way is there. */
class WaymarkPrint extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

/** Long enough that nobody's typing is disturbed. */
const PREVIEW_AFTER_MS = 400;

/** `<waymark-define>`: the reading beside the form follows the typing; without script it does so when the form is sent. */
class WaymarkDefine extends HTMLElement {
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const preview = this.querySelector('[data-preview]');
    if (!form || !preview) return;
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(form, preview), PREVIEW_AFTER_MS);
    });
  }

  async #show(form: HTMLFormElement, preview: Element): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const response = await fetch('/define/preview', { method: 'POST', body: new FormData(form) }).catch(
      () => undefined,
    );
    if (!response?.ok) return;
    const text = await response.text();
    // Ours, and every word of the draft in it is escaped. A later keystroke has its own turn.
    if (turn === this.#turn) preview.innerHTML = text;
  }
}

customElements.define('waymark-define', WaymarkDefine);
customElements.define('waymark-drop', WaymarkDrop);
customElements.define('waymark-print', WaymarkPrint);

// Folded parts are printed open; afterwards they are as they were.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    folded.open = true;
    addEventListener(
      'afterprint',
      () => {
        folded.open = false;
      },
      { once: true },
    );
  }
});
