import type { PageLocale, PageWords } from './words/index.ts';

/** What every page needs to know about the request it answers. */
export interface PageContext {
  readonly locale: PageLocale;
  readonly words: PageWords;
  /** Addresses of the style sheet and, unless this installation has none, the script; they change with the content. */
  readonly stylesheet: string;
  readonly script?: string;
  readonly baseUrl: string;
  /** Name of whoever is signed in. */
  readonly signedInAs?: string;
}
