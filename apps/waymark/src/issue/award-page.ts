import { textIn } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { choiceField, lineField, textField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Award, Batch, VersionRow } from '../store/index.ts';
import { awardRow } from './award-row.ts';
import { frame, type Notice, type Of, sentenceOf, titleOf } from './frame.ts';
import { ISSUE_WORDS } from './words/index.ts';

export interface AwardForm {
  readonly name: string;
  readonly email: string;
  readonly did: string;
  readonly date: string;
  readonly narrative: string;
  readonly evidenceUrl: string;
  /** Outcome id → level id. */
  readonly levels: Readonly<Record<string, string>>;
}

/** `/issue/<slug>/<definition>`: give it to one or many, and see who has it. */
export function awardPage(
  page: PageContext,
  of: Of & {
    readonly version: VersionRow;
    readonly form: AwardForm;
    readonly hasKey: boolean;
    readonly counts: { readonly waiting: number; readonly signed: number; readonly claimed: number };
    readonly awards: readonly Award[];
    readonly notice?: Notice;
    readonly batches: readonly Batch[];
  },
): Html {
  const { version, form, counts, awards, organisation } = of;
  const words = ISSUE_WORDS[page.locale];
  const path = `/issue/${organisation.slug}/${version.definitionId}`;
  const { definition } = version;
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, page.locale, definition.language) ?? '';
  const levels = definition.outcomes
    .filter((outcome) => outcome.levels.length > 0)
    .map((outcome) =>
      choiceField({
        id: `level-${outcome.id}`,
        label: words.levelOf(say(outcome.text)),
        value: form.levels[outcome.id] ?? '',
        options: {
          '': words.noLevel,
          ...Object.fromEntries(outcome.levels.map((level) => [level.id, say(level.name)])),
        },
      }),
    );
  const give = html`<section><h2>${words.oneTitle}</h2>
<form method="post" action="${path}">
${lineField({ id: 'name', label: words.name, hint: words.nameHint, value: form.name })}
${lineField({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', value: form.email })}
${lineField({ id: 'date', label: words.date, type: 'date', value: form.date, isRequired: true })}
${levels}
${textField({ id: 'narrative', label: words.narrative, value: form.narrative })}
${lineField({ id: 'evidence', label: words.evidenceUrl, type: 'url', value: form.evidenceUrl })}
${lineField({ id: 'did', label: words.did, value: form.did })}
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
<section><h2>${words.peopleTitle}</h2>
<p class="quiet">${words.statusNote}</p>
<ul class="rows">${awards.map((award) => awardRow(page, path, award))}</ul></section>`,
  );
}
