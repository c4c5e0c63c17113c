import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { PAGE_WORDS } from './words/index.ts';

export interface PageParts {
  readonly title: string;
  readonly content: Html;
  /** Language and direction of the content, where it is not the page's own. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Pages that show somebody's credential are not for search engines. */
  readonly isPrivate?: boolean;
  /** Where the page is at home in other languages; absent for answers to a form. */
  readonly path?: string;
  /** What else stands in the head: what previews of the page show. */
  readonly head?: Html;
  /** Marks the body, so that styles and print know what kind of page it is. */
  readonly kind: 'front' | 'reading' | 'text' | 'define' | 'wide';
}

/** The whole document around one page's content. */
export function layout(page: PageContext, parts: PageParts): Html {
  const { words } = page;
  return html`<!DOCTYPE html>
<html lang="${parts.language ?? page.locale}" dir="${parts.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
${parts.isPrivate ? html`<meta name="robots" content="noindex, nofollow">` : ''}
<title>${parts.title}</title>
${parts.head ?? ''}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${page.stylesheet}">
${page.script ? html`<script type="module" src="${page.script}"></script>` : ''}
</head>
<body class="${parts.kind}">
<a class="skip" href="#text">${words.skip}</a>
<header class="site">
<a class="wordmark" href="/">Waymark</a>
<nav aria-label="Waymark">
${parts.kind === 'front' ? '' : html`<a href="/">${words.home}</a>`}
${parts.path === undefined ? '' : languageLinks(page, parts.path)}
${page.signedInAs === undefined ? html`<a href="/enter">${words.signIn}</a>` : html`<a href="/organise">${words.yourWork}</a> <a href="/enter/account"><bdi>${page.signedInAs}</bdi></a>`}
</nav>
</header>
${parts.content}
<footer class="site">
${page.signedInAs === undefined ? html`<p>${words.footer.kept}</p>` : ''}
<p><a href="${page.signedInAs === undefined ? '/define' : '/organise'}">${page.signedInAs === undefined ? words.footer.define : words.yourWork}</a> <a href="/checks">${words.checksTitle}</a> <a href="/api/docs">${words.footer.data}</a></p>
</footer>
</body>
</html>
`;
}

const languageLinks = (page: PageContext, path: string): Html[] =>
  Object.entries(PAGE_WORDS)
    .filter(([locale]) => locale !== page.locale)
    .map(
      ([locale, { localeName }]) =>
        html`<a href="${path}?locale=${locale}" hreflang="${locale}" lang="${locale}" rel="alternate">${localeName}</a>`,
    );
