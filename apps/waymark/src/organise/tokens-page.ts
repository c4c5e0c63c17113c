import { toDay } from '../pages/dates.ts';
import { choiceField, lineField, ticksField } from '../pages/fields.ts';
import { type Html, html } from '../pages/html.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { ListedToken, Membership, Organisation } from '../store/index.ts';
import { organisationPage } from './page.ts';
import { ORGANISE_WORDS } from './words/index.ts';

/** `/organise/<slug>/tokens`: the programs that may ask in the organisation's name. `secret` is shown this once. */
export function tokensPage(
  page: PageContext,
  of: {
    readonly organisation: Organisation;
    readonly membership: Membership;
    readonly tokens: readonly ListedToken[];
    readonly secret?: string;
    readonly notice?: { readonly text: string; readonly isRefusal?: boolean };
  },
): Html {
  const words = ORGANISE_WORDS[page.locale].tokens;
  const path = `/organise/${of.organisation.slug}/tokens`;
  return organisationPage(page, {
    ...of,
    title: words.title,
    content: () => html`<p class="lead">${words.lead}</p>
${of.secret === undefined ? '' : html`<section class="banner" role="status"><p>${words.made}</p><p><code class="long">${of.secret}</code></p></section>`}
<form method="post" action="${path}">
${lineField({ id: 'name', label: words.name, hint: words.nameHint, isRequired: true })}
${ticksField({ legend: words.scopes, name: 'scope', options: words.scope, ticked: [] })}
${choiceField({ id: 'days', label: words.days, options: words.dayChoices, value: '90' })}
<button type="submit">${words.make}</button>
</form>
<p class="quiet">${words.also} <a href="/api/docs">/api/docs</a>.</p>
${
  of.tokens.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ul class="rows">${of.tokens.map((token) => tokenRow(page, path, token))}</ul>`
}`,
  });
}

function tokenRow(page: PageContext, path: string, token: ListedToken): Html {
  const words = ORGANISE_WORDS[page.locale].tokens;
  const { id, name, scopes, madeBy, madeAt, expiresAt, usedAt, endedAt } = token;
  const facts = [
    words.by(madeBy, toDay(page, madeAt)),
    endedAt ? words.ended(toDay(page, endedAt)) : words.until(toDay(page, expiresAt)),
    usedAt ? words.used(toDay(page, usedAt)) : words.unused,
  ];
  return html`<li><b><bdi>${name}</bdi></b><br>${scopes.map((scope) => words.scope[scope]).join(' · ')}
<p class="quiet"><bdi>${facts.join(' · ')}</bdi></p>
${endedAt ? '' : html`<form method="post" action="${path}/${id}"><button type="submit" class="quiet-button">${words.end}<span class="unseen">: ${name}</span></button></form>`}</li>`;
}
