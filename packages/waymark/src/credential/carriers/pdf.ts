import { type Carrier, finding, type Unpacked } from './carrier.ts';

/** `%PDF-` stands within the first kilobyte (ISO 32000-2, section 7.5.2). */
const HEAD_BYTES = 1024;
const MAX_ATTACHMENTS = 100;
const MAX_ATTACHMENT_BYTES = 8 * 1024 * 1024;

interface Attachment {
  readonly filename?: string;
  readonly content?: Uint8Array;
}

async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  let unpdf: typeof import('unpdf');
  try {
    // Loaded when a PDF comes, so that a page's script does not carry it.
    unpdf = await import('unpdf');
  } catch {
    return { findings: [finding('carrier.pdf-unsupported')] };
  }
  try {
    const document = await unpdf.getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    // pdf.js types attachments as `any`; each is read below as what may be missing.
    const attachments = (await document.getAttachments()) as Readonly<Record<string, Attachment>> | null;
    await document.cleanup();
    const inner = Object.values(attachments ?? {})
      .slice(0, MAX_ATTACHMENTS)
      .flatMap(({ content, filename }) =>
        content instanceof Uint8Array && content.length <= MAX_ATTACHMENT_BYTES
          ? [{ bytes: content, name: filename ?? '' }]
          : [],
      );
    return inner.length > 0 ? { inner, findings: [] } : { findings: [finding('carrier.pdf-nothing-attached')] };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { findings: [finding(locked ? 'carrier.pdf-locked' : 'carrier.pdf-broken')] };
  }
}

/** A PDF with a credential attached, as transcripts and PDF/A-3 certificates carry it. */
export const pdf: Carrier = {
  id: 'pdf',
  recognises: (bytes) => String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).includes('%PDF-'),
  unpack,
};
