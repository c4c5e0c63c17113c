import { bakeSvg } from 'waymark/credential';
import { imageSize } from './image-size.ts';
import { plainMark } from './plain-mark.ts';

/** A brand-mark as a drawing with the mark in it and a credential inside, as Open Badges 3.0 bakes it. `title` is what it is called. */
export async function bakeMarkSvg(mark: Uint8Array | undefined, text: string, title: string): Promise<string> {
  const png = mark ?? (await plainMark());
  const { width, height } = imageSize(png) ?? { width: 512, height: 512 };
  const data = Buffer.from(png).toString('base64');
  const size = `width="${width}" height="${height}"`;
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${toXml(title)}</title><image ${size} href="data:image/png;base64,${data}"/></svg>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${bakeSvg(drawing, text)}`;
}

/** What XML cannot hold is left out: it is a title, nothing that anybody signed. */
const toXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
