import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import type { PageContext } from '../pages/page-context.ts';
import { ENTER_WORDS, type EnterWords } from './words/index.ts';

export const wordsOf = (context: PageContext): EnterWords => ENTER_WORDS[context.locale];

/** One page of this slice. */
export const page = (context: PageContext, title: string, content: (words: EnterWords) => Html, path?: string): Html =>
  layout(context, {
    title: `${title} · Waymark`,
    kind: 'text',
    isPrivate: true,
    ...(path === undefined ? {} : { path }),
    content: html`<main id="text">
<h1>${title}</h1>
${content(wordsOf(context))}
</main>`,
  });
