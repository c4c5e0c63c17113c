import { type Html, html } from '../../pages/html.ts';
import type { PageContext } from '../../pages/page-context.ts';
import type { Membership, Organisation } from '../../store/index.ts';
import { organisationPage } from '../page.ts';
import { ORGANISE_WORDS } from '../words/index.ts';

/** `/organise/<slug>/export`: what there is, and a button that takes it out. */
export function exportPage(
  page: PageContext,
  of: {
    readonly organisation: Organisation;
    readonly membership: Membership;
    /** Rows by table. */
    readonly counts: Readonly<Record<string, number>>;
    /** Addresses under which lists were begun that cannot be continued here. */
    readonly movedFrom: readonly string[];
  },
): Html {
  const words = ORGANISE_WORDS[page.locale].export;
  const count = (table: string) => (of.counts[table] ?? 0).toLocaleString(page.locale);
  return organisationPage(page, {
    ...of,
    title: words.title,
    content: () => html`${
      of.movedFrom.length === 0
        ? ''
        : html`<section class="banner"><h2>${words.movedTitle}</h2>${of.movedFrom.map((from) => html`<p>${words.moved(from)}</p>`)}</section>`
    }
<p class="lead">${words.lead}</p>
<ul>${words.counts(count('awards'), count('versions'), count('definitions'), count('memberships')).map((said) => html`<li>${said}</li>`)}</ul>
<p>${words.also}</p>
<form method="post" action="/organise/${of.organisation.slug}/export">
<p>${words.private}</p>
<div class="field"><label class="tick"><input type="checkbox" name="keys" id="keys" value="yes" aria-describedby="keys-hint"> ${words.withKeys}</label>
<p class="hint" id="keys-hint">${words.keysHint}</p></div>
<button type="submit">${words.download}</button>
<p class="quiet">${words.slow}</p>
</form>
<section><h2>${words.moveTitle}</h2>
<p>${words.move}</p>
<p>${words.sameAddress}</p>
<p>${words.otherAddress}</p>
</section>`,
  });
}
