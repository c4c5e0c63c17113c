import { checkDefinition, type Definition, frameworksOf, RULES, type Rule, sayRule } from 'waymark/achievement';
import { resolvePointer } from 'waymark/encoding';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** `/define/rules`: every question, why it is asked, by whom, and an example of each kind. */
export function rulesPage(page: PageContext): Html {
  const words = DEFINE_WORDS[page.locale];
  return layout(page, {
    title: `${words.rulesTitle} · Waymark`,
    kind: 'text',
    path: '/define/rules',
    content: html`<main id="text">
<h1>${words.rulesTitle}</h1>
<p class="lead">${words.rulesLead}</p>
${RULES.map((rule) => ruleSection(page, rule))}
<p><a href="/define">${words.title}</a></p>
</main>`,
  });
}

function ruleSection(page: PageContext, rule: Rule): Html {
  const words = DEFINE_WORDS[page.locale];
  const finding = checkDefinition(rule.failing).find((one) => one.rule === rule.id);
  const { question, why, todo } = sayRule(finding ?? { rule: rule.id }, page.locale);
  const place = finding?.place ?? '';
  return html`<section id="${rule.id}">
<h2><bdi>${question}</bdi></h2>
<p>${why} ${todo}</p>
<table class="pairs">
<tbody>
<tr><td>${words.fails}</td><td>${shown(rule.failing, place)}</td></tr>
<tr><td>${words.passes}</td><td>${shown(rule.passing, place)}</td></tr>
<tr><td>${words.demandedBy}</td><td>${frameworksOf(rule)
    .map((framework) => words.frameworks[framework])
    .join(', ')}; ${words.severities[rule.severity]}</td></tr>
</tbody>
</table>
</section>`;
}

/** Longer examples hide what they show. */
const MAX_CHARS = 200;

/** What stands at the place that the rule looks at; a dash where nothing does. */
function shown(definition: Definition, place: string): Html {
  // Sound: a definition is plain JSON.
  const value = place === '' ? definition.criteria : resolvePointer(definition as never, place);
  const text = typeof value === 'object' && value !== null ? textsIn(value).join(' · ') : `${value ?? ''}`;
  return html`<bdi lang="en">${text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)} …` : text || '–'}</bdi>`;
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'number'
      ? [`${value}`]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : [];
