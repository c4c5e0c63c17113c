import type { HttpErrorCode } from './error-codes.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** One sentence about what happened, one about what to do, and a reference for whoever runs the site. */
export function errorPage(page: PageContext, code: HttpErrorCode, reference: string): Html {
  const { error, errors } = page.words;
  const { title, next } = errors[code];
  return layout(page, {
    title,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<h1>${title}</h1>
<p>${next}</p>
<p><a href="/">${error.home}</a></p>
<p class="quiet">${error.reference(reference)} <a href="/errors/${code}">${error.about}</a></p>
</main>`,
  });
}
