import {
  type Award,
  type Database,
  findDidDocument,
  findListsAt,
  findOrganisation,
  findVersion,
  organisationUrl,
} from '../store/index.ts';
import type { IssueParts } from './issue-parts.ts';
import { currentStatusList, statusListUrl } from './status-list.ts';

/** What others would fetch from here to check a credential: the issuer's keys, its status list, the version. */
export async function documentsFor(
  db: Database,
  award: Award,
  { baseUrl, sign, now }: Pick<IssueParts, 'baseUrl' | 'sign'> & { readonly now: Date },
): Promise<Readonly<Record<string, unknown>>> {
  const organisation = await findOrganisation(db, award.organisationId);
  const { definitionId, versionNumber: number, listId } = award;
  const version = await findVersion(db, { definitionId, number });
  const lists: Record<string, string | null> = {};
  for (const id of listId ? await findListsAt(db, listId) : [])
    lists[statusListUrl(baseUrl, id)] = text(await currentStatusList(db, { id, baseUrl, sign, now }));
  const slug = organisation?.slug ?? '';
  return {
    [`${organisationUrl(baseUrl, slug)}/did.json`]: (await findDidDocument(db, { slug, baseUrl })) ?? null,
    [`${baseUrl}/definitions/${definitionId}/v${number}`]: text(version?.bytes),
    ...lists,
  };
}

const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : null);
