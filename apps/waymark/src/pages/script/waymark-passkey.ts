/**
 * `<waymark-passkey>`: asks the browser's authenticator what the server wants to know and sends its answer with the form inside. The
 * button is hidden until this is here; a browser that lacks passkeys says so when it is pressed.
 */
class WaymarkPasskey extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector('button');
    const answer = this.querySelector<HTMLInputElement>('input[name=answer]');
    if (!form || !button || !answer) return;
    button.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      button.disabled = true;
      this.#say('');
      void this.#ask(form, answer).finally(() => {
        button.disabled = false;
      });
    });
  }

  #say(text: string | undefined): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text ?? '';
  }

  async #ask(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
    const { questions = '', does, lacking, givenUp, known, away } = this.dataset;
    if (!hasPasskeys()) return this.#say(lacking);
    const asked = await fetch(questions, { method: 'POST' }).catch(() => undefined);
    if (!asked?.ok) return this.#say(away);
    try {
      const question = await asked.json();
      const credential =
        does === 'create'
          ? await navigator.credentials.create({
              publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question),
            })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
      if (!(credential instanceof PublicKeyCredential)) return this.#say(givenUp);
      answer.value = JSON.stringify(credential.toJSON());
      // Does not come back here, as `requestSubmit` would.
      form.submit();
    } catch (error) {
      // The authenticator has one of this person's already; any other name means that it was stopped, or took too long.
      this.#say(error instanceof DOMException && error.name === 'InvalidStateError' ? known : givenUp);
    }
  }
}

/** Browsers since 2023 to 2025 have all of it; over plain http, other than localhost, none has. */
const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'toJSON' in PublicKeyCredential.prototype;

customElements.define('waymark-passkey', WaymarkPasskey);
