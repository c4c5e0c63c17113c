import type { Locale } from './locale.ts';

/** One language: what every reading needs, and the rest. */
interface Brought {
  readonly usual: () => Promise<Locale>;
  readonly faults: () => Promise<Locale['reasons']>;
}
const LANGUAGES: Readonly<Record<string, Brought>> = {
  en: {
    usual: async () => (await import('./en/usual.ts')).usual,
    faults: async () => (await import('./en/faults.ts')).faults,
  },
  es: {
    usual: async () => (await import('./es/usual.ts')).usual,
    faults: async () => (await import('./es/faults.ts')).faults,
  },
};

const loaded = new Map<string, Locale>();
/** On their way or there, so that several readings on one page wait for the same. */
const coming = new Map<string, Promise<void>>();
/** Languages in which a sentence was asked for that was not there. */
const wanted = new Set<string>();

/** For a page that carries only the language, and the part of it, that it is asked in. */
export const LOADED: ReadonlyMap<string, Locale> = loaded;

/**
 * Brings the words of a locale or its language (English for one that there is not). True = there is more than before: a reading that
 * was made meanwhile lacks a sentence, and is made again.
 */
export async function loadLocale(locale: string): Promise<boolean> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const name = Object.hasOwn(LANGUAGES, language) ? language : 'en';
  const brought = LANGUAGES[name];
  if (!brought) return false;
  const known = loaded.get(name);
  if (!known) {
    await once(`${name} usual`, async () => {
      const { words, reasons } = await brought.usual();
      loaded.set(name, { words, reasons: noting(name, reasons) });
    });
    return true;
  }
  if (!wanted.has(name)) return false;
  await once(`${name} faults`, async () => {
    const faults = await brought.faults();
    loaded.set(name, { words: known.words, reasons: { ...known.reasons, ...faults } });
  });
  wanted.delete(name);
  return true;
}

/** A failure is tried again. */
function once(what: string, bring: () => Promise<void>): Promise<void> {
  const known = coming.get(what);
  if (known) return known;
  const started = bring();
  coming.set(what, started);
  started.catch(() => coming.delete(what));
  return started;
}

/** Sentences that note when one is asked for that they lack. */
function noting(name: string, reasons: Locale['reasons']): Locale['reasons'] {
  return new Proxy(reasons, {
    get: (known, code, receiver) => {
      if (typeof code === 'string' && !Object.hasOwn(known, code)) wanted.add(name);
      return Reflect.get(known, code, receiver);
    },
  });
}
