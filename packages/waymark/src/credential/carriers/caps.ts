/** Credentials out of one input. A school year fits; a million tokens in a paste are there to tire the reader. */
export const MAX_PAYLOADS = 1_000;
/** The largest thing a person would drop: a record of a life with its pictures. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;
/** Everything that is unpacked out of one input together. */
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
/** One file inside a ZIP or PDF: the largest records are 3 MB. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** Pictures that are searched for a code; each takes a tenth of a second, and a folder of photographs is not a wallet. */
export const MAX_PICTURES = 12;
/** A picture in a PDF in a ZIP is three; what is deeper was packed to hide. */
export const MAX_DEPTH = 4;
