import {
  type Database,
  findPersonByEmail,
  findPersonByInstitution,
  type Person,
  storeInstitutionAccount,
  storeLetter,
  toAddress,
} from '../../store/index.ts';
import { acceptInvitationsTo } from '../invitations.ts';
import { lettersTo } from '../words/letters-to.ts';
import { InstitutionFailure, type Told } from './institution.ts';

/**
 * Who signed in. The server's own name for the account decides; an address decides only the first time, when the server says that it is
 * proven, and only for somebody who has an account or an invitation here. Whose address it is gets a letter about it.
 * @throws InstitutionFailure
 */
export async function findPersonTold(
  db: Database,
  { told, locale, now }: { readonly told: Told; readonly locale: string; readonly now: Date },
): Promise<Person> {
  const { issuer, subject } = told;
  const known = await findPersonByInstitution(db, { issuer, subject });
  if (known) return known;
  const mail = await told.findMail();
  if (!mail) throw new InstitutionFailure('unproven');
  const email = toAddress(mail.email);
  return await db.transaction().execute(async (tx) => {
    const person =
      (await findPersonByEmail(tx, email)) ?? (await acceptInvitationsTo(tx, { email, name: mail.name, locale, now }));
    if (!person) throw new InstitutionFailure('unknown');
    if (!(await storeInstitutionAccount(tx, { issuer, subject, personId: person.id, now }))) {
      // Two windows of one person at once, or an address that the institution gave to somebody new.
      const first = await findPersonByInstitution(tx, { issuer, subject });
      if (first?.id !== person.id) throw new InstitutionFailure('taken');
      return person;
    }
    const letter = lettersTo(person).institutionLinked(new URL(issuer).host);
    await storeLetter(tx, { recipient: person.email, ...letter, now });
    return person;
  });
}
