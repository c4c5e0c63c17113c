import { textIn } from 'waymark/achievement';
import { toDay, toMinute } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import { answersOf, isSignedOff, type Membership, signOffsOf, type Workspace } from '../store/index.ts';
import { WORK_WORDS, type WorkWords } from './words/index.ts';

export interface Notice {
  readonly text: string;
  readonly isRefusal?: boolean;
}

export interface FrameParts {
  readonly workspace: Workspace;
  readonly membership: Membership;
  readonly at: 'overview' | 'write' | 'talk' | 'history' | 'publish';
  readonly now: Date;
  readonly notice?: Notice;
  readonly content: Html;
}

/** What a definition is called in its draft. */
export const titleOf = ({ draft }: Pick<Workspace, 'draft'>, words: WorkWords): string =>
  textIn(draft.content.name, draft.content.language, draft.content.language) ?? words.nameless;

export const workPath = (membership: Pick<Membership, 'slug'>, definitionId: string): string =>
  `/define/in/${membership.slug}/${definitionId}`;

/** The frame of every page about one definition: what it is called, how far it is, and its other pages. */
export function workFrame(page: PageContext, parts: FrameParts): Html {
  const { workspace, membership, at, notice } = parts;
  const words = WORK_WORDS[page.locale];
  const { definition, draft, proposals } = workspace;
  const path = workPath(membership, definition.id);
  const open = proposals.filter(({ status }) => status === 'open').length;
  const tabs: readonly (readonly [FrameParts['at'], string, string])[] = [
    ['overview', path, words.overview],
    ['write', `${path}/write`, words.write],
    ['talk', `${path}/talk`, open > 0 ? `${words.talk} (${open})` : words.talk],
    ['history', `${path}/history`, words.history],
  ];
  const title = titleOf(workspace, words);
  return layout(page, {
    title: `${title} · Waymark`,
    kind: 'wide',
    isPrivate: true,
    content: html`<main id="text">
<p class="strip"><span><a href="/define/in/${membership.slug}"><bdi>${nameIn(workspace.owner, page.locale)}</bdi></a></span><span>${words.draftTowards(draft.number, definition.latestVersion + (definition.state === 'published' ? 0 : 1))}</span><span class="right">${words.savedAt(toMinute(page, draft.madeAt), draft.personName)}</span></p>
<h1><bdi>${title}</bdi></h1>
${stepsBar(page, workspace, parts.now)}
<nav class="parts" aria-label="${title}"><ul>${tabs.map(([id, href, text]) => html`<li><a href="${href}"${id === at ? html` aria-current="page"` : ''}>${text}</a></li>`)}</ul></nav>
${notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${parts.content}
</main>`,
  });
}

/** Written → signed off inside → with employers → published → reviewed: what is done, and what is now. */
function stepsBar(page: PageContext, workspace: Workspace, now: Date): Html {
  const words = WORK_WORDS[page.locale];
  const { definition, draft, versions } = workspace;
  const signOffs = signOffsOf(workspace);
  const answers = answersOf(workspace, now);
  const answered = answers.filter(({ answer }) => ['accept', 'object', 'abstain'].includes(answer)).length;
  const latest = versions.at(-1);
  const reached = {
    draft: 0,
    inside: 1,
    'with-employers': 2,
    published: 4,
    'review-due': 4,
    superseded: 4,
    retired: 4,
  }[definition.state];
  const notes = words.stepNotes;
  const signed = signOffs.filter(({ state }) => state === 'signed').length;
  const steps: readonly (readonly [string, string, boolean])[] = [
    [words.steps.written, notes.draft(draft.number), true],
    [words.steps.inside, notes.signed(signed, signOffs.length), isSignedOff(workspace)],
    [words.steps.employers, notes.answered(answered, answers.length), true],
    [words.steps.published, latest ? notes.version(latest.number) : '', true],
    [words.steps.reviewed, latest ? notes.by(toDay(page, latest.reviewDue)) : '', true],
  ];
  return html`<ol class="steps">${steps.map(
    ([name, note, isDone], index) =>
      html`<li class="${index < reached && isDone ? 'done' : index === reached || (index < reached && !isDone) ? 'now' : ''}">${name}<small>${note}</small></li>`,
  )}</ol>`;
}
