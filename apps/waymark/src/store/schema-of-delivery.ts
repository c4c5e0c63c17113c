/** How credentials reach people. */
export interface DeliveryTables {
  reminder_links: ReminderLinksTable;
  reminder_stops: ReminderStopsTable;
  delivery_choices: DeliveryChoicesTable;
  shares: SharesTable;
}

export interface ReminderLinksTable {
  readonly secret_hash: Buffer;
  readonly award_id: string;
  readonly made_at: Date;
}

export interface ReminderStopsTable {
  readonly organisation_id: string;
  readonly recipient_hash: Buffer;
  readonly made_at: Date;
}

export interface DeliveryChoicesTable {
  readonly organisation_id: string;
  readonly reminds: boolean;
  readonly changed_at: Date;
}

export interface SharesTable {
  readonly award_id: string;
  readonly secret_hash: Buffer;
  readonly nonce: Buffer;
  readonly made_at: Date;
}
