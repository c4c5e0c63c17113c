import { checkWords } from './check-words.ts';
import { errorWords } from './error-words.ts';
import { printWords } from './print-words.ts';

/** Every sentence of our own pages; the reading's own sentences are the library's. */
export const en = {
  localeName: 'English',
  otherLocale: 'Español',
  dateFormat: 'en-GB',
  skip: 'Skip to the text',
  home: 'Read another',
  footer: {
    define: 'Write a definition',
    kept: 'Waymark keeps nothing that you show it, unless you ask for a link.',
    data: 'For programs',
    source: 'Open software that anybody can run.',
  },
  front: {
    title: 'Read a credential in plain words',
    lead: 'A certificate, a badge, a learning record: drop it here and read what the person can do, how that was judged, who stands behind it, and what nobody has said.',
    drop: 'Drop files here',
    choose: 'or choose them',
    chooseLabel: 'Files with a credential',
    kinds: 'A picture, a PDF, a ZIP, JSON or text. Several at once are fine.',
    paste: 'Or paste its text, or a link to it',
    pasteHint: 'For example https://… or a long text that begins with { or eyJ.',
    recipient: 'Is it about this person?',
    recipientHint: 'The e-mail address that you know them by. It is compared here and sent nowhere.',
    language: 'Language of the page',
    more: 'Check whose it is, or choose the language',
    read: 'Read it',
    promise:
      'What you bring is read in memory and then forgotten. To check it, this server asks the issuer’s site for keys and lists of withdrawn awards, without saying which one it is about. One old kind, the hosted Open Badge, can only be checked by asking its site for that very badge.',
    examplesTitle: 'No credential at hand? Read one of these',
    examplesTruth:
      'We made these for you to try. The people, schools and companies in them do not exist; the signatures are real and are checked as you read.',
    /** By id; the others are told in their author's own words. The second says what a reader will find. */
    examples: {
      'open-badges-3.0/gas-chromatography': [
        'A laboratory award with levels, evidence and two who vouch for it',
        'Genuine',
      ],
      'open-badges-2.0/hosted-forklift': ['An older badge that its school hosts: forklift driving', 'Genuine'],
      'open-badges-3.0/attended-a-day': [
        'A day that somebody attended, told in Spanish, with an Arabic name',
        'Genuine',
      ],
      'clr-2.0/record-of-three': ['A learning record with three awards in it', 'Genuine'],
      'open-badges-3.0/gas-chromatography-altered': [
        'The laboratory award after somebody raised a level in it',
        'Altered',
      ],
      'open-badges-3.0/gas-chromatography-withdrawn': ['A laboratory award that the college took back', 'Withdrawn'],
    } as Readonly<Record<string, readonly [what: string, meant: string]>>,
    reading: 'Reading …',
    /** The script fills in {done} and {total}. */
    progress: 'Read {done} of {total}',
    moreExamples: (count: number) => `${count} more, of all kinds, good and bad`,
  },
  keep: {
    compare: 'Compare',
    title: 'Keep it',
    print: 'Print',
    pdf: 'Download as PDF',
    raw: 'The credential as received',
    data: 'This page as data',
    linkTitle: 'Make a link to this page',
    linkHint:
      'Whoever has the link can read this, checked anew each time. What you brought is stored, sealed, until the day you choose.',
    linkDays: 'The link ends after',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    makeLink: 'Make a link',
    tooLarge:
      'This is too large to be kept from this page. Nothing was stored, so keep your own copy; printing works as always.',
    example: 'This is one of our examples. Its address is the one above.',
    checkedAt: (when: string) => `Checked on ${when}.`,
  },
  link: {
    madeTitle: 'Your link is ready',
    madeLead: (end: string) =>
      `Anybody who has this address can read the page until ${end}. Nobody can find it by searching.`,
    address: 'Address to share',
    open: 'Open it',
    deleteAddress: 'Address to delete it, for you alone',
    deleteHint: 'Keep this one to yourself. It is shown only now.',
    deleteTitle: 'Delete this link?',
    deleteLead: 'What was stored for it is deleted at once, and nobody can open it any more.',
    delete: 'Delete it',
    deletedTitle: 'Deleted',
    deletedLead: 'Nothing of it is left here, and its address opens nothing.',
    banner: (made: string, end: string) => `Shared by its reader on ${made}. This link ends on ${end}.`,
  },
  several: {
    title: 'What is in it',
  },
  error: {
    home: 'Go to the front page',
    reference: (reference: string) => `If you ask about this, give the reference ${reference}.`,
    about: 'About this message',
  },
  signIn: 'Sign in',
  yourWork: 'Your work',
  checksTitle: 'What is checked',
  checksLead:
    'Every credential goes through the same checks, in this order. Each one says what it found, or that it could not look.',
  errorsTitle: 'Messages and what they mean',
  errors: errorWords,
  checks: checkWords,
  print: printWords,
};

/** What every locale must say. */
export type PageWords = typeof en;
