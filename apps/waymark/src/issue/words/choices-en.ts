/** Sentences of what an institution chooses about issuing, and of its public page about withdrawing. */
export const choicesEn = {
  title: 'Choices',
  lead: 'What holds for every credential that is signed from now on. What was signed before stays as it is.',
  form: 'How it is secured',
  formHint:
    'Two proofs: one that most software checks (RDFC), one that needs nothing else to check in ten years (JCS).',
  forms: {
    set: 'Two proofs (advised)',
    rdfc: 'Data Integrity, RDFC',
    jcs: 'Data Integrity, JCS',
    jwt: 'Token (vc+jwt)',
  },
  naming: 'What names a person in it',
  namingHint: 'Of what you tell us of a person, only what is ticked stands in the credential.',
  namings: { name: 'Their name', email: 'A fingerprint of their mail address', did: 'Their DID' },
  purposes: 'What can be done later',
  purposesHint:
    'Where a credential can only be suspended, withdrawing is a suspension that is never lifted. Both take two entries: the JSON Schema of Open Badges 3.0 allows one, and some software refuses two.',
  purposeChoices: {
    revocation: 'Withdraw for good',
    suspension: 'Suspend and give back',
    both: 'Both',
  },
  undo: 'Minutes for second thoughts before a withdrawal takes effect',
  undoHint: '0 to 1440. Verifiers see it at most five minutes later.',
  refresh: 'Where a newer one can be had',
  refreshOn:
    'Say in each credential where its newest correction can be had. Software that asks there tells you that it asked.',
  policy: 'When you withdraw, in your words',
  policyHint: 'Public, on the page below. Leave it empty to say what everybody begins with.',
  save: 'Save',
  saved: 'Saved. It holds for what is signed from now on.',
  badMinutes: 'The minutes must be a number from 0 to 1440.',
  nobodyNamed: 'Something must name the person.',
  publicPage: 'The public page about withdrawing',
  policyTitle: (name: string) => `When ${name} withdraws a credential`,
  policyDefault:
    'A credential is withdrawn when it was given by mistake, when it turns out that what it says was not reached, after misconduct that was examined and decided, or when its holder asks for it. It is suspended while such a question is open. A corrected credential takes the place of the one before. Readers see that a credential was withdrawn or suspended, never why; its holder is told why and can object.',
  policyWhen: (minutes: number) =>
    `From the decision it takes at most ${minutes} minutes until everybody who checks sees it.`,
};
