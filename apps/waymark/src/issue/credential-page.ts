import { type Reading, renderReading } from 'waymark/reading';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { titleOf } from './deliver/claim-page.ts';

/** The credential as its reader sees it. As its holder gets it: `deliver/claim-page.ts`. */
export const credentialPage = (page: PageContext, reading: Reading): Html =>
  layout(page, {
    title: titleOf(reading),
    kind: 'reading',
    isPrivate: true,
    language: reading.locale,
    direction: reading.direction,
    content: html`<div class="page"><main id="text">${raw(renderReading(reading))}</main></div>`,
  });
