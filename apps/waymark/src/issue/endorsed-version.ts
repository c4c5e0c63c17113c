import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { type Award, findEndorsements, findVersion, type Queries, type VersionRow } from '../store/index.ts';

/** A version with what was signed about it: whoever stands behind it on this day travels with the credential. */
export interface EndorsedVersion extends VersionRow {
  readonly achievement: JsonObject;
}

export async function findEndorsed(
  tx: Queries,
  { definitionId, versionNumber: number }: Pick<Award, 'definitionId' | 'versionNumber'>,
  now: Date,
): Promise<EndorsedVersion> {
  const version = await findVersion(tx, { definitionId, number });
  if (!version) throw new Error('an award of a version that is not there');
  const all = await findEndorsements(tx, { definitionId });
  const standing = all.filter(
    ({ versionNumber, withdrawnAt, validUntil }) =>
      versionNumber === number && withdrawnAt === null && validUntil > now,
  );
  const endorsement = standing.map(({ credential }) => jsonOf(credential));
  const achievement = { ...jsonOf(version.bytes), ...(endorsement.length > 0 ? { endorsement } : {}) };
  return { ...version, achievement };
}

function jsonOf(bytes: Uint8Array): JsonObject {
  const parsed = parseJson(new TextDecoder().decode(bytes));
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
}
