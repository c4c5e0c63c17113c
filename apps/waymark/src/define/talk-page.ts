import { toLines } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { textField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Membership, Proposal, Workspace } from '../store/index.ts';
import { numbersOf } from './numbers-of.ts';
import { WORK_WORDS } from './words/index.ts';
import { type Notice, workFrame, workPath } from './work-frame.ts';

/** `/define/in/<slug>/<id>/talk`: every proposal and comment, the open ones first, with what became of it. */
export function talkPage(
  page: PageContext,
  parts: {
    readonly workspace: Workspace;
    readonly membership: Membership;
    readonly now: Date;
    readonly notice?: Notice;
  },
): Html {
  const { workspace, membership } = parts;
  const words = WORK_WORDS[page.locale];
  const { proposals, draft, owner, organisations, definition } = workspace;
  const lines = toLines(draft.content);
  const numbers = numbersOf(workspace);
  const path = workPath(membership, definition.id);
  const mayDecide = membership.roles.some((role) => role === 'author' || role === 'steward');
  const ordered = [...proposals].sort((one, other) => Number(other.status === 'open') - Number(one.status === 'open'));
  const nameOf = ({ byOrganisationId, personName }: Proposal) => {
    const by = organisations.get(byOrganisationId);
    return by && by.id !== owner.id ? `${personName}, ${nameIn(by, page.locale)}` : personName;
  };
  const decide = (one: Proposal) => html`<div class="decide">
${
  one.kind === 'wording'
    ? html`<form method="post" action="${path}/take">
<input type="hidden" name="proposal" value="${one.id}">
${textField({ id: `take-${one.id}`, name: 'text', label: words.instead, value: one.text })}
<button type="submit">${words.adapt}</button></form>`
    : ''
}
<form method="post" action="${path}/answer">
<input type="hidden" name="proposal" value="${one.id}">
${textField({ id: `answer-${one.id}`, name: 'answer', label: one.kind === 'comment' ? words.answerComment : words.yourAnswer, isRequired: true })}
<button type="submit" class="quiet-button">${words.sendAnswer}</button></form>
</div>`;
  return workFrame(page, {
    ...parts,
    at: 'talk',
    content:
      ordered.length === 0
        ? html`<p>${words.talkNone}</p>`
        : html`<ul class="rows talk">${ordered.map(
            (one) => html`<li id="p-${one.id}"><h2>${sayLine(page.locale, one.line, numbers)}</h2>
<p class="quiet">${words.now}: <bdi>${lines[one.line] || '–'}</bdi></p>
<div class="thread"><b><bdi>${one.kind === 'wording' ? words.proposes(nameOf(one)) : words.comments(nameOf(one))}</bdi></b><br><bdi>${one.text}</bdi>${one.reason ? html`<br><span class="quiet"><bdi>${words.because(one.reason)}</bdi></span>` : ''}</div>
<p class="quiet">${toDay(page, one.madeAt)} · ${words.statuses[one.status]}${one.answer ? html` · <bdi>${words.theAnswer(one.answer)}</bdi>` : ''}</p>
${one.status === 'open' && mayDecide ? decide(one) : ''}</li>`,
          )}</ul>`,
  });
}
