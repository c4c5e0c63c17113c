import { lexer } from 'marked';

/** Markdown to tokens. A light bundle (condition `waymark-light`) has `lexer-when-asked.ts` in its place. */
export const lex = (text: string): ReturnType<typeof lexer> | undefined => lexer(text, { gfm: true });

/** Here it is there from the start. */
export const loadLexer = async (): Promise<void> => {};
