import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { VersionRow } from '../store/index.ts';
import { remindsBox } from './deliver/reminds-box.ts';
import { frame, type Of, sentenceOf, titleOf } from './frame.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** `/issue/<slug>`: every published definition that can be given to people. */
export function issueListPage(
  page: PageContext,
  of: Of & { readonly published: readonly VersionRow[]; readonly reminds: boolean },
): Html {
  const words = ISSUE_WORDS[page.locale];
  return frame(
    page,
    of,
    words.listTitle,
    undefined,
    html`<p class="lead">${words.listLead}</p>
${
  of.published.length === 0
    ? html`<p>${words.listNone}</p>`
    : html`<ul class="rows">${of.published.map((version) => html`<li><a href="/issue/${of.organisation.slug}/${version.definitionId}"><b><bdi>${titleOf(page, version)}</bdi></b></a><br><bdi>${sentenceOf(page, version)}</bdi> <span class="quiet">${words.version(version.number)}</span></li>`)}</ul>`
}
${remindsBox(page, of)}`,
  );
}
