import { checkDefinition, type Definition, type RuleFinding, sayRule } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** What readers would still ask of a draft, the gravest first: questions with what to do, never a percentage. */
export function questionsOf(page: PageContext, definition: Definition): Html {
  const words = DEFINE_WORDS[page.locale];
  const findings = checkDefinition(definition);
  const asked = findings.filter(({ isUnchecked }) => !isUnchecked);
  const unchecked = findings.filter(({ isUnchecked }) => isUnchecked);
  const one = (finding: RuleFinding) => {
    const { question, todo } = sayRule(finding, page.locale);
    return html`<li class="${finding.severity}"><a href="/define/rules#${finding.rule}" target="_blank"><bdi>${question}</bdi></a> <span><bdi>${todo}</bdi> <em>${words.severities[finding.severity]}</em></span></li>`;
  };
  return html`<section class="questions">
<h2>${words.questions}</h2>
${asked.length === 0 ? html`<p>${words.noQuestions}</p>` : html`<ul>${asked.map(one)}</ul>`}
${unchecked.length === 0 ? '' : html`<p class="quiet">${words.unchecked} ${unchecked.map((finding) => sayRule({ rule: finding.rule }, page.locale).todo).join(' ')}</p>`}
</section>`;
}
