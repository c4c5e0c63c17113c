import type { PrintWords } from '../en/print-words.ts';

export const printWords: PrintWords = {
  footer: (when) =>
    `Copia de una página de Waymark, comprobada el ${when}. Lo que cuenta es la propia credencial: compruébela de nuevo antes de fiarse.`,
  page: (page, pages) => `${page} de ${pages}`,
};
