import type { Locale } from './locale.ts';

const LOADERS: Readonly<Record<string, () => Promise<Locale>>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
};
const loaded = new Map<string, Locale>();

/** For a page that carries only the language it is asked in. */
export const LOADED: ReadonlyMap<string, Locale> = loaded;

/** Brings the words of a locale or its language; English for one that there is not. */
export async function loadLocale(locale: string): Promise<void> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const [name, load] = Object.entries(LOADERS).find(([key]) => key === language) ?? ['en', LOADERS.en];
  if (load && !loaded.has(name)) loaded.set(name, await load());
}
