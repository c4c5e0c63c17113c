/** What a rule says in one language. `{…}` are the finding's values. */
export interface RuleWords {
  /** The reader's question, unanswered. */
  readonly question: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly todo: string;
}
