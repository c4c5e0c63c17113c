import { toDay } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';

/** After making a link: the address to share, and the one that deletes, which is shown only now. */
export function linkMadePage(
  page: PageContext,
  {
    secret,
    deleteSecret,
    expiresAt,
  }: { readonly secret: string; readonly deleteSecret: string; readonly expiresAt: Date },
): Html {
  const { link } = page.words;
  const address = `${page.baseUrl}/r/${secret}`;
  return layout(page, {
    title: link.madeTitle,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<h1>${link.madeTitle}</h1>
<p class="lead">${link.madeLead(toDay(page, expiresAt))}</p>
<div class="field">
<label for="address">${link.address}</label>
<input class="secret" type="text" id="address" readonly value="${address}">
</div>
<p><a class="btn" href="/r/${secret}">${link.open}</a></p>
<section>
<div class="field">
<label for="delete-address">${link.deleteAddress}</label>
<p class="hint" id="delete-hint">${link.deleteHint}</p>
<input class="secret" type="text" id="delete-address" readonly aria-describedby="delete-hint" value="${address}/delete?key=${deleteSecret}">
</div>
${deleteForm(page, secret, deleteSecret)}
</section>
</main>`,
  });
}

/** GET shows this; only the button deletes, so that a preview of the address in some mail program does not. */
export function deletePage(page: PageContext, secret: string, deleteSecret: string): Html {
  const { link } = page.words;
  return layout(page, {
    title: link.deleteTitle,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<h1>${link.deleteTitle}</h1>
<p class="lead">${link.deleteLead}</p>
${deleteForm(page, secret, deleteSecret)}
</main>`,
  });
}

export function deletedPage(page: PageContext): Html {
  const { link, home } = page.words;
  return layout(page, {
    title: link.deletedTitle,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<h1>${link.deletedTitle}</h1>
<p class="lead">${link.deletedLead}</p>
<p><a href="/">${home}</a></p>
</main>`,
  });
}

const deleteForm = ({ words: { link } }: PageContext, secret: string, deleteSecret: string): Html =>
  html`<form method="post" action="/r/${secret}/delete">
<input type="hidden" name="key" value="${deleteSecret}">
<button type="submit" class="danger">${link.delete}</button>
</form>`;
