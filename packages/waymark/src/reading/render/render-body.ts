import { html, raw, type SafeHtml } from '../html.ts';
import { plainParagraphs, renderMarkdown } from '../markdown.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { isMoot } from '../tell/missing.ts';
import { findLocale } from '../words/index.ts';
import type { Words } from '../words/words.ts';
import { headingOfOutcomes } from './heading-of-outcomes.ts';
import { limitsOf } from './limits-of.ts';
import { sealedBy } from './sealed-by.ts';
import { SECTIONS } from './sections.ts';

/** About six lines on a wide page; what is longer is folded, and is still there for search and print. */
const FOLD_CHARS = 480;
/** Which class of colour an assurance has; the words carry the meaning. */
const TONE: Readonly<Record<Statement['assurance'], string>> = {
  sealed: 's',
  vouched: 'v',
  linked: 's',
  changed: 'b',
  gone: 'b',
  open: 'o',
  stated: 'o',
  holder: 'o',
  missing: 'o',
};

interface Page {
  readonly reading: Reading;
  readonly words: Words;
  /** Inside a card: headings one lower, nothing that must be there only once. */
  readonly nested: boolean;
  /** Renders the parts; handed in, because parts are readings again. */
  readonly cards: (readings: readonly Reading[]) => SafeHtml;
}

/** A heading; beside it the assurance, when every line under it has the same one. */
function heading({ nested }: Page, text: string, beside?: SafeHtml): SafeHtml {
  const title = nested ? html`<h3><bdi>${text}</bdi></h3>` : html`<h2><bdi>${text}</bdi></h2>`;
  return beside ? html`<div class="head">${title} ${beside}</div>` : title;
}

/** One tag for all of them where all are equally sure, so that a list of facts is not a list of tags. */
function sharedTag(page: Page, statements: readonly Statement[]): SafeHtml | undefined {
  const [first] = statements;
  return first && statements.every(({ assurance }) => assurance === first.assurance) ? tag(page, first) : undefined;
}

const tag = ({ reading, words }: Page, { assurance, by }: Statement): SafeHtml =>
  html`<span class="tag t-${TONE[assurance]}">${words.assuranceTag(assurance, assurance === 'vouched' ? undefined : by, sealedBy(reading))}</span>`;

/** A line's own tag, where the heading has not said it for all. */
const ownTag =
  (page: Page, statements: readonly Statement[]) =>
  (statement: Statement): SafeHtml =>
    sharedTag(page, statements) ? html`` : tag(page, statement);

const attributes = ({ language, direction }: NonNullable<Statement['quote']>): SafeHtml =>
  raw(
    `${language && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : ''} dir="${direction ?? 'auto'}"`,
  );

/** A statement's own words on one line. */
function inline({ quote, text, href }: Statement): SafeHtml {
  const words = quote
    ? html`<bdi${attributes(quote)}>${quote.text.replace(/\s*\n\s*/g, ' ')}</bdi>`
    : html`<bdi>${text}</bdi>`;
  return href ? html`<a href="${href}" rel="noopener nofollow ugc">${words}</a>` : words;
}

/** A longer text of the credential, with its paragraphs; folded when it is long. */
function block({ words }: Page, { quote, text }: Statement): SafeHtml {
  if (!quote) return html`<p>${text}</p>`;
  const body = html`<div class="said"${attributes(quote)}>${quote.markdown ? renderMarkdown(quote.text) : plainParagraphs(quote.text)}</div>`;
  if (quote.text.length <= FOLD_CHARS) return body;
  const start = quote.text
    .slice(0, FOLD_CHARS / 2)
    .replace(/\s+\S*$/, '')
    .replace(/[*_#>`]/g, '');
  return html`<details class="fold"><summary><bdi${attributes(quote)}>${start} …</bdi> <span class="more">${words.ui.more}</span></summary>${body}</details>`;
}

function strip({ reading, words, nested }: Page): SafeHtml {
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

function lead({ reading, nested }: Page): SafeHtml {
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
const claim = ({ gone, claim: text }: Reading['lead']): SafeHtml =>
  gone ? html`<span class="gone">${gone}</span> <s><bdi>${text}</bdi></s>` : html`<bdi>${text}</bdi>`;

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

function outcomes(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<ul class="can">${statements.map((statement) => {
    const { scale } = statement;
    const steps = scale?.steps ?? [];
    const bar = scale
      ? html`<span class="bar" aria-hidden="true">${steps.map((_, index) => raw(`<i${scale.reached !== undefined && index <= scale.reached ? ' class="on"' : ''}></i>`))}</span>`
      : '';
    const names = scale
      ? html`<details class="steps"><summary>${page.words.level.of((scale.reached ?? -1) + 1, steps.length)}</summary><ol>${steps.map((name, index) => html`<li${index === scale.reached ? raw(' class="reached"') : ''}><bdi>${name}</bdi></li>`)}</ol></details>`
      : '';
    const note = statement.note
      ? html`<span><bdi>${scale && scale.reached !== undefined ? statement.note.replace(/^[^,]*, /, '') : statement.note}</bdi></span>`
      : '';
    return html`<li><p>${inline(statement)}</p><div class="level">${scale ? html`${names}${bar}` : ''}${note}</div>
<div class="shows">${(statement.children ?? []).map((child) => html`${inline(child)} `)}${own(statement)}</div></li>`;
  })}</ul>`;
}

const voices = (page: Page, statements: readonly Statement[]): SafeHtml =>
  html`<ul class="voices">${statements.map((statement) => html`<li><b><bdi>${statement.label ?? ''}</bdi></b> ${ownTag(page, statements)(statement)}${statement.quote ? block(page, statement) : ''}${statement.note ? html`<p class="note">${statement.note}</p>` : ''}</li>`)}</ul>`;

const list = (page: Page, statements: readonly Statement[]): SafeHtml =>
  html`<ul class="voices">${statements.map(
    (statement) =>
      html`<li><b>${inline(statement)}</b> ${ownTag(page, statements)(statement)}${statement.note ? html`<p class="note"><bdi>${statement.note}</bdi></p>` : ''}${(statement.children ?? []).map((child) => html`<div class="child">${block(page, child)}</div>`)}</li>`,
  )}</ul>`;

function facts(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<dl class="facts">${statements.map((statement) => {
    const isLong = (statement.quote?.text.length ?? 0) > 120 || statement.quote?.markdown;
    return html`<div><dt><bdi>${statement.label ?? ''}</bdi></dt><dd>${isLong ? block(page, statement) : inline(statement)} ${own(statement)}</dd></div>`;
  })}</dl>`;
}

const FORMS = { outcomes, voices, list, facts };
/** Said in the boxes of the first screen already. */
const IN_BOXES = ['judged', 'voices', 'evidence-count', 'claim', 'title', 'withdrawn'];

/** Before what is missing stands what answers it; the rest is for who wants to know more. */
const FIRST: readonly string[] = ['can', 'judged', 'voices', 'evidence'];

function sections(page: Page, isFirst: boolean): SafeHtml[] {
  const { reading, words } = page;
  return SECTIONS.filter(({ heading: name }) => FIRST.includes(name) === isFirst).flatMap(
    ({ sections: names, heading: name, form }) => {
      const statements = reading.statements.filter(
        ({ section, id }) => names.includes(section) && !IN_BOXES.includes(id),
      );
      if (statements.length === 0) return [];
      const title = name === 'can' ? headingOfOutcomes(words, reading) : words.heading[name];
      return [
        html`<section>${heading(page, title, sharedTag(page, statements))}${FORMS[form](page, statements)}</section>`,
      ];
    },
  );
}

function unsaid(page: Page): SafeHtml {
  const { reading, words } = page;
  if (reading.format === null) return html``;
  const groups = [...new Set(reading.missing.map(({ ask }) => ask))];
  const none = isMoot(reading.verdict) ? words.ui.missingMoot : words.ui.missingNone;
  return html`<section class="unsaid">${heading(page, words.heading.missing)}${
    groups.length === 0
      ? html`<p>${none}</p>`
      : groups.map(
          (ask) =>
            html`<p class="ask">${ask}</p><ul>${reading.missing.filter((each) => each.ask === ask).map(({ text, why }) => html`<li>${text} <span class="note">${why}</span></li>`)}</ul>`,
        )
  }${isMoot(reading.verdict) ? '' : html`<p class="note">${limitsOf(reading, words)}</p>`}</section>`;
}

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

function checked(page: Page): SafeHtml {
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

function everything(page: Page): SafeHtml {
  const { reading, words } = page;
  const lines = reading.statements.filter(({ section }) => section === 'everything');
  if (lines.length === 0) return html``;
  const groups = [...new Set(lines.map(({ group }) => group ?? ''))];
  return html`<section>${heading(page, words.heading.everything)}<p class="note">${words.ui.everythingLead}</p>${groups.map(
    (group) => {
      const inside = lines.filter((line) => (line.group ?? '') === group);
      return html`<details class="all"><summary><bdi>${group}</bdi> ${sharedTag(page, inside)}</summary>${facts(page, inside)}</details>`;
    },
  )}</section>`;
}

const assurancesIn = (statements: readonly Statement[]): readonly Statement['assurance'][] =>
  statements.flatMap(({ assurance, children }) => [assurance, ...assurancesIn(children ?? [])]);

/** What the tags mean, before the first of them; only those that this page uses. */
function legend({ reading, words, nested }: Page): SafeHtml {
  const told = reading.statements.filter(({ id, section }) => section !== 'everything' && !IN_BOXES.includes(id));
  const used = new Set(assurancesIn(told));
  const shown = nested ? [] : LEGEND.filter((assurance) => used.has(assurance));
  if (shown.length === 0) return html``;
  const sealed = { signature: words.legend.sealed, hosting: words.legendHosted, unknown: words.legendUnknown };
  const meaning = (assurance: Statement['assurance']) =>
    assurance === 'sealed' ? sealed[sealedBy(reading)] : words.legend[assurance];
  return html`<section class="legend"><h2>${words.heading.legend}</h2><ul>${shown.map((assurance) => html`<li><span class="tag t-${TONE[assurance]}">${words.assuranceTag(assurance, undefined, sealedBy(reading))}</span> ${meaning(assurance)}</li>`)}</ul></section>`;
}
const LEGEND = ['sealed', 'vouched', 'linked', 'changed', 'gone', 'open', 'stated', 'holder'] as const;

export interface BodyOptions {
  readonly nested: boolean;
  readonly cards: Page['cards'];
}

/** A whole reading; `renderReading` makes the page's, `cardList` the ones inside cards. */
export function renderBody(reading: Reading, { nested, cards }: BodyOptions): SafeHtml {
  const { words } = findLocale(reading.locale);
  const page: Page = { reading, words, nested, cards };
  const parts =
    reading.parts.length === 0
      ? html``
      : html`<section>${heading(page, words.heading.parts)}<p class="note">${reading.parts.every(({ verdict }) => verdict === 'unsigned') ? words.ui.partsLeadUnsigned(reading.parts.length) : words.ui.partsLead(reading.parts.length)}</p>${cards(reading.parts)}</section>`;
  return html`<div class="waymark-reading" dir="${reading.direction}">${strip(page)}
${lead(page)}
${legend(page)}
${reading.kind === 'record' ? [sections(page, true), parts] : [parts, sections(page, true)]}
${unsaid(page)}
${sections(page, false)}
${checked(page)}
${everything(page)}
</div>`;
}
