import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { countPasskeyUse, type Database, findPasskey, findPasskeys, type Passkey } from '../../store/index.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import { type AuthenticatorAnswer, parseAnswer } from './parse-answer.ts';
import type { RelyingParty } from './relying-party.ts';

interface Using {
  readonly party: RelyingParty;
  /** Who is signed in and shows it again; absent = whoever the passkey says signs in. */
  readonly personId?: string;
  readonly now: Date;
}

const whose = ({ personId, now }: Using) =>
  personId === undefined ? ({ use: 'enter', now } as const) : ({ use: 'again', personId, now } as const);

/** What the browser is asked. To sign in no passkey is named, so that nobody learns who has which. */
export async function passkeyToUse(db: Database, using: Using): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own = using.personId === undefined ? [] : await findPasskeys(db, using.personId);
  return await generateAuthenticationOptions({
    rpID: using.party.id,
    challenge: await makeChallenge(db, whose(using)),
    userVerification: 'required',
    ...(own.length === 0
      ? {}
      : { allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })) }),
  });
}

/** Whose passkey answered our question. `copied` = its counter did not go up, so there are two of it. */
export async function usePasskey(
  db: Database,
  using: Using & { readonly answer: string },
): Promise<{ readonly personId: string } | 'refused' | 'copied'> {
  const { party, now } = using;
  const parsed = parseAnswer(using.answer);
  if (!parsed || !(await takeChallenge(db, { ...whose(using), challenge: parsed.challenge }))) return 'refused';
  const passkey = await findPasskey(db, parsed.id);
  if (!passkey || !isOf(passkey, parsed, using.personId)) return 'refused';
  const used = await verifyAuthenticationResponse({
    // The library checks every member that it reads, and throws on what is not there.
    response: parsed.json as AuthenticationResponseJSON,
    expectedChallenge: parsed.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // 0 leaves its counter to `countPasskeyUse`, which asks after the signature, and where two at once cannot both pass.
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
  }).catch(() => undefined);
  if (!used?.verified) return 'refused';
  const { newCounter: counter } = used.authenticationInfo;
  return (await countPasskeyUse(db, { id: passkey.id, counter, now })) ? { personId: passkey.personId } : 'copied';
}

/** A passkey that signs in says itself whose it is; one that shows it again has to be of whoever is signed in. */
function isOf(passkey: Passkey, { userHandle }: AuthenticatorAnswer, personId: string | undefined): boolean {
  const says = userHandle === undefined ? undefined : Buffer.from(userHandle, 'base64url').toString();
  if (personId === undefined) return says === passkey.personId;
  return passkey.personId === personId && (says === undefined || says === personId);
}
