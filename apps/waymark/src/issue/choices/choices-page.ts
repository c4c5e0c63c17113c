import { choiceField, lineField, textField, ticksField } from '../../pages/fields.ts';
import { type Html, html } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import { nameIn } from '../../pages/name-in.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { IssuingChoices, Organisation } from '../../store/index.ts';
import { frame, type Notice, type Of } from '../frame.ts';
import { STATUS_SECONDS } from '../status-list.ts';
import { ISSUE_WORDS } from '../words/index.ts';

/** The three ways a credential can be withdrawn, as one choice. */
export const purposeChoice = ({ purposes }: IssuingChoices): 'revocation' | 'suspension' | 'both' =>
  purposes.length > 1 ? 'both' : (purposes[0] ?? 'revocation');

/** `/issue/<slug>/choices`: what holds for every credential that is signed from now on. */
export function choicesPage(
  page: PageContext,
  of: Of & { readonly choices: IssuingChoices; readonly notice?: Notice },
): Html {
  const words = ISSUE_WORDS[page.locale].choices;
  const { choices, organisation } = of;
  return frame(
    page,
    of,
    words.title,
    of.notice,
    html`<p class="lead">${words.lead}</p>
<form method="post" action="/issue/${organisation.slug}/choices">
${choiceField({ id: 'form', label: words.form, hint: words.formHint, options: words.forms, value: choices.form })}
${ticksField({ legend: words.naming, name: 'naming', hint: words.namingHint, options: words.namings, ticked: choices.naming })}
${choiceField({ id: 'purposes', label: words.purposes, hint: words.purposesHint, options: words.purposeChoices, value: purposeChoice(choices) })}
${lineField({ id: 'undo', label: words.undo, hint: words.undoHint, type: 'number', value: `${choices.undoMinutes}`, isRequired: true })}
${ticksField({ legend: words.refresh, name: 'refresh', options: { yes: words.refreshOn }, ticked: choices.hasRefresh ? ['yes'] : [] })}
${textField({ id: 'policy', label: words.policy, hint: words.policyHint, value: choices.policy[page.locale] ?? '' })}
<button type="submit">${words.save}</button>
</form>
<p><a href="/organisations/${organisation.slug}/withdrawals">${words.publicPage}</a></p>`,
  );
}

/** `/organisations/<slug>/withdrawals`: when it withdraws, for everybody. */
export function policyPage(
  page: PageContext,
  { organisation, choices }: { readonly organisation: Organisation; readonly choices: IssuingChoices },
): Html {
  const words = ISSUE_WORDS[page.locale].choices;
  const { slug, language } = organisation;
  const name = nameIn(organisation, page.locale);
  const own = choices.policy[page.locale] ?? choices.policy[language] ?? Object.values(choices.policy)[0];
  return layout(page, {
    title: `${words.policyTitle(name)} · Waymark`,
    kind: 'text',
    path: `/organisations/${slug}/withdrawals`,
    content: html`<main id="text">
<p class="of"><a href="/organisations/${slug}"><bdi>${name}</bdi></a></p>
<h1><bdi>${words.policyTitle(name)}</bdi></h1>
${(own ?? words.policyDefault).split(/\n{2,}/).map((part) => html`<p><bdi>${part}</bdi></p>`)}
<p>${words.policyWhen(choices.undoMinutes + STATUS_SECONDS / 60)}</p>
</main>`,
  });
}
