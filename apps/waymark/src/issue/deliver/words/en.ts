/** Every sentence around a credential on its way to its holder: letters, their page, what they show to others, the card. */
export const en = {
  /** What is missing is not said. */
  letter: {
    subjectCan: (sentence: string, by: string) => `You ${sentence}: ${by}`,
    subjectTitled: (title: string, by: string) => `“${title}” is yours: ${by}`,
    agreedWith: (names: string) => `agreed with ${names}`,
    signedBy: (institution: string) => `signed by ${institution}`,
    can: (name: string, sentence: string) => (name ? `${name}, you ${sentence}.` : `You ${sentence}.`),
    titled: (name: string, title: string) => (name ? `${name}, you earned “${title}”.` : `You earned “${title}”.`),
    asked: (names: string) => `${names} helped to say what that means and agreed to these words.`,
    signed: (institution: string) => `${institution} has signed it.`,
    corrected: 'It takes the place of an earlier one, which was corrected.',
    open: 'See what an employer will read, and take it with you. No account is needed:',
    button: 'See it and take it',
    keep: 'Keep this letter: whoever has the link has the page.',
  },
  reminder: {
    subjectOne: (sentence: string) => `Still waiting for you: the paper that says you ${sentence}`,
    subjectTitled: (title: string) => `Still waiting for you: “${title}”`,
    subjectMany: (count: number, institution: string) => `${count} papers from ${institution} still wait for you`,
    lead: (institution: string) => `${institution} signed this for you, and you have not taken it yet:`,
    last: 'This was the last reminder.',
    first: 'There will be one more letter at most.',
    stop: 'Stop reminders from them:',
  },
  stop: {
    title: (institution: string) => `Reminders from ${institution}`,
    lead: 'We remind people at most twice of something that was signed for them and that they have not taken.',
    button: 'Stop reminders',
    stopped: (institution: string) =>
      `Stopped. ${institution} reminds you of nothing more. If they sign something new for you, you still get one letter about it.`,
  },
  reminds: {
    title: 'Reminders',
    on: 'Whoever has not taken theirs gets a reminder after 3 days, and one after 14. Then never more. Everybody can stop them.',
    off: 'Nobody is reminded. Everybody still gets the one letter when something is signed for them.',
    turnOff: 'Send no reminders',
    turnOn: 'Send reminders',
  },
  waiting: {
    title: 'It is being signed',
    lead: (institution: string) =>
      `${institution} has put it in writing and is signing it now. That takes seconds, with a long list of people some minutes. This page looks again by itself.`,
    again: 'Look again now',
  },
  claim: {
    title: (name: string) => (name ? `This is yours, ${name}` : 'This is yours'),
    lead: 'What you see here is what anybody reads who opens it. Take it with you: checking it needs no account.',
    jump: 'Take it with you',
    notStanding: 'You can still take it. Whoever checks it sees that it does not stand.',
    withdrawn: (institution: string) => `${institution} has withdrawn this. Whoever checks it sees that.`,
    suspended: (institution: string) =>
      `${institution} has suspended this for now. Whoever checks it sees that until it is lifted.`,
    takeTitle: 'Take it along',
    wallet: 'Put it in a wallet',
    json: 'As a file (JSON)',
    jsonNote: 'The whole of it, for any program that reads Open Badges 3.0.',
    pdf: 'On paper (PDF)',
    png: 'As a picture (PNG)',
    svg: 'As a drawing (SVG)',
    pictureNote: 'The picture is the sign of the institution; the file is inside it.',
    shareTitle: 'Show it to others',
    shareLead: 'A page that only those find who have its link. You switch it off when you like.',
    shareOn: 'Make a link',
    shared: (day: string) => `Shown since ${day} to whoever has this link:`,
    sharedElsewhere: (day: string) =>
      `Shown since ${day}, by a link that was made from another letter. A new link ends that one.`,
    shareAgain: 'Make a new link',
    shareOff: 'Switch it off',
    cardTitle: 'A card to post',
    cardLead: 'What you can do, in words, as a picture for social networks. Your name is not on it.',
    cardTake: 'Take the card (PNG)',
    cardAlt: 'Words for those who do not see it',
    keepTitle: 'Keep it here',
    keepLead: 'Keeping it in an account here is not supported yet. Keep the file, or the letter with this link.',
    kept: 'Whoever has this address sees this page. Keep it to yourself and show the other link.',
  },
  shared: {
    banner: (day: string) => `Its holder has shown this since ${day}, and can end that at any time.`,
    checked: 'What stands here was checked when you opened this page.',
    file: 'Who needs the file asks the holder for it, and reads it here or with any other program.',
    read: 'Read a file',
    print: 'Print it',
    title: 'About this page',
  },
  card: {
    plainClaim: 'A signed statement of what somebody can do',
    signedBy: 'Signed by',
    askedTitle: 'Employers who agreed to these words',
    more: (count: number) => `and ${count} more`,
    footer: (host: string) => `Signed, and open to check · ${host}`,
  },
};

/** What every locale must say. */
export type DeliveryWords = typeof en;
