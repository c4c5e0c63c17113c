import type { LineDifference } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { sayLine } from '../pages/line-words.ts';
import type { PageContext } from '../pages/page-context.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** `/define/compare`: two drafts out of files, and what differs, side by side. */
export function comparePage(
  page: PageContext,
  {
    differences,
    isRefused = false,
  }: { readonly differences?: readonly LineDifference[]; readonly isRefused?: boolean } = {},
): Html {
  const words = DEFINE_WORDS[page.locale];
  const chooser = (name: 'before' | 'after') => html`<div class="field">
<label for="${name}">${words[name]}</label>
<input type="file" id="${name}" name="${name}">
</div>`;
  return layout(page, {
    title: `${words.compareTitle} · Waymark`,
    kind: 'text',
    path: '/define/compare',
    content: html`<main id="text">
<h1>${words.compareTitle}</h1>
<p class="lead">${words.compareLead}</p>
${isRefused ? html`<p class="banner" role="alert">${words.notOne}</p>` : ''}
<form method="post" action="/define/compare" enctype="multipart/form-data">
${chooser('before')}
${chooser('after')}
<button type="submit">${words.compare}</button>
</form>
${differences === undefined ? '' : differences.length === 0 ? html`<p>${words.same}</p>` : differencesTable(page, differences)}
<p><a href="/define">${words.title}</a></p>
</main>`,
  });
}

/** Line by line what was there before, and what stands there now. */
export const differencesTable = (
  page: PageContext,
  differences: readonly LineDifference[],
  headings?: { readonly before: string; readonly after: string },
): Html => {
  const words = { ...DEFINE_WORDS[page.locale], ...headings };
  const numbers = Array.from({ length: 99 }, (_, at) => at + 1);
  return html`<table>
<thead><tr><th scope="col">${words.field}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
<tbody>
${differences.map(
  ({ line, before, after }) =>
    html`<tr><td>${sayLine(page.locale, line, numbers)}</td><td>${before === '' ? '–' : html`<del><bdi>${before}</bdi></del>`}</td><td>${after === '' ? '–' : html`<ins><bdi>${after}</bdi></ins>`}</td></tr>`,
)}
</tbody>
</table>`;
};
