/**
 * `reading`: what a credential says, in plain words, line by line, each line marked with how sure it is.
 *
 * Comes in: the report of `verification` and a locale. Goes out: a Reading (lead, statements with assurance and place, what is missing,
 * the checks in words, the same for everything inside), and its renderings: HTML, card, text, JSON.
 * Must never: say more than the credential and the report do, lose a leaf, call a line sealed that no passed proof covers, let a
 * stranger's markup through. Start reading at `read.ts`; one file a kind of line in `tell/`, the words in `words/<locale>/`.
 *
 * @example
 * const report = await verify(parse('not a credential'), { documents: noDocuments, now: new Date(0), policy: DEFAULT_POLICY });
 * console.log(read(report, { locale: 'en' }).verdictLabel); // Not readable
 */
export { loadLexer } from '#lexer';
export { html, raw, SafeHtml } from './html.ts';
export { type ReadOptions, read } from './read.ts';
export { readCollection, unreadable } from './read-collection.ts';
export type * from './reading-model.ts';
export { asPromise } from './render/as-promise.ts';
export { renderCard } from './render/render-card.ts';
export { renderCards, renderDefinition, renderReading } from './render/render-reading.ts';
export { readingStyles } from './render/styles.ts';
export { type ReadingJson, toJson } from './render/to-json.ts';
export { type TextOptions, toText } from './render/to-text.ts';
export { usesMarkdown } from './uses-markdown.ts';
export { LOCALES, loadLocale } from './words/index.ts';
