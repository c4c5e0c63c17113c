import { html, raw, type SafeHtml } from '../html.ts';
import type { Statement } from '../reading-model.ts';
import { block, inline, ownTag, type Page } from './page-parts.ts';

function outcomes(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<ul class="can">${statements.map((statement) => {
    const { scale } = statement;
    const steps = scale?.steps ?? [];
    const bar = scale
      ? html`<span class="bar" aria-hidden="true">${steps.map((_, index) => raw(`<i${scale.reached !== undefined && index <= scale.reached ? ' class="on"' : ''}></i>`))}</span>`
      : '';
    const names = scale
      ? html`<details class="steps"><summary>${scale.reached === undefined ? page.words.level.steps(steps.length) : page.words.level.of(scale.reached + 1, steps.length)}</summary><ol>${steps.map((name, index) => html`<li${index === scale.reached ? raw(' class="reached"') : ''}><bdi>${name}</bdi></li>`)}</ol></details>`
      : '';
    const note = statement.note
      ? html`<span><bdi>${scale && scale.reached !== undefined ? statement.note.replace(/^[^,]*, /, '') : statement.note}</bdi></span>`
      : '';
    return html`<li><p>${inline(statement)}</p><div class="level">${scale ? html`${names}${bar}` : ''}${note}</div>
<div class="shows">${(statement.children ?? []).map((child) => html`${inline(child)} `)}${own(statement)}</div></li>`;
  })}</ul>`;
}

function voices(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<ul class="voices">${statements.map((statement) => html`<li><b><bdi>${statement.label ?? ''}</bdi></b> ${own(statement)}${statement.quote ? block(page, statement) : ''}${statement.note ? html`<p class="note">${statement.note}</p>` : ''}</li>`)}</ul>`;
}

function list(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<ul class="voices">${statements.map(
    (statement) =>
      html`<li><b>${inline(statement)}</b> ${own(statement)}${statement.note ? html`<p class="note"><bdi>${statement.note}</bdi></p>` : ''}${(statement.children ?? []).map((child) => html`<div class="child">${block(page, child)}</div>`)}</li>`,
  )}</ul>`;
}

export function facts(page: Page, statements: readonly Statement[]): SafeHtml {
  const own = ownTag(page, statements);
  return html`<dl class="facts">${statements.map((statement) => {
    const isLong = (statement.quote?.text.length ?? 0) > 120 || statement.quote?.markdown;
    return html`<div><dt><bdi>${statement.label ?? ''}</bdi></dt><dd>${isLong ? block(page, statement) : inline(statement)} ${own(statement)}</dd></div>`;
  })}</dl>`;
}

export const FORMS = { outcomes, voices, list, facts };
