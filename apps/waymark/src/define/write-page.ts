import { type Lines, parseLines } from 'waymark/achievement';
import type { Reading } from 'waymark/reading';
import { type Html, html } from '../pages/html.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import { creditsOf, type Membership, type Workspace } from '../store/index.ts';
import { previewOf } from './define-page.ts';
import { field, outcomeFields, SECTIONS } from './form-fields.ts';
import { numbersOf } from './numbers-of.ts';
import { DEFINE_WORDS, WORK_WORDS } from './words/index.ts';
import { type Notice, workFrame, workPath } from './work-frame.ts';

/** `/define/in/<slug>/<id>/write`: the form, each line with whose words it holds and what is proposed for it, and the reading beside it. */
export function writePage(
  page: PageContext,
  parts: {
    readonly workspace: Workspace;
    readonly membership: Membership;
    /** What the form shows: the draft, or what was typed and not saved. */
    readonly lines: Lines;
    /** Number of the draft that the typing began with. */
    readonly base: number;
    readonly reading: Reading;
    readonly emptyOutcomes: number;
    readonly now: Date;
    readonly notice?: Notice;
  },
): Html {
  const { workspace, membership, lines } = parts;
  const tool = DEFINE_WORDS[page.locale];
  const words = WORK_WORDS[page.locale];
  const path = workPath(membership, workspace.definition.id);
  const definition = parseLines(lines);
  const fields = { values: lines, locale: page.locale, notes: (line: string) => notesOf(page, workspace, path, line) };
  const isWritable = ['draft', 'with-employers'].includes(workspace.definition.state);
  const { notice = isWritable ? undefined : { text: words.notWritable, isRefusal: true } } = parts;
  return workFrame(page, {
    ...parts,
    ...(notice ? { notice } : {}),
    at: 'write',
    content: html`<waymark-define>
<form method="post" action="${path}/write" class="editor">
<input type="hidden" name="base" value="${parts.base}">
<input type="hidden" name="organisation" value="${nameIn(workspace.owner, definition.language)}">
<div>
${SECTIONS.map(
  ({ id, fields: names }) => html`<section>
<h2>${tool.sections[id]}</h2>
${
  id === 'outcomes'
    ? html`${outcomeFields(fields, definition, parts.emptyOutcomes)}
<button type="submit" class="plain" name="do" value="add-outcome">${tool.addOutcome}</button>`
    : names.filter(([name]) => name !== 'organisation').map(([name, shape]) => field(fields, name, shape))
}
</section>`,
)}
<div class="send">
${isWritable ? html`<button type="submit">${words.save}</button>` : ''}
<button type="submit" class="plain" formaction="/define/download">${tool.download}</button>
<a href="/define/rules">${tool.rulesTitle}</a>
<a href="/define/properties">${tool.becomes}</a>
</div>
</div>
<aside class="preview" aria-labelledby="preview-title" tabindex="0">
<h2 id="preview-title">${tool.preview}</h2>
<div data-preview>${previewOf(page, { definition, organisation: '' }, parts.reading)}</div>
</aside>
</form>
</waymark-define>`,
  });
}

/** Under a line: whose words it holds, when not the institution's own, and what waits to be taken. */
function notesOf(page: PageContext, workspace: Workspace, path: string, line: string): Html {
  const words = WORK_WORDS[page.locale];
  const { owner, organisations, proposals } = workspace;
  const credited = creditsOf(workspace).get(line);
  const author = credited && credited !== owner.id ? organisations.get(credited) : undefined;
  const open = proposals.filter((one) => one.line === line && one.status === 'open');
  const nameOf = (id: string, person: string) => {
    const organisation = organisations.get(id);
    return organisation && id !== owner.id ? nameIn(organisation, page.locale) : person;
  };
  return html`${author ? html`<p class="says ok">${words.shapedBy(nameIn(author, page.locale))}</p>` : ''}
${open.map(
  ({ id, kind, text, reason, byOrganisationId, personName }) =>
    html`<div class="thread"><b><bdi>${kind === 'wording' ? words.proposes(nameOf(byOrganisationId, personName)) : words.comments(nameOf(byOrganisationId, personName))}</bdi></b><br><bdi>${text}</bdi>${reason ? html`<br><span class="quiet"><bdi>${words.because(reason)}</bdi></span>` : ''}<br>${kind === 'wording' ? html`<button type="submit" class="plain" formaction="${path}/take" name="proposal" value="${id}">${words.takeIt}<span class="unseen">: ${sayLine(page.locale, line, numbersOf(workspace))}</span></button> · ` : ''}<a href="${path}/talk#p-${id}">${words.answerIt}</a></div>`,
)}`;
}
