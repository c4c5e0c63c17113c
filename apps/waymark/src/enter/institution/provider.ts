import * as client from 'openid-client';
import { InstitutionFailure, type InstitutionParts, type Told } from './institution.ts';

/** Its keys and addresses are asked for again after so long. */
const KNOWN_MS = 3_600_000;
const SCOPE = 'openid email profile';

/** Values that only one browser and the server know, for one sign-in. */
export interface Bindings {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Provider {
  /** Where to send the browser. `isFresh` = they have to show there that it is them, now. @throws InstitutionFailure */
  addressFor(bindings: Bindings, isFresh: boolean): Promise<URL>;
  /** What the server says, after the browser came back to `address`. @throws InstitutionFailure */
  hear(bindings: Bindings, address: URL): Promise<Told>;
}

/**
 * Speaks OpenID Connect: authorization code, PKCE, state and nonce; the signature of what comes back is checked, too.
 * @see https://openid.net/specs/openid-connect-core-1_0.html
 */
export function createProvider(
  parts: InstitutionParts,
  { redirectUri, clock }: { readonly redirectUri: string; readonly clock: () => Date },
): Provider {
  let known: { readonly until: number; readonly configuration: Promise<client.Configuration> } | undefined;
  const configure = async () => {
    const now = clock().getTime();
    if (!known || known.until < now) {
      const configuration = discover(parts);
      known = { until: now + KNOWN_MS, configuration };
      configuration.catch(() => {
        known = undefined;
      });
    }
    return await known.configuration;
  };
  return {
    addressFor: (bindings, isFresh) =>
      orFail(async () =>
        client.buildAuthorizationUrl(await configure(), {
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: SCOPE,
          state: bindings.state,
          nonce: bindings.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(bindings.verifier),
          code_challenge_method: 'S256',
          ...(isFresh ? { prompt: 'login', max_age: '0' } : {}),
        }),
      ),
    hear: ({ state, nonce, verifier }, address) =>
      orFail(async () => {
        const configuration = await configure();
        const tokens = await client.authorizationCodeGrant(configuration, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new InstitutionFailure('refused');
        const { sub: subject, auth_time: shown } = claims;
        const askFor = () => client.fetchUserInfo(configuration, tokens.access_token, subject);
        return {
          issuer: parts.issuer,
          subject,
          ...(shown === undefined ? {} : { shownAt: new Date(shown * 1000) }),
          findMail: () => orFail(async () => mailIn(claims.email === undefined ? await askFor() : claims)),
        };
      }),
  };
}

async function discover({ issuer, clientId, clientSecret, fetch }: InstitutionParts): Promise<client.Configuration> {
  const [basic, post] = [client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret)];
  return await client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    // What a server does not say is the first of the two, by the specification.
    (as, ...rest) => {
      const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      return (methods.includes('client_secret_basic') ? basic : post)(as, ...rest);
    },
    {
      [client.customFetch]: (address, request) =>
        fetch(address, request).catch((cause) => {
          throw new InstitutionFailure('away', { cause });
        }),
      execute: [
        client.enableNonRepudiationChecks,
        // Only on this machine: so say the settings, and so does the fetch.
        ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
      ],
    },
  );
}

/** An address counts only when the server says that it has proven whose it is. */
function mailIn(
  claims: Readonly<Record<string, unknown>>,
): { readonly email: string; readonly name: string } | undefined {
  const { email, email_verified: isProven, name } = claims;
  if (typeof email !== 'string' || isProven !== true) return undefined;
  return { email, name: typeof name === 'string' ? name : '' };
}

async function orFail<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw failureIn(cause) ?? new InstitutionFailure('refused', { cause, code: codeOf(cause) });
  }
}

/** The library wraps what our fetch threw. */
function failureIn(error: unknown): InstitutionFailure | undefined {
  if (error instanceof InstitutionFailure) return error;
  return error instanceof Error ? failureIn(error.cause) : undefined;
}

/** OAuth's own code, or the library's; never a sentence, which may hold anything. */
function codeOf(error: unknown): string | undefined {
  const { error: said, code } = error as { readonly error?: unknown; readonly code?: unknown };
  return [said, code].find((one): one is string => typeof one === 'string' && /^\w{1,60}$/.test(one));
}
