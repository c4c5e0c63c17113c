import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Reading } from 'waymark/reading';
import { toMinute } from '../../pages/dates.ts';
import { isPageLocale, PAGE_WORDS } from '../../pages/words/index.ts';
import { sayActualText } from './actual-text.ts';
import { FONT_FILES } from './fonts.ts';
import { QUIET, setText, type TextStyle } from './set-text.ts';
import { type StyledLine, styledLines } from './styled-lines.ts';

/** What is printed fits A4 and Letter. Points. */
const MARGINS: [number, number, number, number] = [54, 48, 54, 54];
/** A print copy of a class of five hundred is a book of thousands of pages; what is beyond is on the page and in the data. */
const MAX_LINES = 6_000;
const MAX_INDENT = 6;
const INDENT = 11;

const TONES = { good: '#17594a', open: '#6f510c', bad: '#9b2226' } as const;

const files = new Set(Object.values(FONT_FILES).flatMap(({ normal, bold }) => [normal, bold]));
sayActualText();
pdfmake.setFonts({ ...FONT_FILES });
// Nothing is fetched and no file is opened but our own fonts: the text is a stranger's.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/** The print copy of a reading: its text form, set for paper, as text that can be searched and read aloud. */
export async function makePdf(reading: Reading, { checkedAt }: { readonly checkedAt: Date }): Promise<Uint8Array> {
  const words = PAGE_WORDS[isPageLocale(reading.locale) ? reading.locale : 'en'];
  const footer = words.print.footer(toMinute({ words }, checkedAt));
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: reading.lead.title || reading.verdictLabel, creator: 'Waymark', producer: 'Waymark' },
    language: reading.locale,
    displayTitle: true,
    defaultStyle: { font: 'serif-latin', fontSize: 10.5, lineHeight: 1.2, color: '#1b1d1f' },
    content: keepHeadings(styledLines(reading).slice(0, MAX_LINES)),
    footer: (page, pages): Content => ({
      margin: [MARGINS[0], 16, MARGINS[2], 0],
      columns: [
        { width: '*', ...footerStyle, text: footer },
        {
          width: 'auto',
          ...footerStyle,
          text: words.print.page(page, pages),
          alignment: 'right',
          margin: [16, 0, 0, 0],
        },
      ],
    }),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

const footerStyle = { font: 'sans-latin', fontSize: 7.5, color: QUIET.color ?? '' };

/** A heading at the foot of a page goes with the line that follows it. */
function keepHeadings(lines: readonly StyledLine[]): Content[] {
  const content: Content[] = [];
  let heading: Content[] = [];
  for (const [index, line] of lines.entries()) {
    const set = setText(line.text, styleOf(line, index));
    if (line.kind === 'heading') heading.push(...set);
    else if (heading.length === 0) content.push(...set);
    else {
      content.push({ stack: [...heading, ...set.slice(0, 1)], unbreakable: true }, ...set.slice(1));
      heading = [];
    }
  }
  return [...content, ...heading];
}

function styleOf({ kind, tone, depth, tag }: StyledLine, index: number): TextStyle {
  const said = tag === undefined ? {} : { tag };
  const indent = Math.min(depth, MAX_INDENT) * INDENT;
  switch (kind) {
    case 'verdict':
      return {
        family: 'sans',
        size: 10.5,
        bold: true,
        color: TONES[tone ?? 'open'],
        before: index === 0 ? 0 : 16,
        after: 8,
        indent,
      };
    case 'lead':
      return { family: 'serif', size: index < 3 ? 17 : 12.5, bold: true, after: 4, indent };
    case 'heading':
      return { family: 'sans', size: 12, bold: true, before: 13, after: 3, indent };
    case 'text':
      return { family: index < 6 ? 'sans' : 'serif', size: index < 6 ? 10 : 10.5, indent, after: 3, ...said };
  }
}
