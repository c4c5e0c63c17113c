import { type Reading, renderReading } from 'waymark/reading';
import { toDay } from '../pages/dates.ts';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { keepBox } from './keep-box.ts';
import type { Received } from './received.ts';

export interface ReadingPageParts {
  readonly reading: Reading;
  readonly received: Received;
  readonly checkedAt: Date;
  /** For a stored reading: when it was made and when it ends. */
  readonly stored?: { readonly madeAt: Date; readonly expiresAt: Date };
}

/** A reading in its page: what it says, and beside it how to keep it. */
export function readingPage(page: PageContext, { reading, received, checkedAt, stored }: ReadingPageParts): Html {
  const { words } = page;
  return layout(page, {
    title: titleOf(reading),
    kind: 'reading',
    isPrivate: received.example === undefined,
    ...(received.example === undefined ? {} : { path: `/examples/${received.example}` }),
    content: html`<div class="page">
<main id="text">
${stored ? html`<p class="banner">${words.link.banner(toDay(page, stored.madeAt), toDay(page, stored.expiresAt))}</p>` : ''}
${raw(renderReading(reading))}
</main>
${keepBox(page, { received, checkedAt, isStored: stored !== undefined, canCompare: canCompare(reading) })}
</div>`,
  });
}

/** Somebody in it is named by something that a reader can know of them. */
const canCompare = ({ statements, parts }: Reading): boolean =>
  statements.some(({ id }) => id === 'identifier') || parts.some(canCompare);

/** Some titles are whole paragraphs; a tab shows thirty letters. */
const MAX_TITLE_CHARS = 60;

function titleOf({ lead, verdictLabel }: Reading): string {
  const text = lead.title || lead.claim || verdictLabel;
  const short = text.length > MAX_TITLE_CHARS ? `${text.slice(0, MAX_TITLE_CHARS - 1).trimEnd()}…` : text;
  return `${short || verdictLabel} · Waymark`;
}
