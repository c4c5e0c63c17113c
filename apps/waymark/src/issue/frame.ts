import { textIn } from 'waymark/achievement';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Membership, Organisation, VersionRow } from '../store/index.ts';

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
export const frame = (
  page: PageContext,
  { organisation }: Of,
  title: string,
  notice: Notice | undefined,
  content: Html,
): Html =>
  layout(page, {
    title: `${title} · ${nameIn(organisation, page.locale)} · Waymark`,
    kind: 'text',
    isPrivate: true,
    content: html`<main id="text">
<p class="of"><a href="/organise">${page.words.yourWork}</a> · <a href="/issue/${organisation.slug}"><bdi>${nameIn(organisation, page.locale)}</bdi></a></p>
<h1>${title}</h1>
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
