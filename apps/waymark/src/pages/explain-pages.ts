import { CHECK_IDS, type CheckId } from 'waymark/verification';
import { HTTP_ERRORS, type HttpErrorCode } from './error-codes.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** `/checks`: what each check asks and what its answer means. */
export function checksPage(page: PageContext, only?: CheckId): Html {
  const { checks, checksTitle, checksLead } = page.words;
  const one = (id: CheckId) => html`<section id="${id}">
<h2>${checks[id].title}</h2>
<p>${checks[id].asks}</p>
<p>${checks[id].means}</p>
</section>`;
  return layout(page, {
    title: only ? checks[only].title : checksTitle,
    kind: 'text',
    path: only ? `/checks/${only}` : '/checks',
    content: only
      ? html`<main id="text">
<h1>${checks[only].title}</h1>
<p class="lead">${checks[only].asks}</p>
<p>${checks[only].means}</p>
<p><a href="/checks">${checksTitle}</a></p>
</main>`
      : html`<main id="text">
<h1>${checksTitle}</h1>
<p class="lead">${checksLead}</p>
${CHECK_IDS.map(one)}
</main>`,
  });
}

/** `/errors` and `/errors/<code>`: every message that an answer of ours can carry. */
export function errorsPage(page: PageContext, only?: HttpErrorCode): Html {
  const { errors, errorsTitle } = page.words;
  const codes = only ? [only] : (Object.keys(HTTP_ERRORS) as HttpErrorCode[]);
  return layout(page, {
    title: only ? errors[only].title : errorsTitle,
    kind: 'text',
    path: only ? `/errors/${only}` : '/errors',
    content: html`<main id="text">
<h1>${only ? errors[only].title : errorsTitle}</h1>
${codes.map(
  (code) => html`<section id="${code}">
${only ? '' : html`<h2>${errors[code].title}</h2>`}
<p>${errors[code].next}</p>
<p class="quiet"><code>${code}</code>, HTTP ${HTTP_ERRORS[code]}</p>
</section>`,
)}
</main>`,
  });
}
