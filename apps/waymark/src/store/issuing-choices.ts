/** What an institution chooses about what it issues. */
import type { Scope } from './as-tenant.ts';
import type { Queries } from './open-store.ts';

/** What may name a person in a credential. */
export const NAMINGS = ['name', 'email', 'did'] as const;
export type Naming = (typeof NAMINGS)[number];
export type StatusPurpose = 'revocation' | 'suspension';

export interface IssuingChoices {
  readonly form: 'rdfc' | 'jcs' | 'set' | 'jwt';
  /** Of what is known of a person, what stands in the credential. */
  readonly naming: readonly Naming[];
  /** Of the status entries; two are outside the JSON Schema of Open Badges 3.0. */
  readonly purposes: readonly StatusPurpose[];
  /** For second thoughts, before a step takes effect. */
  readonly undoMinutes: number;
  /** Whether credentials say where a newer one can be had. */
  readonly hasRefresh: boolean;
  /** When the institution withdraws, in its own words by language; empty = the words that everybody begins with. */
  readonly policy: Readonly<Record<string, string>>;
}

export const DEFAULT_CHOICES: IssuingChoices = {
  form: 'set',
  naming: NAMINGS,
  purposes: ['revocation'],
  undoMinutes: 10,
  hasRefresh: true,
  policy: {},
};

/** Public, as what it leads to is. */
export async function findIssuingChoices(
  db: Queries,
  { organisationId }: { readonly organisationId: string },
): Promise<IssuingChoices> {
  const row = await db
    .selectFrom('issuing_choices')
    .select(['form', 'naming', 'purposes', 'undo_minutes as undoMinutes', 'has_refresh as hasRefresh', 'policy'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  // Sound: only the function below writes it, and the table checks.
  return row ? (row as IssuingChoices) : DEFAULT_CHOICES;
}

export async function storeIssuingChoices(
  { tx, organisationId }: Scope,
  { choices, now }: { readonly choices: IssuingChoices; readonly now: Date },
): Promise<void> {
  const values = {
    ...{ form: choices.form, naming: [...choices.naming], purposes: [...choices.purposes], changed_at: now },
    ...{ undo_minutes: choices.undoMinutes, has_refresh: choices.hasRefresh, policy: JSON.stringify(choices.policy) },
  };
  await tx
    .insertInto('issuing_choices')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute();
}
