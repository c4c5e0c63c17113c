import { possibleActions } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { choiceField, lineField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import {
  answersOf,
  type Membership,
  type Organisation,
  quorumsOf,
  signOffsOf,
  type Workspace,
} from '../store/index.ts';
import { numbersOf } from './numbers-of.ts';
import { WORK_WORDS } from './words/index.ts';
import { type Notice, workFrame, workPath } from './work-frame.ts';

export interface OverviewParts {
  readonly workspace: Workspace;
  readonly membership: Membership;
  /** Whom one could ask. */
  readonly employers: readonly Organisation[];
  readonly now: Date;
  readonly notice?: Notice;
}

/** `/define/in/<slug>/<id>`: where a definition stands, and what whoever looks at it may do next. */
export function overviewPage(page: PageContext, parts: OverviewParts): Html {
  const sections = [next(page, parts), inside(page, parts), together(page, parts), published(page, parts)];
  return workFrame(page, {
    ...parts,
    at: 'overview',
    content: html`<div class="columns"><div>${sections}</div><aside>${activity(page, parts)}</aside></div>`,
  });
}

/** The one or two things that take it further from here. */
function next(page: PageContext, { workspace, membership }: OverviewParts): Html {
  const words = WORK_WORDS[page.locale];
  const { definition } = workspace;
  const path = workPath(membership, definition.id);
  const may = possibleActions(definition.state, membership.roles);
  const button = (action: string, text: string) =>
    html`<form method="post" action="${path}/move"><input type="hidden" name="action" value="${action}"><button type="submit">${text}</button></form>`;
  const withReason = (
    action: string,
    text: string,
    label: string,
    hint = '',
  ) => html`<details class="also"><summary>${text}</summary>
<form method="post" action="${path}/move"><input type="hidden" name="action" value="${action}">
${lineField({ id: `${action}-reason`, name: 'reason', label, hint, isRequired: true })}
<button type="submit" class="quiet-button">${text}</button></form></details>`;
  const retiredReason = workspace.activities.find(({ kind }) => kind === 'retired')?.facts.reason ?? '';
  if (definition.retiredAt)
    return html`<p class="banner">${words.version.retired(toDay(page, definition.retiredAt))} <bdi>${retiredReason}</bdi></p>`;
  return html`<section class="next">
${may.includes('ask-inside') ? button('ask-inside', words.askInside) : ''}
${may.includes('publish') ? html`<p><a class="btn" href="${path}/publish">${words.publish}</a></p>` : ''}
${may.includes('begin-next') ? button('begin-next', words.beginNext) : ''}
${may.includes('hold-review') && !may.includes('publish') ? withReason('hold-review', words.holdReview, words.holdReviewReason, words.holdReviewLead) : ''}
${may.includes('take-back') ? withReason('take-back', words.takeBack, words.takeBackReason) : ''}
${may.includes('retire') ? withReason('retire', words.retire, words.retireReason, words.retireLead) : ''}
</section>`;
}

function inside(page: PageContext, { workspace, membership }: OverviewParts): Html {
  const words = WORK_WORDS[page.locale];
  const { definition, draft } = workspace;
  const isOpen = ['inside', 'with-employers'].includes(definition.state);
  const maySign = membership.roles.includes('signer-off') ? membership.signsAs : [];
  return html`<section><h2>${words.insideTitle}</h2>
<p class="quiet">${words.insideLead}</p>
<ul class="rows">${signOffsOf(workspace).map(
    ({
      title,
      state,
      last,
    }) => html`<li><b>${words.titles[title]}</b> ${words.signOffStates[state]}${last ? html` <span class="quiet">${words.signedBy(last.personName, toDay(page, last.madeAt))}</span>` : ''}
${state === 'refused' && last ? html`<p><bdi>${words.because(last.reason)}</bdi></p>` : ''}
${
  isOpen && state !== 'signed' && maySign.includes(title)
    ? html`<form method="post" action="${workPath(membership, definition.id)}/sign-off">
<input type="hidden" name="draft" value="${draft.number}"><input type="hidden" name="title" value="${title}">
${lineField({ id: `reason-${title}`, name: 'reason', label: words.reason, hint: words.reasonHint })}
<p class="send"><button type="submit" name="decision" value="signed">${words.sign}<span class="unseen"> (${words.titles[title]})</span></button> <button type="submit" class="plain" name="decision" value="refused">${words.refuse}<span class="unseen"> (${words.titles[title]})</span></button></p>
</form>`
    : ''
}</li>`,
  )}</ul></section>`;
}

function together(page: PageContext, { workspace, membership, employers, now }: OverviewParts): Html {
  const words = WORK_WORDS[page.locale];
  const { definition } = workspace;
  const answers = answersOf(workspace, now);
  const numbers = numbersOf(workspace);
  const mayAsk =
    definition.state !== 'retired' && (membership.roles.includes('author') || membership.roles.includes('steward'));
  return html`<section><h2>${words.employersTitle}</h2>
<p class="quiet">${words.employersLead}</p>
${answers.length === 0 ? html`<p>${words.employersNone}</p>` : ''}
<ul class="rows">${answers.map(
    ({
      employer,
      bloc,
      answer,
      reason,
      wrote,
    }) => html`<li><b><bdi>${nameIn(employer, page.locale)}</bdi></b> ${words.answers[answer]}${bloc ? html` <span class="quiet"><bdi>${nameIn(bloc, page.locale)}</bdi></span>` : ''}
${reason ? html`<p><bdi>${words.because(reason)}</bdi></p>` : ''}${wrote.length > 0 ? html`<p class="quiet">${words.version.wrote(wrote.map((line) => sayLine(page.locale, line, numbers)).join(', '))}</p>` : ''}</li>`,
  )}</ul>
${quorumsOf(answers).map(({ bloc, accepted, needed }) => html`<p>${words.quorum(nameIn(bloc, page.locale), accepted, needed)}</p>`)}
${definition.deadline && definition.state === 'with-employers' ? html`<p class="quiet">${words.deadline(toDay(page, definition.deadline))}</p>` : ''}
${
  mayAsk
    ? employers.length === 0
      ? answers.length === 0
        ? html`<p class="quiet">${words.noEmployers}</p>`
        : ''
      : html`<form method="post" action="${workPath(membership, definition.id)}/invite" class="inline">
${choiceField({ id: 'organisation', label: words.inviteWhom, options: Object.fromEntries(employers.map((one) => [one.id, nameIn(one, page.locale)])) })}
<button type="submit">${words.invite}</button></form>`
    : ''
}</section>`;
}

function published(page: PageContext, { workspace }: OverviewParts): Html {
  const words = WORK_WORDS[page.locale];
  const { versions, definition } = workspace;
  if (versions.length === 0) return html``;
  return html`<section><h2>${words.version.all}</h2>
<ul class="rows">${versions.toReversed().map(({ number, publishedAt, reviewDue }) => html`<li><a href="/definitions/${definition.id}/v${number}">${words.version.title(number)}</a> <span class="quiet">${words.version.publishedOn(toDay(page, publishedAt))} ${words.version.reviewDue(toDay(page, reviewDue))}</span></li>`)}</ul></section>`;
}

function activity(page: PageContext, { workspace }: OverviewParts): Html {
  const words = WORK_WORDS[page.locale];
  return html`<h2>${words.activityTitle}</h2>
<ul class="rows">${workspace.activities.map(
    ({ kind, personName, byOrganisationId, madeAt, facts }) =>
      html`<li><b><bdi>${byOrganisationId === workspace.owner.id ? personName : nameIn(workspace.organisations.get(byOrganisationId) ?? workspace.owner, page.locale)}</bdi></b> ${words.activities[kind]}${facts.reason ? html`: <bdi>${facts.reason}</bdi>` : ''}<br><span class="quiet">${toDay(page, madeAt)}</span></li>`,
  )}</ul>`;
}
