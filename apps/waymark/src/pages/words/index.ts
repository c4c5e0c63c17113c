import { en, type PageWords } from './en/page-words.ts';
import { es } from './es/page-words.ts';

export type { PageWords };

/** Locales that our pages speak; the library's readings speak at least these. */
export const PAGE_WORDS = { en, es } as const satisfies Readonly<Record<string, PageWords>>;
export type PageLocale = keyof typeof PAGE_WORDS;

export const isPageLocale = (tag: string): tag is PageLocale => Object.hasOwn(PAGE_WORDS, tag);

/**
 * The first of the languages that a browser asks for which we speak, else English.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export function toPageLocale(acceptLanguage: string | undefined): PageLocale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 };
    });
  const spoken = wanted.filter(({ language, quality }) => quality > 0 && isPageLocale(language));
  const best = spoken.sort((one, other) => other.quality - one.quality)[0]?.language;
  return best !== undefined && isPageLocale(best) ? best : 'en';
}
