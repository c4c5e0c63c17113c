/** What wallets take. */
export interface WalletTables {
  wallet_offers: WalletOffersTable;
  wallet_authorizations: WalletAuthorizationsTable;
  wallet_tokens: WalletTokensTable;
  wallet_nonces: WalletNoncesTable;
  wallet_copies: WalletCopiesTable;
}

export interface WalletOffersTable {
  readonly code_hash: Buffer;
  readonly organisation_id: string;
  readonly award_id: string;
  /** Of what a wallet begins an authorization with. */
  readonly state_hash: Buffer;
  /** Of the code and the six digits. */
  readonly tx_hash: Buffer;
  readonly tries_left: number;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

export interface WalletAuthorizationsTable {
  readonly session_hash: Buffer;
  readonly organisation_id: string;
  readonly award_id: string;
  /** Of the session and the digits in the letter. */
  readonly digits_hash: Buffer;
  readonly tries_left: number;
  readonly client_id: string;
  readonly redirect_uri: string;
  /** S256. */
  readonly code_challenge: string;
  readonly state: string | null;
  /** Absent = the digits were not typed yet. */
  readonly code_hash: Buffer | null;
  readonly expires_at: Date;
}

export interface WalletTokensTable {
  readonly token_hash: Buffer;
  readonly organisation_id: string;
  readonly award_id: string;
  readonly uses_left: number;
  readonly expires_at: Date;
}

export interface WalletNoncesTable {
  readonly nonce_hash: Buffer;
  readonly organisation_id: string;
  readonly expires_at: Date;
}

export interface WalletCopiesTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly award_id: string;
  readonly holder_did: string;
  readonly format: string;
  readonly made_at: Date;
}
