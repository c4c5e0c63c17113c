import { textIn } from 'waymark/achievement';
import { toDay } from '../pages/dates.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { nameIn } from '../pages/name-in.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { Organisation, VersionRow } from '../store/index.ts';
import { ORGANISE_WORDS } from './words/index.ts';

/** `/organisations/<slug>`: who this is, what is proven of that, and what it promises, meaning first. */
export function publicPage(
  page: PageContext,
  {
    organisation,
    did,
    published,
    retired,
    members,
  }: {
    readonly organisation: Organisation;
    readonly did?: string;
    readonly published: readonly VersionRow[];
    readonly retired: readonly VersionRow[];
    readonly members: readonly Organisation[];
  },
): Html {
  const words = ORGANISE_WORDS[page.locale];
  const { slug, kind, domain, domainProvenAt, region, industry, url } = organisation;
  const name = nameIn(organisation, page.locale);
  const sentenceOf = ({ definition }: VersionRow) =>
    textIn(definition.sentence, page.locale, definition.language) ??
    textIn(definition.name, page.locale, definition.language) ??
    '';
  return layout(page, {
    title: `${name} · Waymark`,
    kind: 'text',
    path: `/organisations/${slug}`,
    content: html`<main id="text">
<h1>${organisation.hasBrandmark ? html`<img class="brandmark" src="/organisations/${slug}/mark.png" alt="" width="40" height="40"> ` : ''}<bdi>${name}</bdi></h1>
<p class="quiet">${[words.publicKind(words.kinds[kind]), industry, region].filter(Boolean).join(' · ')}</p>
<p>${domain && domainProvenAt ? words.domainProven(domain, toDay(page, domainProvenAt)) : words.domainNotProven}</p>
${url ? html`<p><a href="${url}" rel="nofollow">${url}</a></p>` : ''}
${did ? html`<p class="quiet">${words.did}: <code>${did}</code></p>` : ''}
${members.length === 0 ? '' : html`<section><h2>${words.members}</h2><ul>${members.map((one) => html`<li><a href="/organisations/${one.slug}"><bdi>${nameIn(one, page.locale)}</bdi></a></li>`)}</ul></section>`}
${
  kind === 'institution'
    ? html`<section class="examples"><h2>${words.published}</h2>
${published.length === 0 ? html`<p>${words.publishedNone}</p>` : html`<ul>${published.map((version) => html`<li><a href="/definitions/${version.definitionId}"><bdi>${sentenceOf(version)}</bdi></a><span>${textIn(version.definition.name, page.locale, version.definition.language) ?? ''} · ${words.version(version.number)} · ${toDay(page, version.publishedAt)}</span></li>`)}</ul>`}
${retired.length === 0 ? '' : html`<h2>${words.retired}</h2><ul>${retired.map((version) => html`<li><a href="/definitions/${version.definitionId}"><bdi>${sentenceOf(version)}</bdi></a></li>`)}</ul>`}</section>`
    : ''
}
</main>`,
  });
}
