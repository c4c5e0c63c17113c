import { checkDefinition, coverageOf, type Definition, FRAMEWORKS, sayRule } from 'waymark/achievement';
import { type Html, html, raw } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** Each framework as a row of squares, one for each question that it asks: filled when it is answered. Which are open stands beside, in words. */
export function coverageOfDraft(page: PageContext, definition: Definition): Html {
  const words = DEFINE_WORDS[page.locale];
  const findings = checkDefinition(definition);
  const questionOf = (rule: string) =>
    sayRule(findings.find((finding) => finding.rule === rule) ?? { rule }, page.locale).question;
  const row = (framework: (typeof FRAMEWORKS)[number]) => {
    const coverage = coverageOf(definition, framework);
    const open = coverage.filter(({ state }) => state !== 'met');
    const squares = coverage.map(({ state }) => raw(`<i class="${state}"></i>`));
    return html`<li><details><summary>${words.frameworks[framework]}: ${words.covered(coverage.length - open.length, coverage.length)}<span class="squares" aria-hidden="true">${squares}</span></summary>
<ul>${open.map(({ rule }) => html`<li><bdi>${questionOf(rule)}</bdi></li>`)}</ul></details></li>`;
  };
  return html`<section class="coverage">
<h2>${words.coverageTitle}</h2>
<ul>${FRAMEWORKS.filter((framework) => framework !== 'waymark').map(row)}</ul>
</section>`;
}
