/** Controls, format characters, and the fillers and joiners that Unicode counts as letters or marks though nothing is seen. */
const UNSEEN = /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
/** Unseen and ordinary: line ends, Arabic number signs, and joiners, which Indic and Arabic scripts and emoji need. */
const ORDINARY = /^(?:[\t\n\r]|[\u0600-\u0605]|\u06dd|\u08e2|\u200c|\u200d)$/u;
/** Between letters of these scripts a joiner does nothing but hide. */
const JOINER_IN_LETTERS =
  /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])(?:\u200c|\u200d)(?=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])/gu;

/** Code points of characters that are not seen, or that change the order in which others are seen, each once, as `U+202E`. */
export function hiddenCharacters(text: string): readonly string[] {
  const unseen = (text.match(UNSEEN) ?? []).filter((one) => !ORDINARY.test(one));
  const found = [...unseen, ...(text.match(JOINER_IN_LETTERS) ?? [])];
  return [...new Set(found)].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
