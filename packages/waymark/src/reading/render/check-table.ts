import { html, raw, type SafeHtml } from '../html.ts';
import type { Reading } from '../reading-model.ts';
import { heading, type Page } from './page-parts.ts';

/** Several answers of one kind to one question (two proofs, both good) stand in one row. */
function askedOnce(checks: Reading['checks']) {
  const rows: { title: string; outcome: Reading['checks'][number]['outcome']; reasons: Reading['checks'][number][] }[] =
    [];
  for (const check of checks) {
    const row = rows.find(({ title, outcome }) => title === check.title && outcome === check.outcome);
    if (!row) rows.push({ title: check.title, outcome: check.outcome, reasons: [check] });
    else if (!row.reasons.some(({ reason }) => reason === check.reason)) row.reasons.push(check);
  }
  return rows;
}

export function checked(page: Page): SafeHtml {
  const { reading, words, nested } = page;
  if (reading.checks.length === 0) return html``;
  const { table } = words.ui;
  return html`<section${nested ? '' : raw(' id="checked"')}>${heading(page, words.heading.checked)}<p class="note">${words.ui.checkedLead}</p><table><thead><tr><th scope="col">${table.check}</th><th scope="col">${table.answer}</th><th scope="col">${table.reason}</th></tr></thead><tbody>${askedOnce(
    reading.checks,
  ).map(
    ({ title, outcome, reasons }) =>
      html`<tr><th scope="row">${title}</th><td class="o-${outcome}">${words.outcome[outcome]}</td><td>${reasons.map(({ reason, place }) => html`<p><bdi>${reason}</bdi>${place && outcome === 'failed' ? html` <code>${place}</code>` : ''}</p>`)}</td></tr>`,
  )}</tbody></table></section>`;
}
