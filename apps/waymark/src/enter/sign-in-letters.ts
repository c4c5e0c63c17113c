import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  countSecrets,
  type Database,
  findPersonByEmail,
  type OneTime,
  type Person,
  peekSecret,
  storeCode,
  storeLetter,
  storeSecret,
  takeSecret,
  toAddress,
} from '../store/index.ts';
import { lettersTo } from './words/letters-to.ts';

/** A link in a letter holds so long; a code to step up as long. */
export const LINK_MINUTES = 20;
/** Of the letters that hold at once to one address. */
const MAX_LETTERS = 5;

const hashOf = (nonce: string) => createHash('sha256').update(nonce).digest('base64url');

/** For a cookie: only the browser that asked for the letter can use its link, so that a link sent to somebody else signs nobody in. */
export const newNonce = (): string => randomBytes(16).toString('base64url');

/** Writes a letter with a link, if somebody with this address is here. Nobody is told whether. */
export async function askForLink(
  db: Database,
  wanted: {
    readonly email: string;
    readonly next: string;
    readonly nonce: string;
    readonly baseUrl: string;
    readonly now: Date;
  },
): Promise<void> {
  const { now, baseUrl } = wanted;
  const email = toAddress(wanted.email);
  const person = await findPersonByEmail(db, email);
  if (!person || (await countSecrets(db, { purpose: 'sign-in', email, now })) >= MAX_LETTERS) return;
  await db.transaction().execute(async (tx) => {
    const secret = await storeSecret(tx, {
      purpose: 'sign-in',
      email,
      personId: person.id,
      content: { next: wanted.next, nonceHash: hashOf(wanted.nonce) },
      now,
      minutes: LINK_MINUTES,
    });
    const words = lettersTo(person).link(`${baseUrl}/enter/link/${secret}`, LINK_MINUTES);
    await storeLetter(tx, { recipient: email, ...words, now });
  });
}

/** What a link would do in the browser that holds `nonce`; looking takes nothing. */
export async function lookAtLink(
  db: Database,
  wanted: { readonly secret: string; readonly nonce: string | undefined; readonly now: Date },
): Promise<'gone' | 'other-browser' | OneTime> {
  const found = await peekSecret(db, { purpose: 'sign-in', secret: wanted.secret, now: wanted.now });
  if (!found) return 'gone';
  return isSameBrowser(found, wanted.nonce) ? found : 'other-browser';
}

/** Uses a link up, in the browser that asked for it. */
export async function takeLink(
  db: Database,
  wanted: { readonly secret: string; readonly nonce: string | undefined; readonly now: Date },
): Promise<{ readonly personId: string; readonly next: string } | undefined> {
  const looked = await lookAtLink(db, wanted);
  if (typeof looked === 'string') return undefined;
  const taken = await takeSecret(db, { purpose: 'sign-in', secret: wanted.secret, now: wanted.now });
  return taken?.personId ? { personId: taken.personId, next: String(taken.content.next ?? '') } : undefined;
}

function isSameBrowser({ content }: OneTime, nonce: string | undefined): boolean {
  const [wanted, own] = [Buffer.from(String(content.nonceHash)), Buffer.from(hashOf(nonce ?? ''))];
  return wanted.length === own.length && timingSafeEqual(wanted, own);
}

/** Writes a letter with a code of six digits to whoever is signed in. */
export async function askForCode(
  db: Database,
  { person, now }: { readonly person: Person; readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const code = await storeCode(tx, { personId: person.id, now, minutes: LINK_MINUTES });
    await storeLetter(tx, { recipient: person.email, ...lettersTo(person).code(code, LINK_MINUTES), now });
  });
}
