/** A wallet in a few lines, with keys of its own (node:crypto), for tests; and an award that it can be offered. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { toMultikey } from 'waymark/did';
import type { World } from '../../journeys/two-worlds.test-tool.ts';
import type { TestServer } from '../../journeys/waymark.test-server.ts';
import { asTenant, storeClaims, storeWalletOffer } from '../../store/index.ts';

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

type Part = Readonly<Record<string, unknown>>;
export interface WalletKey {
  readonly algorithm: 'EdDSA' | 'ES256';
  /** `kid` or `jwk`. */
  readonly named: Part;
  readonly did: string;
  readonly publicJwk: { readonly kty: string; readonly [member: string]: unknown };
  readonly sign: (data: Uint8Array) => Uint8Array;
}

export function makeWalletKey(algorithm: 'EdDSA' | 'ES256', by: 'did:key' | 'did:jwk' | 'jwk'): WalletKey {
  const pair =
    algorithm === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty = '', crv, x, y } = pair.publicKey.export({ format: 'jwk' });
  const publicJwk = { ...(crv ? { crv } : {}), kty, ...(x ? { x } : {}), ...(y ? { y } : {}) };
  const multikey = toMultikey(publicJwk);
  const didJwk = `did:jwk:${Buffer.from(JSON.stringify(publicJwk)).toString('base64url')}`;
  const did = by === 'did:key' ? `did:key:${multikey}` : didJwk;
  return {
    ...{ algorithm, did, publicJwk },
    named: by === 'jwk' ? { jwk: publicJwk } : { kid: by === 'did:key' ? `${did}#${multikey}` : `${did}#0` },
    sign: (data) =>
      algorithm === 'EdDSA'
        ? sign(null, data, pair.privateKey)
        : sign('sha256', data, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

/** A compact JWS of whatever it is given. */
export function toJwt(key: Pick<WalletKey, 'sign'>, header: Part, payload: Part): string {
  const encode = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

/** An institution's endpoints, asked with plain requests. */
export class Issuer {
  readonly server: TestServer;
  readonly world: World;
  /** The Credential Issuer Identifier. */
  readonly url: string;
  constructor(server: TestServer, world: World, baseUrl = server.address) {
    [this.server, this.world] = [server, world];
    this.url = `${baseUrl}/oid4vci/${world.institution.slug}`;
  }
  /** An address as it is called outside, where it listens. */
  here(url: string): string {
    const { pathname, search } = new URL(url);
    return `${this.server.address}${pathname}${search}`;
  }
  async offer(now = new Date(), awardId = this.world.awardId) {
    const { db } = this.server.store;
    return await asTenant(db, this.world.institution, (scope) => storeWalletOffer(scope, { awardId, now }));
  }
  async claimSecret(awardId = this.world.awardId): Promise<string> {
    const secrets = await storeClaims(this.server.store.db, { awardIds: [awardId], now: new Date() });
    return secrets.get(awardId) ?? assert.fail();
  }
  async post(path: string, body: URLSearchParams | string | undefined, headers: Record<string, string> = {}) {
    const answer = await fetch(this.here(`${this.url}/${path}`), {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const json: unknown = await answer.json();
    // Sound: every answer of these endpoints is an object; the tests say which.
    return { status: answer.status, headers: answer.headers, json: json as Readonly<Record<string, unknown>> };
  }
  async tokenFor({ code, txCode }: { readonly code: string; readonly txCode: string }) {
    return await this.post(
      'token',
      new URLSearchParams({ grant_type: PRE_AUTHORIZED, 'pre-authorized_code': code, tx_code: txCode }),
    );
  }
  async token(): Promise<string> {
    return `${(await this.tokenFor(await this.offer())).json.access_token}`;
  }
  async nonce(): Promise<string> {
    return `${(await this.post('nonce', undefined)).json.c_nonce}`;
  }
  /** A proof as it should be; `header` and `payload` spoil it. */
  async proof(key: WalletKey, { header = {}, payload = {} }: { readonly header?: Part; readonly payload?: Part } = {}) {
    return toJwt(
      key,
      { typ: 'openid4vci-proof+jwt', alg: key.algorithm, ...key.named, ...header },
      { aud: this.url, iat: Math.floor(Date.now() / 1000), nonce: await this.nonce(), ...payload },
    );
  }
  async credential(token: string, jwt: string, more: Part = {}) {
    const body = JSON.stringify({
      credential_configuration_id: `${this.world.definitions.published}.ldp_vc`,
      proofs: { jwt: [jwt] },
      ...more,
    });
    return await this.post('credential', body, {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    });
  }
}
