import type { Html } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Membership, Organisation } from '../store/index.ts';
import { ORGANISE_WORDS, type OrganiseWords } from './words/index.ts';

/** A page of one organisation: its name and its other pages above, what happened, then the content. */
export function organisationPage(
  page: PageContext,
  {
    organisation,
    membership,
    title,
    notice,
    content,
  }: {
    readonly organisation: Organisation;
    readonly membership: Membership;
    readonly title: string;
    readonly notice?: { readonly text: string; readonly isRefusal?: boolean };
    readonly content: (words: OrganiseWords) => Html;
  },
): Html {
  const words = ORGANISE_WORDS[page.locale];
  return layout(page, {
    title: `${title} · ${nameIn(organisation, page.locale)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${words.title}</a> · <bdi>${nameIn(organisation, page.locale)}</bdi></p>
<h1>${title}</h1>
${linksOf(page, organisation, membership, title)}
${notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${content(words)}
</main>`,
  });
}

/** Where a member goes from here, by what they may do. */
export function linksOf(page: PageContext, organisation: Organisation, { roles }: Membership, at?: string): Html {
  const words = ORGANISE_WORDS[page.locale];
  const { kind, slug } = organisation;
  const isAdministrator = roles.includes('administrator');
  const isInstitution = kind === 'institution';
  const links: readonly (readonly [boolean, string, string])[] = [
    [isInstitution, `/define/in/${slug}`, words.definitions],
    [isInstitution && roles.includes('issuer'), `/issue/${slug}`, words.credentials],
    [!isInstitution, `/review/${slug}`, words.reviews],
    [isAdministrator, `/organise/${slug}`, words.settings],
    [isAdministrator, `/organise/${slug}/people`, words.people],
    [isAdministrator && isInstitution, `/organise/${slug}/policy`, words.policy],
    [isAdministrator && kind === 'bloc', `/organise/${slug}/bloc`, words.bloc],
    [isAdministrator, `/organise/${slug}/keys`, words.keys],
    [isAdministrator && isInstitution, `/organise/${slug}/tokens`, words.tokens.title],
    [isAdministrator && isInstitution, `/organise/${slug}/export`, words.export.title],
    [true, `/organisations/${slug}`, words.publicPage],
  ];
  return html`<nav class="parts" aria-label="${nameIn(organisation, page.locale)}"><ul>
${links.filter(([isShown]) => isShown).map(([, href, text]) => html`<li><a href="${href}"${text === at ? html` aria-current="page"` : ''}>${text}</a></li>`)}
</ul></nav>`;
}
