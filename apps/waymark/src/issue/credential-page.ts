import { type Reading, renderReading } from 'waymark/reading';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** A tab shows thirty letters. */
const MAX_TITLE_CHARS = 60;

/** The credential as its reader sees it; with `secret`, as its holder gets it, and takes it along. */
export function credentialPage(
  page: PageContext,
  { reading, secret, name }: { readonly reading: Reading; readonly secret?: string; readonly name: string },
): Html {
  const words = ISSUE_WORDS[page.locale];
  const take =
    secret === undefined
      ? html``
      : html`<aside class="keep" aria-labelledby="claim-title">
<div><h2 id="claim-title"><bdi>${words.claimTitle(name)}</bdi></h2>
<p>${words.claimLead}</p>
<form method="post" action="/claim/${secret}/json"><p><button type="submit">${words.takeJson}</button></p></form>
<form method="post" action="/claim/${secret}/png"><p><button type="submit" class="quiet-button">${words.takePng}</button></p></form>
<waymark-print><button type="button" class="plain">${words.print}</button></waymark-print>
<p class="quiet">${words.claimKept}</p></div>
</aside>`;
  return layout(page, {
    title: `${(reading.lead.title || reading.lead.claim).slice(0, MAX_TITLE_CHARS)} · Waymark`,
    kind: 'reading',
    isPrivate: true,
    language: reading.locale,
    direction: reading.direction,
    content: html`<div class="page"><main id="text">${raw(renderReading(reading))}</main>
${take}</div>`,
  });
}
