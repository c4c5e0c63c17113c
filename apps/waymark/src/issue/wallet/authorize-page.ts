import { lineField } from '../../pages/fields.ts';
import { type Html, html } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { WALLET_WORDS } from './words/index.ts';

/** With the gap that the letter has: whoever copies it copies that too. */
const DIGITS_PATTERN = '[0-9]{3} ?[0-9]{3}';

/** One of three: the letter is not sent, the digits are asked for, the wallet may go on. */
export type AuthorizeStep =
  | { readonly kind: 'ask'; readonly asked: URLSearchParams; readonly mailbox: string }
  | { readonly kind: 'digits'; readonly session: string; readonly isWrong: boolean; readonly minutes: number }
  | { readonly kind: 'done'; readonly address: string };

/** `/oid4vci/<organisation>/authorize`: a wallet sent its person here. */
export function authorizePage(
  page: PageContext,
  of: { readonly path: string; readonly sentence: string; readonly institution: string; readonly wallet: string },
  step: AuthorizeStep,
): Html {
  const words = WALLET_WORDS[page.locale];
  return layout(page, {
    title: `${words.title} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text" class="wallet">
<h1>${words.title}</h1>
<p class="lead"><bdi>${of.sentence ? words.what(of.sentence, of.institution) : of.institution}</bdi></p>
${stepOf(page, of, step)}
</main>`,
  });
}

function stepOf(
  page: PageContext,
  { path, wallet }: { readonly path: string; readonly wallet: string },
  step: AuthorizeStep,
): Html {
  const words = WALLET_WORDS[page.locale];
  if (step.kind === 'ask')
    return html`<p><bdi>${words.walletAsks(wallet)}</bdi></p><p><bdi>${words.letterGoes(step.mailbox)}</bdi></p>
<form method="post" action="${path}">
${[...step.asked].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p><button type="submit">${words.sendLetter}</button></p></form>`;
  if (step.kind === 'digits')
    return html`${step.isWrong ? html`<p class="banner" role="alert">${words.wrongDigits}</p>` : html`<p>${words.letterSent(step.minutes)}</p>`}
<form method="post" action="${path}/digits">
<input type="hidden" name="session" value="${step.session}">
${lineField({ id: 'digits', label: words.digits, autocomplete: 'one-time-code', pattern: DIGITS_PATTERN, isRequired: true })}
<p><button type="submit">${words.goOn}</button></p></form>`;
  return html`<p>${words.done}</p><p><a class="btn" href="${step.address}">${words.backToWallet}</a></p>`;
}
