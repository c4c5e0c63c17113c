/** The class under pdfmake's documents, a pdfkit document; pdfmake's own types leave it out. CommonJS, so its default is inside. */
declare module 'pdfmake/js/PDFDocument.js' {
  interface PdfmakeDocument {
    text(said: string, ...rest: unknown[]): PdfmakeDocument;
    markContent(tag: string, options: { readonly actual: string }): PdfmakeDocument;
    endMarkedContent(): PdfmakeDocument;
  }
  const module: { readonly default: { readonly prototype: PdfmakeDocument } };
  export default module;
}
