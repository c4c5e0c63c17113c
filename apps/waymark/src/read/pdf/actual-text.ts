import pdfmakeDocument from 'pdfmake/js/PDFDocument.js';

const JOINED_SCRIPTS = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;

/**
 * Makes pdfmake say, beside each joined (Arabic) word that it draws, which letters it means. The font draws several letters with one
 * shape and separate dots, so what a reader copies or a search finds would be other letters. pdfmake has no setting for it.
 * @see ISO 32000-2, 14.9.4 (replacement text)
 */
export function sayActualText(): void {
  const { prototype } = pdfmakeDocument.default;
  const draw = prototype.text;
  prototype.text = function text(said, ...rest) {
    if (!JOINED_SCRIPTS.test(said)) return draw.call(this, said, ...rest);
    this.markContent('Span', { actual: said });
    const drawn = draw.call(this, said, ...rest);
    this.endMarkedContent();
    return drawn;
  };
}
