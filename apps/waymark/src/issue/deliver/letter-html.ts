import { type Html, html } from '../../pages/html.ts';

/** What stands in a letter that is also a page. */
export interface LetterParts {
  readonly language: string;
  readonly subject: string;
  /** Paragraphs before what is opened; the first is the meaning. */
  readonly lead: readonly string[];
  /** What is opened: a button each, with what it is about. */
  readonly buttons: readonly { readonly about?: string; readonly label: string; readonly url: string }[];
  readonly after: readonly string[];
  readonly stop?: { readonly label: string; readonly url: string };
}

/** The same words as the plain letter, modestly set: no picture, nothing from elsewhere, nothing that tells us that it was opened. */
export const letterHtml = ({ language, subject, lead, buttons, after, stop }: LetterParts): Html => {
  const [first = '', ...more] = lead;
  const text = 'margin:0 0 16px;font-size:16px;line-height:1.55';
  const quiet = 'margin:0 0 10px;font-size:14px;line-height:1.5;color:#5a6068';
  const button =
    'display:inline-block;background:#17594a;color:#ffffff;padding:11px 18px;border-radius:3px;font-weight:600;text-decoration:none';
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;background:#fdfcf9;color:#1b1d1f;font-family:Georgia,'Times New Roman',serif">
<div style="max-width:560px;margin:0 auto;padding:32px 24px">
<p style="margin:0 0 18px;font-size:24px;line-height:1.3;font-weight:600">${first}</p>
${more.map((each) => html`<p style="${text}">${each}</p>`)}
${buttons.map(
  ({ about, label, url }) => html`${about ? html`<p style="${text};margin-bottom:8px"><b>${about}</b></p>` : ''}
<p style="margin:0 0 8px"><a href="${url}" style="${button}">${label}</a></p>
<p style="${quiet};margin-bottom:22px;word-break:break-all">${url}</p>`,
)}
<div style="border-top:1px solid #dfdcd3;padding-top:14px">
${after.map((each) => html`<p style="${quiet}">${each}</p>`)}
${stop ? html`<p style="${quiet}">${stop.label} <a href="${stop.url}" style="color:#5a6068">${stop.url}</a></p>` : ''}
</div></div></body></html>
`;
};

/** The plain letter: all of it stands here. */
export const letterText = ({ lead, buttons, after, stop }: LetterParts): string =>
  `${[
    lead.join(' '),
    ...buttons.map(({ about, url }) => (about ? `${about}\n${url}` : url)),
    [...after, ...(stop ? [`${stop.label}\n${stop.url}`] : [])].join('\n\n'),
  ].join('\n\n')}\n`;
