import type { ColumnType, Generated } from 'kysely';

/** What is given to people, and what machines may do. */
export interface IssuingTables {
  awards: AwardsTable;
  status_lists: StatusListsTable;
  claims: ClaimsTable;
  award_steps: AwardStepsTable;
  issued_credentials: IssuedCredentialsTable;
  issuing_choices: IssuingChoicesTable;
  batches: BatchesTable;
  batch_pieces: BatchPiecesTable;
  batch_rows: BatchRowsTable;
  batch_faults: BatchFaultsTable;
  access_tokens: AccessTokensTable;
}

/** JSON goes in as text and comes out parsed; who reads it says what it is. */
type Json = ColumnType<unknown, string, string>;

export interface AwardsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly definition_id: string;
  readonly version_number: number;
  /** SHA-256 of what names the person: two askings for one are one. */
  readonly person_hash: Buffer;
  readonly awarded_on: ColumnType<Date, string, string>;
  readonly person: Json;
  readonly said: Json;
  readonly state: 'waiting' | 'signed';
  readonly list_id: string | null;
  readonly list_index: number | null;
  readonly credential: Buffer | null;
  readonly signed_at: Date | null;
  readonly claimed_at: Date | null;
  /** How many letters have reminded of it. */
  readonly reminded: Generated<number>;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
  readonly asked_by: string;
  readonly made_at: Date;
  /** The table it stood in. */
  readonly batch_id: string | null;
  readonly suspended_at: Date | null;
  readonly withdrawn_step: string | null;
  readonly suspended_step: string | null;
  /** Of the status entries that it was signed with. */
  readonly purposes: ColumnType<string[], string[] | undefined, string[]>;
  readonly refresh_hash: Buffer | null;
  readonly correction: Generated<number>;
  readonly corrects: string | null;
}

export interface StatusListsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly purpose: 'revocation' | 'suspension';
  readonly used: Generated<number>;
  readonly changed_at: Date;
  readonly credential: Buffer | null;
  readonly signed_at: Date | null;
  /** The list whose places this one has in common. */
  readonly twin_of: string | null;
  /** When something in it takes effect. */
  readonly due_at: Date | null;
  /** Whether its places are of credentials that programs had signed, and not of awards. */
  readonly of_programs: ColumnType<boolean, boolean | undefined, boolean>;
  /** The address under which it was begun, when that is not this installation's: it stays as it was last signed. */
  readonly moved_from: Generated<string | null>;
}

export interface ClaimsTable {
  readonly secret_hash: Buffer;
  readonly award_id: string;
  readonly made_at: Date;
}

export interface BatchesTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly definition_id: string;
  readonly version_number: number;
  readonly file_name: string;
  /** bigint: comes out as text. */
  readonly file_bytes: ColumnType<string, number, number>;
  readonly state: BatchState;
  readonly plan: Json;
  readonly read_bytes: ColumnType<string, number, number>;
  readonly rows_read: Generated<number>;
  readonly rows_good: Generated<number>;
  readonly rows_faulty: Generated<number>;
  readonly rows_asked: Generated<number>;
  readonly rows_new: Generated<number>;
  readonly refused_for: string | null;
  readonly asked_by: string;
  readonly made_at: Date;
  readonly changed_at: Date;
}
export type BatchState = 'arriving' | 'arrived' | 'checking' | 'checked' | 'asking' | 'asked' | 'refused';

export interface BatchPiecesTable {
  readonly batch_id: string;
  readonly organisation_id: string;
  readonly first_byte: ColumnType<string, number, number>;
  readonly bytes: Buffer;
}

export interface BatchRowsTable {
  readonly batch_id: string;
  readonly organisation_id: string;
  /** 1 = the first row below the headings. */
  readonly row_number: number;
  readonly person_hash: Buffer;
  readonly awarded_on: ColumnType<Date, string, string>;
  readonly person: Json;
  readonly said: Json;
}

export interface BatchFaultsTable {
  readonly batch_id: string;
  readonly organisation_id: string;
  readonly row_number: number;
  readonly column_name: string;
  readonly problem: string;
}

export interface AccessTokensTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly secret_hash: Buffer;
  readonly name: string;
  readonly scopes: string[];
  readonly made_by: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly ended_at: Date | null;
}

export interface AwardStepsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: 'revoke' | 'suspend' | 'lift' | 'correct' | 'undo';
  readonly reason: string;
  readonly words: string;
  readonly awards: number;
  readonly undoes: string | null;
  readonly person_id: string;
  readonly made_at: Date;
  readonly takes_effect_at: Date;
}

export interface IssuingChoicesTable {
  readonly organisation_id: string;
  readonly form: string;
  readonly naming: string[];
  readonly purposes: string[];
  readonly undo_minutes: number;
  readonly has_refresh: boolean;
  readonly policy: Json;
  readonly changed_at: Date;
}

export interface IssuedCredentialsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly credential_id: string | null;
  readonly credential: Buffer;
  readonly list_id: string | null;
  readonly list_index: number | null;
  readonly purposes: string[];
  readonly withdrawn_at: Date | null;
  readonly suspended_at: Date | null;
  readonly issued_by: string;
  readonly made_at: Date;
}
