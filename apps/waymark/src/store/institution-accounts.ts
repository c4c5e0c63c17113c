/** Which account at the institution's own sign-in server is which person here. */
import type { Queries } from './open-store.ts';
import type { Person } from './people.ts';

export interface InstitutionAccount {
  readonly issuer: string;
  /** Never reassigned by the issuer, which a mail address may be. */
  readonly subject: string;
}

export async function findPersonByInstitution(
  db: Queries,
  { issuer, subject }: InstitutionAccount,
): Promise<Person | undefined> {
  return await db
    .selectFrom('institution_accounts')
    .innerJoin('people', 'people.id', 'institution_accounts.person_id')
    .select(['people.id', 'email', 'name', 'locale', 'is_operator as isOperator'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

export async function hasInstitutionAccount(
  db: Queries,
  { issuer, personId }: { readonly issuer: string; readonly personId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('institution_accounts')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the account is somebody's already, or the person has another one there: the address went to somebody new. */
export async function storeInstitutionAccount(
  db: Queries,
  { issuer, subject, personId, now }: InstitutionAccount & { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('institution_accounts')
    .values({ issuer, subject, person_id: personId, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst();
  return made !== undefined;
}

/** True when there was one. */
export async function deleteInstitutionAccount(
  db: Queries,
  { issuer, personId }: { readonly issuer: string; readonly personId: string },
): Promise<boolean> {
  const removed = await db
    .deleteFrom('institution_accounts')
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .returning('subject')
    .executeTakeFirst();
  return removed !== undefined;
}
