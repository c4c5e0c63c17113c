/** What the element says before, or without, the words of the reading. All else is in the library's words. */
export interface ElementWords {
  readonly reading: string;
  readonly insecure: string;
  readonly incomplete: string;
}

const EN: ElementWords = {
  reading: 'Reading the credential…',
  insecure: 'A browser checks signatures only on pages that come over https, so this credential was not checked here.',
  incomplete: 'This credential was not checked: a part of its reader could not be loaded. Reloading the page may help.',
};
const ES: ElementWords = {
  reading: 'Leyendo la credencial…',
  insecure:
    'Un navegador solo comprueba firmas en páginas que llegan por https, así que esta credencial no se ha comprobado aquí.',
  incomplete:
    'Esta credencial no se ha comprobado: no se pudo cargar una parte de su lector. Puede que baste con recargar la página.',
};

/** English for a locale that there are no words in. */
export const wordsOf = (locale: string): ElementWords => (/^es(?:-|$)/i.test(locale) ? ES : EN);
