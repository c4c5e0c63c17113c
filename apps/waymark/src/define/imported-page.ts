import { type Imported, textIn } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { toFields } from './definition-form.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** What an opened file held: a line each, every draft with a button that opens it, nothing stored. */
export function importedPage(page: PageContext, items: readonly Imported[]): Html {
  const words = DEFINE_WORDS[page.locale];
  const good = items.filter(({ ok }) => ok).length;
  return layout(page, {
    title: `${words.importedTitle} · Waymark`,
    kind: 'text',
    content: html`<main id="text">
<h1>${words.importedTitle}</h1>
<p class="lead">${words.importedLead(good, items.length)}</p>
<table>
<tbody>
${items.map((item) => html`<tr><td>${words.row(item.place)}</td>${item.ok ? draftCells(page, item) : html`<td colspan="2">${words.problems[item.why]}</td>`}</tr>`)}
</tbody>
</table>
<p><a href="/define">${words.title}</a></p>
</main>`,
  });
}

function draftCells(page: PageContext, { definition, organisation = '' }: Extract<Imported, { ok: true }>): Html {
  const words = DEFINE_WORDS[page.locale];
  const name = textIn(definition.name, page.locale, definition.language) ?? '';
  const fields = Object.entries(toFields({ definition, organisation })).filter(([, value]) => value !== '');
  return html`<td><bdi>${name}</bdi></td><td><form method="post" action="/define">${fields.map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
  )}<button type="submit" class="plain">${words.edit}</button></form></td>`;
}
