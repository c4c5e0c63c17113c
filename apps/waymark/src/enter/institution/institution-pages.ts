import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { page, wordsOf } from '../page.ts';
import type { InstitutionFailure } from './institution.ts';

/** A link, and not a form: a form's answer may not lead to another site (`form-action`). */
const linkTo = (path: string, next: string, label: string): Html =>
  html`<p><a class="btn" href="${path}?next=${encodeURIComponent(next)}">${label}</a></p>`;

export const enterThroughInstitution = (context: PageContext, next: string): Html =>
  linkTo('/enter/institution', next, wordsOf(context).institution.enter);

export const againThroughInstitution = (context: PageContext, next: string): Html =>
  linkTo('/enter/again/institution', next, wordsOf(context).institution.again);

/** On the account's page, for somebody who has come that way. */
export const ownInstitution = (context: PageContext, host: string): Html => {
  const words = wordsOf(context).institution;
  return html`<section>
<h2>${words.title}</h2>
<p>${words.linked(host)} <a href="/enter/account/institution/remove">${words.unlink}</a></p>
</section>`;
};

export const unlinkPage = (context: PageContext, host: string): Html =>
  page(
    context,
    wordsOf(context).institution.unlinkTitle(host),
    ({ institution: words, passkeys: { back } }) => html`<p class="lead">${words.unlinkLead}</p>
<form method="post" action="/enter/account/institution/remove"><button type="submit" class="danger">${words.unlink}</button></form>
<p><a href="/enter/account">${back}</a></p>`,
  );

export const institutionFailedPage = (
  context: PageContext,
  { reason, code }: Pick<InstitutionFailure, 'reason' | 'code'>,
): Html =>
  page(
    context,
    wordsOf(context).institution.failedTitle,
    ({ institution: words }) => html`<p class="lead">${words.reasons[reason]}</p>
${code ? html`<p>${words.code} <code>${code}</code></p>` : ''}
<p><a class="btn" href="${context.signedInAs === undefined ? '/enter' : '/enter/again'}">${words.otherWay}</a></p>`,
  );
