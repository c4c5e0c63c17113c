import { textIn } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Membership, Organisation, VersionRow } from '../store/index.ts';
import { ISSUE_WORDS } from './words/index.ts';

export interface Notice {
  readonly text: string;
  readonly isRefusal?: boolean;
}
/** Whose page it is, and for whom. */
export interface Of {
  readonly organisation: Organisation;
  readonly membership: Membership;
}

/** What every page of issuing has around it. */
export const frame = (page: PageContext, of: Of, title: string, notice: Notice | undefined, content: Html): Html =>
  layout(page, {
    title: `${title} · ${nameIn(of.organisation, page.locale)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${page.words.yourWork}</a> · <a href="/issue/${of.organisation.slug}"><bdi>${nameIn(of.organisation, page.locale)}</bdi></a></p>
<h1>${title}</h1>
${partsOf(page, of, title)}
${notice ? html`<p class="banner" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>` : ''}
${content}
</main>`,
  });

/** What somebody can do who has it. */
export const sentenceOf = (page: PageContext, { definition }: VersionRow): string =>
  textIn(definition.sentence, page.locale, definition.language) ??
  textIn(definition.name, page.locale, definition.language) ??
  '';
export const titleOf = (page: PageContext, { definition }: VersionRow): string =>
  textIn(definition.name, page.locale, definition.language) ?? '';

/** The other pages of issuing. */
function partsOf(page: PageContext, { organisation, membership }: Of, title: string): Html {
  const words = ISSUE_WORDS[page.locale];
  const path = `/issue/${organisation.slug}`;
  const maySettle = membership.roles.includes('administrator') || membership.roles.includes('steward');
  const links: readonly (readonly [string, string])[] = [
    [path, words.listTitle],
    [`${path}/given`, words.given.title],
    [`${path}/history`, words.given.history],
    ...(maySettle ? [[`${path}/choices`, words.choices.title] as const] : []),
  ];
  return html`<nav class="parts" aria-label="${words.listTitle}"><ul>${links.map(([href, text]) => html`<li><a href="${href}"${text === title ? html` aria-current="page"` : ''}>${text}</a></li>`)}</ul></nav>`;
}
