import { toMinute } from '../pages/dates.ts';
import { choiceField, lineField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { PAGE_WORDS } from '../pages/words/index.ts';
import type { Letter, Person } from '../store/index.ts';
import type { Invitation } from './invitations.ts';
import { page, wordsOf } from './page.ts';
import { LINK_MINUTES } from './sign-in-letters.ts';

/** `/enter`. `also` are the other ways to sign in that this installation offers. */
export const enterPage = (
  context: PageContext,
  { next, error, also = [] }: { readonly next: string; readonly error?: boolean; readonly also?: readonly Html[] },
): Html =>
  page(
    context,
    wordsOf(context).title,
    (words) => html`<p class="lead">${words.lead}</p>
${also}
<form method="post" action="/enter">
<input type="hidden" name="next" value="${next}">
${lineField({ id: 'email', label: words.email, type: 'email', autocomplete: 'username', isRequired: true, ...(error ? { error: words.badAddress } : {}) })}
<button type="submit">${words.send}</button>
</form>
<p class="promise">${words.unknown}</p>`,
    '/enter',
  );

export const sentPage = (context: PageContext, hasMailbox: boolean): Html =>
  page(
    context,
    wordsOf(context).sentTitle,
    (words) => html`<p class="lead">${words.sent(LINK_MINUTES)}</p>
${hasMailbox ? html`<p><a class="btn" href="/mailbox">${words.mailbox}</a></p>` : ''}`,
  );

export const linkPage = (context: PageContext, secret: string): Html =>
  page(
    context,
    wordsOf(context).linkTitle,
    (words) => html`<p class="lead">${words.linkLead}</p>
<form method="post" action="/enter/link/${secret}"><button type="submit">${words.linkGo}</button></form>`,
  );

export const otherBrowserPage = (context: PageContext): Html =>
  page(
    context,
    wordsOf(context).otherBrowser,
    (words) => html`<p class="lead">${words.otherBrowserNext}</p>
<p><a class="btn" href="/enter">${words.askAgain}</a></p>`,
  );

export const firstPage = (context: PageContext, secret: string): Html =>
  page(
    context,
    wordsOf(context).firstTitle,
    (words) => html`<p class="lead">${words.firstLead}</p>
<form method="post" action="/enter/first/${secret}">
${lineField({ id: 'name', label: words.name, autocomplete: 'name', isRequired: true })}
${lineField({ id: 'email', label: words.email, type: 'email', autocomplete: 'email', isRequired: true })}
<button type="submit">${words.begin}</button>
</form>`,
  );

export const invitationPage = (
  context: PageContext,
  { secret, invitation, name }: { readonly secret: string; readonly invitation: Invitation; readonly name: string },
): Html => {
  const words = wordsOf(context);
  const { organisation, roles } = invitation;
  const title = organisation.names[context.locale] ?? organisation.names[organisation.language] ?? organisation.slug;
  return page(
    context,
    words.invitationTitle(title),
    () => html`<p class="lead">${words.invitationLead(roles.map((role) => words.roles[role]).join(', '))}</p>
<form method="post" action="/enter/invitation/${secret}">
${lineField({ id: 'name', label: words.name, hint: words.nameHint, autocomplete: 'name', isRequired: true, value: name })}
<button type="submit">${words.accept}</button>
</form>`,
  );
};

export const againPage = (
  context: PageContext,
  {
    next,
    isSent,
    isWrong = false,
    hasMailbox,
    also = [],
  }: {
    readonly next: string;
    readonly isSent: boolean;
    readonly isWrong?: boolean;
    readonly hasMailbox: boolean;
    readonly also?: readonly Html[];
  },
): Html =>
  page(
    context,
    wordsOf(context).againTitle,
    (words) => html`<p class="lead">${words.againLead}</p>
${also}
${
  isSent
    ? html`<p>${words.codeLead(LINK_MINUTES)} ${hasMailbox ? html`<a href="/mailbox" target="_blank">${words.mailbox}</a>` : ''}</p>
<form method="post" action="/enter/again">
<input type="hidden" name="next" value="${next}">
${lineField({ id: 'code', label: words.code, autocomplete: 'one-time-code', pattern: '[0-9]{6}', isRequired: true, ...(isWrong ? { error: words.wrongCode } : {}) })}
<button type="submit">${words.go}</button>
</form>`
    : ''
}
<form method="post" action="/enter/again/code">
<input type="hidden" name="next" value="${next}">
<button type="submit"${isSent ? html` class="plain"` : ''}>${words.sendCode}</button>
</form>`,
  );

export const accountPage = (
  context: PageContext,
  {
    person,
    digestHours,
    isSaved = false,
    also = [],
  }: {
    readonly person: Person;
    readonly digestHours: number;
    readonly isSaved?: boolean;
    readonly also?: readonly Html[];
  },
): Html =>
  page(
    context,
    wordsOf(context).accountTitle,
    (words) => html`${isSaved ? html`<p class="banner" role="status">${words.saved}</p>` : ''}
<p>${words.address}: <bdi>${person.email}</bdi></p>
<form method="post" action="/enter/account">
${lineField({ id: 'name', label: words.name, hint: words.nameHint, autocomplete: 'name', isRequired: true, value: person.name })}
${choiceField({ id: 'language', label: words.language, value: person.locale, options: Object.fromEntries(Object.entries(PAGE_WORDS).map(([locale, { localeName }]) => [locale, localeName])) })}
${choiceField({ id: 'digest', label: words.digest, value: `${digestHours}`, options: words.digests })}
<button type="submit">${words.save}</button>
</form>
${also}
<form method="post" action="/leave"><p><button type="submit" class="plain">${words.leave}</button></p></form>`,
  );

/** Letters as they would be sent; addresses in them become links. */
export const mailboxPage = (context: PageContext, letters: readonly Letter[]): Html =>
  page(
    context,
    wordsOf(context).mailboxTitle,
    (words) => html`<p class="lead">${words.mailboxLead}</p>
${
  letters.length === 0
    ? html`<p>${words.mailboxEmpty}</p>`
    : letters.map(
        ({ recipient, subject, body, madeAt }) => html`<section class="letter">
<h2><bdi>${subject}</bdi></h2>
<p class="quiet"><bdi>${words.to(recipient)}</bdi> · ${toMinute(context, madeAt)}</p>
<p class="body"><bdi>${linked(body)}</bdi></p>
</section>`,
      )
}`,
  );

const linked = (body: string): Html[] =>
  body
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
