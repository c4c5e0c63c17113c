import { toDay } from '../pages/dates.ts';
import { nameIn } from '../pages/name-in.ts';
import { isPageLocale, PAGE_WORDS } from '../pages/words/index.ts';
import { type Database, findPeopleToTell, storeLetter, type Workspace } from '../store/index.ts';
import { WORK_WORDS } from './words/index.ts';
import { titleOf } from './work-frame.ts';

/** Writes to the people of employers who review or endorse: these letters ask for something, so they do not wait for the digest. */
export async function tellEmployers(
  db: Database,
  {
    workspace,
    employerIds,
    about,
    baseUrl,
    now,
  }: {
    readonly workspace: Workspace;
    readonly employerIds: readonly string[];
    readonly about: 'invited' | 'answer' | 'published' | 'superseded';
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<void> {
  const { owner, definition } = workspace;
  const people = await findPeopleToTell(db, { organisationIds: employerIds, roles: ['reviewer', 'endorser'] });
  await db.transaction().execute(async (tx) => {
    for (const { email, locale: wanted, slug } of people) {
      const locale = isPageLocale(wanted) ? wanted : 'en';
      const words = WORK_WORDS[locale];
      const [institution, name] = [nameIn(owner, locale), titleOf(workspace, words)];
      const url = `${baseUrl}/review/${slug}/${definition.id}`;
      const letter =
        about === 'invited'
          ? words.letters.invited(institution, name, url)
          : about === 'answer'
            ? words.letters.answer(
                institution,
                name,
                url,
                toDay({ words: PAGE_WORDS[locale] }, definition.deadline ?? now),
              )
            : about === 'published'
              ? words.letters.published(institution, name, url)
              : words.letters.superseded(institution, name, definition.latestVersion, url);
      await storeLetter(tx, { recipient: email, ...letter, now });
    }
  });
}

/** Writes to whoever signs off inside: a draft waits for them. */
export async function tellSigners(
  db: Database,
  { workspace, baseUrl, now }: { readonly workspace: Workspace; readonly baseUrl: string; readonly now: Date },
): Promise<void> {
  const { owner, definition } = workspace;
  const people = await findPeopleToTell(db, { organisationIds: [owner.id], roles: ['signer-off'] });
  for (const { email, locale: wanted, slug } of people) {
    const words = WORK_WORDS[isPageLocale(wanted) ? wanted : 'en'];
    const letter = words.letters.sign(titleOf(workspace, words), `${baseUrl}/define/in/${slug}/${definition.id}`);
    await storeLetter(db, { recipient: email, ...letter, now });
  }
}
