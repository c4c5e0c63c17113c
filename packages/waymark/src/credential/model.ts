/**
 * The one model. Every version of every format is converted to this at the edge; no room above `credential` knows versions.
 * It is a view: each value carries the JSON Pointer (`place`) of the bytes it came from, in `Credential.json`.
 */

import type { JsonObject, JsonValue } from '../encoding/index.ts';
import type { Finding, Place } from '../finding.ts';

/** A value and where it stands. */
export interface Said<T = string> {
  readonly value: T;
  readonly place: Place;
}

/** One language variant of a text. `language` is BCP 47, `direction` as the credential states it. */
export interface SaidText extends Said<string> {
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}
/** All variants of one text in the credential's order; empty when not said. Language maps give several. */
export type Texts = readonly SaidText[];

/** A date as written (`value`) and, when it is a legal date of its standard, the instant. */
export interface SaidDate extends Said<string> {
  readonly instant?: Date;
}

export type FormatId =
  | 'open-badges-0.5'
  | 'open-badges-1'
  | 'open-badges-2.0'
  | 'open-badges-3.0'
  | 'clr-2.0'
  | 'vc-1.1'
  | 'vc-2.0'
  | 'elm-3'
  | 'sd-jwt-vc';

/** What the thing is, whatever its version. */
export type CredentialKind =
  | 'achievement' // somebody earned something (OB assertion, AchievementCredential)
  | 'record' // CLR: a collection by one publisher
  | 'endorsement' // says something about an achievement, an issuer or another credential
  | 'definition' // an OB BadgeClass alone: what could be earned; nobody earned it here
  | 'issuer' // an OB Issuer / Profile alone
  | 'status-list' // a status list credential
  | 'presentation' // VP: credentials put forward by a holder
  | 'credential'; // any other verifiable credential

/** How the bytes were secured. A credential can have several (proof sets). */
export type Securing =
  | { readonly kind: 'data-integrity'; readonly proof: JsonObject; readonly place: Place } // embedded `proof` entry, any suite, legacy suites included
  | { readonly kind: 'jws'; readonly token: string; readonly header: JsonObject } // VC-JWT, VC-JOSE, OB 2.0 signed: compact JWS
  | { readonly kind: 'sd-jwt'; readonly token: string; readonly header: JsonObject }
  | { readonly kind: 'cose'; readonly bytes: Uint8Array } // COSE_Sign1
  | { readonly kind: 'hosted'; readonly url: string; readonly place: Place } // OB 0.5-2.0 hosted verification
  | { readonly kind: 'jades'; readonly place: Place }; // ELM seal: told, not checked

export interface Identifier {
  readonly id: Said;
  /** Identifier type as the standard spells it (email, name, url, did, sourcedId, ext:...). */
  readonly type?: Said;
  readonly hashed: boolean;
  readonly salt?: Said;
}

export interface Address {
  readonly place: Place;
  readonly country?: Said;
  readonly region?: Said;
  readonly locality?: Said;
  readonly lines: readonly Said[];
}

/** An organisation or person: issuer, creator, source, publisher, endorser, awarding body. */
export interface Profile {
  readonly place: Place;
  readonly id?: Said;
  readonly name: Texts;
  readonly url?: Said;
  readonly email?: Said;
  readonly description: Texts;
  readonly image?: Image;
  readonly address?: Address;
  readonly otherIdentifiers: readonly Identifier[];
  readonly official?: Said;
  readonly parent?: Profile;
  readonly endorsements: readonly Part[];
  /** OB 2.0: key and list addresses, allowed hosts. */
  readonly publicKeys: readonly Said[];
  readonly revocationList?: Said;
  readonly verification?: {
    readonly allowedOrigins: readonly string[];
    readonly startsWith: readonly string[];
    readonly place: Place;
  };
  readonly json: JsonValue;
}

export interface Image {
  readonly place: Place;
  /** https or data URL as written. */
  readonly url: string;
  readonly caption: Texts;
}

export interface Alignment {
  readonly place: Place;
  readonly targetName: Texts;
  readonly targetUrl?: Said;
  readonly targetFramework: Texts;
  readonly targetCode?: Said;
  readonly targetDescription: Texts;
  readonly targetType?: Said;
}

export interface RubricLevel {
  readonly place: Place;
  readonly id?: Said;
  readonly name: Texts;
  readonly level?: Said;
  readonly points?: Said;
  readonly description: Texts;
  readonly alignments: readonly Alignment[];
}

/** OB 3.0 ResultDescription: what could be reached, and what had to be. */
export interface ResultDescription {
  readonly place: Place;
  readonly id?: Said;
  readonly name: Texts;
  readonly resultType?: Said;
  readonly allowedValues: readonly Said[];
  readonly valueMin?: Said;
  readonly valueMax?: Said;
  readonly requiredValue?: Said;
  readonly requiredLevel?: Said;
  readonly rubricLevels: readonly RubricLevel[];
  readonly alignments: readonly Alignment[];
}

/** OB 3.0 Result: what this person reached. */
export interface Result {
  readonly place: Place;
  readonly resultDescription?: Said;
  readonly value?: Said;
  readonly achievedLevel?: Said;
  readonly status?: Said;
  readonly alignments: readonly Alignment[];
}

/** What could be earned: OB 3.0 Achievement, OB 2.0 BadgeClass, ELM learning achievement. */
export interface Achievement {
  readonly place: Place;
  readonly id?: Said;
  readonly name: Texts;
  readonly description: Texts;
  readonly types: readonly Said[]; // achievementType
  readonly criteriaNarrative: Texts;
  readonly criteriaUrl?: Said;
  readonly image?: Image;
  readonly version?: Said;
  readonly language?: Said;
  readonly humanCode?: Said;
  readonly fieldOfStudy: Texts;
  readonly specialization: Texts;
  readonly creditsAvailable?: Said;
  /** ELM volume of learning / workload in ISO 8601 duration, or plain text. */
  readonly workload?: Said;
  readonly levels: readonly SaidText[]; // EQF, NQF and the like as stated
  readonly outcomes: readonly {
    readonly place: Place;
    readonly name: Texts;
    readonly description: Texts;
    readonly alignments: readonly Alignment[];
  }[]; // ELM learning outcomes
  readonly assessments: readonly {
    readonly place: Place;
    readonly name: Texts;
    readonly description: Texts;
    readonly grade?: Said;
    readonly idVerification: Texts;
    readonly supervision: Texts;
  }[]; // ELM provenBy, OB 2 assessment extension
  readonly resultDescriptions: readonly ResultDescription[];
  readonly alignments: readonly Alignment[];
  readonly tags: readonly Said[];
  readonly related: readonly Said[];
  /** Who wrote the requirements. */
  readonly creator?: Profile;
  /** Who awards it, where the format names that apart from whoever seals it. */
  readonly awardingBody?: Profile;
  readonly endorsements: readonly Part[];
}

export interface Evidence {
  readonly place: Place;
  readonly id?: Said; // URL of the thing, when there is one
  readonly types: readonly Said[];
  readonly name: Texts;
  readonly narrative: Texts;
  readonly description: Texts;
  readonly genre: Texts;
  readonly audience: Texts;
  readonly digest?: Digest;
}

/** A sealed digest of something outside: VCDM 2.0 section 5.3, digestSRI or digestMultibase. */
export interface Digest {
  readonly kind: 'digestSRI' | 'digestMultibase';
  readonly value: string;
  readonly place: Place;
}

export interface LinkedResource {
  readonly place: Place;
  readonly url: string;
  readonly mediaType?: string;
  readonly digests: readonly Digest[];
}

/** One credentialSubject, or the recipient of OB 1/2. */
export interface Subject {
  readonly place: Place;
  readonly id?: Said;
  readonly name: Texts;
  readonly identifiers: readonly Identifier[];
  readonly achievement?: Achievement;
  readonly results: readonly Result[];
  readonly creditsEarned?: Said;
  readonly activityStart?: SaidDate;
  readonly activityEnd?: SaidDate;
  readonly term?: Said;
  readonly role?: Said;
  readonly licenseNumber?: Said;
  readonly narrative: Texts;
  readonly source?: Profile;
  /** Endorsement subjects: the comment, and what exactly is endorsed. */
  readonly endorsementComment: Texts;
  readonly digests: readonly Digest[];
  /** CLR: achievements listed directly in the record (not each a credential of its own). */
  readonly achievements: readonly Achievement[];
  readonly json: JsonObject;
}

export interface StatusEntry {
  readonly place: Place;
  readonly type: string;
  readonly json: JsonObject;
}

/** Something inside that is a credential of its own (CLR item, VP item, endorsement), parsed on its own. */
export interface Part {
  /** Where it stands in the container's JSON. The part's own places start again at its own root. */
  readonly place: Place;
  readonly parsed: Parsed;
}

export interface Credential {
  readonly format: FormatId;
  readonly kind: CredentialKind;
  /** The payload the places point into: the document itself, or the claims of a JWT / SD-JWT (disclosures applied). */
  readonly json: JsonObject;
  /** Exactly what was received for this credential (JSON text, compact token, hex): what digests are made of. */
  readonly received: string;
  readonly securing: readonly Securing[];
  readonly id?: Said;
  readonly types: readonly Said[];
  readonly name: Texts;
  readonly description: Texts;
  readonly issuer?: Profile;
  /** Presentation: who put it forward. */
  readonly holder?: Said;
  readonly subjects: readonly Subject[];
  /** OB 3.0 awardedDate, OB 2.0 issuedOn. */
  readonly awarded?: SaidDate;
  /** Validity: validFrom/issuanceDate/nbf and validUntil/expirationDate/expires/exp; the narrowest when several are given. */
  readonly validFrom?: SaidDate;
  readonly validUntil?: SaidDate;
  readonly evidence: readonly Evidence[];
  readonly status: readonly StatusEntry[];
  readonly schemas: readonly { readonly place: Place; readonly id: string; readonly type: string }[];
  readonly linked: readonly LinkedResource[]; // relatedResource and every other object with a url/id and a digest
  readonly endorsements: readonly Part[];
  readonly parts: readonly Part[];
  readonly image?: Image;
  readonly termsOfUse: readonly Said<JsonValue>[];
  readonly language?: Said;
  /** Hosted OB: `revoked` / `revocationReason` as stated by this copy. */
  readonly revoked?: Said<boolean>;
  readonly revocationReason: Texts;
}

/** Parsing never fails: what was understood, and findings. No credential = nothing recognised. */
export interface Parsed {
  readonly credential?: Credential;
  /** Broken rules of the data model (severity `error` = a rule its standard calls mandatory) and anything else noticed. */
  readonly findings: readonly Finding[];
}
