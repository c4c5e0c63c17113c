import { exportEn } from './export-en.ts';
import { identityEn } from './identity-en.ts';
import { tokensEn } from './tokens-en.ts';

/** Every sentence of the pages on which organisations look after themselves. */
export const en = {
  identity: identityEn,
  tokens: tokensEn,
  export: exportEn,
  title: 'Your work',
  none: 'You belong to no organisation yet. Whoever runs this installation makes one, or an organisation invites you.',
  definitions: 'Definitions',
  credentials: 'Credentials',
  reviews: 'What you are asked about',
  settings: 'Organisation',
  people: 'People and roles',
  policy: 'Rules of the house',
  keys: 'Keys',
  bloc: 'Charter and members',
  publicPage: 'Public page',
  waiting: {
    key: 'Make a key first: without one nothing can be published or endorsed',
    begin: 'Begin your first definition',
    toSign: (count: number) =>
      count === 1 ? '1 definition waits for sign-off' : `${count} definitions wait for sign-off`,
    toAnswer: (count: number) =>
      count === 1 ? '1 proposal or comment waits for an answer' : `${count} proposals and comments wait for an answer`,
    asked: (count: number) => (count === 1 ? '1 draft waits for your answer' : `${count} drafts wait for your answer`),
    invitations: (count: number) => (count === 1 ? 'A bloc asks you to join' : `${count} blocs ask you to join`),
  },
  newTitle: 'New organisation',
  newLead:
    'Institutions write definitions and promise them. Employers, blocs and agencies help to write them and endorse them.',
  kind: 'Kind',
  kinds: {
    institution: 'Institution',
    employer: 'Employer',
    bloc: 'Bloc of employers',
    agency: 'State or regional agency',
  },
  name: 'Name',
  nameHint: 'As readers know it.',
  slug: 'Name in addresses',
  slugHint: 'Small letters, digits and hyphens. It never changes. Left empty, it is made from the name.',
  language: 'Language',
  administrator: 'Mail address of its administrator',
  administratorHint: 'Left empty, it is you.',
  make: 'Make it',
  slugTaken: 'Another organisation has this address.',
  slugBad: 'Only small letters, digits and hyphens, at least two, beginning with a letter or digit.',
  nameMissing: 'It needs a name.',
  saved: 'Saved.',
  save: 'Save',
  invited: (email: string) => `An invitation is on its way to ${email}.`,
  tooManyInvitations: 'Too many invitations to this address are open already.',
  names: 'Names',
  namesHint: 'A line each: the language’s code, a colon, the name. “es: Colegio Técnico de Northfield”.',
  region: 'Region',
  industry: 'Industry',
  url: 'Website',
  peopleLead:
    'Who belongs here, and what they may do. Nobody publishes or endorses by a role alone: it also takes a fresh sign-in.',
  inviteTitle: 'Invite somebody',
  email: 'Mail address',
  invite: 'Invite',
  rolesLegend: 'May do',
  signsAsLegend: 'Signs off as',
  roles: {
    author: 'Author: writes definitions',
    'signer-off': 'Signs off inside',
    steward: 'Steward: publishes, reviews, retires',
    issuer: 'Issuer: gives credentials to people',
    reviewer: 'Reviewer: proposes, comments, answers',
    endorser: 'Endorser: signs endorsements',
    administrator: 'Administrator: people, keys, settings',
  },
  titles: { programme: 'Programme', registrar: 'Registrar', quality: 'Quality office' },
  remove: 'No role left removes somebody from here.',
  lastAdministrator: 'Somebody has to remain administrator.',
  policyLead: 'What has to be so before a definition of yours is published. A rule never stops a draft.',
  signOffsLegend: 'Sign-offs that are needed',
  reviewMonths: 'Months until a published version is to be reviewed',
  blockingLegend: 'Questions of readers that stop publication while they are open',
  keysLead:
    'What your organisation says is signed with its own key. The private half never leaves the keystore of this installation.',
  keysNone: 'There is no key yet. Without one nothing can be published or endorsed.',
  makeKey: 'Make a key',
  rotate: 'Make a new key and sign with it from now on',
  keyInUse: 'in use',
  keyRetired: (day: string) => `signs no more since ${day}`,
  keyMade: (day: string) => `made on ${day}`,
  did: 'Identifier (DID)',
  didLocal:
    'This installation has no public address (BASE_URL), so what you sign is tied to the key alone: readers are told that nobody vouches for your name.',
  hardwareKeys: 'Keys in hardware (PKCS#11) are not supported yet.',
  charterTitle: 'Charter',
  quorum: 'Quorum: how many members have to accept',
  answerDays: 'Days that an answer may take',
  words: 'Your own words',
  wordsHint:
    'A line each: how your industry or region calls things. They stand beside the drafts that you are asked about.',
  membersTitle: 'Members',
  memberJoined: 'member',
  memberAsked: 'asked, has not joined yet',
  askMember: 'Ask an employer to join',
  employer: 'Employer',
  ask: 'Ask',
  join: 'Join',
  leaveBloc: 'Leave',
  blocsTitle: 'Blocs',
  blocAsks: (name: string) => `${name} asks you to act together.`,
  blocMember: (name: string) => `You are a member of ${name}.`,
  newEmployerTitle: 'Bring in an employer',
  newEmployerLead:
    'They get their own organisation here, with their own people and keys. What they endorse, they sign themselves.',
  publicKind: (kind: string) => `${kind} on this Waymark`,
  domainProven: (domain: string, day: string) => `Its domain ${domain} was proven on ${day}.`,
  domainNotProven: 'No domain of it has been proven here: the name is its own word.',
  published: 'What it promises',
  retired: 'No longer promised',
  publishedNone: 'Nothing is published yet.',
  version: (n: number) => `Version ${n}`,
  members: 'Members',
  joinLetter: ({ bloc, url }: { readonly bloc: string; readonly url: string }) => ({
    subject: `${bloc} asks you to act together`,
    body: `${bloc} asks your organisation to join, so that you answer to institutions together.\n\nJoin, or let it be:\n\n${url}\n`,
  }),
  invitationLetter: ({
    organisation,
    by,
    url,
    days,
  }: {
    readonly organisation: string;
    readonly by: string;
    readonly url: string;
    readonly days: number;
  }) => ({
    subject: `${organisation} invites you to Waymark`,
    body: `${by} invites you to work for ${organisation} on what credentials promise.\n\nOpen this link to accept; it works once, for ${days} days:\n\n${url}\n\nIf this means nothing to you, do nothing.\n`,
  }),
};

/** What every locale must say. */
export type OrganiseWords = typeof en;
