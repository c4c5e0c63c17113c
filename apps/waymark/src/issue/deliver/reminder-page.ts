import { type Html, html } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { DELIVERY_WORDS } from './words/index.ts';

/** `/reminders/<secret>`: looking stops nothing, because mail scanners look at every link. */
export function reminderPage(
  page: PageContext,
  {
    institution,
    isStopped,
    path,
  }: { readonly institution: string; readonly isStopped: boolean; readonly path: string },
): Html {
  const words = DELIVERY_WORDS[page.locale].stop;
  return layout(page, {
    title: `${words.title(institution)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text"><h1><bdi>${words.title(institution)}</bdi></h1>
${
  isStopped
    ? html`<p class="banner" role="status"><bdi>${words.stopped(institution)}</bdi></p>`
    : html`<p class="lead">${words.lead}</p>
<form method="post" action="${path}"><p><button type="submit">${words.button}</button></p></form>`
}</main>`,
  });
}
