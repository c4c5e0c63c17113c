/** What an organisation holds: which tables, in the order in which they can be put back, and which of their columns are files of their own. */

/** A piece of a file's name: words, or a column. `kind` = `.json` or `.jwt`, by what is inside. */
export type NamePart = string | { readonly column: string; readonly digits?: number } | { readonly kind: string };

export interface Holding {
  readonly table: string;
  /** Columns whose bytes are files: where they stand. */
  readonly files?: Readonly<Record<string, readonly NamePart[]>>;
  /** Where the table has no primary key that orders it. */
  readonly order?: readonly string[];
  /** Columns that name organisations and that the database does not know as such. */
  readonly organisations?: readonly string[];
  /** Rows that are large: so many are read at once. */
  readonly atATime?: number;
  /** The award that a row without an organisation's column belongs to. */
  readonly ofAward?: string;
}

const column = (name: string, digits?: number): NamePart => (digits ? { column: name, digits } : { column: name });
const definition = ['definitions/', column('definition_id'), '/v'];

export const HOLDINGS: readonly Holding[] = [
  { table: 'memberships' },
  { table: 'signing_keys' },
  { table: 'did_log_entries' },
  { table: 'definitions' },
  { table: 'seats' },
  { table: 'drafts', atATime: 50 },
  { table: 'sign_offs' },
  { table: 'proposals' },
  { table: 'answers' },
  {
    table: 'versions',
    files: {
      bytes: [...definition, column('number'), '.json'],
      statement: [...definition, column('number'), '/statement.json'],
    },
    atATime: 50,
  },
  {
    table: 'endorsements',
    files: { credential: [...definition, column('version_number'), '/endorsements/', column('id'), '.json'] },
    atATime: 50,
  },
  { table: 'activities', order: ['id'], organisations: ['by_organisation_id'] },
  { table: 'status_lists', files: { credential: ['status/', column('id'), '.json'] }, atATime: 50 },
  { table: 'batches' },
  {
    table: 'batch_pieces',
    files: { bytes: ['tables/', column('batch_id'), '/', column('first_byte', 12), '.csv'] },
    atATime: 4,
  },
  { table: 'batch_rows' },
  { table: 'batch_faults', order: ['batch_id', 'row_number', 'column_name', 'problem'] },
  { table: 'award_steps', order: ['made_at', 'id'] },
  { table: 'issuing_choices' },
  // What corrects stands after what it corrects.
  {
    table: 'awards',
    order: ['correction', 'id'],
    files: { credential: ['credentials/', column('id'), { kind: 'credential' }] },
  },
  { table: 'claims', ofAward: 'award_id' },
  { table: 'shares', ofAward: 'award_id' },
  { table: 'reminder_links', ofAward: 'award_id' },
  { table: 'reminder_stops' },
  { table: 'delivery_choices' },
  { table: 'wallet_copies' },
  {
    table: 'issued_credentials',
    files: { credential: ['issued/', column('id'), { kind: 'credential' }] },
  },
];

/** Tables of an organisation's that stay behind, and why. */
export const LEFT_BEHIND: Readonly<Record<string, string>> = {
  access_tokens: 'programs get new tokens where they ask from now on',
  ...{
    wallet_offers: 'over in ten minutes',
    wallet_authorizations: 'over in minutes',
    wallet_tokens: 'over in minutes',
  },
  wallet_nonces: 'over in minutes',
  bloc_members: 'what another organisation agreed on; told with that organisation',
  organisations: 'told by itself, because others’ rows of it are told, too',
};

/** `definition_id` is `definitionId` in a file. */
export const toMember = (column: string): string => column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
export const toFileName = (table: string): string => `rows/${table.replaceAll('_', '-')}.ndjson`;

/** The names that a file may have, out of the row it belongs to. */
export function namesOf(parts: readonly NamePart[], row: Readonly<Record<string, unknown>>): readonly string[] {
  return parts.reduce<readonly string[]>(
    (names, part) => {
      const ends =
        typeof part === 'string'
          ? [part]
          : 'kind' in part
            ? ['.json', '.jwt']
            : [`${row[toMember(part.column)]}`.padStart(part.digits ?? 0, '0')];
      return names.flatMap((name) => ends.map((end) => name + end));
    },
    [''],
  );
}
