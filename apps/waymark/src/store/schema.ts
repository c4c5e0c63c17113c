import type { ColumnType, Generated } from 'kysely';
import type { DeliveryTables } from './schema-of-delivery.ts';
import type { IssuingTables } from './schema-of-issuing.ts';
import type { WalletTables } from './schema-of-wallets.ts';

/** The tables, as queries see them. One file a table holds the SQL. */
export interface Schema extends IssuingTables, DeliveryTables, WalletTables {
  stored_readings: StoredReadingsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  one_time_secrets: OneTimeSecretsTable;
  letters: LettersTable;
  organisations: OrganisationsTable;
  memberships: MembershipsTable;
  bloc_members: BlocMembersTable;
  signing_keys: SigningKeysTable;
  did_log_entries: DidLogEntriesTable;
  definitions: DefinitionsTable;
  seats: SeatsTable;
  drafts: DraftsTable;
  sign_offs: SignOffsTable;
  proposals: ProposalsTable;
  answers: AnswersTable;
  versions: VersionsTable;
  endorsements: EndorsementsTable;
  activities: ActivitiesTable;
  passkeys: PasskeysTable;
  institution_accounts: InstitutionAccountsTable;
}

/** JSON goes in as text and comes out parsed; who reads it says what it is. */
type Json = ColumnType<unknown, string, string>;

export interface StoredReadingsTable {
  /** SHA-256 of the link's secret: the database alone opens nothing. */
  readonly link_hash: Buffer;
  /** SHA-256 of the maker's secret. */
  readonly delete_hash: Buffer;
  /** What was received, AES-256-GCM under a key that only the link's secret gives. */
  readonly sealed: Buffer;
  readonly made_at: Generated<Date>;
  readonly expires_at: Date;
}

export interface PeopleTable {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** May make organisations on this installation. */
  readonly is_operator: boolean;
  /** Hours between letters about what happened; 0 = none. */
  readonly digest_every_hours: Generated<number>;
  readonly digest_sent_at: Date | null;
  readonly made_at: Date;
}

export interface SessionsTable {
  readonly secret_hash: Buffer;
  readonly person_id: string;
  readonly stepped_up_at: Date | null;
  readonly made_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
}

export interface OneTimeSecretsTable {
  readonly secret_hash: Buffer;
  readonly purpose: string;
  readonly email: string | null;
  readonly person_id: string | null;
  readonly content: Json;
  readonly tries_left: number;
  readonly made_at: Date;
  readonly expires_at: Date;
}

export interface LettersTable {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly stop_url: string | null;
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly tries: Generated<number>;
  readonly next_try_at: Date;
}

export interface OrganisationsTable {
  readonly id: string;
  /** In addresses; never changes. */
  readonly slug: string;
  readonly kind: string;
  readonly names: Json;
  readonly language: string;
  readonly region: Generated<string>;
  readonly industry: Generated<string>;
  readonly url: Generated<string>;
  readonly domain: string | null;
  readonly domain_token: string;
  readonly domain_proven_at: Date | null;
  /** PNG, drawn anew here. */
  readonly brandmark: Buffer | null;
  readonly charter: ColumnType<unknown, string | undefined, string>;
  readonly policy: ColumnType<unknown, string | undefined, string>;
  readonly made_at: Date;
}

export interface MembershipsTable {
  readonly organisation_id: string;
  readonly person_id: string;
  readonly roles: string[];
  readonly signs_as: Generated<string[]>;
  readonly made_at: Date;
}

export interface BlocMembersTable {
  /** The bloc. */
  readonly organisation_id: string;
  readonly member_id: string;
  readonly asked_at: Date;
  readonly joined_at: Date | null;
}

export interface SigningKeysTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly purpose: string;
  readonly algorithm: string;
  readonly public_multikey: string;
  /** age, armored: opens only with the keystore's identity. */
  readonly sealed_private_key: string;
  readonly made_at: Date;
  readonly retired_at: Date | null;
}

export interface DidLogEntriesTable {
  readonly organisation_id: string;
  readonly number: number;
  readonly did: string;
  readonly version_id: string;
  /** With its line feed, byte for byte as it was signed. */
  readonly line: string;
  readonly made_at: Date;
}

export interface DefinitionsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly state: string;
  readonly draft_number: number;
  /** 0 = nothing published yet. */
  readonly latest_version: Generated<number>;
  /** Until when employers are asked to answer. */
  readonly deadline: Date | null;
  readonly retired_at: Date | null;
  readonly made_at: Date;
  readonly changed_at: Date;
}

export interface SeatsTable {
  readonly definition_id: string;
  readonly organisation_id: string;
  readonly employer_id: string;
  readonly bloc_id: string | null;
  readonly asked_at: Date;
}

export interface DraftsTable {
  readonly definition_id: string;
  readonly number: number;
  readonly organisation_id: string;
  readonly content: Json;
  readonly changed_lines: string[];
  /** Whose words the changed lines are. */
  readonly credited_to: string;
  readonly person_id: string;
  readonly note: Generated<string>;
  readonly made_at: Date;
}

export interface SignOffsTable {
  readonly id: string;
  readonly definition_id: string;
  readonly organisation_id: string;
  readonly draft_number: number;
  readonly signs_as: string;
  readonly decision: 'signed' | 'refused';
  readonly reason: Generated<string>;
  readonly person_id: string;
  readonly made_at: Date;
}

export interface ProposalsTable {
  readonly id: string;
  readonly definition_id: string;
  readonly organisation_id: string;
  readonly by_organisation_id: string;
  readonly person_id: string;
  readonly line: string;
  readonly draft_number: number;
  readonly kind: 'wording' | 'comment';
  readonly text: string;
  readonly reason: Generated<string>;
  readonly status: 'open' | 'taken' | 'adapted' | 'answered' | 'withdrawn';
  readonly answer: Generated<string>;
  readonly decided_at: Date | null;
  readonly made_at: Date;
}

export interface AnswersTable {
  readonly id: string;
  readonly definition_id: string;
  readonly organisation_id: string;
  readonly by_organisation_id: string;
  readonly person_id: string;
  readonly draft_number: number;
  readonly answer: 'accept' | 'object' | 'abstain';
  readonly reason: Generated<string>;
  readonly made_at: Date;
}

export interface VersionsTable {
  readonly definition_id: string;
  readonly number: number;
  readonly organisation_id: string;
  /** Canonical JSON of the Achievement: what is served, hashed and endorsed. */
  readonly bytes: Buffer;
  readonly digest_multibase: string;
  readonly digest_sri: string;
  readonly definition: Json;
  /** The institution's own signed EndorsementCredential about these bytes. */
  readonly statement: Buffer;
  readonly facts: Json;
  readonly review_due: Date;
  readonly published_at: Date;
}

export interface EndorsementsTable {
  readonly id: string;
  readonly definition_id: string;
  readonly version_number: number;
  readonly organisation_id: string;
  readonly endorser_id: string;
  readonly person_id: string;
  readonly credential: Buffer;
  readonly deed: string;
  readonly comment: string;
  readonly valid_until: Date;
  readonly made_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
}

export interface ActivitiesTable {
  readonly id: Generated<string>;
  readonly organisation_id: string;
  readonly definition_id: string;
  readonly by_organisation_id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly facts: Json;
  readonly made_at: Date;
}

export interface PasskeysTable {
  readonly id: string;
  readonly person_id: string;
  /** base64url; nobody else's passkey has it. */
  readonly credential_id: string;
  /** COSE. */
  readonly public_key: Buffer;
  /** bigint: comes out as text. */
  readonly counter: ColumnType<string, number, number>;
  readonly transports: string[];
  readonly name: string;
  readonly made_at: Date;
  readonly used_at: Date | null;
}

export interface InstitutionAccountsTable {
  readonly issuer: string;
  /** The issuer's own name for the account. */
  readonly subject: string;
  readonly person_id: string;
  readonly made_at: Date;
}
