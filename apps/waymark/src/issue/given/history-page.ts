import { toMinute } from '../../pages/dates.ts';
import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { AwardStep } from '../../store/index.ts';
import { frame, type Notice, type Of } from '../frame.ts';
import { inNumbers } from '../table/progress-part.ts';
import { ISSUE_WORDS } from '../words/index.ts';

/** `/issue/<slug>/history`: who did what to how many credentials, when and why; what has not taken effect can be undone. */
export function historyPage(
  page: PageContext,
  of: Of & { readonly steps: readonly AwardStep[]; readonly now: Date; readonly notice?: Notice },
): Html {
  const words = ISSUE_WORDS[page.locale].given;
  const path = `/issue/${of.organisation.slug}/history`;
  return frame(
    page,
    of,
    words.history,
    of.notice,
    html`<p class="lead">${of.steps.length === 0 ? words.historyNone : words.historyLead}</p>
<ul class="rows">${of.steps.map((step) => stepRow(page, path, step, of.now))}</ul>`,
  );
}

function stepRow(page: PageContext, path: string, step: AwardStep, now: Date): Html {
  const words = ISSUE_WORDS[page.locale].given;
  const canUndo = !step.isUndone && step.takesEffectAt > now && (step.kind === 'revoke' || step.kind === 'suspend');
  const what = words.line(words.kinds[step.kind], inNumbers(page, step.awards), step.awards);
  return html`<li><b>${what}</b>${step.isUndone ? html` <span class="quiet">(${words.undone})</span>` : ''}
<p>${step.kind === 'undo' || step.kind === 'lift' ? '' : words.reasons[step.reason]}${step.words ? html` <q><bdi>${step.words}</bdi></q>` : ''}</p>
<p class="quiet"><bdi>${words.byOn(step.by, toMinute(page, step.madeAt))}</bdi>${canUndo ? ` · ${words.undoUntil(toMinute(page, step.takesEffectAt))}` : ''}</p>
${canUndo ? html`<form method="post" action="${path}/${step.id}/undo"><button type="submit" class="quiet-button">${words.undo}<span class="unseen">: ${what}</span></button></form>` : ''}</li>`;
}
