import { html as honoHtml } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export { raw } from 'hono/html';

/** Escaped HTML. Only `html` and `raw` make it. */
export type Html = HtmlEscapedString;

/** Escapes every value; arrays are joined; `undefined`, `null` and `false` say nothing. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const made = honoHtml(strings, ...values);
  if (made instanceof Promise) throw new TypeError('html takes no promises');
  return made;
}
