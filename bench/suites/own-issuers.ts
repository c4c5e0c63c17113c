/** Institutions of a running Waymark, with keys and tokens, as the suites' issuers: what they issue is issued by its VC-API. */
import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../apps/waymark/src/journeys/waymark.test-server.ts';
import { openKeystore } from '../../apps/waymark/src/keys/keystore.ts';
import {
  ASSERTION,
  asTenant,
  findIdentity,
  findOrganisation,
  grantMembership,
  storeAccessToken,
  storeOrganisation,
  storePerson,
  storeSigningKey,
  TOKEN_SCOPES,
} from '../../apps/waymark/src/store/index.ts';

export interface OwnIssuer {
  /** Its DID. */
  readonly id: string;
  /** `POST /api/<organisation>/credentials/issue`, as it came but for the options that name the suite: status and body of the answer. */
  readonly issue: (body: string) => Promise<readonly [number, string]>;
}

const DAY_MS = 86_400_000;
const REVOCABLE = { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' } };

export async function createOwnIssuers(server: TestServer): Promise<ReadonlyMap<string, OwnIssuer>> {
  const eddsa = await institution(server, 'eddsa', 'EdDSA');
  const ecdsa = await institution(server, 'ecdsa', 'ES256');
  const issuer = ({ did, slug, token }: Institution, more: object): OwnIssuer => ({
    id: did,
    async issue(text) {
      const answer = await fetch(`${server.address}/api/${slug}/credentials/issue`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: withOptions(text, more),
      });
      return [answer.status, await answer.text()];
    },
  });
  return new Map<string, OwnIssuer>([
    ['with-status', issuer(eddsa, { cryptosuite: 'eddsa-rdfc-2022', ...REVOCABLE })],
    ['eddsa-rdfc-2022', issuer(eddsa, { cryptosuite: 'eddsa-rdfc-2022' })],
    ['eddsa-jcs-2022', issuer(eddsa, { cryptosuite: 'eddsa-jcs-2022' })],
    ['ecdsa-rdfc-2019-p256', issuer(ecdsa, { cryptosuite: 'ecdsa-rdfc-2019' })],
    ['ecdsa-jcs-2019-p256', issuer(ecdsa, { cryptosuite: 'ecdsa-jcs-2019' })],
  ]);
}

/** What is no JSON, or has no options that can be named, goes on as it is. */
function withOptions(text: string, more: object): string {
  try {
    const body = JSON.parse(text);
    return JSON.stringify({ ...body, options: more });
  } catch {
    return text;
  }
}

interface Institution {
  readonly did: string;
  readonly slug: string;
  readonly token: string;
}

async function institution(server: TestServer, slug: string, algorithm: 'EdDSA' | 'ES256'): Promise<Institution> {
  const { db } = server.store;
  const now = new Date();
  const organisationId = await storeOrganisation(db, { slug, kind: 'institution', name: slug, language: 'en', now });
  const person = await storePerson(db, { email: `${slug}@one.example`, name: slug, locale: 'en', now });
  if (!organisationId) throw new Error('an institution of this name is there');
  const tenant = { organisationId, personId: person.id };
  await grantMembership(db, { ...tenant, roles: ['administrator'], signsAs: [], now });
  const keystore = await openKeystore({ file: `${server.folder}/keystore` });
  const key = await keystore.make(algorithm);
  const expiresAt = new Date(now.getTime() + DAY_MS);
  const token = await asTenant(db, tenant, async (scope) => {
    await storeSigningKey(scope, { id: randomUUID(), purpose: ASSERTION, ...key, now });
    return await storeAccessToken(scope, { name: 'suites', scopes: TOKEN_SCOPES, expiresAt, now });
  });
  const organisation = await findOrganisation(db, organisationId);
  const identity = organisation && (await findIdentity(db, { organisation, baseUrl: server.address }));
  return { did: identity?.did ?? '', slug, token };
}
