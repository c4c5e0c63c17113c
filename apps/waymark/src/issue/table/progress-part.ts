import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Batch } from '../../store/index.ts';
import { ISSUE_WORDS } from '../words/index.ts';

interface Far {
  readonly batch: Batch;
  readonly signed: number;
}

export const inNumbers = (page: PageContext, count: number): string => count.toLocaleString(page.locale);

/** Whether something is still to be done that nobody need wait for. */
export const isMoving = ({ batch, signed }: Far): boolean =>
  batch.state === 'checking' || batch.state === 'asking' || (batch.state === 'asked' && signed < batch.rowsNew);

/** How far a table is, in a sentence and a bar. */
export function progressPart(page: PageContext, { batch, signed }: Far): Html {
  const words = ISSUE_WORDS[page.locale].table;
  const number = (count: number) => inNumbers(page, count);
  const { state, readBytes, fileBytes, rowsRead, rowsGood, rowsAsked, rowsNew } = batch;
  const bar = (done: number, all: number) =>
    html`<progress aria-label="${words.progress}" value="${done}" max="${Math.max(all, 1)}"></progress>`;
  if (state === 'checking') {
    const percent = Math.floor((100 * readBytes) / Math.max(fileBytes, 1));
    return html`<p>${words.checking(percent, number(rowsRead))}</p>${bar(readBytes, fileBytes)}`;
  }
  if (state === 'asking')
    return html`<p>${words.asking(number(rowsAsked), number(rowsGood))} ${words.signing(number(signed), number(rowsNew))}</p>${bar(signed, rowsGood)}`;
  const had = words.already(number(rowsAsked - rowsNew), rowsAsked - rowsNew);
  return signed < rowsNew
    ? html`<p>${words.signing(number(signed), number(rowsNew))} ${had}</p>${bar(signed, rowsNew)}`
    : html`<p class="lead">${words.ready(number(rowsNew), rowsNew)} ${had}</p>`;
}
