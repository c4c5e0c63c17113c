/** Sentences about taking out what was signed of one definition. */
export const allEn = {
  download: 'Download all that were signed',
  downloadHint: 'One ZIP file, byte for byte as they were signed, with sums.',
  readme: `What was given to people, byte for byte as it was signed: credentials/.
awards.ndjson says, one line each, who it was for, when, and whether it was withdrawn.
definitions/ is what was promised, with what was signed about it.
Nothing is missing if this says OK for every file: sha256sum -c SHA256SUMS
This folder holds names and mail addresses. Keep it as you keep your records.
`,
};
