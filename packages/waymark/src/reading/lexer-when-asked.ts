import type { lexer } from 'marked';

let loaded: typeof lexer | undefined;

/** Undefined until it was asked for; the text is then shown as plain paragraphs. */
export const lex = (text: string): ReturnType<typeof lexer> | undefined => loaded?.(text, { gfm: true });

export async function loadLexer(): Promise<void> {
  loaded ??= (await import('marked')).lexer;
}
