import { toDay } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Batch, VersionRow } from '../store/index.ts';
import { type AwardForm, awardFields } from './award-fields.ts';
import { frame, type Notice, type Of, sentenceOf, titleOf } from './frame.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** `/issue/<slug>/<definition>`: give it to one or many, and see who has it. */
export function awardPage(
  page: PageContext,
  of: Of & {
    readonly version: VersionRow;
    readonly form: AwardForm;
    readonly hasKey: boolean;
    readonly counts: { readonly waiting: number; readonly signed: number; readonly claimed: number };
    readonly notice?: Notice;
    readonly batches: readonly Batch[];
  },
): Html {
  const { version, form, counts, organisation } = of;
  const words = ISSUE_WORDS[page.locale];
  const path = `/issue/${organisation.slug}/${version.definitionId}`;
  const give = html`<section><h2>${words.oneTitle}</h2>
<form method="post" action="${path}">
${awardFields(page, version.definition, form)}
<button type="submit">${words.award}</button>
</form></section>
<section><h2>${words.table.manyTitle}</h2>
<p class="hint" id="file-hint">${words.table.manyLead}</p>
<form method="post" action="${path}/tables" enctype="multipart/form-data">
<p><label for="file">${words.table.file}</label></p>
<p><input type="file" id="file" name="file" accept=".csv,.tsv,.txt,text/csv" aria-describedby="file-hint" required></p>
<button type="submit">${words.table.send}</button>
</form>
${of.batches.length === 0 ? '' : html`<h3>${words.table.tables}</h3><ul class="rows">${of.batches.map((batch) => html`<li><a href="${path}/tables/${batch.id}"><bdi>${batch.fileName}</bdi></a> ${words.table.states[batch.state]} <span class="quiet">${toDay(page, batch.madeAt)}</span></li>`)}</ul>`}</section>`;
  return frame(
    page,
    of,
    titleOf(page, version),
    of.notice,
    html`<p class="lead"><bdi>${sentenceOf(page, version)}</bdi></p>
<p class="quiet"><a href="/definitions/${version.definitionId}/v${version.number}">${words.version(version.number)}</a> · ${words.sofar(counts.signed, counts.waiting, counts.claimed)}</p>
${of.hasKey ? give : html`<p class="banner">${words.noKey} <a href="/organise/${organisation.slug}/keys">/organise/${organisation.slug}/keys</a></p>`}
<p><a href="/issue/${organisation.slug}/given?definition=${version.definitionId}">${words.peopleTitle}</a></p>
${counts.signed === 0 ? '' : html`<p><a href="${path}/all.zip">${words.all.download}</a> <span class="quiet">${words.all.downloadHint}</span></p>`}`,
  );
}
