import { toMinute } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { PAGE_WORDS } from '../pages/words/index.ts';
import { canKeepAlong, toKeptValue } from './keep-along.ts';
import { LINK_DAYS } from './link-days.ts';
import type { Received } from './received.ts';

/** "Keep it": one form that carries what was received, so that print copy, data and link are made without anything having been stored. */
export function keepBox(
  page: PageContext,
  {
    received,
    checkedAt,
    isStored,
    canCompare,
  }: {
    readonly received: Received;
    readonly checkedAt: Date;
    readonly isStored: boolean;
    readonly canCompare: boolean;
  },
): Html {
  const { keep } = page.words;
  const isExample = received.example !== undefined;
  const checked = html`<p class="quiet">${keep.checkedAt(toMinute(page, checkedAt))}</p>`;
  const print = html`<waymark-print><button type="button" class="plain">${keep.print}</button></waymark-print>`;
  if (!isExample && !canKeepAlong(received)) {
    return html`<aside class="keep" aria-labelledby="keep-title">
<div>
<h2 id="keep-title">${keep.title}</h2>
<p>${keep.tooLarge}</p>
${print}
${checked}
</div>
</aside>`;
  }
  return html`<aside class="keep" aria-labelledby="keep-title">
<form method="post" action="/read/pdf" enctype="multipart/form-data">
${hiddenFields(received)}
${canCompare && received.recipient === undefined ? whose(page) : ''}
<div>
<h2 id="keep-title">${keep.title}</h2>
<button type="submit">${keep.pdf}</button>
<ul>
<li>${print}</li>
<li><button type="submit" class="plain" formaction="/read/json">${keep.data}</button></li>
${received.files.map(
  ({ name }, index) =>
    html`<li><button type="submit" class="plain" formaction="/read/raw" name="which" value="${index}">${keep.raw}${received.files.length > 1 ? html`: <bdi>${name || index + 1}</bdi>` : ''}</button></li>`,
)}
${isExample ? '' : otherLanguages(page)}
</ul>
${checked}
</div>
${isExample ? html`<div><p>${keep.example}</p></div>` : isStored ? '' : linkMaker(page)}
</form>
</aside>`;
}

/** First in the form, so that the Enter key compares. */
const whose = ({ words: { front, keep } }: PageContext): Html => html`<div>
<label for="recipient"><b>${front.recipient}</b></label>
<p class="quiet" id="recipient-hint">${front.recipientHint}</p>
<input type="text" inputmode="email" id="recipient" name="recipient" autocomplete="off" maxlength="320" aria-describedby="recipient-hint">
<button type="submit" class="plain" formaction="/read">${keep.compare}</button>
</div>`;

const hiddenFields = (received: Received): Html => html`<input type="hidden" name="locale" value="${received.locale}">
${received.recipient === undefined ? '' : html`<input type="hidden" name="recipient" value="${received.recipient}">`}
${
  received.example === undefined
    ? received.files.map(
        (file, index) => html`<input type="hidden" name="name-${index}" value="${file.name}">
<input type="hidden" name="kept-${index}" value="${toKeptValue(file)}">
`,
      )
    : html`<input type="hidden" name="example" value="${received.example}">`
}`;

/** The same bytes read again, in other words. */
const otherLanguages = (page: PageContext): Html[] =>
  Object.entries(PAGE_WORDS)
    .filter(([locale]) => locale !== page.locale)
    .map(
      ([locale, { localeName }]) =>
        html`<li><button type="submit" class="plain" formaction="/read" name="other-locale" value="${locale}" lang="${locale}">${localeName}</button></li>`,
    );

const linkMaker = ({ words: { keep } }: PageContext): Html => html`<div>
<details>
<summary>${keep.linkTitle}</summary>
<p>${keep.linkHint}</p>
<label for="days">${keep.linkDays}</label>
<select id="days" name="days">
${LINK_DAYS.map((days) => html`<option value="${days}"${days === LINK_DAYS[1] ? html` selected` : ''}>${keep.days(days)}</option>`)}
</select>
<button type="submit" formaction="/links">${keep.makeLink}</button>
</details>
</div>`;
