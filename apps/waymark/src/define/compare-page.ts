import type { Difference } from 'waymark/achievement';
import { parsePointer } from 'waymark/encoding';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { DEFINE_WORDS, type DefineWords } from './words/index.ts';

/** `/define/compare`: two drafts out of files, and what differs, side by side. */
export function comparePage(
  page: PageContext,
  {
    differences,
    isRefused = false,
  }: { readonly differences?: readonly Difference[]; readonly isRefused?: boolean } = {},
): Html {
  const words = DEFINE_WORDS[page.locale];
  const chooser = (name: 'before' | 'after') => html`<div class="field">
<label for="${name}">${words[name]}</label>
<input type="file" id="${name}" name="${name}">
</div>`;
  return layout(page, {
    title: `${words.compareTitle} · Waymark`,
    kind: 'text',
    path: '/define/compare',
    content: html`<main id="text">
<h1>${words.compareTitle}</h1>
<p class="lead">${words.compareLead}</p>
${isRefused ? html`<p class="banner" role="alert">${words.notOne}</p>` : ''}
<form method="post" action="/define/compare" enctype="multipart/form-data">
${chooser('before')}
${chooser('after')}
<button type="submit">${words.compare}</button>
</form>
${differences === undefined ? '' : differences.length === 0 ? html`<p>${words.same}</p>` : table(words, differences)}
<p><a href="/define">${words.title}</a></p>
</main>`,
  });
}

const table = (words: DefineWords, differences: readonly Difference[]): Html => html`<table>
<thead><tr><th scope="col">${words.field}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
<tbody>
${differences.map(
  ({ place, before, after }) =>
    html`<tr><td>${sayPlace(words, place)}</td><td>${before === undefined ? '–' : html`<del><bdi>${before}</bdi></del>`}</td><td>${after === undefined ? '–' : html`<ins><bdi>${after}</bdi></ins>`}</td></tr>`,
)}
</tbody>
</table>`;

/** Names of fields in the form that are other than the definition's. */
const FIELD_OF: Readonly<Record<string, string>> = {
  text: 'outcome',
  assessors: 'assessors',
  method: 'method',
  identityCheck: 'identity',
  durationMinutes: 'minutes',
  criteriaUrl: 'criteria-url',
  workloadHours: 'hours',
  months: 'months',
  doesNotAge: 'does-not-age',
  assuredBy: 'assured-by',
  every: 'assured-every',
  countsTowards: 'counts-towards',
  requiredLevel: 'needed',
  humanCode: 'code',
  fieldOfStudy: 'field-of-study',
};

/** "/outcomes/outcome-2/text/en" → "Outcome 2, What they do", in the words of the form. */
function sayPlace(words: DefineWords, place: string): string {
  const parts = parsePointer(place).flatMap((segment) => {
    const outcome = /^outcome-(\d+)$/.exec(segment)?.[1];
    if (outcome) return [words.outcome(Number(outcome))];
    const field = words.fields[FIELD_OF[segment] ?? segment]?.[0];
    return field ? [field] : [];
  });
  return [...new Set(parts)].join(', ') || place;
}
