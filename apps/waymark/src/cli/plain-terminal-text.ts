/**
 * Text of a stranger, safe to print: no control characters (a credential must not move the cursor or paint its own "genuine") and no
 * bidirectional overrides that would reorder the line.
 */
export function plainTerminalText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
