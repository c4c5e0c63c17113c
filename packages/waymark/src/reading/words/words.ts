import type { CheckId, Verdict } from '../../verification/index.ts';
import type { Assurance } from '../reading-model.ts';

/** The names a sentence is made of, as they may be shown. */
export interface LeadNames {
  readonly issuer: string;
  readonly subject: string;
  readonly date: string;
}

/** Everything a reading says in one language, but for the reasons of the checks. A missing sentence is a type error. */
export interface Words {
  readonly locale: string;
  /** For dates: English says the day first, which nobody misreads. */
  readonly dateLocale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly languageName: string;
  readonly verdictLabel: Record<Verdict, string>;
  /** Genuine, but nothing ties the key that signed to anybody. */
  readonly genuineUnknown: { readonly label: string; readonly sentence: string };
  /** Genuine, but with no dates between which it is in force. */
  readonly genuineUndated: { readonly label: string; readonly sentence: string };
  /** Before the reason that decides. */
  readonly verdictSentence: Record<Verdict, string>;
  /** What stands before the claim. */
  readonly says: Record<Verdict, (names: LeadNames) => string>;
  /** Before a claim that its issuer took back; and what the reader can do where nothing confirms it. */
  readonly noLongerSaid: string;
  readonly heldBack: string;
  readonly askElsewhere: string;
  readonly askOriginal: string;
  /** Right under what a good seal shows: what it does not show. */
  readonly caution: (subject: string) => string;
  readonly cautionKnownHolder: string;
  readonly cautionNoPerson: string;
  /** Of a good signature by a key that is tied to nobody. */
  readonly cautionUnknown: (issuer: string) => string;
  readonly askWhy: string;
  readonly noReasonGiven: string;
  /** The issuer in a sentence, when only the credential itself says that it is they. */
  readonly unprovenIssuer: (name: string) => string;
  /** The same of an endorser, within a sentence. */
  readonly unprovenEndorser: (name: string) => string;
  readonly claim: {
    readonly earned: (name: string) => string;
    readonly about: (name: string) => string;
    /** Credentials inside, and what the record itself names. */
    readonly record: (count: number, named: readonly string[]) => string;
    readonly presentation: (count: number) => string;
    readonly definition: (name: string) => string;
    /** Under the claim of a description: that it is one. */
    readonly onlyDescribed: (name: string) => string;
    /** Before what whoever earns it can do. */
    readonly earnerOf: (issuer: string) => string;
    readonly issuer: (name: string) => string;
    readonly statusList: string;
    readonly endorses: (what: string) => string;
    readonly collection: (count: number) => string;
    readonly nothing: string;
  };
  readonly subject: {
    readonly holderOfKey: string;
    readonly holderOfAddress: string;
    readonly unnamed: string;
    readonly everyone: string;
    readonly same: string;
    /** Whoever it is about, where no name can be said; and the issuer as the subject of its own sentence. */
    readonly theOne: string;
    readonly itself: string;
    readonly sameAsRecord: string;
    /** Nothing identifies the subject but an address other than e-mail. */
    readonly holderOfHidden: string;
  };
  readonly issuerNote: {
    readonly registry: (registry: string, name: string) => string;
    readonly domain: (domain: string, name: string) => string;
    readonly key: (name: string) => string;
    readonly claimed: (name: string) => string;
    readonly unnamed: string;
    readonly self: string;
    readonly sandbox: string;
  };
  readonly assurance: Record<Assurance, string>;
  readonly assuranceTag: (assurance: Assurance, by: string | undefined, sealedBy: SealedBy) => string;
  readonly kind: Readonly<Record<string, string>>;
  readonly formatName: Readonly<Record<string, string>>;
  readonly check: Record<CheckId, string>;
  /** The same questions of a badge that is confirmed by its issuer's own copy, not by a signature. */
  readonly checkHosted: Partial<Record<CheckId, string>>;
  readonly outcome: Record<'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested', string>;
  readonly heading: Readonly<
    Record<
      | 'results'
      | 'claimed'
      | 'voices'
      | 'evidence'
      | 'judged'
      | 'judgedPromise'
      | 'facts'
      | 'alignment'
      | 'issuer'
      | 'subject'
      | 'terms'
      | 'missing'
      | 'parts'
      | 'checked'
      | 'everything'
      | 'legend'
      | 'achievements'
      | 'version',
      string
    >
  > & { readonly can: (subject: string) => string };
  readonly first: {
    readonly judged: string;
    /** The same of what nobody has earned yet. */
    readonly judgedPromise: string;
    readonly voices: string;
    readonly evidence: string;
    readonly judgedLinkOnly: string;
    readonly judgedNotSaid: string;
    /** Under "not said": there are criteria, but they do not say how anybody judged. */
    readonly criteriaGiven: (firstSentence: string) => string;
    readonly judgedLevels: (count: number) => string;
    readonly judgedNothing: string;
    readonly levels: (count: number) => string;
    readonly noVoices: string;
    /** Of good endorsements: how many, and what they are about. */
    readonly voicesCount: Record<'this' | 'achievement' | 'issuer' | 'mixed', (good: number) => string>;
    readonly voicesNotAbout: (subject: string) => string;
    /** When the credential itself does not hold: they signed, but not this copy. */
    readonly voicesNotThis: string;
    readonly voicesOther: (other: number) => string;
    readonly noEvidence: string;
    readonly evidenceCount: (count: number) => string;
    readonly evidenceLinked: string;
    readonly evidenceFixed: string;
    readonly evidenceInside: string;
    readonly evidenceMixed: (linked: number, inside: number) => string;
  };
  readonly level: {
    readonly of: (reached: number, steps: number) => string;
    /** Of a scale on which nothing is marked. */
    readonly steps: (steps: number) => string;
    readonly reached: (name: string) => string;
    readonly needed: (name: string) => string;
    readonly scored: (value: string, max: string | undefined, needed: string | undefined) => string;
    readonly notReached: string;
    readonly possible: (values: string) => string;
  };
  readonly label: Readonly<
    Record<
      | 'name'
      | 'awarded'
      | 'validFrom'
      | 'validUntil'
      | 'worked'
      | 'credits'
      | 'creditsAvailable'
      | 'workload'
      | 'level'
      | 'eqfLevel'
      | 'nqfLevel'
      | 'fieldOfStudy'
      | 'specialization'
      | 'language'
      | 'type'
      | 'version'
      | 'term'
      | 'role'
      | 'licence'
      | 'source'
      | 'creator'
      | 'awardingBody'
      | 'criteria'
      | 'criteriaPage'
      | 'website'
      | 'email'
      | 'address'
      | 'country'
      | 'identifier'
      | 'description'
      | 'parent'
      | 'code'
      | 'tags'
      | 'assessment'
      | 'assessmentDescription'
      | 'supervision'
      | 'identityCheck'
      | 'grade'
      | 'endorser'
      | 'narrative'
      | 'withdrawn'
      | 'ends'
      | 'outcome'
      | 'status'
      | 'image'
      | 'id',
      string
    >
  >;
  readonly sentence: {
    readonly period: (from: string, to: string) => string;
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly creditsOf: (earned: string, available: string | undefined) => string;
    readonly corresponds: (name: string, framework: string) => string;
    readonly voice: (name: string) => string;
    readonly voiceAbout: Record<'this' | 'achievement' | 'issuer' | 'definition', string>;
    readonly voiceUntil: (date: string) => string;
    /** Why an endorsement does not count: the issuer signed it. */
    readonly voiceOwn: string;
    readonly hashed: string;
    readonly opensAt: (domain: string) => string;
    readonly title: (parts: {
      name: string;
      awarded: string;
      from: string;
      until: string;
      isWithdrawn: boolean;
      isOnlyDated: boolean;
    }) => string;
    readonly alsoCalled: (name: string) => string;
    readonly workAt: (domain: string) => string;
    /** In this language's quotation marks. */
    readonly quote: (text: string) => string;
    readonly alsoIn: (languages: string) => string;
    readonly shortened: (characters: string) => string;
    readonly noEnd: string;
    readonly wasRevoked: (reason: string) => string;
  };
  readonly facts: {
    readonly signedBy: (who: string) => string;
    readonly signedByKey: string;
    readonly hostedBy: (who: string) => string;
    readonly notSigned: string;
    readonly notRevoked: (date: string) => string;
    readonly noStatus: string;
    readonly statusUnknown: string;
    readonly until: (date: string) => string;
    readonly parts: (good: number, all: number) => string;
    readonly partsUnsigned: (all: number) => string;
  };
  readonly missing: Record<MissingId, { readonly text: string; readonly why: string; readonly ask: AskWho }>;
  /** Above the lines that each of them could answer. */
  readonly askWho: Record<AskWho, string>;
  readonly legend: Record<Assurance, string>;
  readonly legendHosted: string;
  readonly legendUnknown: string;
  /** `stated`, where there is a signature or a hosted copy that shows nothing. */
  readonly unconfirmed: { readonly tag: string; readonly meaning: string };
  readonly limits: {
    readonly signedIsNotTrue: string;
    readonly hostedIsNotTrue: string;
    readonly unsignedIsNotFalse: string;
  };
  readonly ui: {
    readonly howChecked: string;
    readonly everythingLead: string;
    readonly checkedLead: string;
    readonly missingNone: string;
    /** Of what was withdrawn or altered: its gaps no longer matter. */
    readonly missingMoot: string;
    readonly open: string;
    readonly more: string;
    readonly table: { readonly check: string; readonly answer: string; readonly reason: string };
    readonly why: string;
    readonly partsLead: (count: number) => string;
    readonly partsLeadUnsigned: (count: number) => string;
    readonly and: (items: readonly string[]) => string;
  };
  readonly bool: { readonly true: string; readonly false: string; readonly null: string; readonly empty: string };
  /** JSON member → words. What is not here is made readable from its own name. */
  readonly term: Readonly<Record<string, string>>;
}

/** Who can answer: the person, the issuer, or the issuer reached by a way that the file does not name. */
export type AskWho = 'holder' | 'issuer' | 'elsewhere';

/** What makes a line sealed: the issuer's signature, its own site, or a key that nothing ties to it. */
export type SealedBy = 'signature' | 'hosting' | 'unknown';

/** What a reader would expect and may not find. One list; `missing.ts` says when each applies. */
export const MISSING_IDS = [
  'holder-not-bound',
  'subject-not-named',
  'record-may-be-partial',
  'no-criteria',
  'criteria-only-linked',
  'not-said-how-judged',
  'no-level',
  'no-evidence',
  'evidence-open',
  'no-learning-dates',
  'no-end-date',
  'assessor-not-said',
  'supervision-not-said',
  'nobody-else-vouches',
  'endorsement-of-other-version',
  'issuer-in-no-registry',
  'issuer-registry-not-asked',
  'no-way-to-withdraw',
  'status-not-known',
  'size-not-said',
  'describes-the-course',
  'definition-not-versioned',
  'signed-by-nobody',
] as const;
export type MissingId = (typeof MISSING_IDS)[number];
