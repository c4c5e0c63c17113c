import { sayRule } from 'waymark/achievement';
import { lineField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { answersOf, type Membership, quorumsOf, type Workspace } from '../store/index.ts';
import type { Obstacles, OpenQuestion } from './publish.ts';
import { sayEmployers } from './say-employers.ts';
import { WORK_WORDS } from './words/index.ts';
import { type Notice, workFrame, workPath } from './work-frame.ts';

/** `/define/in/<slug>/<id>/publish`: what stands in the way, what will be said with it, and the button. */
export function publishPage(
  page: PageContext,
  parts: {
    readonly workspace: Workspace;
    readonly membership: Membership;
    readonly obstacles: Obstacles;
    readonly reasons: Readonly<Record<string, string>>;
    readonly now: Date;
    readonly notice?: Notice;
  },
): Html {
  const { workspace, membership, obstacles, reasons, now } = parts;
  const words = WORK_WORDS[page.locale];
  const { definition, draft } = workspace;
  const questionOf = (open: OpenQuestion) => sayRule(open, page.locale).question;
  const answers = answersOf(workspace, now);
  const stated = sayEmployers(answers, quorumsOf(answers), draft.content.language);
  const isStopped =
    obstacles.isNotNow || obstacles.isNotSignedOff || obstacles.hasNoKey || obstacles.blocking.length > 0;
  return workFrame(page, {
    ...parts,
    at: 'publish',
    content: html`<section class="narrow"><h2>${words.publishTitle}</h2>
<p class="lead">${words.publishLead(definition.latestVersion + 1)}</p>
${obstacles.isNotNow ? html`<p class="banner">${words.notNow}</p>` : ''}
${obstacles.isNotSignedOff ? html`<p class="banner">${words.notSignedOff}</p>` : ''}
${obstacles.hasNoKey ? html`<p class="banner">${words.noKey} <a href="/organise/${membership.slug}/keys">/organise/${membership.slug}/keys</a></p>` : ''}
${obstacles.blocking.length > 0 ? html`<p>${words.blocked}</p><ul>${obstacles.blocking.map((open) => html`<li><a href="/define/rules#${open.rule}"><bdi>${questionOf(open)}</bdi></a></li>`)}</ul>` : ''}
${stated ? html`<p>${words.stated}</p><blockquote><bdi>${stated}</bdi></blockquote>` : ''}
${
  isStopped
    ? ''
    : html`<form method="post" action="${workPath(membership, definition.id)}/publish">
<input type="hidden" name="draft" value="${draft.number}">
${obstacles.wanting.length > 0 ? html`<p>${words.wanting}</p>` : ''}
${obstacles.wanting.map((open) => lineField({ id: `reason-${open.rule}`, label: questionOf(open), value: reasons[open.rule] ?? '', isRequired: true }))}
<button type="submit">${words.publishGo}</button>
</form>`
}</section>`,
  });
}
