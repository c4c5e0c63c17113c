import {
  type Database,
  dropSecrets,
  hasPeople,
  type Person,
  peekSecret,
  storePerson,
  storeSecret,
  takeSecret,
} from '../store/index.ts';

/** A day: whoever installs it is there; whoever comes later starts it again. */
const HOURS = 24;

/** The one-time link that makes the first administrator; `undefined` once there is anybody. Earlier ones open nothing any more. */
export async function firstAdministratorLink(
  db: Database,
  { baseUrl, now }: { readonly baseUrl: string; readonly now: Date },
): Promise<string | undefined> {
  if (await hasPeople(db)) return undefined;
  await dropSecrets(db, { purpose: 'first-administrator' });
  const secret = await storeSecret(db, { purpose: 'first-administrator', now, minutes: HOURS * 60 });
  return `${baseUrl}/enter/first/${secret}`;
}

export async function isFirstLink(db: Database, secret: string, now: Date): Promise<boolean> {
  return (await peekSecret(db, { purpose: 'first-administrator', secret, now })) !== undefined;
}

/** Makes the first administrator, once, and only while there is nobody. */
export async function makeFirstAdministrator(
  db: Database,
  wanted: {
    readonly secret: string;
    readonly email: string;
    readonly name: string;
    readonly locale: string;
    readonly now: Date;
  },
): Promise<Person | undefined> {
  const { secret, email, name, locale, now } = wanted;
  return await db.transaction().execute(async (tx) => {
    const taken = await takeSecret(tx, { purpose: 'first-administrator', secret, now });
    if (!taken || (await hasPeople(tx))) return undefined;
    return await storePerson(tx, { email, name, locale, isOperator: true, now });
  });
}
