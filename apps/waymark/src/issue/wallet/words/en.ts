/** Every sentence about taking a credential into a wallet. */
export const en = {
  title: 'Put it in a wallet',
  back: 'Back to your credential',
  what: (sentence: string, institution: string) => `${sentence} Signed by ${institution}.`,
  can: (sentence: string) => `You ${sentence}.`,
  lead: 'A wallet is an app on your telephone that keeps credentials and shows them when you say so. Any wallet that speaks OpenID4VCI can take this one. Open your wallet first; then show the code here.',
  show: 'Show the code for my wallet',
  again: 'Show a new code',
  openTitle: 'Open it with your wallet',
  qrAlt: 'QR code of the offer. On this device the link beside it opens the same.',
  scan: 'Your wallet is on another device: scan this code with it.',
  orHere: 'Your wallet is on this device:',
  open: 'Open my wallet',
  codeTitle: 'Type these six digits when it asks',
  codeLead: 'Without them the code opens nothing: a picture of it is of no use to anybody else. Tell them to nobody.',
  lastTitle: 'Say yes in your wallet',
  last: (minutes: number) =>
    `It fetches the credential and keeps it. The code holds for ${minutes} minutes, once; five wrong tries end it. A new one is made here at any time.`,
  knowTitle: 'Good to know',
  knowKey: 'The copy is bound to a key that only your wallet has: it can show that the credential is yours.',
  knowWithdrawn:
    'Every copy stands or falls with the credential: if the institution withdraws it, all of them are withdrawn.',
  knowWho: 'The institution keeps the name of that key, and nothing of where you show the credential.',
  knowFile: 'No wallet? The credential as a file is as good.',
  closed: 'The institution has withdrawn this credential, so no wallet can take it. Ask them why.',
  txDescription: 'The six digits that stand on the page on which you opened this offer',
  signInTitle: 'Does your wallet want to send you to the institution?',
  signIn:
    'Some wallets ask for no digits, but open a page on which you show who you are: by six digits in a letter to the address that your credential came to.',
  signInOpen: 'Open my wallet this way',
  walletAsks: (wallet: string) => `The wallet “${wallet}” asks for this credential.`,
  letterGoes: (mailbox: string) =>
    `To show that it is you, we send six digits to the address that your credential came to: ${mailbox}`,
  sendLetter: 'Send me the digits',
  letterSent: (minutes: number) => `The letter is on its way. Its digits hold for ${minutes} minutes; type them here.`,
  wrongDigits:
    'These are not the digits of the newest letter, or they have ended. After five tries, begin again in your wallet.',
  digits: 'Six digits from the letter',
  goOn: 'Go on',
  done: 'Thank you. Your wallet can fetch the credential now.',
  backToWallet: 'Back to my wallet',
  letter: ({
    digits,
    minutes,
    institution,
    wallet,
  }: {
    readonly digits: string;
    readonly minutes: number;
    readonly institution: string;
    readonly wallet: string;
  }) => ({
    subject: `${digits.slice(0, 3)} ${digits.slice(3)}: the digits for your wallet`,
    body: `The wallet “${wallet}” asks for your credential from ${institution}. If that is you, type these digits on the page that is open:\n\n${digits.slice(0, 3)} ${digits.slice(3)}\n\nThey hold for ${minutes} minutes, once. If it is not you, do nothing, and tell the digits to nobody: without them nothing happens.\n`,
  }),
};

/** What every locale must say. */
export type WalletWords = typeof en;
