import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Organisation } from '../../store/index.ts';
import { DELIVERY_WORDS } from './words/index.ts';

/** Whether people are reminded, and the button that changes it. */
export function remindsBox(
  page: PageContext,
  { organisation, reminds }: { readonly organisation: Organisation; readonly reminds: boolean },
): Html {
  const words = DELIVERY_WORDS[page.locale].reminds;
  return html`<section id="reminders"><h2>${words.title}</h2>
<p>${reminds ? words.on : words.off}</p>
<form method="post" action="/issue/${organisation.slug}/reminders"><input type="hidden" name="reminds" value="${reminds ? 'no' : 'yes'}">
<p><button type="submit" class="quiet-button">${reminds ? words.turnOff : words.turnOn}</button></p></form></section>`;
}
