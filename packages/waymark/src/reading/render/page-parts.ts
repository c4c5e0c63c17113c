import { html, raw, type SafeHtml } from '../html.ts';
import { plainParagraphs, renderMarkdown } from '../markdown.ts';
import type { Reading, Statement } from '../reading-model.ts';
import type { Words } from '../words/words.ts';
import { sayAssurance } from './say-assurance.ts';

/** About six lines on a wide page; what is longer is folded, and is still there for search and print. */
const FOLD_CHARS = 480;
/** Which class of colour an assurance has; the words carry the meaning. */
export const TONE: Readonly<Record<Statement['assurance'], string>> = {
  sealed: 's',
  vouched: 'v',
  linked: 's',
  changed: 'b',
  gone: 'b',
  open: 'o',
  stated: 'o',
  holder: 'o',
  missing: 'o',
};

export interface Page {
  readonly reading: Reading;
  readonly words: Words;
  /** A draft, or a page that shows itself who signed: how sure each line is need not be said. */
  readonly isPromise?: boolean;
  /** Inside a card: headings one lower, nothing that must be there only once. */
  readonly nested: boolean;
  /** Renders the parts; handed in, because parts are readings again. */
  readonly cards: (readings: readonly Reading[]) => SafeHtml;
}

/** A heading; beside it the assurance, when every line under it has the same one. */
export function heading({ nested }: Page, text: string, beside?: SafeHtml): SafeHtml {
  const title = nested ? html`<h3><bdi>${text}</bdi></h3>` : html`<h2><bdi>${text}</bdi></h2>`;
  return beside ? html`<div class="head">${title} ${beside}</div>` : title;
}

/** One tag for all of them where all are equally sure, so that a list of facts is not a list of tags. */
export function sharedTag(page: Page, statements: readonly Statement[]): SafeHtml | undefined {
  const [first] = statements;
  return first && statements.every(({ assurance }) => assurance === first.assurance) ? tag(page, first) : undefined;
}

export const tag = ({ reading, words, isPromise }: Page, { assurance, by }: Statement): SafeHtml =>
  isPromise
    ? html``
    : html`<span class="tag t-${TONE[assurance]}">${sayAssurance(words, reading, assurance, assurance === 'vouched' ? undefined : by)}</span>`;

/** A line's own tag, where the heading has not said it for all. */
export function ownTag(page: Page, statements: readonly Statement[]): (statement: Statement) => SafeHtml {
  // Asked once for all: a hostile file has a hundred thousand lines.
  const isShared = sharedTag(page, statements) !== undefined;
  return (statement) => (isShared ? html`` : tag(page, statement));
}

const attributes = ({ language, direction }: NonNullable<Statement['quote']>): SafeHtml =>
  raw(
    `${language && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : ''} dir="${direction ?? 'auto'}"`,
  );

/** A statement's own words on one line. */
export function inline({ quote, text, href }: Statement): SafeHtml {
  const words = quote
    ? html`<bdi${attributes(quote)}>${quote.text.replace(/\s*\n\s*/g, ' ')}</bdi>`
    : html`<bdi>${text}</bdi>`;
  return href ? html`<a href="${href}" rel="noopener nofollow ugc">${words}</a>` : words;
}

/** A longer text of the credential, with its paragraphs; folded when it is long. */
export function block({ words }: Page, { quote, text }: Statement): SafeHtml {
  if (!quote) return html`<p>${text}</p>`;
  const body = html`<div class="said"${attributes(quote)}>${quote.markdown ? renderMarkdown(quote.text) : plainParagraphs(quote.text)}</div>`;
  if (quote.text.length <= FOLD_CHARS) return body;
  const start = quote.text
    .slice(0, FOLD_CHARS / 2)
    .replace(/\s+\S*$/, '')
    .replace(/[*_#>`]/g, '');
  return html`<details class="fold"><summary><bdi${attributes(quote)}>${start} …</bdi> <span class="more">${words.ui.more}</span></summary>${body}</details>`;
}
