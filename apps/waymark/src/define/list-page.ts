import { EXPORTERS, type Imported } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { DefinitionInList, Membership, Organisation } from '../store/index.ts';
import { DEFINE_WORDS, WORK_WORDS } from './words/index.ts';
import type { Notice } from './work-frame.ts';

/** `/define/in/<slug>`: an institution's definitions, the last changed first. */
export function listPage(
  page: PageContext,
  {
    organisation,
    membership,
    definitions,
    notice,
    refused = [],
  }: {
    readonly organisation: Organisation;
    readonly membership: Membership;
    readonly definitions: readonly DefinitionInList[];
    readonly notice?: Notice;
    /** What a file held that could not be brought in. */
    readonly refused?: readonly Extract<Imported, { ok: false }>[];
  },
): Html {
  const words = WORK_WORDS[page.locale];
  const tool = DEFINE_WORDS[page.locale];
  const { slug } = membership;
  const mayWrite = membership.roles.some((role) => role === 'author' || role === 'steward');
  const standing = ({ state, latestVersion }: DefinitionInList) =>
    latestVersion === 0 || state === 'retired'
      ? words.states[state]
      : state === 'published'
        ? words.publishedAs(latestVersion)
        : words.nextVersion(words.states[state], latestVersion);
  return layout(page, {
    title: `${words.listTitle} · ${nameIn(organisation, page.locale)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${page.words.yourWork}</a> · <bdi>${nameIn(organisation, page.locale)}</bdi></p>
<h1>${words.listTitle}</h1>
${notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${refused.length === 0 ? '' : html`<ul>${refused.map(({ place, why }) => html`<li>${tool.row(place)}: ${tool.problems[why]}</li>`)}</ul>`}
${mayWrite ? html`<form method="post" action="/define/in/${slug}"><p><button type="submit">${words.begin}</button></p></form>` : ''}
${
  definitions.length === 0
    ? html`<p>${words.listNone}</p>`
    : html`<table>
<thead><tr><th scope="col">${words.headings.name}</th><th scope="col">${words.headings.state}</th><th scope="col">${words.headings.changed}</th></tr></thead>
<tbody>${definitions.map((one) => html`<tr><td><a href="/define/in/${slug}/${one.id}"><bdi>${one.name || words.nameless}</bdi></a></td><td>${standing(one)}</td><td>${toDay(page, one.changedAt)}</td></tr>`)}</tbody>
</table>`
}
${
  mayWrite
    ? html`<details class="also"><summary>${words.importTitle}</summary>
<form method="post" action="/define/in/${slug}/import" enctype="multipart/form-data">
<p class="hint" id="file-hint">${words.importHint}</p>
<label for="file">${words.importFile}</label>
<p><input type="file" id="file" name="file" aria-describedby="file-hint" required></p>
<button type="submit">${words.importGo}</button>
</form></details>`
    : ''
}
${definitions.length > 0 ? html`<p>${words.exportAll} ${EXPORTERS.map(({ id }) => html`<a href="/define/in/${slug}/export/${id}">${words.formats[id] ?? id}</a> `)}</p>` : ''}
</main>`,
  });
}
