/** A real OpenID Connect provider on this machine, whose people sign in as the test says. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  readonly settings: Readonly<Record<string, string>>;
  /** By the provider's own name for them. */
  readonly people: Map<string, { readonly email?: string; readonly email_verified?: boolean; readonly name?: string }>;
  /** Whoever comes next is this one; `at` = says that they showed it then, and not now. */
  signsIn: { subject: string; at?: Date } | 'nobody';
  /** Lets these come, from now on. `tellsWhen` = says also without being asked when somebody showed that it is them. */
  admit(client: { readonly redirectUri: string; readonly tellsWhen?: boolean }): void;
  /** True = publishes keys with which it does not sign. */
  hasOtherKeys: boolean;
  /** Requests that arrived at the token endpoint. */
  readonly tokenRequests: readonly string[];
  stop(): Promise<void>;
}

const CLIENT = { client_id: 'waymark', client_secret: 'a secret of the tests, and long enough: 0123456789' };

export async function startProvider(): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const otherKeys = JSON.stringify({ keys: [{ ...other, use: 'sig', alg: 'RS256', kid: 'of the tests' }] });
  const jwks = { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'of the tests' }] };
  let provider: Provider | undefined;
  const tokenRequests: string[] = [];
  const server = createServer((request, response) => {
    if (!provider) return void response.writeHead(503).end();
    if (request.url === '/token')
      tokenRequests.push(`${request.method} ${request.headers.authorization?.split(' ')[0]}`);
    if (request.url === '/jwks' && test.hasOtherKeys)
      return void response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(otherKeys);
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    const { signsIn } = test;
    const result =
      signsIn === 'nobody'
        ? { error: 'access_denied', error_description: 'went away' }
        : {
            login: {
              accountId: signsIn.subject,
              ...(signsIn.at ? { ts: Math.floor(signsIn.at.getTime() / 1000) } : {}),
            },
          };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  // By its number, so that for a browser it is another site than `localhost`.
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = {
    issuer,
    settings: {
      WAYMARK_OFFLINE: '0',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
    },
    people: new Map(),
    signsIn: 'nobody',
    hasOtherKeys: false,
    tokenRequests,
    admit({ redirectUri, tellsWhen = false }) {
      provider = new Provider(issuer, {
        jwks,
        clients: [{ ...CLIENT, redirect_uris: [redirectUri], require_auth_time: tellsWhen }],
        cookies: { keys: ['of the tests'] },
        features: { devInteractions: { enabled: false } },
        pkce: { required: () => true },
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Session: 60, Interaction: 60, Grant: 60 },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...test.people.get(id), sub: id }) }),
        loadExistingGrant: async ({ oidc }) => {
          const accountId = oidc.session?.accountId;
          if (!oidc.client || !accountId) return undefined;
          const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
          grant.addOIDCScope('openid email profile');
          await grant.save();
          return grant;
        },
      });
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
  return test;
}
