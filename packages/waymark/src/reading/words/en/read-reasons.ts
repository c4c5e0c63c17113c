/** Why something could not be read at all, before any credential was found (apps/waymark/src/read/reasons.ts). */
export const readReasons = {
  'read.nothing-found': 'No credential was found in this.',
  'read.empty': 'There is nothing in this.',
  'read.too-large': 'This is larger than a credential ever is, so it was not opened.',
  'read.too-many': 'This holds more than {limit} credentials; the rest were not read.',
  'read.took-too-long':
    'Reading this was stopped after {seconds} seconds. That says nothing about the person; it may be worth asking for another copy.',
  'read.took-too-much-memory':
    'Reading this was stopped because it grew too large in memory. That says nothing about the person; it may be worth asking for another copy.',
  'read.our-mistake':
    'Waymark made a mistake while reading this. That is our fault and says nothing about the credential.',
  'read.no-file': 'There is no such file.',
  'read.no-access': 'This file cannot be opened.',
  'read.link-chain': 'The link leads to another link, and that one to another; it was not followed any further.',
  'read.link-holds-nothing': 'The link works, but no credential was found behind it.',
  'read.link-not-found': 'There is nothing at this link.',
  'read.link-gone': 'What was at this link has been taken down.',
  'read.link-unreachable': 'The site behind this link could not be reached just now.',
  'read.link-closed':
    'The site of this credential answers, but does not let pages of other sites read it (CORS). Open the credential itself instead.',
  'read.link-refused': 'This link was not opened: only public addresses that begin with https are.',
  'read.link-offline': 'This link was not opened, because no request was allowed.',
  'read.link-too-large': 'What is behind this link is larger than a credential ever is, so it was not opened.',
  'read.link-timeout': 'The site behind this link took too long to answer.',
} as const satisfies Readonly<Record<string, string>>;
