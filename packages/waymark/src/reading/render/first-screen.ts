import { html, type SafeHtml } from '../html.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { inline, type Page } from './page-parts.ts';

export function strip({ reading, words, nested }: Page): SafeHtml {
  const tone =
    reading.verdict === 'genuine' && !reading.isUnknownSigner
      ? 'good'
      : ['genuine', 'cannot-tell', 'unsigned'].includes(reading.verdict)
        ? 'open'
        : 'bad';
  return html`<header class="strip"><span class="verdict v-${tone}">${reading.verdictLabel}</span>${reading.facts.map((fact) => html`<span><bdi>${fact}</bdi></span>`)}${
    reading.checks.length > 0 && !nested
      ? html`<span class="right"><a href="#checked">${words.ui.howChecked}</a></span>`
      : ''
  }</header>`;
}

export function lead({ reading, nested }: Page): SafeHtml {
  const { lead: told, brandmark } = reading;
  const mark = brandmark?.dataUrl
    ? html`<img class="brandmark" src="${brandmark.dataUrl}" alt="${brandmark.name}" width="40" height="40">`
    : brandmark?.initials
      ? html`<span class="brandmark" aria-hidden="true">${brandmark.initials}</span>`
      : '';
  const why =
    reading.verdict === 'genuine'
      ? ''
      : html`<p class="why v-${reading.verdict === 'cannot-tell' || reading.verdict === 'unsigned' ? 'open' : 'bad'}">${reading.why}</p>`;
  return html`<div class="lead">${told.says ? html`<div class="who">${mark}<span><bdi>${told.says}</bdi></span></div>` : ''}
${nested ? html`<p class="h1">${claim(told)}</p>` : html`<h1>${claim(told)}</h1>`}
${told.title ? html`<p class="title"><bdi>${told.title}</bdi></p>` : ''}
${told.issuerNote || told.caution ? html`<p class="proven">${told.issuerNote ? html`<bdi>${told.issuerNote}.</bdi> ` : ''}${told.caution ? html`<b><bdi>${told.caution}</bdi></b>` : ''}</p>` : ''}
${why}${boxes(reading)}</div>`;
}

/** What was taken back is struck through, and said to be. */
const claim = ({ gone, claim: text, claimLanguage }: Reading['lead']): SafeHtml => {
  const words = claimLanguage ? html`<bdi lang="${claimLanguage}">${text}</bdi>` : html`<bdi>${text}</bdi>`;
  return gone ? html`<span class="gone">${gone}</span> <s>${words}</s>` : words;
};

/** The three answers of the first screen. */
function boxes(reading: Reading): SafeHtml {
  const first = ['judged', 'voices', 'evidence-count'].flatMap(
    (id) => reading.statements.find((statement) => statement.id === id) ?? [],
  );
  if (first.length === 0) return html``;
  return html`<dl class="first">${first.map((statement) => html`<div><dt>${statement.label ?? ''}</dt><dd>${inline({ ...statement, text: clip(statement.quote?.text ?? statement.text), ...(statement.quote ? { quote: { ...statement.quote, text: clip(statement.quote.text) } } : {}) } as Statement)}${statement.note ? html`<small><bdi>${statement.note}</bdi></small>` : ''}</dd></div>`)}</dl>`;
}
const MAX_BOX_CHARS = 130;
const clip = (text: string): string =>
  text.length > MAX_BOX_CHARS ? `${text.slice(0, MAX_BOX_CHARS).replace(/\s+\S*$/, '')} …` : text;
