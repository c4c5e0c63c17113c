import { type Html, html, raw } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { WALLET_WORDS } from './words/index.ts';

/** An offer as a person takes it: by another device, or by this one. */
export interface ShownOffer {
  /** `data:` address of the QR code. */
  readonly qr: string;
  /** Opens a wallet on this device. */
  readonly link: string;
  /** The same for wallets that open a page of ours instead of asking for digits. */
  readonly signInLink?: string;
  readonly txCode: string;
  readonly minutes: number;
}

/** What the holder can do, and by whose word. */
export interface WalletPageOptions {
  readonly sentence: string;
  readonly institution: string;
  readonly secret: string;
  /** Absent = not asked for yet. */
  readonly offer?: ShownOffer;
  /** It was withdrawn. */
  readonly isClosed?: boolean;
}

/** `/claim/<secret>/wallet`: the credential on its way into a wallet. */
export function walletPage(page: PageContext, options: WalletPageOptions): Html {
  const { sentence, institution, secret, offer } = options;
  const words = WALLET_WORDS[page.locale];
  const ask = (label: string, isQuiet = false) => html`<form method="post" action="/claim/${secret}/wallet">
<p><button type="submit"${isQuiet ? raw(' class="quiet-button"') : ''}>${label}</button></p></form>`;
  return layout(page, {
    title: `${words.title} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text" class="wallet">
<p class="of"><a href="/claim/${secret}">${words.back}</a></p>
<h1>${words.title}</h1>
<p class="lead"><bdi>${words.what(sentence, institution)}</bdi></p>
${
  options.isClosed
    ? html`<p class="banner" role="alert">${words.closed}</p>`
    : offer
      ? html`${shown(page, offer)}${ask(words.again, true)}`
      : html`<p>${words.lead}</p>${ask(words.show)}`
}
<section><h2>${words.knowTitle}</h2>
<ul><li>${words.knowKey}</li><li>${words.knowWithdrawn}</li><li>${words.knowWho}</li><li>${words.knowFile} <a href="/claim/${secret}">${words.back}</a></li></ul></section>
</main>`,
  });
}

const shown = (page: PageContext, { qr, link, signInLink, txCode, minutes }: ShownOffer): Html => {
  const words = WALLET_WORDS[page.locale];
  return html`<ol class="wallet-steps">
<li><h2>${words.openTitle}</h2>
<div class="ways"><div><p>${words.orHere}</p>
<p><a class="btn" href="${raw(escapeLink(link))}">${words.open}</a></p>
<p>${words.scan}</p></div>
<p><img class="qr" src="${qr}" alt="${words.qrAlt}" width="240" height="240"></p></div></li>
<li><h2>${words.codeTitle}</h2>
<p>${words.codeLead}</p>
<p class="tx-code"><b>${raw(spaced(txCode))}</b></p></li>
<li><h2>${words.lastTitle}</h2><p>${words.last(minutes)}</p></li>
</ol>
${signInLink ? html`<details class="also"><summary>${words.signInTitle}</summary><p>${words.signIn}</p><p><a href="${raw(escapeLink(signInLink))}">${words.signInOpen}</a></p></details>` : ''}`;
};

/** Two groups of three are read aloud and typed without a mistake; copied, they are six digits. */
const spaced = (digits: string): string => `<span>${digits.slice(0, 3)}</span><span>${digits.slice(3)}</span>`;
const escapeLink = (link: string): string => link.replaceAll('&', '&amp;').replaceAll('"', '%22');
