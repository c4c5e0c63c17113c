import { createTransport } from 'nodemailer';

/** A letter: plain text, and the same as a page where there is one. */
export interface Outgoing {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly html?: string | null;
  /** One request there stops letters of this kind. @see https://www.rfc-editor.org/rfc/rfc8058 */
  readonly stopUrl?: string | null;
}
export type SendLetter = (letter: Outgoing) => Promise<void>;

/** Seconds after which a mail server that says nothing counts as away. */
const TIMEOUT_SECONDS = 20;

/** Sends through the mail server at `url` (smtp:// or smtps://), from `from`. Rejects when the server did not take it. */
export function createMailer({ url, from }: { readonly url: string; readonly from: string }): SendLetter {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_SECONDS * 1000,
    socketTimeout: TIMEOUT_SECONDS * 1000,
    // Letters are text of ours: nothing in them may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return async ({ recipient, subject, body, html, stopUrl }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      ...(html ? { html } : {}),
      ...(stopUrl ? { headers: stopHeaders(stopUrl) } : {}),
    });
  };
}

/** A mail program shows its own button for it. */
const stopHeaders = (stopUrl: string) => ({
  'List-Unsubscribe': `<${stopUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
