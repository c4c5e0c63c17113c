import { allEn } from './all-en.ts';
import { choicesEn } from './choices-en.ts';
import { givenEn } from './given-en.ts';
import { tableEn } from './table-en.ts';

/** Fields of the form, as faults name them. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  email: 'Mail address',
  did: 'DID',
  date: 'Awarded on',
  narrative: 'What they did',
  evidence: 'Address of their work',
};

/** Every sentence of giving credentials to people, and of the letters to them. */
export const en = {
  listTitle: 'Credentials for people',
  listLead:
    'Every published definition can be given to people. What they get says exactly the words of the version, and is signed with your key.',
  listNone: 'Nothing is published yet, so there is nothing to give.',
  noKey: 'Your organisation has no key yet. An administrator makes one on its page of keys.',
  version: (n: number) => `Version ${n}`,
  oneTitle: 'To one person',
  name: 'Name',
  nameHint:
    'It stands in the credential, for everybody to whom they show it. It may stay empty if there is a mail address or a DID.',
  email: 'Mail address',
  emailHint: 'The credential holds only a fingerprint of it. The letter with the credential goes there.',
  did: 'DID',
  date: 'Awarded on',
  narrative: 'What they did, in your words',
  evidenceUrl: 'Addresses of their work',
  evidenceHint: 'One a line, at most five.',
  didHint: 'For wallets. Leave it empty if you do not know it.',
  namedByNothing: 'What you filled in names nobody in the credential: see the page “Choices”.',
  levelOf: (outcome: string) => `Level reached: ${outcome}`,
  noLevel: 'Not said',
  award: 'Sign and send it',
  formFault: (field: string, what: string) => `${FORM_FIELDS[field] ?? 'Here'}: ${what}.`,
  awarded: 'It is being signed. If there is a mail address, the letter leaves at once.',
  already: 'This person has this version of this day already.',
  all: allEn,
  table: tableEn,
  given: givenEn,
  choices: choicesEn,
  sofar: (signed: number, waiting: number, claimed: number) =>
    `${signed} signed, ${waiting} waiting, ${claimed} taken by their holders.`,
  peopleTitle: 'Who has it, and what can be done',
  states: { waiting: 'waits to be signed', signed: 'signed' },
  claimed: (day: string) => `taken on ${day}`,
};

/** What every locale must say. */
export type IssueWords = typeof en;
