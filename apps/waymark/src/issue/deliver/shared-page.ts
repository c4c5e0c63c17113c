import { type Reading, renderReading } from 'waymark/reading';
import { toDay } from '../../pages/dates.ts';
import { type Html, html, raw } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { CARD_SIZE } from './card-of.ts';
import { titleOf } from './claim-page.ts';
import { standingOf } from './standing.ts';
import { DELIVERY_WORDS } from './words/index.ts';

export interface SharedParts {
  readonly reading: Reading;
  readonly url: string;
  readonly since: Date;
  /** What previews show; `undefined` = there is no card. */
  readonly card: { readonly claim: string; readonly alt: string; readonly institution: string } | undefined;
}

/** `/shared/<secret>`: what a holder shows to others, as any reader sees it, for as long as the holder likes. */
export function sharedPage(page: PageContext, { reading, url, since, card }: SharedParts): Html {
  const words = DELIVERY_WORDS[page.locale].shared;
  const preview = standingOf(reading) === 'stands' ? card : undefined;
  return layout(page, {
    title: titleOf(reading),
    kind: 'reading',
    isPrivate: true,
    language: reading.locale,
    direction: reading.direction,
    head: preview
      ? html`<meta property="og:type" content="article"><meta property="og:url" content="${url}">
<meta property="og:title" content="${preview.claim}"><meta property="og:description" content="${preview.alt}">
<meta property="og:site_name" content="${preview.institution}">
<meta property="og:image" content="${url}/card.png"><meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${CARD_SIZE.width}"><meta property="og:image:height" content="${CARD_SIZE.height}">
<meta property="og:image:alt" content="${preview.alt}"><meta name="twitter:card" content="summary_large_image">`
      : html``,
    content: html`<div class="page"><main id="text">${raw(renderReading(reading))}</main>
<aside class="keep" aria-labelledby="shared-title">
<div><h2 id="shared-title">${words.title}</h2>
<p>${words.banner(toDay(page, since))}</p><p>${words.checked}</p>
<p>${words.file}</p><p><a href="/">${words.read}</a></p>
<waymark-print><button type="button" class="plain">${words.print}</button></waymark-print></div>
</aside></div>`,
  });
}
