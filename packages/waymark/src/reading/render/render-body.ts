import { html, type SafeHtml } from '../html.ts';
import type { Reading, Statement } from '../reading-model.ts';
import { isMoot } from '../tell/missing.ts';
import { findLocale } from '../words/index.ts';
import { asPromise } from './as-promise.ts';
import { checked } from './check-table.ts';
import { lead, strip } from './first-screen.ts';
import { headingOfOutcomes } from './heading-of-outcomes.ts';
import { limitsOf } from './limits-of.ts';
import { heading, type Page, sharedTag, TONE } from './page-parts.ts';
import { explainAssurance, sayAssurance } from './say-assurance.ts';
import { SECTIONS } from './sections.ts';
import { FORMS, facts } from './statement-forms.ts';

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
      const title =
        name === 'can'
          ? headingOfOutcomes(words, reading)
          : words.heading[name === 'judged' && page.isPromise ? 'judgedPromise' : name];
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
  // Whoever promises it answers more questions than a file has gaps; their page lists those.
  if (page.isPromise && groups.length === 0) return html``;
  const none = isMoot(reading.verdict) ? words.ui.missingMoot : words.ui.missingNone;
  return html`<section class="unsaid">${heading(page, words.heading.missing)}${
    groups.length === 0
      ? html`<p>${none}</p>`
      : groups.map(
          (ask) =>
            html`<p class="ask">${ask}</p><ul>${reading.missing.filter((each) => each.ask === ask).map(({ text, why }) => html`<li>${text} <span class="note">${why}</span></li>`)}</ul>`,
        )
  }${isMoot(reading.verdict) || page.isPromise ? '' : html`<p class="note">${limitsOf(reading, words)}</p>`}</section>`;
}

function everything(page: Page): SafeHtml {
  const { reading, words } = page;
  const lines = reading.statements.filter(({ section }) => section === 'everything');
  if (lines.length === 0) return html``;
  const groups = Map.groupBy(lines, ({ group }) => group ?? '');
  return html`<section>${heading(page, words.heading.everything)}<p class="note">${words.ui.everythingLead}</p>${[
    ...groups,
  ].map(
    ([group, inside]) =>
      html`<details class="all"><summary><bdi>${group}</bdi> ${sharedTag(page, inside)}</summary>${facts(page, inside)}</details>`,
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
  return html`<section class="legend"><h2>${words.heading.legend}</h2><ul>${shown.map((assurance) => html`<li><span class="tag t-${TONE[assurance]}">${sayAssurance(words, reading, assurance)}</span> ${explainAssurance(words, reading, assurance)}</li>`)}</ul></section>`;
}
const LEGEND = ['sealed', 'vouched', 'linked', 'changed', 'gone', 'open', 'stated', 'holder'] as const;

/** What a draft or a published definition says, without verdict and checks: nobody has signed it yet, or the page itself shows who did. */
export function renderPromise(
  reading: Reading,
  { isWholePage = false }: { readonly isWholePage?: boolean } = {},
): SafeHtml {
  const { words } = findLocale(reading.locale);
  const page: Page = { reading: asPromise(reading), words, nested: !isWholePage, isPromise: true, cards: () => html`` };
  return html`<div class="waymark-reading" dir="${reading.direction}">${lead(page)}
${sections(page, true)}
${unsaid(page)}
${sections(page, false)}
</div>`;
}

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
