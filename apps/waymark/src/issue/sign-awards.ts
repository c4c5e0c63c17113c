import { STATUS_LIST_ENTRIES, secure, toCredential } from 'waymark/issuance';
import { nameIn } from '../pages/name-in.ts';
import {
  type Database,
  findIdentity,
  findNamedKey,
  findOrganisation,
  giveListPlaces,
  lockPlacedAwards,
  organisationUrl,
  type Scope,
  type SignWith,
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
    const url = organisation.url || organisationUrl(baseUrl, organisation.slug);
    const versions = new Map<string, EndorsedVersion>();
    const signed: { readonly awardId: string; readonly credential: Uint8Array }[] = [];
    for (const award of waiting) {
      const at = `${award.definitionId} ${award.versionNumber}`;
      const version = versions.get(at) ?? (await findEndorsed(tx, award, now));
      versions.set(at, version);
      const name = nameIn(organisation, version.definition.language);
      const credential = await toCredential({
        ...contentOf(award, version),
        issuer: { id: identity.did, type: ['Profile'], name, url },
        validFrom: now,
        status: [{ purpose: 'revocation', list: statusListUrl(baseUrl, award.listId), index: award.listIndex }],
      });
      const text = await secure(credential, { form: 'set', signer, created: now });
      signed.push({ awardId: award.id, credential: new TextEncoder().encode(text) });
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
