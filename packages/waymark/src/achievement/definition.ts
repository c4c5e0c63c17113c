/**
 * A text in one or more languages, by BCP 47 tag. The definition's own `language` comes first in every list of them; a language that is
 * missing has not been translated, which is told and never guessed.
 */
export type Localized = Readonly<Record<string, string>>;

/** How an outcome is looked at: a level of a rubric, from the least (first) to the most. */
export interface RubricLevel {
  /** Stable within the definition: `level-2`. */
  readonly id: string;
  readonly name: Localized;
  /** What somebody at this level does. */
  readonly description: Localized;
}

/** One thing that the holder can do. @see https://www.imsglobal.org/spec/ob/v3p0/#resultdescription */
export interface Outcome {
  /** Stable within the definition and over its versions: `outcome-2`. */
  readonly id: string;
  /** Verb first: "Calibrates the instrument and decides …". */
  readonly text: Localized;
  /** In ascending order; empty = there is no rubric for it. */
  readonly levels: readonly RubricLevel[];
  /** `id` of the level that is needed to earn it. */
  readonly requiredLevel?: string;
  /** `id`s of the pieces of evidence that show it. */
  readonly evidence: readonly string[];
}

/** What each holder will carry. */
export interface EvidencePolicy {
  readonly id: string;
  readonly name: Localized;
  /** "Laboratory notebook", "Recording". */
  readonly genre?: Localized;
  /** Who may see it, and how long it is kept; in the words that the holder consents to. */
  readonly consent?: Localized;
  readonly isRequired: boolean;
}

/** `assessed`: somebody looked and decided. `not-assessed`: taking part is the whole of it, and is said to be. */
export type JudgingKind = 'assessed' | 'not-assessed';

/** How it is judged. What OB 3.0 has no field for is carried by ELM and CTDL terms (`credential/extension-terms.ts`). */
export interface Judging {
  readonly kind?: JudgingKind;
  /** One sentence: "Practical exam of 6 hours before two examiners". */
  readonly method?: Localized;
  /** ELM assessment type, an IRI of the EU list or one's own. */
  readonly methodType?: string;
  /** By whom: "two examiners of the college, one of them from outside". */
  readonly assessors?: Localized;
  readonly durationMinutes?: number;
  /** "In a supervised room", "Unsupervised". */
  readonly supervision?: Localized;
  /** "Identity document shown in person", "Not checked". */
  readonly identityCheck?: Localized;
  /** Aids that are allowed, artificial intelligence included: "None", "Open book". */
  readonly aids?: Localized;
  /** "Twice, after three months". */
  readonly retakes?: Localized;
}

/** @see https://www.w3.org/TR/skos-reference/#mapping */
export type AlignmentRelation = 'exact' | 'close' | 'broad' | 'narrow' | 'related';

/** What it corresponds to, as the author says. @see https://www.imsglobal.org/spec/ob/v3p0/#alignment */
export interface AlignmentStatement {
  readonly name: string;
  readonly url: string;
  readonly code?: string;
  readonly framework?: string;
  readonly frameworkVersion?: string;
  readonly relation?: AlignmentRelation;
  /** An OB 3.0 AlignmentTargetType, as `ceasn:Competency` or `CTDL`. */
  readonly targetType?: string;
}

/** The promise: who sees to it that this is what it says, how often, and what happens on a complaint. */
export interface QualityAssurance {
  readonly assuredBy?: Localized;
  readonly every?: Localized;
  readonly complaints?: Localized;
}

/** Where a level stands: EQF, a national or a local framework. Unconfirmed levels are hidden from readers. */
export interface LevelStatement {
  readonly framework: string;
  readonly level: string;
  readonly confirmedBy?: string;
}

/** How long what is earned holds. */
export interface Validity {
  /** Months from the award. Absent with `doesNotAge` = it does not end, and why. */
  readonly months?: number;
  readonly doesNotAge?: Localized;
}

/**
 * A definition: what an OB 3.0 Achievement promises, and what readers need around it. A draft may lack anything; which rules block
 * publication is the institution's policy. Plain data, JSON as it stands: what is published is its OB 3.0 form (`to-achievement.ts`).
 */
export interface Definition {
  /** The language it was written in. */
  readonly language: string;
  readonly name: Localized;
  /** One sentence a hiring manager would say, verb first: "can run a gas chromatograph unsupervised". */
  readonly sentence: Localized;
  /** More about it, where the sentence is not enough. */
  readonly description: Localized;
  /** OB 3.0 AchievementType: `MicroCredential`, `Certificate`, … */
  readonly kind?: string;
  /** What has to be done, besides what `judging` says; Markdown. */
  readonly criteria: Localized;
  /** A page with the criteria, besides the narrative. */
  readonly criteriaUrl?: string;
  readonly outcomes: readonly Outcome[];
  readonly judging: Judging;
  readonly evidence: readonly EvidencePolicy[];
  readonly workloadHours?: number;
  readonly credits?: { readonly value: number; readonly system: string };
  readonly level?: LevelStatement;
  readonly fieldOfStudy?: string;
  readonly prerequisites: Localized;
  /** Who may earn it. */
  readonly earners: Localized;
  /** "Online", "in person", "blended": ELM learning setting. */
  readonly participation?: Localized;
  readonly validity: Validity;
  readonly quality: QualityAssurance;
  /** What it counts towards, and who accepts it. */
  readonly countsTowards: Localized;
  readonly alignments: readonly AlignmentStatement[];
  /** SPDX id or URL of the licence of this text. */
  readonly licence?: string;
  readonly humanCode?: string;
  readonly tags: readonly string[];
  /** RFC 3339 date until which it is to be reviewed. */
  readonly reviewDue?: string;
  /** Substantive change since the version before, in a sentence. */
  readonly changes: Localized;
}

/** A draft with nothing in it yet. */
export const emptyDefinition = (language: string): Definition => ({
  language,
  name: {},
  sentence: {},
  description: {},
  criteria: {},
  outcomes: [],
  judging: {},
  evidence: [],
  prerequisites: {},
  earners: {},
  validity: {},
  quality: {},
  countsTowards: {},
  alignments: [],
  tags: [],
  changes: {},
});

/** The text in the wanted language, else in the definition's own, else the first; `undefined` when there is none. */
export function textIn(text: Localized | undefined, language: string, fallback: string): string | undefined {
  if (!text) return undefined;
  const own = (tag: string) => (Object.hasOwn(text, tag) ? text[tag] : undefined);
  const found = own(language) ?? own(fallback) ?? Object.values(text)[0];
  return found?.trim() ? found : undefined;
}

/** The languages in which any text of it is written, its own first. */
export function languagesOf(definition: Definition): readonly string[] {
  const found = new Set<string>([definition.language]);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' && LANGUAGE_TAG.test(key)) found.add(key);
        else visit(inner);
      }
    }
  };
  const { name, sentence, description, criteria, outcomes, judging, evidence, prerequisites, earners } = definition;
  visit([name, sentence, description, criteria, prerequisites, earners]);
  visit(outcomes.map(({ text, levels }) => [text, levels.map((level) => [level.name, level.description])]));
  visit(evidence.map((each) => [each.name, each.genre, each.consent]));
  visit([judging.method, judging.assessors, judging.supervision, judging.identityCheck, judging.aids, judging.retakes]);
  visit([definition.quality.assuredBy, definition.quality.every, definition.quality.complaints]);
  return [...found];
}
/** @see https://www.rfc-editor.org/rfc/rfc5646#section-2.1 */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
