import type { HttpErrorCode } from '../../error-codes.ts';

/** One sentence that says what happened, one that says what to do. */
export const errorWords: Readonly<Record<HttpErrorCode, { readonly title: string; readonly next: string }>> = {
  ERR_HTTP_NOT_FOUND: {
    title: 'There is nothing at this address.',
    next: 'Look whether the whole address was copied.',
  },
  ERR_HTTP_SIGN_IN: {
    title: 'You are not signed in.',
    next: 'Sign in and come back here.',
  },
  ERR_HTTP_SIGN_IN_LINK: {
    title: 'This link signs nobody in.',
    next: 'It was used already, has ended, or was not copied whole. Ask for a new one.',
  },
  ERR_HTTP_OTHER_ACCOUNT: {
    title: 'This invitation is for another account than yours.',
    next: 'Sign out, sign in with the address that it was sent to, and open it again.',
  },
  ERR_HTTP_STEP_UP: {
    title: 'This needs you to show again that it is you.',
    next: 'Do so, and send the form again.',
  },
  ERR_HTTP_TOKEN: {
    title: 'This address is for programs, and asks for a token that is good.',
    next: 'An administrator makes one on the page “Tokens” of the organisation; send it as “Authorization: Bearer …”.',
  },
  ERR_HTTP_TOKEN_SCOPE: {
    title: 'This token may not do that.',
    next: 'Use one that an administrator made for it.',
  },
  ERR_HTTP_NOT_YOUR_ROLE: {
    title: 'Your role in this organisation does not include this.',
    next: 'Ask an administrator of your organisation.',
  },
  ERR_HTTP_NOT_NOW: {
    title: 'This cannot be done from where the definition stands now.',
    next: 'Go back, load the page anew and look what has changed.',
  },
  ERR_HTTP_LINK_GONE: {
    title: 'This link opens nothing.',
    next: 'It has ended, was deleted, or was not copied whole. Ask the person who gave it to you for a new one.',
  },
  ERR_HTTP_NOTHING_GIVEN: {
    title: 'There was nothing to read.',
    next: 'Choose a file, or paste a text or a link, and try again.',
  },
  ERR_HTTP_BAD_REQUEST: {
    title: 'This request could not be understood.',
    next: 'Go back and try again. For programs: the description at /api/docs says what is expected.',
  },
  ERR_HTTP_TOO_LARGE: {
    title: 'This is too large to be read here.',
    next: 'Bring fewer or smaller files at once. A credential is rarely larger than a photograph.',
  },
  ERR_HTTP_TOO_LARGE_TO_KEEP: {
    title: 'This is too large to be kept behind a link.',
    next: 'Keep your own copy of the file; it can be read here again at any time.',
  },
  ERR_HTTP_TOO_MANY: {
    title: 'Too many readings were asked for from your network just now.',
    next: 'Wait a minute and try again.',
  },
  ERR_HTTP_BUSY: {
    title: 'More people are reading here than this server can serve at once.',
    next: 'Try again in a few seconds.',
  },
  ERR_HTTP_FOREIGN_FORM: {
    title: 'This form was sent from another site, so it was not accepted.',
    next: 'Open this site’s front page and bring the credential there.',
  },
  ERR_HTTP_METHOD: {
    title: 'This address does not take that kind of request.',
    next: 'Go to the front page and begin there.',
  },
  ERR_HTTP_NO_STORE: {
    title: 'What is kept here cannot be reached at the moment.',
    next: 'Reading works as always; links and accounts do not. Try again in a few minutes.',
  },
  ERR_HTTP_CRASHED: {
    title: 'Something went wrong on our side.',
    next: 'It says nothing about the credential. Try again; if it happens again, tell whoever runs this site.',
  },
};
