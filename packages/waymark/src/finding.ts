/** EARL 1.0 outcome of one check. Only the check's own code may move it off `untested`; only `passed` may be shown as proven. */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested';

/** RFC 6901 JSON Pointer into the JSON that was received (`''` is the whole document). */
export type Place = string;

/**
 * Why something is so, as a code and values; `reading` turns it into a sentence of the reader's locale.
 * Values are short texts (names, dates in RFC 3339, URLs, numbers) that the sentence quotes.
 */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly values?: Readonly<Record<string, string>>;
}

/** Something noticed about a credential: never thrown, always told. */
export interface Finding<Code extends string = string> extends Reason<Code> {
  readonly severity: 'error' | 'warning' | 'info';
  readonly place: Place;
}
