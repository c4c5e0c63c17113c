import type { Token, Tokens } from 'marked';
import { lex } from '#lexer';
import { html, raw, type SafeHtml } from './html.ts';
import { safeHref, showText } from './show-text.ts';

/** A narrative is a page at most; what is longer is shown as plain text. */
const MAX_CHARS = 20_000;
/** Lists in quotes in lists: three levels are prose, more is an attack on the reader. */
const MAX_DEPTH = 8;

const inner = (tokens: readonly Token[] | undefined, depth: number): SafeHtml[] =>
  (tokens ?? []).map((token) => renderToken(token, depth + 1));

/** One token through the allow-list: what is not on it is shown as the text it was. No HTML, no pictures. */
function renderToken(token: Token, depth: number): SafeHtml {
  if (depth > MAX_DEPTH) return html`${showText(token.raw)}`;
  switch (token.type) {
    case 'paragraph':
      return html`<p>${inner(token.tokens, depth)}</p>`;
    case 'heading':
      return html`<p><strong>${inner(token.tokens, depth)}</strong></p>`;
    case 'list': {
      const items = (token as Tokens.List).items.map((item) => html`<li>${inner(item.tokens, depth)}</li>`);
      return token.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${inner(token.tokens, depth)}</blockquote>`;
    case 'strong':
      return html`<strong>${inner(token.tokens, depth)}</strong>`;
    case 'em':
      return html`<em>${inner(token.tokens, depth)}</em>`;
    case 'codespan':
      return html`<code>${showText(String(token.text))}</code>`;
    case 'code':
      return html`<pre>${showText(String(token.text))}</pre>`;
    case 'br':
      return raw('<br>');
    case 'hr':
    case 'space':
      return raw('');
    case 'link': {
      const href = safeHref(String(token.href));
      return href
        ? html`<a href="${href}" rel="noopener nofollow ugc">${inner(token.tokens, depth)}</a>`
        : html`${showText(token.raw)}`;
    }
    case 'text':
    case 'escape':
      return token.type === 'text' && token.tokens
        ? html`${inner(token.tokens, depth)}`
        : html`${showText(String(token.text))}`;
    default:
      return html`${showText(token.raw)}`;
  }
}

/** Markdown of a narrative (OB 3.0 `Markdown`) as HTML through an allow-list; anything else in it is shown as text. */
export function renderMarkdown(text: string): SafeHtml {
  if (text.length > MAX_CHARS) return plainParagraphs(text);
  try {
    const tokens = lex(text);
    return tokens ? html`${tokens.map((token) => renderToken(token, 0))}` : plainParagraphs(text);
  } catch {
    return plainParagraphs(text);
  }
}

/** Text without markup, its paragraphs kept. */
export const plainParagraphs = (text: string): SafeHtml =>
  html`${showText(text)
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part}</p>`)}`;
