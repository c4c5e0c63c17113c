import { type Reading, renderReading } from 'waymark/reading';
import { toDay } from '../../pages/dates.ts';
import { type Html, html, raw } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Share } from '../../store/index.ts';
import { type Standing, standingOf } from './standing.ts';
import { DELIVERY_WORDS, type DeliveryWords } from './words/index.ts';

/** A tab shows thirty letters. */
const MAX_TITLE_CHARS = 60;
export const titleOf = ({ lead }: Reading): string =>
  `${(lead.title || lead.claim).slice(0, MAX_TITLE_CHARS)} · Waymark`;

export interface ClaimParts {
  readonly reading: Reading;
  readonly secret: string;
  readonly name: string;
  readonly institution: string;
  readonly share: Share | undefined;
  /** What the card says to those who do not see it; `undefined` = there is no card. */
  readonly cardAlt: string | undefined;
  readonly hasWallet: boolean;
}

/** `/claim/<secret>`: first what anybody reads in it, then what its holder does with it. */
export function claimPage(page: PageContext, parts: ClaimParts): Html {
  const { reading, secret, name, hasWallet } = parts;
  const words = DELIVERY_WORDS[page.locale].claim;
  const path = `/claim/${secret}`;
  const standing = standingOf(reading);
  const take = (kind: string, label: string, style = 'quiet-button') =>
    html`<form method="post" action="${path}/${kind}"><button type="submit" class="${style}">${label}</button></form>`;
  return layout(page, {
    title: titleOf(reading),
    kind: 'reading',
    isPrivate: true,
    language: reading.locale,
    direction: reading.direction,
    content: html`<div class="page claim"><main id="text">
${standing === 'stands' ? html`<p class="jump"><a href="#take">${words.jump}</a></p>` : notStanding(words, standing, parts)}
${raw(renderReading(reading))}</main>
<aside class="keep" id="take" aria-labelledby="claim-title">
<div><h2 id="claim-title"><bdi>${words.title(name)}</bdi></h2>
<p>${standing === 'stands' ? words.lead : words.notStanding}</p></div>
<div><h2>${words.takeTitle}</h2>
${hasWallet ? html`<p><a class="btn" href="${path}/wallet">${words.wallet}</a></p>` : ''}
${take('json', words.json, hasWallet ? 'quiet-button' : '')}
<p class="quiet">${words.jsonNote}</p>
<div class="takes">${take('pdf', words.pdf)}${take('png', words.png)}${take('svg', words.svg)}</div>
<p class="quiet">${words.pictureNote}</p></div>
${shareBox(page, parts)}
${cardBox(words, parts)}
<div><h2>${words.keepTitle}</h2><p class="quiet">${words.keepLead}</p>
<p class="quiet">${words.kept}</p></div>
</aside></div>`,
  });
}

const notStanding = (
  words: DeliveryWords['claim'],
  standing: Exclude<Standing, 'stands'>,
  { institution }: ClaimParts,
): Html => html`<p class="banner" role="alert"><bdi>${words[standing](institution)}</bdi></p>`;

function shareBox(page: PageContext, { share, secret }: ClaimParts): Html {
  const words = DELIVERY_WORDS[page.locale].claim;
  const path = `/claim/${secret}/share`;
  const form = (action: string, label: string) =>
    html`<form method="post" action="${action}"><button type="submit" class="quiet-button">${label}</button></form>`;
  const url = share?.secret && `${page.baseUrl}/shared/${share.secret}`;
  return html`<div id="share"><h2>${words.shareTitle}</h2>
${
  share === undefined
    ? html`<p>${words.shareLead}</p>${form(path, words.shareOn)}`
    : url
      ? html`<p>${words.shared(toDay(page, share.since))}</p>
<p class="secret"><a href="${url}">${url}</a></p>
<div class="takes">${form(`${path}/end`, words.shareOff)}${form(path, words.shareAgain)}</div>`
      : html`<p>${words.sharedElsewhere(toDay(page, share.since))}</p>
<div class="takes">${form(`${path}/end`, words.shareOff)}${form(path, words.shareAgain)}</div>`
}</div>`;
}

function cardBox(words: DeliveryWords['claim'], { cardAlt, secret }: ClaimParts): Html {
  if (cardAlt === undefined) return html``;
  const src = `/claim/${secret}/card.png`;
  return html`<div><h2>${words.cardTitle}</h2>
<p>${words.cardLead}</p>
<p><a href="${src}"><img class="card-image" src="${src}" alt="${cardAlt}" width="1080" height="1350" loading="lazy"></a></p>
<p><a class="btn quiet-button" href="${src}" download="card.png">${words.cardTake}</a></p>
<details><summary>${words.cardAlt}</summary><pre class="copy">${cardAlt}</pre></details></div>`;
}

/** The same address while it waits to be signed. */
export function waitingPage(
  page: PageContext,
  { secret, institution }: Pick<ClaimParts, 'secret' | 'institution'>,
): Html {
  const words = DELIVERY_WORDS[page.locale].waiting;
  return layout(page, {
    title: `${words.title} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text"><h1>${words.title}</h1>
<p class="lead" role="status"><bdi>${words.lead(institution)}</bdi></p>
<p><a class="btn" href="/claim/${secret}">${words.again}</a></p></main>`,
  });
}
