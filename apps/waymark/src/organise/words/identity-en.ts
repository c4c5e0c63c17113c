/** Sentences about an organisation's domain, brand-mark and the history of its keys. */
export const identityEn = {
  domainTitle: 'Your domain',
  domainLead:
    'Readers see whether your name is only your own word. Show that a domain is yours, and they read which one, and since when.',
  domain: 'Domain',
  domainHint: 'As in your web address: college.example.',
  domainSave: 'Save the domain',
  domainProven: (day: string) => `Proven on ${day}. Leave the line where it is: it is looked for again when you ask.`,
  domainUnproven: 'Not proven yet.',
  domainEither: 'Put one of these there, then ask us to look:',
  domainRecord: 'a TXT record',
  domainFile: 'or a file at',
  domainLine: 'with this line',
  domainCheck: 'Look now',
  markTitle: 'Your brand-mark',
  markLead:
    'It stands beside your name. We draw it anew, at most 512 pixels wide; nothing else that is in the file is kept.',
  mark: 'PNG, JPEG, WebP or SVG, at most 4 MB',
  markHint: 'In a drawing (SVG, at most 256 KB) letters have to be outlines, without pictures, filters or patterns.',
  markSave: 'Use this picture',
  markRemove: 'Remove it',
  markNow: 'Your brand-mark as it is now',
  historyTitle: 'History of your keys',
  historyLead:
    'A second identifier (did:webvh) carries every change of your keys, each signed with a key that was promised before. So what you signed can still be checked after a key was changed, and nobody can rewrite it.',
  historyNone: 'It begins with the next key that you make, or now.',
  historyBegin: 'Begin it',
  historyIs: (entries: number, day: string) =>
    entries === 1 ? `1 entry, of ${day}.` : `${entries} entries, the latest of ${day}.`,
  historyRead: 'Read it as data',
  historyRotate: 'Use the promised key and promise a new one',
  historyHint: 'Do this when the key of the last entry may be in wrong hands, or as often as your rules ask for.',
  /** What happened, by the code in the address that one is led to. */
  said: {
    'domain-saved': 'Saved. Now put the line there and ask us to look.',
    'domain-bad': 'That is no domain that we could look at.',
    'domain-there': 'Proven: the line is there.',
    'domain-not-there': 'We looked in both places, and the line is in neither.',
    'domain-dns-not-asked':
      'The file is not there, and the name servers did not answer. That says nothing about your domain; ask again later.',
    'domain-file-not-asked':
      'There is no such record, and the website did not answer. That says nothing about your domain; ask again later.',
    'domain-not-asked': 'Neither the name servers nor the website answered. That says nothing about your domain.',
    'mark-saved': 'This is your brand-mark now.',
    'mark-removed': 'Your brand-mark was removed.',
    'mark-not-a-picture': 'That is no whole PNG, JPEG, WebP or SVG.',
    'mark-not-allowed': 'The drawing runs something, asks for something elsewhere, or holds more than shapes.',
    'mark-has-text': 'The drawing has letters as text. Turn them into outlines first.',
    'mark-too-complex': 'The drawing has too many parts.',
    'mark-too-large': 'The picture is too large: at most 4 MB and 16 million pixels, a drawing at most 256 KB.',
    'mark-took-too-long': 'The drawing took too long to draw. A simpler one will do.',
    'history-written': 'The history has a new entry.',
    'history-nothing': 'There is nothing to write: it takes a key and a public address.',
  },
};

export type IdentityWords = typeof identityEn;
export type SaidCode = keyof IdentityWords['said'];
