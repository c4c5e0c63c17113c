import { randomBytes } from 'node:crypto';
import { STATUS_LIST_ENTRIES, type StatusPlace, secure, toCredential } from 'waymark/issuance';
import { nameIn } from '../pages/name-in.ts';
import {
  type Database,
  findIdentity,
  findIssuingChoices,
  findNamedKey,
  findOrganisation,
  findTwinList,
  giveListPlaces,
  lockPlacedAwards,
  organisationUrl,
  type PlacedAward,
  type Scope,
  type SignedAward,
  type SignWith,
  type StatusPurpose,
  storeClaims,
  storeLetters,
  storeSigned,
  toSigner,
} from '../store/index.ts';
import { contentOf } from './award-content.ts';
import { claimLetter } from './claim-letter.ts';
import { type EndorsedVersion, findEndorsed } from './endorsed-version.ts';
import { statusListUrl } from './status-list.ts';

/** Signed in one transaction: little is done twice when a process dies in the middle, and none is signed twice. */
const AT_A_TIME = 100;
/** Places are given to more at once: that is quick, and until it is done no other process gives places of the same list. */
const PLACES_AT_A_TIME = 1_000;

/** Nobody guesses where a credential can be had anew. */
const SECRET_BYTES = 24;

export interface SignParts {
  readonly baseUrl: string;
  readonly sign: SignWith;
  readonly now: Date;
}

/**
 * Signs some of the awards that wait, and writes the letters to those who earned them; answers how many. Several processes may do so at
 * once: each row is one's. Durable when it returns; when it throws, nothing was signed.
 */
export async function signWaiting(db: Database, parts: SignParts): Promise<number> {
  const signed = await signPlaced(db, parts);
  if (signed > 0) return signed;
  const { now } = parts;
  const given = await db
    .transaction()
    .execute((tx) => giveListPlaces(tx, { entries: STATUS_LIST_ENTRIES, atMost: PLACES_AT_A_TIME, now }));
  return given > 0 ? await signPlaced(db, parts) : 0;
}

async function signPlaced(db: Database, { baseUrl, sign, now }: SignParts): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const waiting = await lockPlacedAwards(tx, { atMost: AT_A_TIME });
    const [first] = waiting;
    if (!first) return 0;
    const scope: Scope = { tx, organisationId: first.organisationId, personId: '' };
    const organisation = await findOrganisation(tx, first.organisationId);
    const identity = organisation && (await findIdentity(tx, { organisation, baseUrl }));
    const key = identity && (await findNamedKey(scope, identity));
    if (!organisation || !identity || !key) throw new Error('an award waits for an organisation without a key');
    const signer = toSigner(identity, key, sign);
    const choices = await findIssuingChoices(tx, { organisationId: organisation.id });
    const url = organisation.url || organisationUrl(baseUrl, organisation.slug);
    const versions = new Map<string, EndorsedVersion>();
    const statusOf = await statusPlaces(scope, { waiting, purposes: choices.purposes, baseUrl, now });
    const signed: SignedAward[] = [];
    for (const award of waiting) {
      const at = `${award.definitionId} ${award.versionNumber}`;
      const version = versions.get(at) ?? (await findEndorsed(tx, award, now));
      versions.set(at, version);
      const refreshSecret = choices.hasRefresh ? randomBytes(SECRET_BYTES).toString('base64url') : undefined;
      const name = nameIn(organisation, version.definition.language);
      const credential = await toCredential({
        ...contentOf(award, version, choices.naming),
        issuer: { id: identity.did, type: ['Profile'], name, url },
        validFrom: now,
        status: statusOf(award),
        ...(refreshSecret ? { refreshUrl: `${baseUrl}/refresh/${refreshSecret}` } : {}),
      });
      const text = await secure(credential, { form: choices.form, signer, created: now });
      signed.push({
        ...{ awardId: award.id, credential: new TextEncoder().encode(text), purposes: choices.purposes },
        ...(refreshSecret ? { refreshSecret } : {}),
      });
    }
    await storeSigned(scope, { signed, now });
    const written = waiting.flatMap((award) => {
      const version = versions.get(`${award.definitionId} ${award.versionNumber}`);
      return award.person.email && version ? [{ award, version, recipient: award.person.email }] : [];
    });
    const secrets = await storeClaims(tx, { awardIds: written.map(({ award }) => award.id), now });
    const letters = written.map(({ award, version, recipient }) => ({
      recipient,
      ...claimLetter({ award, version, organisation, url: `${baseUrl}/claim/${secrets.get(award.id)}` }),
    }));
    await storeLetters(tx, { letters, now });
    return waiting.length;
  });
}

/** Which status entries an award gets: one for each purpose, at the same place of two lists. */
async function statusPlaces(
  scope: Scope,
  {
    waiting,
    purposes,
    baseUrl,
    now,
  }: {
    readonly waiting: readonly PlacedAward[];
    readonly purposes: readonly StatusPurpose[];
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<(award: PlacedAward) => readonly StatusPlace[]> {
  const twins = new Map<string, string>();
  if (purposes.includes('suspension'))
    for (const listId of new Set(waiting.map((award) => award.listId)))
      twins.set(listId, (await findTwinList(scope, { listId, now })) ?? '');
  return ({ listId, listIndex: index }) =>
    purposes.map((purpose) => {
      const list = purpose === 'revocation' ? listId : (twins.get(listId) ?? '');
      return { purpose, index, list: statusListUrl(baseUrl, list) };
    });
}
