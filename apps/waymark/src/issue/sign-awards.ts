import { type Definition, textIn } from 'waymark/achievement';
import { isJsonObject, type JsonObject, parseJson } from 'waymark/encoding';
import { type HolderIdentity, type OutcomeResult, STATUS_LIST_ENTRIES, secure, toCredential } from 'waymark/issuance';
import { nameIn } from '../pages/name-in.ts';
import { isPageLocale } from '../pages/words/index.ts';
import {
  type Award,
  type Database,
  findEndorsements,
  findIdentity,
  findNamedKey,
  findOrganisation,
  findVersion,
  lockWaitingAwards,
  organisationUrl,
  type Queries,
  type Scope,
  type SignWith,
  storeClaim,
  storeLetter,
  storeSigned,
  takeListPlace,
  toSigner,
  type VersionRow,
} from '../store/index.ts';
import { statusListUrl } from './status-list.ts';
import { ISSUE_WORDS } from './words/index.ts';

/** Signed in one transaction: little is done twice when a process dies in the middle, and none is signed twice. */
const AT_A_TIME = 25;

export interface SignParts {
  readonly baseUrl: string;
  readonly sign: SignWith;
  readonly now: Date;
}

/**
 * Signs some of the awards that wait, and writes the letters to those who earned them; answers how many. Several processes may do so at
 * once: each row is one's. Durable when it returns; when it throws, nothing happened.
 */
export async function signWaiting(db: Database, parts: SignParts): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const waiting = await lockWaitingAwards(tx, { atMost: AT_A_TIME });
    const [first] = waiting;
    if (!first) return 0;
    const scope: Scope = { tx, organisationId: first.organisationId, personId: '' };
    const organisation = await findOrganisation(tx, first.organisationId);
    const identity = organisation && (await findIdentity(tx, { organisation, baseUrl: parts.baseUrl }));
    const key = identity && (await findNamedKey(scope, identity));
    if (!organisation || !identity || !key) throw new Error('an award waits for an organisation without a key');
    const versions = new Map<string, EndorsedVersion>();
    for (const award of waiting) {
      const at = `${award.definitionId} ${award.versionNumber}`;
      const version = versions.get(at) ?? (await findEndorsed(tx, award, parts.now));
      versions.set(at, version);
      const place = await takeListPlace(scope, { entries: STATUS_LIST_ENTRIES, now: parts.now });
      const { language } = version.definition;
      const credential = await toCredential({
        ...contentOf(award, version),
        issuer: {
          id: identity.did,
          type: ['Profile'],
          name: nameIn(organisation, language),
          url: organisation.url || organisationUrl(parts.baseUrl, organisation.slug),
        },
        validFrom: parts.now,
        status: [{ purpose: 'revocation', list: statusListUrl(parts.baseUrl, place.listId), index: place.listIndex }],
      });
      const text = await secure(credential, {
        form: 'set',
        signer: toSigner(identity, key, parts.sign),
        created: parts.now,
      });
      await storeSigned(scope, {
        awardId: award.id,
        ...place,
        credential: new TextEncoder().encode(text),
        now: parts.now,
      });
      if (award.person.email) {
        const secret = await storeClaim(tx, { awardId: award.id, now: parts.now });
        const words = ISSUE_WORDS[isPageLocale(language) ? language : 'en'];
        const letter = words.letter({
          ...{
            name: award.person.name,
            institution: nameIn(organisation, language),
            url: `${parts.baseUrl}/claim/${secret}`,
          },
          title: textIn(version.definition.name, language, language) ?? '',
          sentence: textIn(version.definition.sentence, language, language) ?? '',
          asked: version.facts.asked.filter(({ answer }) => answer === 'accept').map(({ name }) => name),
        });
        await storeLetter(tx, { recipient: award.person.email, ...letter, now: parts.now });
      }
    }
    return waiting.length;
  });
}

/** A version with what was signed about it: whoever stands behind it on this day travels with the credential. */
interface EndorsedVersion extends VersionRow {
  readonly achievement: JsonObject;
}

async function findEndorsed(
  tx: Queries,
  { definitionId, versionNumber: number }: Award,
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

/** What the credential says, out of the row. */
function contentOf({ id, person, said, awardedOn }: Award, version: EndorsedVersion) {
  const { achievement } = version;
  const holder: HolderIdentity[] = [
    ...(person.did ? [{ kind: 'did' as const, did: person.did }] : []),
    ...(person.name ? [{ kind: 'name' as const, name: person.name }] : []),
    // The row's id is random and this credential's alone: salt enough.
    ...(person.email ? [{ kind: 'email' as const, email: person.email, salt: id }] : []),
  ];
  const awardedAt = new Date(`${awardedOn}T00:00:00Z`);
  const { months } = version.definition.validity;
  return {
    ...{ id: `urn:uuid:${id}`, achievement, holder, awardedAt, results: resultsOf(said.levels ?? {}, version) },
    version: { digestMultibase: version.digestMultibase, digestSRI: version.digestSri },
    ...(said.narrative ? { narrative: said.narrative } : {}),
    ...(said.evidence ? { evidence: said.evidence } : {}),
    ...(months === undefined ? {} : { validUntil: addMonths(awardedAt, months) }),
  };
}

/** Which level was reached in which outcome, by the ids that the version gave them. */
function resultsOf(
  levels: Readonly<Record<string, string>>,
  { achievement, definition }: EndorsedVersion,
): readonly OutcomeResult[] {
  const base = String(achievement.id);
  return definition.outcomes.flatMap((outcome): OutcomeResult[] => {
    const level = levels[outcome.id];
    if (level === undefined || !outcome.levels.some(({ id }) => id === level)) return [];
    return [{ resultDescription: `${base}#${outcome.id}`, achievedLevel: `${base}#${outcome.id}-${level}` }];
  });
}

function addMonths(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}

/** The level that somebody wrote in a list: its number, or its name. */
export function findLevel(
  { outcomes }: Definition,
  number: number,
  written: string,
): { readonly outcome: string; readonly level: string } | undefined {
  const outcome = outcomes[number - 1];
  const text = written.trim().toLowerCase();
  const level = outcome?.levels.find(
    ({ name }, index) => `${index + 1}` === text || Object.values(name).some((each) => each.toLowerCase() === text),
  );
  return outcome && level && { outcome: outcome.id, level: level.id };
}
