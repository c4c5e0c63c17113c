import type { Outcome, Place } from '../finding.ts';
import type { CheckId, Verdict } from '../verification/index.ts';

/** How sure a line is (docs/design/reading). */
export type Assurance = 'sealed' | 'vouched' | 'linked' | 'changed' | 'gone' | 'open' | 'stated' | 'holder' | 'missing';

/** Fixed order of the reading. The first screen is `answer` … `evidence`. */
export type Section =
  | 'verdict'
  | 'answer'
  | 'judged'
  | 'voices'
  | 'evidence'
  | 'outcomes'
  | 'dates'
  | 'effort'
  | 'level'
  | 'about-issuer'
  | 'about-subject'
  | 'alignment'
  | 'criteria'
  | 'version'
  | 'terms'
  | 'everything';

/** One line. `text` is the whole sentence in plain text; HTML, text, PDF and JSON say the same words. */
export interface Statement {
  /** Stable id from one list (`statement-ids.ts`). */
  readonly id: string;
  readonly section: Section;
  readonly text: string;
  readonly assurance: Assurance;
  /** Whose word it is, for "sealed by …". */
  readonly by?: string;
  /** JSON Pointers of the leaves that this line shows, in `Credential.json`. First = the main one. */
  readonly places: readonly Place[];
  /** The credential's own words inside the sentence: isolated, with language and direction, folded when long; Markdown allowed only where the standard says so. */
  readonly quote?: {
    readonly text: string;
    readonly language?: string;
    readonly direction?: 'ltr' | 'rtl';
    readonly markdown: boolean;
  };
  /** Only http(s) and mailto links survive. */
  readonly href?: string;
  /** A second, smaller line: what the first leaves open. */
  readonly note?: string;
  /** Under which heading of "everything" it stands. */
  readonly group?: string;
  /** A short label for grouped rows ("Level", "Field of study"). */
  readonly label?: string;
  /** A scale with the reached step marked. */
  readonly scale?: { readonly steps: readonly string[]; readonly reached?: number; readonly required?: number };
  readonly children?: readonly Statement[];
}

export interface MissingLine {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly ask: string;
}

export interface CheckLine {
  readonly id: CheckId;
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly place: Place;
}

/** What a person reads, in one locale. Every rendering is a projection of this. */
export interface Reading {
  readonly format: string | null;
  readonly formatName: string;
  readonly kind: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly verdict: Verdict;
  /** The verdict in two or three words, and in a sentence with the reason that decides it and its date. */
  readonly verdictLabel: string;
  readonly why: string;
  /** The mock's lead: who says, about whom, what. `claim` begins with a verb; `lead` is "X says that Y" or its cautious form. */
  readonly lead: {
    readonly issuer: string;
    /** How the issuer's name is known, as a sentence without its full stop. */
    readonly issuerNote: string;
    readonly subject: string;
    readonly says: string;
    readonly claim: string;
    /** Of the claim, where it is quoted in another language than the reader's. */
    readonly claimLanguage?: string;
    readonly title: string;
    /** What stands before a claim that is no longer made; empty while it stands. */
    readonly gone: string;
    /** What even a good seal does not show; empty where nothing is shown to be anybody's. */
    readonly caution: string;
    /** False when the subject is only a key, a code, or nobody. */
    readonly isNamed: boolean;
  };
  readonly brandmark?: { readonly dataUrl?: string; readonly initials: string; readonly name: string };
  readonly statements: readonly Statement[];
  readonly missing: readonly MissingLine[];
  readonly checks: readonly CheckLine[];
  readonly parts: readonly Reading[];
  readonly voices: readonly Reading[];
  /** Facts for the strip above the lead: signed by, since when, revocation. */
  readonly facts: readonly string[];
  /** Sealed by being published on the issuer's own site (Open Badges up to 2.0), not by a signature. */
  readonly hosted: boolean;
  /** Something secures it, and that could not be confirmed or does not hold: its lines are not "not signed". */
  readonly isUnconfirmed: boolean;
  /** Genuine, by a key that is tied to nobody. */
  readonly isUnknownSigner: boolean;
}
