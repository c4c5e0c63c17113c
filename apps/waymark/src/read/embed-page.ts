import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';

/** The example that the page shows: it can be checked without asking anybody, in any browser. */
export const EMBEDDED_EXAMPLE = 'open-badges-3.0/attended-a-day';

/** `/embed`: the element for other people's pages, working, with the lines to copy. English, as the field names are. */
export function embedPage(page: PageContext, hasExample: boolean): Html {
  const src = `/examples/${EMBEDDED_EXAMPLE}/credential`;
  // With the example in them the lines work on any page as they are.
  const shown = hasExample ? `${page.baseUrl}${src}` : 'https://you.example/credential.json';
  return layout(page, {
    title: 'A reading on your own page',
    kind: 'text',
    language: 'en',
    path: '/embed',
    content: html`<main id="text">
<h1>A reading on your own page</h1>
<p class="lead">A few lines put a credential on any page, in plain words. Each visitor’s own browser checks it; no server of ours hears of the credential.</p>
<pre class="copy" tabindex="0" aria-label="Lines to copy"><code>&lt;script src="${page.baseUrl}/waymark-reading.js" type="module"&gt;&lt;/script&gt;
&lt;waymark-reading src="${shown}"&gt;
  &lt;a href="${shown}"&gt;The credential&lt;/a&gt;
&lt;/waymark-reading&gt;</code></pre>
<p>Put the address of your own credential in place of the example’s.</p>
<table>
<thead><tr><th scope="col">Name</th><th scope="col">Says</th></tr></thead>
<tbody>
<tr><td><code>src</code></td><td>Where the credential is: JSON, a token, a baked PNG or SVG, a ZIP, a PDF. Another site than the page’s own must allow it (CORS).</td></tr>
<tr><td><code>form</code></td><td><code>full</code>, or <code>card</code> for a few lines</td></tr>
<tr><td><code>locale</code></td><td><code>en</code> or <code>es</code>; else the language of your page</td></tr>
</tbody>
</table>
<p>When it is done the element sends the event <code>waymark-reading</code> with <code>detail.verdict</code>. What stands between its tags is shown until then, and stays where there is no script or nothing could be read.</p>
<p>Your page must come over https, because browsers check signatures only there. The script is 1 KB; with the first element on a page it brings 70 to 135 KB, only what that credential needs.</p>
<p>The issuer’s keys and lists of withdrawn credentials are asked for by the visitor’s browser, without cookies; the issuer’s site learns from which site, not from which page; nor for which credential, but for hosted Open Badges 2.0, which are checked at their own address. A site that does not let browsers ask cannot be checked here: the reading then says “could not be confirmed”, never more. Codes in pictures and pages behind links are read on <a href="/">the page itself</a>.</p>
${
  hasExample
    ? html`<section>
<h2>It looks like this</h2>
<waymark-reading src="${src}" locale="en"><a href="${src}">The credential</a></waymark-reading>
<script type="module" src="/waymark-reading.js"></script>
</section>`
    : ''
}
</main>`,
  });
}
