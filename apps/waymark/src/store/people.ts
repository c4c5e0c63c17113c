/** People who sign in. What somebody may do stands in `memberships.ts`; nothing here belongs to one organisation. */
import { randomUUID } from 'node:crypto';
import type { Queries } from './open-store.ts';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly isOperator: boolean;
}

const COLUMNS = ['id', 'email', 'name', 'locale', 'is_operator as isOperator'] as const;

export const toAddress = (email: string): string => email.trim().toLowerCase();

export async function findPerson(db: Queries, id: string): Promise<Person | undefined> {
  return await db.selectFrom('people').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function findPersonByEmail(db: Queries, email: string): Promise<Person | undefined> {
  return await db.selectFrom('people').select(COLUMNS).where('email', '=', toAddress(email)).executeTakeFirst();
}

export async function hasPeople(db: Queries): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The one with this address, made now if there is none. Two at once make one. */
export async function storePerson(
  db: Queries,
  person: {
    readonly email: string;
    readonly name: string;
    readonly locale: string;
    readonly isOperator?: boolean;
    readonly now: Date;
  },
): Promise<Person> {
  const email = toAddress(person.email);
  const made = await db
    .insertInto('people')
    .values({
      id: randomUUID(),
      email,
      name: person.name.trim() || email,
      locale: person.locale,
      is_operator: person.isOperator ?? false,
      made_at: person.now,
      digest_sent_at: person.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (made) return made;
  const found = await findPersonByEmail(db, email);
  if (!found) throw new Error('a person was there and is not');
  return found;
}

export async function renamePerson(
  db: Queries,
  {
    id,
    name,
    locale,
    digestEveryHours,
  }: { readonly id: string; readonly name: string; readonly locale: string; readonly digestEveryHours: number },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ name, locale, digest_every_hours: digestEveryHours })
    .where('id', '=', id)
    .execute();
}

/** Hours between letters about what happened; 0 = none. */
export async function findDigestHours(db: Queries, id: string): Promise<number> {
  const row = await db.selectFrom('people').select('digest_every_hours').where('id', '=', id).executeTakeFirst();
  return row?.digest_every_hours ?? 0;
}
