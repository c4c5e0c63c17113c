import { textIn } from 'waymark/achievement';
import { toDay } from '../../pages/dates.ts';
import { choiceField, lineField } from '../../pages/fields.ts';
import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { type Award, type Batch, type GivenFilter, STEP_REASONS, type VersionRow } from '../../store/index.ts';
import { frame, type Notice, type Of } from '../frame.ts';
import { inNumbers } from '../table/progress-part.ts';
import { ISSUE_WORDS } from '../words/index.ts';

export interface GivenView {
  readonly awards: readonly Award[];
  readonly filter: GivenFilter;
  /** `<definition> <number>` → the version that an award is of. */
  readonly versions: ReadonlyMap<string, VersionRow>;
  readonly batch?: Batch;
  readonly now: Date;
  readonly hasMore: boolean;
  readonly notice?: Notice;
}

export const versionKey = ({ definitionId, versionNumber }: Award): string => `${definitionId} ${versionNumber}`;

/** `/issue/<slug>/given`: everything that was given, and what can be done with many at once. */
export function givenPage(page: PageContext, of: Of & GivenView): Html {
  const { awards, filter, organisation, batch } = of;
  const words = ISSUE_WORDS[page.locale].given;
  const path = `/issue/${organisation.slug}/given`;
  const kept = [
    filter.definitionId ? html`<input type="hidden" name="definition" value="${filter.definitionId}">` : '',
    filter.batchId ? html`<input type="hidden" name="table" value="${filter.batchId}">` : '',
  ];
  return frame(
    page,
    of,
    words.title,
    of.notice,
    html`<p class="lead">${words.lead}</p>
${batch ? html`<p><b><bdi>${words.ofTable(batch.fileName)}</bdi></b> · <a href="${path}">${words.all}</a></p>` : filter.definitionId ? html`<p><a href="${path}">${words.all}</a></p>` : ''}
<form method="get" action="${path}" class="inline" role="search">${kept}${lineField({ id: 'q', label: words.search, value: filter.words })}<button type="submit">${words.find}</button></form>
${
  awards.length === 0
    ? html`<p>${words.none}</p>`
    : html`<form method="post" action="${path}">${kept}
<ul class="rows picks">${awards.map((award) => givenRow(page, path, award, of))}</ul>
${of.hasMore ? html`<p><a href="${path}?${new URLSearchParams({ q: filter.words, ...(filter.definitionId ? { definition: filter.definitionId } : {}), ...(filter.batchId ? { table: filter.batchId } : {}), after: awards.at(-1)?.id ?? '' }).toString()}">${words.more}</a></p>` : ''}
${stepFields(page, batch, awards)}</form>`
}`,
  );
}

function stepFields(page: PageContext, batch: Batch | undefined, shown: readonly Award[]): Html {
  const words = ISSUE_WORDS[page.locale].given;
  const reasons = Object.fromEntries(
    STEP_REASONS.filter((reason) => reason !== 'corrected').map((reason) => [reason, words.reasons[reason]]),
  );
  return html`<fieldset class="ticks"><legend>${words.withThose}</legend>
${batch ? html`<label class="tick"><input type="checkbox" name="whole-table" value="${batch.id}"> ${words.chooseTable} (${inNumbers(page, batch.rowsNew)})</label>` : html`<label class="tick"><input type="checkbox" name="all-shown" value="${shown.map(({ id }) => id).join()}"> ${words.chooseShown}</label>`}
${choiceField({ id: 'step', label: words.step, options: words.steps, value: 'revoke' })}
${choiceField({ id: 'reason', label: words.reason, options: reasons, value: 'in-error' })}
${lineField({ id: 'words', label: words.words, hint: words.wordsHint })}
<label class="tick"><input type="checkbox" name="at-once" value="yes"> ${words.atOnce}</label></fieldset>
<button type="submit" class="danger">${words.doIt}</button>`;
}

function givenRow(page: PageContext, path: string, award: Award, { versions, now }: GivenView): Html {
  const all = ISSUE_WORDS[page.locale];
  const words = all.given;
  const { person, state, claimedAt, withdrawnAt, withdrawnReason, suspendedAt, id } = award;
  const who = person.name || person.email || person.did || '';
  const version = versions.get(versionKey(award));
  const title = version && textIn(version.definition.name, page.locale, version.definition.language);
  const reason = (words.reasons as Readonly<Record<string, string>>)[withdrawnReason ?? ''] ?? withdrawnReason ?? '';
  const soon = (at: Date) => (at > now ? html` <span class="quiet">(${words.pending})</span>` : '');
  const facts = [
    toDay(page, new Date(`${award.awardedOn}T00:00:00Z`)),
    all.states[state],
    ...(claimedAt ? [all.claimed(toDay(page, claimedAt))] : []),
    ...(award.corrects ? [words.corrected] : []),
  ];
  return html`<li><label class="tick"><input type="checkbox" name="award" value="${id}"><span><b><bdi>${who}</bdi></b> <bdi>${title ?? ''}</bdi> <span class="quiet">${facts.join(' · ')}</span></span></label>
${withdrawnAt ? html`<p class="warn"><bdi>${words.withdrawn(toDay(page, withdrawnAt), reason)}</bdi>${soon(withdrawnAt)}</p>` : suspendedAt ? html`<p class="warn">${words.suspended(toDay(page, suspendedAt))}${soon(suspendedAt)}</p>` : ''}
${state === 'waiting' ? '' : html`<p><a href="${path}/${id}">${words.see}<span class="unseen">: ${who}</span></a>${withdrawnAt ? '' : html` · <a href="${path}/${id}/correct">${words.correct}<span class="unseen">: ${who}</span></a>`}</p>`}</li>`;
}
