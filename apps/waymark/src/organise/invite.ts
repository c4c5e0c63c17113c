import type { Role } from 'waymark/achievement';
import { nameIn } from '../pages/name-in.ts';
import { isPageLocale, toPageLocale } from '../pages/words/index.ts';
import {
  countSecrets,
  type Database,
  findOrganisation,
  findPersonByEmail,
  type SignOffTitle,
  storeLetter,
  storeSecret,
  toAddress,
} from '../store/index.ts';
import { ORGANISE_WORDS } from './words/index.ts';

/** A fortnight: people are away. */
const DAYS = 14;
/** Open at once to one address. */
const MAX_OPEN = 10;

/** Writes an invitation into an organisation. Whoever the letter reaches accepts it, or does nothing. */
export async function invite(
  db: Database,
  wanted: {
    readonly organisationId: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly signsAs: readonly SignOffTitle[];
    readonly byName: string;
    readonly locale: string;
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<'sent' | 'too-many'> {
  const { organisationId, roles, signsAs, baseUrl, now } = wanted;
  const email = toAddress(wanted.email);
  if ((await countSecrets(db, { purpose: 'invitation', email, now })) >= MAX_OPEN) return 'too-many';
  const [organisation, person] = [await findOrganisation(db, organisationId), await findPersonByEmail(db, email)];
  if (!organisation) throw new Error('an organisation was there and is not');
  const asked = person?.locale ?? wanted.locale;
  const locale = isPageLocale(asked) ? asked : toPageLocale(asked);
  await db.transaction().execute(async (tx) => {
    const content = { organisationId, roles, signsAs };
    const secret = await storeSecret(tx, { purpose: 'invitation', email, content, now, minutes: DAYS * 1440 });
    const letter = ORGANISE_WORDS[locale].invitationLetter({
      ...{ organisation: nameIn(organisation, locale), by: wanted.byName, days: DAYS },
      url: `${baseUrl}/enter/invitation/${secret}`,
    });
    await storeLetter(tx, { recipient: email, ...letter, now });
  });
  return 'sent';
}
