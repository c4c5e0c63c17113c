import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';

/** The example that the page shows: it can be checked without asking anybody, in any browser. */
export const EMBEDDED_EXAMPLE = 'open-badges-3.0/attended-a-day';

/** `/embed`: the element for other people's pages, working, with the lines to copy. English, as the field names are. */
export function embedPage(page: PageContext, hasExample: boolean): Html {
  const src = `/examples/${EMBEDDED_EXAMPLE}/credential`;
  return layout(page, {
    title: 'A reading on your own page',
    kind: 'text',
    language: 'en',
    path: '/embed',
    content: html`<main id="text">
<h1>A reading on your own page</h1>
<p class="lead">Two lines put a credential on any page, in plain words. Each visitor’s own browser checks it; no server of ours hears of it.</p>
<pre tabindex="0" aria-label="Lines to copy"><code>&lt;script src="${page.baseUrl}/waymark-reading.js" type="module"&gt;&lt;/script&gt;
&lt;waymark-reading src="https://you.example/credential.json"&gt;
  &lt;a href="https://you.example/credential.json"&gt;The credential&lt;/a&gt;
&lt;/waymark-reading&gt;</code></pre>
<table>
<thead><tr><th scope="col">Attribute</th><th scope="col">Says</th></tr></thead>
<tbody>
<tr><td><code>src</code></td><td>Where the credential is: JSON, a token, a baked PNG or SVG, a ZIP. Another site must allow it (CORS).</td></tr>
<tr><td><code>form</code></td><td><code>full</code>, or <code>card</code> for a few lines</td></tr>
<tr><td><code>locale</code></td><td><code>en</code> or <code>es</code>; else the language of your page</td></tr>
</tbody>
</table>
<p>When it is done the element sends the event <code>waymark-reading</code> with <code>detail.verdict</code>. What stands between its tags is shown until then, and stays where there is no script.</p>
<p>Keys and lists of withdrawn credentials are asked for at the issuer’s site by the visitor’s browser, without cookies and without saying from which page. Sites that do not allow that to browsers cannot be checked here; the reading then says “could not be confirmed”, never more. Codes in pictures and pages behind links are read on <a href="/">the page itself</a>.</p>
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
