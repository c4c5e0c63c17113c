/**
 * Whatever may mean something in Markdown (GitHub's, as the parser reads it): emphasis, code, links and bare addresses, tables, escapes,
 * HTML anywhere; headings, quotes, lists, rules and indented code at the beginning of a line; a break at the end of one.
 */
const MARKUP = /[*_`[\]\\|<~]|:\/\/|www\.|\S@\S|^\s*(?:[#>=:+-]|\d{1,9}[.)])|^ *\t|^ +$|^ {4}| {2}$|\r/m;

/** Whether a text could look otherwise through a Markdown parser than as plain paragraphs; without any of this, none need be brought. */
export const usesMarkdown = (text: string): boolean => MARKUP.test(text);
