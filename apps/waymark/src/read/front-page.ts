import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { PAGE_WORDS } from '../pages/words/index.ts';
import type { Example } from './examples.ts';

/** `/`: one form for files, text or a link. Works by itself; the script makes the drop immediate and shows progress. */
export function frontPage(page: PageContext, examples: readonly Example[]): Html {
  const { front } = page.words;
  return layout(page, {
    title: `Waymark: ${front.title}`,
    kind: 'front',
    path: '/',
    content: html`<main id="text">
<h1>${front.title}</h1>
<p class="lead">${front.lead}</p>
<waymark-drop data-reading="${front.reading}" data-progress="${front.progress}">
<form method="post" action="/read" enctype="multipart/form-data">
<div class="drop">
<label for="file"><strong>${front.drop}</strong></label>
<span class="kinds" id="kinds">${front.kinds}</span>
<input type="file" id="file" name="file" multiple aria-describedby="kinds">
</div>
<div class="field">
<label for="pasted">${front.paste}</label>
<p class="hint" id="pasted-hint">${front.pasteHint}</p>
<textarea id="pasted" name="text" rows="3" spellcheck="false" autocomplete="off" aria-describedby="pasted-hint"></textarea>
</div>
<details class="also">
<summary>${front.more}</summary>
<div>
<div>
<label for="recipient">${front.recipient}</label>
<p class="hint" id="recipient-hint">${front.recipientHint}</p>
<input type="text" inputmode="email" id="recipient" name="recipient" autocomplete="off" maxlength="320" aria-describedby="recipient-hint">
</div>
<div>
<label for="locale">${front.language}</label>
<select id="locale" name="locale">
${Object.entries(PAGE_WORDS).map(
  ([locale, { localeName }]) =>
    html`<option value="${locale}" lang="${locale}"${locale === page.locale ? html` selected` : ''}>${localeName}</option>`,
)}
</select>
</div>
</div>
</details>
<div class="send">
<button type="submit">${front.read}</button>
<span role="status"></span>
</div>
</form>
</waymark-drop>
<p class="promise">${front.promise}</p>
${examples.length > 0 ? exampleList(page, examples) : ''}
</main>`,
  });
}

/** Enough to see how readings differ; the rest folds away. */
const SHOWN_EXAMPLES = 6;

const exampleList = ({ words: { front }, locale }: PageContext, examples: readonly Example[]): Html => {
  const one = ({ id, about }: Example) => {
    const told = front.examples[id];
    const [what, meant] = told ?? splitAbout(about);
    return html`<li${told || locale === 'en' ? '' : html` lang="en"`}><a href="/examples/${id}${locale === 'en' ? '' : `?locale=${locale}`}">${what}</a> <span>${meant}</span></li>`;
  };
  const rest = examples.slice(SHOWN_EXAMPLES);
  return html`<section class="examples">
<h2>${front.examplesTitle}</h2>
<p class="quiet">${front.examplesTruth}</p>
<ul>
${examples.slice(0, SHOWN_EXAMPLES).map(one)}
</ul>
${
  rest.length > 0
    ? html`<details class="also"><summary>${front.moreExamples(rest.length)}</summary>
<ul>
${rest.map(one)}
</ul>
</details>`
    : ''
}
</section>`;
};

/** "An award that ended. Expired." → what it is, and the verdict it is made to have. */
function splitAbout(about: string): [string, string] {
  const sentences = about.split(/(?<=\.)\s+/);
  const meant = sentences.length > 1 ? (sentences.at(-1) ?? '') : '';
  return [
    sentences
      .slice(0, meant ? -1 : undefined)
      .join(' ')
      .replace(/\.$/, ''),
    meant.replace(/\.$/, ''),
  ];
}
