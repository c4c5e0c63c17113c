/** Sentences of the page on which an organisation takes everything out. */
export const exportEn = {
  title: 'Take everything out',
  lead: 'It is yours. One ZIP file with everything that your organisation holds here, in standard formats and with its proofs: no fee, no asking.',
  counts: (credentials: string, versions: string, definitions: string, people: string) => [
    `Credentials of people: ${credentials}. What is signed comes byte for byte.`,
    `Definitions: ${definitions}. Their published versions: ${versions}, with what was signed about them.`,
    `People of yours, with their roles: ${people}`,
  ],
  also: 'And the lists of what was withdrawn, every draft, proposal, comment, answer and sign-off, tables of people, names, brand-mark, and the history of your keys. Only sign-ins and the tokens of programs stay, which are of no use elsewhere. SHA256SUMS shows whether a file is missing or was changed; README.txt says what each file is and how to check it without Waymark.',
  private: 'It holds names and mail addresses of people. Keep it as you keep your records.',
  withKeys: 'With our signing keys, sealed',
  keysHint:
    'Only for moving: whoever has this file and the keystore file of this installation can sign in your name. Keep the two apart, and delete the file afterwards.',
  download: 'Download everything',
  slow: 'A hundred thousand credentials take some minutes. If it ends early, the file does not open; begin again.',
  moveTitle: 'Moving to another installation',
  move: 'Whoever runs the other installation brings the file in with “waymark import FILE”: all of it, or nothing.',
  sameAddress:
    'If your address moves along, everything continues: published versions, withdrawals, and the links in letters.',
  otherAddress:
    'Under another address, credentials of before stay genuine as long as the old address still gives out your keys. Their lists of withdrawn ones can only be shown as they were last signed here, because each credential asks for its list at the old address. So withdraw first, then move.',
  movedTitle: 'Some credentials cannot be withdrawn here',
  moved: (from: string) =>
    `They were signed at ${from} and ask for their list there. Here it is shown as it was last signed, and it is not changed any more.`,
};
