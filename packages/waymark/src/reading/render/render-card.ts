import { html, type SafeHtml } from '../html.ts';
import type { Reading } from '../reading-model.ts';
import { findLocale } from '../words/index.ts';

/** Marks that stand for themselves ("A−", "92 of 100"): on a card, because that is what one looks for in a list. */
const marksOf = ({ statements }: Reading): readonly string[] =>
  statements.filter(({ id, note, scale }) => id === 'outcome' && note && !scale).flatMap(({ note }) => note ?? []);
/** A transcript's course has one mark; more belong into the reading. */
const MAX_MARKS = 2;

/** A card: the meaning first, who says it, how judged, the verdict. The same wherever it stands. */
export function cardBody(reading: Reading, { withWhy = true, withSays = true } = {}): SafeHtml {
  const { lead, brandmark, verdict } = reading;
  const judged = reading.statements.find(({ id }) => id === 'judged');
  const voices = reading.statements.find(({ id }) => id === 'voices');
  const evidence = reading.statements.find(({ id }) => id === 'evidence-count');
  const tone =
    verdict === 'genuine' && !reading.isUnknownSigner
      ? 's'
      : ['genuine', 'cannot-tell', 'unsigned'].includes(verdict)
        ? 'o'
        : 'b';
  const marks = marksOf(reading);
  const meta = [
    marks.length <= MAX_MARKS ? marks.join(', ') : '',
    judged && judged.assurance !== 'missing' ? (judged.note ?? '') : judged ? `${judged.label}: ${judged.text}` : '',
    voices && voices.assurance !== 'missing' ? voices.text : '',
    evidence && evidence.assurance !== 'missing' ? evidence.text : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const mark = brandmark?.dataUrl
    ? html`<img class="brandmark" src="${brandmark.dataUrl}" alt="${brandmark.name}" width="26" height="26">`
    : html`<span class="brandmark" aria-hidden="true">${brandmark?.initials ?? ''}</span>`;
  return html`${mark}<span class="what"><b>${lead.gone ? html`<span class="gone">${lead.gone}</span> <s><bdi>${lead.claim}</bdi></s>` : html`<bdi>${lead.claim}</bdi>`}</b>${withSays ? html`<span class="meta"><bdi>${lead.says}</bdi></span>` : ''}${lead.title ? html`<span class="meta"><bdi>${lead.title}</bdi></span>` : ''}${meta ? html`<span class="meta"><bdi>${meta}</bdi></span>` : ''}${
    verdict === 'genuine' || !withWhy ? '' : html`<span class="meta">${reading.why}</span>`
  }</span><span class="tag t-${tone}">${reading.verdictLabel}</span>`;
}

/** One card on its own, as HTML. */
export const renderCard = (reading: Reading): string =>
  html`<div class="waymark-reading cards" dir="${reading.direction}"><div class="card">${cardBody(reading)}</div></div>`
    .markup;

/** Cards in a list, each opening its reading in place. */
export const cardList = (readings: readonly Reading[], renderInside: (reading: Reading) => SafeHtml): SafeHtml => {
  // Where all have the same fault, it is told above them once.
  const withWhy = readings.length === 1 || readings.some(({ why }) => why !== readings[0]?.why);
  const withSays = readings.length === 1 || readings.some(({ lead }) => lead.says !== readings[0]?.lead.says);
  const shared = withSays ? '' : (readings[0]?.lead.says ?? '');
  return html`${shared ? html`<p class="note"><bdi>${shared}:</bdi></p>` : ''}<ul class="cards">${readings.map(
    (reading) => {
      const { words } = findLocale(reading.locale);
      return html`<li><details><summary class="card">${cardBody(reading, { withWhy, withSays })}<span class="more">${words.ui.open}</span></summary>${renderInside(reading)}</details></li>`;
    },
  )}</ul>`;
};
