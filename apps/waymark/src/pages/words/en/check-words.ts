import type { CheckId } from 'waymark/verification';

/** What each check asks, and what its answer means to a reader. */
export const checkWords: Readonly<
  Record<CheckId, { readonly title: string; readonly asks: string; readonly means: string }>
> = {
  proof: {
    title: 'The seal',
    asks: 'Does the signature fit the text, letter for letter?',
    means: 'If it fits, nothing that it covers was changed since it was signed. If it does not, something was.',
  },
  'issuer-key': {
    title: 'The issuer’s key',
    asks: 'Does the key that signed belong to the issuer that is named, and was it meant for this?',
    means:
      'Only then did the issuer itself say this. A good seal made with somebody else’s key proves nothing about the issuer.',
  },
  validity: {
    title: 'The dates',
    asks: 'Has it begun, and has it not ended?',
    means: 'An award that ended was good until that day; what was learned did not vanish.',
  },
  status: {
    title: 'Withdrawn or not',
    asks: 'Does the issuer’s list say that it took this back, for good or for a time?',
    means: 'If the list cannot be had, nobody can say today; that is not the same as “not withdrawn”.',
  },
  model: {
    title: 'The rules of its kind',
    asks: 'Is everything there that its standard calls mandatory?',
    means: 'A document that breaks such a rule may be read differently by different programs, so it is not relied on.',
  },
  schema: {
    title: 'The form it names',
    asks: 'If it names a form to follow, does it follow it?',
    means: 'Most name none. A breach is a mistake of the issuer’s software, rarely of the person.',
  },
  subject: {
    title: 'The person',
    asks: 'Is it about the address that you typed?',
    means: 'Without an address, a file shows only that somebody earned it, not who holds it now.',
  },
  endorsements: {
    title: 'Those who vouch',
    asks: 'Is each endorsement inside really from who it says, and about this very thing?',
    means: 'Each is checked on its own. One that fails says nothing about the award itself.',
  },
  digests: {
    title: 'What it links to',
    asks: 'Are the linked things still what they were when this was signed?',
    means: 'A link without a fingerprint may show something else today than was meant.',
  },
  registry: {
    title: 'Known issuers',
    asks: 'Is the issuer on a list that this site was told to trust?',
    means: 'Not being listed is no fault; most good issuers are on no list.',
  },
  lookalike: {
    title: 'Lookalike names',
    asks: 'Are there letters in a name or address that only look like others?',
    means: 'Such letters are used to pass for somebody else, and sometimes are just another language.',
  },
};
