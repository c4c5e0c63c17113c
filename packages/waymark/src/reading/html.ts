/** HTML that is already safe. Only `html` and `raw` make it. */
export class SafeHtml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** Marks markup of our own making as safe. Never give it text from a credential. */
export const raw = (markup: string): SafeHtml => new SafeHtml(markup);

type Value = string | number | SafeHtml | undefined | false | readonly Value[];

const toMarkup = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(toMarkup).join('');
};

/** Tagged template: every value is escaped unless it is `SafeHtml`; arrays are joined; `undefined` and `false` say nothing. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): SafeHtml =>
  new SafeHtml(strings.reduce((markup, part, index) => markup + toMarkup(values[index - 1]) + part));
