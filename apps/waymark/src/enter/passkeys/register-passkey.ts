import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Database, findPasskeys, type Person, storeLetter, storePasskey } from '../../store/index.ts';
import { lettersTo } from '../words/letters-to.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import { parseAnswer } from './parse-answer.ts';
import type { RelyingParty } from './relying-party.ts';

/** EdDSA, ES256, RS256: what authenticators have. Without a list the library tries the runtime for algorithms that are experiments. */
const ALGORITHMS = [-8, -7, -257];

interface Registering {
  readonly person: Person;
  readonly party: RelyingParty;
  readonly now: Date;
}

/** What the browser is asked, to make a passkey that signs in by itself: found without a name, opened by a finger, a face or a PIN. */
export async function passkeyToMake(
  db: Database,
  { person, party, now }: Registering,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await findPasskeys(db, person.id);
  return await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: await makeChallenge(db, { use: 'register', personId: person.id, now }),
    // Which make of authenticator it is is nobody's business here.
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })),
  });
}

/** Keeps a passkey that the browser just made, and tells its owner by letter. False when the answer is not one to our question. */
export async function registerPasskey(
  db: Database,
  { person, party, now, name, answer }: Registering & { readonly name: string; readonly answer: string },
): Promise<boolean> {
  const parsed = parseAnswer(answer);
  if (!parsed) return false;
  const { challenge } = parsed;
  if (!(await takeChallenge(db, { challenge, use: 'register', personId: person.id, now }))) return false;
  const made = await verifyRegistrationResponse({
    // The library checks every member that it reads, and throws on what is not there.
    response: parsed.json as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!made?.verified) return false;
  const { id: credentialId, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  return await db.transaction().execute(async (tx) => {
    const passkey = { personId: person.id, credentialId, publicKey, counter, name, now };
    if (!(await storePasskey(tx, { ...passkey, transports: transports.filter(isTransport) }))) return false;
    await storeLetter(tx, { recipient: person.email, ...lettersTo(person).passkeyAdded(name), now });
    return true;
  });
}

/** The browser's own word for how it reached it; only ever given back to the browser. */
const isTransport = (text: unknown): boolean => typeof text === 'string' && /^[a-z-]{1,20}$/.test(text);
