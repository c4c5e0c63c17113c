import { ENDORSEMENT_DEEDS, LINE_ORDER, outcomeNumbers, textIn, toLines } from 'waymark/achievement';
import { type Reading, renderDefinition } from 'waymark/reading';
import { toDay } from '../pages/dates.ts';
import { choiceField, lineField, textField } from '../pages/fields.ts';
import { type Html, html, raw } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import {
  ANSWER_KINDS,
  answersOf,
  creditsOf,
  type DefinitionInList,
  type Membership,
  type Organisation,
  type Proposal,
  type Workspace,
} from '../store/index.ts';
import { REVIEW_WORDS } from './words/index.ts';

export interface Notice {
  readonly text: string;
  readonly isRefusal?: boolean;
}

export const reviewPath = ({ slug }: Pick<Membership, 'slug'>, definitionId: string): string =>
  `/review/${slug}/${definitionId}`;

const banner = (notice: Notice | undefined): Html =>
  notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : html``;

/** `/review/<slug>`: everything that an employer was asked about. */
export function reviewListPage(
  page: PageContext,
  {
    organisation,
    membership,
    definitions,
    owners,
  }: {
    readonly organisation: Organisation;
    readonly membership: Membership;
    readonly definitions: readonly DefinitionInList[];
    readonly owners: ReadonlyMap<string, Organisation>;
  },
): Html {
  const words = REVIEW_WORDS[page.locale];
  return layout(page, {
    title: `${words.listTitle} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${page.words.yourWork}</a> · <bdi>${nameIn(organisation, page.locale)}</bdi></p>
<h1>${words.listTitle}</h1>
${
  definitions.length === 0
    ? html`<p>${words.listNone}</p>`
    : html`<table>
<thead><tr><th scope="col">${words.headings.name}</th><th scope="col">${words.headings.by}</th><th scope="col">${words.headings.state}</th></tr></thead>
<tbody>${definitions.map((one) => {
        const owner = owners.get(one.organisationId);
        return html`<tr><td><a href="${reviewPath(membership, one.id)}"><bdi>${one.name || words.nameless}</bdi></a></td><td><bdi>${owner ? nameIn(owner, page.locale) : ''}</bdi></td><td>${words.states[one.state]}</td></tr>`;
      })}</tbody>
</table>`
}
</main>`,
  });
}

export interface ReviewPageParts {
  readonly workspace: Workspace;
  readonly membership: Membership;
  readonly organisation: Organisation;
  /** Of the bloc with which they were asked. */
  readonly ownWords: readonly string[];
  readonly reading: Reading;
  readonly now: Date;
  readonly notice?: Notice;
}

/** `/review/<slug>/<id>`: what the draft says, line by line with everybody's proposals, and what one answers to it. */
export function reviewPage(page: PageContext, parts: ReviewPageParts): Html {
  const { workspace, organisation, membership } = parts;
  const words = REVIEW_WORDS[page.locale];
  const { draft, owner, definition } = workspace;
  const title = textIn(draft.content.name, page.locale, draft.content.language) ?? words.nameless;
  const hasAnswered =
    definition.state === 'with-employers' &&
    workspace.answers.some((one) => one.byOrganisationId === organisation.id && one.draftNumber === draft.number);
  const isPublished = definition.state === 'published' || definition.state === 'retired';
  return layout(page, {
    title: `${title} · Waymark`,
    kind: 'wide',
    isPrivate: true,
    content: html`<main id="text">
<p class="strip"><span><a href="/review/${membership.slug}"><bdi>${nameIn(organisation, page.locale)}</bdi></a></span><span><bdi>${nameIn(owner, page.locale)}</bdi></span><span class="right">${hasAnswered ? words.answeredThis : words.states[definition.state]}</span></p>
<h1><bdi>${title}</bdi></h1>
${banner(parts.notice)}
${isPublished ? '' : html`<p class="lead">${words.asks(nameIn(owner, page.locale), draft.number)}</p>`}
<div class="columns even"><div>
${endorsements(page, parts)}
${definition.state === 'with-employers' ? answerForm(page, parts) : ''}
${parts.ownWords.length > 0 ? html`<section><h2>${words.yourWords}</h2><p><bdi>${parts.ownWords.join(' · ')}</bdi></p></section>` : ''}
${isPublished ? '' : byLine(page, parts)}
${others(page, parts)}
</div><aside class="preview" aria-labelledby="preview-title" tabindex="0"><h2 id="preview-title">${words.whatItSays}</h2>${raw(renderDefinition(parts.reading))}</aside></div>
</main>`,
  });
}

function answerForm(page: PageContext, { workspace, membership, organisation }: ReviewPageParts): Html {
  const words = REVIEW_WORDS[page.locale];
  const { draft, definition, answers } = workspace;
  const last = answers.findLast(({ byOrganisationId }) => byOrganisationId === organisation.id);
  return html`<section><h2>${words.answerTitle}</h2>
<p class="quiet">${words.answerLead(draft.number, toDay(page, definition.deadline ?? draft.madeAt))}</p>
${last ? html`<p>${words.yourAnswer(words.answers[last.answer], last.draftNumber)}</p>` : ''}
<form method="post" action="${reviewPath(membership, definition.id)}/answer">
<input type="hidden" name="draft" value="${draft.number}">
${lineField({ id: 'answer-reason', name: 'reason', label: words.answerReason, hint: words.answerReasonHint })}
<p class="send">${ANSWER_KINDS.map((kind) => html`<button type="submit" name="answer" value="${kind}"${kind === 'accept' ? '' : html` class="quiet-button"`}>${words.answers[kind]}</button>`)}</p>
</form></section>`;
}

/** Names of the lines to show, in reading order: those that say something, and the few that every definition needs. */
function linesToShow({ draft }: Workspace): readonly string[] {
  const lines = toLines(draft.content);
  const needed = ['name', 'sentence', 'method', 'assessors', 'evidence'];
  return LINE_ORDER.flatMap((line) =>
    line === 'outcomes'
      ? outcomeNumbers(draft.content).flatMap((n) => [
          `outcome-${n}`,
          ...(lines[`outcome-${n}-levels`] ? [`outcome-${n}-levels`] : []),
        ])
      : line !== 'language' && line !== 'kind' && line !== 'judged-kind' && (lines[line] || needed.includes(line))
        ? [line]
        : [],
  );
}

function byLine(page: PageContext, { workspace, membership, organisation }: ReviewPageParts): Html {
  const words = REVIEW_WORDS[page.locale];
  const { draft, proposals, organisations, owner, definition } = workspace;
  const lines = toLines(draft.content);
  const numbers = outcomeNumbers(draft.content);
  const credits = creditsOf(workspace);
  const path = reviewPath(membership, definition.id);
  const nameOf = (id: string) => {
    const found = organisations.get(id);
    return found ? nameIn(found, page.locale) : '';
  };
  const proposal = (one: Proposal) =>
    html`<div class="thread"><b><bdi>${one.kind === 'wording' ? words.proposes(nameOf(one.byOrganisationId)) : words.comments(nameOf(one.byOrganisationId))}</bdi></b><br><bdi>${one.text}</bdi>${one.reason ? html`<br><span class="quiet"><bdi>${words.because(one.reason)}</bdi></span>` : ''}<br><span class="quiet">${words.statuses[one.status]}${one.answer ? html` · <bdi>${words.theAnswer(one.answer)}</bdi>` : ''}</span>${
      one.status === 'open' && one.byOrganisationId === organisation.id
        ? html`<form method="post" action="${path}/take-back"><input type="hidden" name="proposal" value="${one.id}"><button type="submit" class="plain">${words.takeBack}</button></form>`
        : ''
    }</div>`;
  return html`<section><h2>${words.lines}</h2><p class="quiet">${words.linesLead}</p>
<ul class="rows">${linesToShow(workspace).map((line) => {
    const credited = credits.get(line);
    const label = sayLine(page.locale, line, numbers);
    return html`<li><h3>${label}</h3>
<p class="said"><bdi>${lines[line] || words.empty}</bdi></p>
${credited && credited !== owner.id ? html`<p class="says ok">${words.shapedBy(nameOf(credited))}</p>` : ''}
${proposals.filter((one) => one.line === line && one.byOrganisationId !== owner.id).map(proposal)}
<details class="also"><summary>${words.propose}<span class="unseen">: ${label}</span></summary>
<form method="post" action="${path}/propose">
<input type="hidden" name="line" value="${line}">
${choiceField({ id: `kind-${line}`, name: 'kind', label: words.kind, options: words.kinds })}
${textField({ id: `text-${line}`, name: 'text', label: words.text, value: lines[line] ?? '', isRequired: true })}
${lineField({ id: `reason-${line}`, name: 'reason', label: words.reason })}
<button type="submit">${words.send}</button>
</form></details></li>`;
  })}</ul></section>`;
}

function others(page: PageContext, { workspace, organisation, now }: ReviewPageParts): Html {
  const words = REVIEW_WORDS[page.locale];
  if (workspace.definition.state !== 'with-employers') return html``;
  const all = answersOf(workspace, now).filter(({ employer }) => employer.id !== organisation.id);
  if (all.length === 0) return html``;
  return html`<section><h2>${words.others}</h2><ul class="rows">${all.map(({ employer, answer, reason }) => html`<li><b><bdi>${nameIn(employer, page.locale)}</bdi></b> ${words.otherAnswers[answer]}${reason ? html`<br><bdi>${words.because(reason)}</bdi>` : ''}</li>`)}</ul></section>`;
}

/** What this employer endorses, and the way to endorse the latest version. */
function endorsements(page: PageContext, { workspace, membership, organisation }: ReviewPageParts): Html {
  const words = REVIEW_WORDS[page.locale];
  const { versions, definition } = workspace;
  const latest = versions.at(-1);
  if (!latest) return html``;
  const own = workspace.endorsements.filter(({ endorserId }) => endorserId === organisation.id);
  const standing = own.filter(({ withdrawnAt }) => withdrawnAt === null);
  const isCurrent = standing.some(({ versionNumber }) => versionNumber === latest.number);
  const earlier = standing.findLast(({ versionNumber }) => versionNumber < latest.number);
  const path = reviewPath(membership, definition.id);
  return html`<section><h2>${words.yours}</h2>
<p><a href="/definitions/${definition.id}/v${latest.number}">${words.seeVersion(latest.number)}</a></p>
${!isCurrent && earlier ? html`<p>${words.earlierOnly(earlier.versionNumber, latest.number)}</p>` : ''}
${!isCurrent && definition.retiredAt === null ? html`<p><a class="btn" href="${path}/endorse">${words.endorseTitle(latest.number)}</a></p>` : ''}
<ul class="rows">${own.map((one) =>
    one.withdrawnAt
      ? html`<li><bdi>${words.withdrawn(one.versionNumber, toDay(page, one.withdrawnAt), one.withdrawnReason ?? '')}</bdi></li>`
      : html`<li>${words.endorsedVersion(one.versionNumber, toDay(page, one.validUntil))}<br><q><bdi>${one.comment}</bdi></q>
<details class="also"><summary>${words.withdraw}<span class="unseen">: ${words.seeVersion(one.versionNumber)}</span></summary><form method="post" action="${path}/withdraw">
<input type="hidden" name="endorsement" value="${one.id}">
${lineField({ id: `withdraw-${one.id}`, name: 'reason', label: words.withdrawReason, hint: words.withdrawHint, isRequired: true })}
<button type="submit" class="danger">${words.withdraw}</button></form></details></li>`,
  )}</ul></section>`;
}

/** `/review/<slug>/<id>/endorse`: what is signed, word for word, before it is. */
export function endorsePage(
  page: PageContext,
  {
    workspace,
    membership,
    organisation,
    hasKey,
    until,
    typed,
    notice,
  }: {
    readonly workspace: Workspace;
    readonly membership: Membership;
    readonly organisation: Organisation;
    readonly hasKey: boolean;
    /** RFC 3339 day. */
    readonly until: string;
    readonly typed: { readonly deed?: string; readonly comment?: string };
    readonly notice?: Notice;
  },
): Html {
  const words = REVIEW_WORDS[page.locale];
  const version = workspace.definition.latestVersion;
  const path = reviewPath(membership, workspace.definition.id);
  return layout(page, {
    title: `${words.endorseTitle(version)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="${path}"><bdi>${nameIn(organisation, page.locale)}</bdi></a> · <a href="/definitions/${workspace.definition.id}/v${version}">${words.seeVersion(version)}</a></p>
<h1>${words.endorseTitle(version)}</h1>
<p class="lead"><bdi>${textIn(workspace.versions.at(-1)?.definition.sentence, page.locale, workspace.draft.content.language) ?? ''}</bdi></p>
<p>${words.endorseLead}</p>
${banner(notice)}
${
  hasKey
    ? html`<form method="post" action="${path}/endorse">
<input type="hidden" name="version" value="${version}">
${choiceField({ id: 'deed', label: words.deed, value: typed.deed ?? '', options: { '': words.chooseDeed, ...Object.fromEntries(ENDORSEMENT_DEEDS.map((deed) => [deed, words.deeds[deed]])) } })}
${textField({ id: 'comment', label: words.comment, hint: words.commentHint, value: typed.comment ?? '', isRequired: true })}
${lineField({ id: 'until', label: words.until, type: 'date', value: until, isRequired: true })}
<button type="submit">${words.sign}</button>
</form>`
    : html`<p class="banner">${words.noKey} <a href="/organise/${membership.slug}/keys">/organise/${membership.slug}/keys</a></p>`
}
</main>`,
  });
}
