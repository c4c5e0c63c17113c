import { toDay } from '../../pages/dates.ts';
import { lineField } from '../../pages/fields.ts';
import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Passkey } from '../../store/index.ts';
import { page, wordsOf } from '../page.ts';

/** Why a passkey was not taken. */
export type PasskeyError = 'refused' | 'copied' | 'notMade';

/**
 * A form whose answer the browser's authenticator writes (`pages/script/waymark-passkey.ts`). It needs script, so the button is hidden
 * until the script is there; every page with one has another way beside it.
 */
const passkeyForm = (
  context: PageContext,
  parts: {
    readonly action: string;
    /** What the authenticator is asked is fetched from here. */
    readonly questions: string;
    readonly does: 'get' | 'create';
    readonly label: string;
    readonly content: Html;
    readonly error?: PasskeyError | undefined;
  },
): Html => {
  const words = wordsOf(context).passkeys;
  const { action, questions, does, label, content, error } = parts;
  return html`<waymark-passkey data-questions="${questions}" data-does="${does}" data-lacking="${words.lacking}" data-given-up="${words.givenUp}" data-known="${words.known}" data-away="${words.away}">
${error ? html`<p class="error" role="alert">${words[error]}</p>` : ''}
<form method="post" action="${action}">
${content}
<input type="hidden" name="answer" value="">
<button type="submit" hidden>${label}</button>
</form>
<p role="status"></p>
</waymark-passkey>`;
};

interface Leading {
  readonly next: string;
  readonly error?: PasskeyError | undefined;
}

/** On `/enter`: sign in with whatever passkey the person picks. */
export const enterWithPasskey = (context: PageContext, { next, error }: Leading): Html =>
  passkeyForm(context, {
    action: '/enter/passkey',
    questions: '/enter/passkey/questions',
    does: 'get',
    label: wordsOf(context).passkeys.enter,
    content: html`<input type="hidden" name="next" value="${next}">`,
    error,
  });

/** On `/enter/again`, for somebody who has one. */
export const againWithPasskey = (context: PageContext, { next, error }: Leading): Html =>
  passkeyForm(context, {
    action: '/enter/again/passkey',
    questions: '/enter/again/passkey/questions',
    does: 'get',
    label: wordsOf(context).passkeys.again,
    content: html`<input type="hidden" name="next" value="${next}">`,
    error,
  });

/** On the account's page. */
export const ownPasskeys = (context: PageContext, passkeys: readonly Passkey[]): Html => {
  const words = wordsOf(context).passkeys;
  return html`<section>
<h2>${words.title}</h2>
<p>${words.lead}</p>
${
  passkeys.length === 0
    ? ''
    : html`<ul class="passkeys">
${passkeys.map(
  ({ id, name, madeAt, usedAt }) => html`<li><strong><bdi>${name}</bdi></strong>
<span class="quiet">${words.made(toDay(context, madeAt))} ${usedAt ? words.used(toDay(context, usedAt)) : words.unused}</span>
<a href="/enter/account/passkeys/${id}/remove" aria-label="${words.removeNamed(name)}">${words.remove}</a></li>`,
)}
</ul>`
}
<p><a class="btn" href="/enter/account/passkeys/new">${words.add}</a></p>
</section>`;
};

export const newPasskeyPage = (context: PageContext, error?: PasskeyError): Html =>
  page(
    context,
    wordsOf(context).passkeys.addTitle,
    ({ passkeys: words }) => html`<p class="lead">${words.addLead}</p>
${passkeyForm(context, {
  action: '/enter/account/passkeys',
  questions: '/enter/account/passkeys/questions',
  does: 'create',
  label: words.addGo,
  content: lineField({ id: 'name', label: words.name, hint: words.nameHint, isRequired: true }),
  error,
})}
<noscript><p>${words.needsScript}</p></noscript>
<p><a href="/enter/account">${words.back}</a></p>`,
  );

export const removePasskeyPage = (context: PageContext, { id, name }: Pick<Passkey, 'id' | 'name'>): Html =>
  page(
    context,
    wordsOf(context).passkeys.removeTitle(name),
    ({ passkeys: words }) => html`<p class="lead">${words.removeLead}</p>
<form method="post" action="/enter/account/passkeys/${id}/remove"><button type="submit" class="danger">${words.remove}</button></form>
<p><a href="/enter/account">${words.back}</a></p>`,
  );
