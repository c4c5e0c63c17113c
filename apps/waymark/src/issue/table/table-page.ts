import { textIn } from 'waymark/achievement';
import { ROLL_FIELDS, type RollProblem } from 'waymark/issuance';
import { choiceField, lineField } from '../../pages/fields.ts';
import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Batch, BatchFault, VersionRow } from '../../store/index.ts';
import { frame, type Notice, type Of, sentenceOf } from '../frame.ts';
import { ISSUE_WORDS } from '../words/index.ts';
import { inNumbers, isMoving, progressPart } from './progress-part.ts';
import type { TablePlan } from './table-plan.ts';

/** Faults that a page shows; all of them are in the file. */
export const FAULTS_SHOWN = 100;

export interface TableView {
  readonly version: VersionRow;
  readonly batch: Batch;
  readonly plan?: TablePlan;
  /** The first rows below the headings. */
  readonly sample: readonly (readonly string[])[];
  readonly faults: readonly BatchFault[];
  readonly signed: number;
  readonly notice?: Notice;
}

/** `/issue/<slug>/<definition>/tables/<batch>`: a table on its way from columns to credentials. */
export function tablePage(page: PageContext, of: Of & TableView): Html {
  const { batch, version, organisation } = of;
  const words = ISSUE_WORDS[page.locale].table;
  const path = `/issue/${organisation.slug}/${version.definitionId}`;
  const at = { arriving: 0, refused: 0, arrived: 0, checking: 1, checked: 1, asking: 2, asked: 2 }[batch.state];
  const isRefused = batch.state === 'refused' || batch.state === 'arriving';
  return frame(
    page,
    of,
    words.title(batch.fileName),
    of.notice,
    html`<p class="lead"><a href="${path}"><bdi>${sentenceOf(page, version)}</bdi></a></p>
${isRefused ? '' : html`<ol class="steps three">${words.steps.map((step, index) => html`<li${index === at ? html` class="now" aria-current="step"` : index < at ? html` class="done"` : ''}>${step}</li>`)}</ol>`}
${content(page, `${path}/tables/${batch.id}`, of)}`,
  );
}

function content(page: PageContext, path: string, view: TableView): Html {
  const { batch, plan } = view;
  const words = ISSUE_WORDS[page.locale].table;
  if (batch.state === 'arriving')
    return html`<p class="banner" role="alert">${words.brokenOff}</p>${remove(page, path)}`;
  if (batch.state === 'refused')
    return html`<p class="banner" role="alert">${words.refused[batch.refusedFor ?? ''] ?? words.brokenOff}</p>${remove(page, path)}`;
  if (isMoving(view))
    return html`<waymark-live data-from="${path}/progress">${progressPart(page, view)}</waymark-live>
<noscript><p><a href="${path}">${words.lookAgain}</a></p></noscript>
<p class="quiet">${words.goOn}</p>`;
  if (batch.state === 'asked') return progressPart(page, view);
  return html`${batch.state === 'checked' ? checkedPart(page, path, view) : ''}${plan ? planForm(page, path, view, plan) : ''}${remove(page, path)}`;
}

const remove = (page: PageContext, path: string): Html =>
  html`<form method="post" action="${path}/remove"><button type="submit" class="quiet-button">${ISSUE_WORDS[page.locale].table.remove}</button></form>`;

function checkedPart(page: PageContext, path: string, { batch, faults }: TableView): Html {
  const words = ISSUE_WORDS[page.locale].table;
  const { rowsGood, rowsFaulty } = batch;
  return html`<section><p class="lead">${words.goodRows(inNumbers(page, rowsGood), rowsGood)} ${words.faultyRows(inNumbers(page, rowsFaulty), rowsFaulty)}</p>
${
  faults.length === 0
    ? ''
    : html`<ul class="faults">${faults.map(({ rowNumber, column, problem }) => html`<li><bdi>${words.fault(rowNumber, column, words.problems[problem as RollProblem] ?? problem)}</bdi></li>`)}</ul>
<p>${rowsFaulty > faults.length ? words.moreFaults(inNumbers(page, faults.length)) : ''} <a href="${path}/faults.csv" download>${words.faultsFile}</a></p>`
}
${
  rowsGood === 0
    ? ''
    : html`<form method="post" action="${path}/give"><p class="hint" id="give-hint">${words.giveHint}</p>
<button type="submit" aria-describedby="give-hint">${words.give(inNumbers(page, rowsGood), rowsGood)}</button></form>`
}</section>`;
}

/** A choice for each column, with what stands in it below. */
function planForm(page: PageContext, path: string, { batch, version, sample }: TableView, plan: TablePlan): Html {
  const words = ISSUE_WORDS[page.locale].table;
  const { definition } = version;
  const options: Record<string, string> = { '': words.unused };
  for (const field of ROLL_FIELDS) options[field] = words.fields[field];
  for (const [index, outcome] of definition.outcomes.entries())
    if (outcome.levels.length > 0)
      options[`outcome-${index + 1}`] = words.levelOf(textIn(outcome.text, page.locale, definition.language) ?? '');
  const form = html`<form method="post" action="${path}/plan">
<p>${words.mapLead}</p>
<div class="mapping">${plan.headings.map((heading, index) => {
    const cells = sample.flatMap((row) => (row[index]?.trim() ? [row[index]] : []));
    return choiceField({
      ...{ id: `column-${index}`, label: heading.trim() || `${index + 1}`, options, value: plan.columns[index] ?? '' },
      ...(cells.length > 0 ? { hint: cells.join(' · ') } : {}),
    });
  })}</div>
${choiceField({ id: 'days', label: words.days, hint: words.daysHint, options: words.dayChoices, value: plan.days })}
${lineField({ id: 'default-day', label: words.defaultDay, type: 'date', value: plan.defaultDay, isRequired: true })}
<button type="submit"${batch.state === 'checked' ? html` class="quiet-button"` : ''}>${words.check}</button>
</form>`;
  return batch.state === 'checked'
    ? html`<details class="also"><summary>${words.again}</summary>${form}</details>`
    : form;
}
