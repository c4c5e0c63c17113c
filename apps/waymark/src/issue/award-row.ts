import { toDay } from '../pages/dates.ts';
import { lineField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Award } from '../store/index.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** One person in the list of those who have it, and what can be done about it. `path` is the definition's. */
export function awardRow(page: PageContext, path: string, award: Award): Html {
  const words = ISSUE_WORDS[page.locale];
  const { person, state, claimedAt, withdrawnAt, withdrawnReason, id } = award;
  const who = person.name || person.email || person.did || '';
  const step = (
    name: string,
    label: string,
    content: Html,
  ) => html`<details class="also"><summary>${label}<span class="unseen">: ${who}</span></summary>
<form method="post" action="${path}/${id}/${name}">${content}<button type="submit" class="${name === 'withdraw' ? 'danger' : 'quiet-button'}">${label}</button></form></details>`;
  return html`<li><b><bdi>${who}</bdi></b> ${words.states[state]} <span class="quiet">${toDay(page, new Date(`${award.awardedOn}T00:00:00Z`))}${claimedAt ? html` · ${words.claimed(toDay(page, claimedAt))}` : ''}</span>
${withdrawnAt ? html`<p class="warn"><bdi>${words.withdrawn(toDay(page, withdrawnAt), withdrawnReason ?? '')}</bdi></p>` : ''}
${
  state === 'waiting'
    ? ''
    : html`<p><a href="${path}/${id}">${words.view}<span class="unseen">: ${who}</span></a></p>
${
  withdrawnAt
    ? step('reinstate', words.reinstate, html``)
    : step(
        'withdraw',
        words.withdraw,
        lineField({
          id: `reason-${id}`,
          name: 'reason',
          label: words.withdrawReason,
          hint: words.withdrawHint,
          isRequired: true,
        }),
      )
}`
}</li>`;
}
