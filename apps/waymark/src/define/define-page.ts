import { FIELD_PROPERTIES } from 'waymark/achievement';
import { asPromise, type Reading, renderCard, renderDefinition } from 'waymark/reading';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { coverageOfDraft } from './coverage.ts';
import { type DraftForm, toFields } from './definition-form.ts';
import { field, outcomeFields, SECTIONS } from './form-fields.ts';
import { questionsOf } from './questions.ts';
import { DEFINE_WORDS } from './words/index.ts';

export interface DefinePageParts {
  readonly draft: DraftForm;
  /** Absent while nothing has been written. */
  readonly reading?: Reading;
  /** Empty outcomes to show after the written ones. */
  readonly emptyOutcomes: number;
}

/** `/define`: the form of a definition, and beside it what a reader will see. Works without script; with it the reading follows the typing. */
export function definePage(page: PageContext, { draft, reading, emptyOutcomes }: DefinePageParts): Html {
  const words = DEFINE_WORDS[page.locale];
  const parts = { values: toFields(draft), locale: page.locale };
  const outcomes = outcomeFields(parts, draft.definition, emptyOutcomes);
  return layout(page, {
    title: `${words.title} · Waymark`,
    kind: 'define',
    path: '/define',
    content: html`<main id="text">
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="promise">${words.promise}</p>
<details class="also">
<summary>${words.openTitle}</summary>
<form method="post" action="/define/open" enctype="multipart/form-data">
<p class="hint" id="file-hint">${words.openHint}</p>
<label for="file">${words.openLabel}</label>
<p><input type="file" id="file" name="file" aria-describedby="file-hint"></p>
<button type="submit">${words.open}</button>
</form>
</details>
<waymark-define>
<form method="post" action="/define" class="editor">
<div>
${SECTIONS.map(
  ({ id, fields }) => html`<section>
<h2>${words.sections[id]}</h2>
${
  id === 'outcomes'
    ? html`${outcomes}
<button type="submit" class="plain" name="do" value="add-outcome">${words.addOutcome}</button>`
    : fields.map(([name, shape]) => field(parts, name, shape))
}
</section>`,
)}
<div class="send">
<button type="submit">${words.show}</button>
<button type="submit" class="plain" formaction="/define/download">${words.download}</button>
<a href="/define/compare">${words.compareTitle}</a>
<a href="/define/rules">${words.rulesTitle}</a>
<a href="/define/properties">${words.becomes}</a>
</div>
</div>
<aside class="preview" aria-labelledby="preview-title" tabindex="0">
<h2 id="preview-title">${words.preview}</h2>
<div data-preview>${reading ? previewOf(page, draft, reading) : ''}</div>
</aside>
</form>
</waymark-define>
</main>`,
  });
}

/** The reading and its card, as they stand beside the form. */
export function previewOf(page: PageContext, { definition }: DraftForm, reading: Reading): Html {
  const words = DEFINE_WORDS[page.locale];
  return html`${raw(renderDefinition(reading))}
<h2>${words.asCard}</h2>
${raw(renderCard(asPromise(reading)))}
${questionsOf(page, definition)}
${coverageOfDraft(page, definition)}`;
}

/** `/define/properties`: which field became which property. */
export function propertiesPage(page: PageContext): Html {
  const words = DEFINE_WORDS[page.locale];
  return layout(page, {
    title: `${words.propertiesTitle} · Waymark`,
    kind: 'text',
    path: '/define/properties',
    content: html`<main id="text">
<h1>${words.propertiesTitle}</h1>
<p class="lead">${words.propertiesLead}</p>
<table>
<thead><tr><th scope="col">${words.properties.field}</th><th scope="col">${words.properties.property}</th><th scope="col">${words.properties.home}</th></tr></thead>
<tbody>
${FIELD_PROPERTIES.map(({ field: name, property, home }) => html`<tr><td><code>${name}</code></td><td><code>${property}</code></td><td>${words.homes[home]}</td></tr>`)}
</tbody>
</table>
<p><a href="/define">${words.title}</a></p>
</main>`,
  });
}
