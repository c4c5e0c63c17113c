import type { LineDifference } from 'waymark/achievement';
import { toMinute } from '../pages/dates.ts';
import { choiceField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import { sayLine } from '../pages/line-words.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Membership, Workspace } from '../store/index.ts';
import { differencesTable } from './compare-page.ts';
import { numbersOf } from './numbers-of.ts';
import { DEFINE_WORDS, WORK_WORDS } from './words/index.ts';
import { workFrame, workPath } from './work-frame.ts';

/** `/define/in/<slug>/<id>/history`: every draft, and any two of them side by side. */
export function historyPage(
  page: PageContext,
  parts: {
    readonly workspace: Workspace;
    readonly membership: Membership;
    readonly now: Date;
    readonly from: number;
    readonly to: number;
    readonly differences: readonly LineDifference[];
  },
): Html {
  const { workspace, membership, from, to, differences } = parts;
  const words = WORK_WORDS[page.locale];
  const { history, organisations, owner } = workspace;
  const options = Object.fromEntries(history.map(({ number }) => [`${number}`, words.draftLine(number)]));
  const numbers = numbersOf(workspace);
  const said = ({ note, creditedTo }: (typeof history)[number]) => {
    const by = organisations.get(creditedTo);
    const how = note === 'taken' || note === 'adapted' ? words.takenFrom[note] : undefined;
    return how && by && by.id !== owner.id ? ` ${how} ${nameIn(by, page.locale)}` : '';
  };
  return workFrame(page, {
    ...parts,
    at: 'history',
    content: html`<p class="lead">${words.historyLead}</p>
<form method="get" action="${workPath(membership, workspace.definition.id)}/history" class="inline">
${choiceField({ id: 'from', label: words.from, options, value: `${from}` })}
${choiceField({ id: 'to', label: words.to, options, value: `${to}` })}
<button type="submit">${words.compare}</button>
</form>
${differences.length === 0 ? html`<p>${DEFINE_WORDS[page.locale].same}</p>` : differencesTable(page, differences)}
<ul class="rows">${history
      .toReversed()
      .map(
        (one) =>
          html`<li><b>${words.draftLine(one.number)}</b> <bdi>${one.personName}</bdi>${said(one)}<br><span class="quiet">${toMinute(page, one.madeAt)} · ${one.changedLines.map((line) => sayLine(page.locale, line, numbers)).join(', ')}</span></li>`,
      )}</ul>`,
  });
}
