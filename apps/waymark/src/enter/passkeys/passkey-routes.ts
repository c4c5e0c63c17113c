import { Hono } from 'hono';
import { formOf } from '../../http/form-of.ts';
import { Refusal } from '../../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../../http/request-env.ts';
import { assertSteppedUp, signedInOf } from '../../http/session.ts';
import { uuidOf } from '../../http/uuid.ts';
import { deletePasskey, findPasskeys, markSteppedUp, storeLetter } from '../../store/index.ts';
import type { EnterParts } from '../enter-parts.ts';
import { nextPath } from '../next-path.ts';
import { signIn } from '../sign-in.ts';
import { lettersTo } from '../words/letters-to.ts';
import { newPasskeyPage, type PasskeyError, removePasskeyPage } from './passkey-pages.ts';
import { passkeyToMake, registerPasskey } from './register-passkey.ts';
import { relyingParty } from './relying-party.ts';
import { passkeyToUse, usePasskey } from './use-passkey.ts';

const MAX_NAME_CHARS = 60;

/** Pages that are shown again with what was wrong; they are the slice's own. */
export interface PasskeyPages {
  readonly showEnter: (c: RequestContext, next: string, error: PasskeyError) => Response | Promise<Response>;
  readonly showAgain: (c: RequestContext, next: string, error: PasskeyError) => Response | Promise<Response>;
}

/** Passkeys: sign in with one, show with one that it is you, add and remove them. Adding and removing ask for a fresh sign-in. */
export function passkeyRoutes(parts: EnterParts, { showEnter, showAgain }: PasskeyPages): Hono<RequestEnv> {
  const { findDatabase, clock, guard } = parts;
  const routes = new Hono<RequestEnv>();
  const party = relyingParty(parts.baseUrl);
  const textOf = async (c: RequestContext) => {
    const form = await formOf(c);
    return (name: string) => `${form.get(name) ?? ''}`.trim();
  };

  routes.post('/enter/passkey/questions', guard.form, guard.question, async (c) =>
    c.json(await passkeyToUse(await findDatabase(), { party, now: clock() })),
  );
  routes.post('/enter/passkey', guard.form, guard.question, async (c) => {
    const text = await textOf(c);
    const next = nextPath(text('next'));
    const used = await usePasskey(await findDatabase(), { party, answer: text('answer'), now: clock() });
    if (typeof used === 'string') return await showEnter(c, next, used);
    return await signIn(c, parts, { personId: used.personId, next });
  });

  routes.post('/enter/again/passkey/questions', guard.form, guard.question, async (c) => {
    const { person } = signedInOf(c);
    return c.json(await passkeyToUse(await findDatabase(), { party, personId: person.id, now: clock() }));
  });
  routes.post('/enter/again/passkey', guard.form, guard.question, async (c) => {
    const { person, secret } = signedInOf(c);
    const text = await textOf(c);
    const next = nextPath(text('next'));
    const db = await findDatabase();
    const used = await usePasskey(db, { party, personId: person.id, answer: text('answer'), now: clock() });
    if (typeof used === 'string') return await showAgain(c, next, used);
    await markSteppedUp(db, secret, clock());
    return c.redirect(next, 303);
  });

  routes.get('/enter/account/passkeys/new', (c) => {
    assertSteppedUp(c, clock());
    return c.html(newPasskeyPage(c.get('page')));
  });
  routes.post('/enter/account/passkeys/questions', guard.form, guard.question, async (c) => {
    assertSteppedUp(c, clock());
    const { person } = signedInOf(c);
    return c.json(await passkeyToMake(await findDatabase(), { person, party, now: clock() }));
  });
  routes.post('/enter/account/passkeys', guard.form, guard.question, async (c) => {
    assertSteppedUp(c, clock());
    const { person } = signedInOf(c);
    const text = await textOf(c);
    const [name, answer] = [text('name').slice(0, MAX_NAME_CHARS), text('answer')];
    if (!name) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const isKept = await registerPasskey(await findDatabase(), { person, party, name, answer, now: clock() });
    return isKept ? c.redirect('/enter/account', 303) : c.html(newPasskeyPage(c.get('page'), 'notMade'), 403);
  });

  routes.get('/enter/account/passkeys/:id/remove', async (c) => {
    assertSteppedUp(c, clock());
    const id = uuidOf(c, 'id');
    const own = await findPasskeys(await findDatabase(), signedInOf(c).person.id);
    const passkey = own.find((one) => one.id === id);
    if (!passkey) throw new Refusal('ERR_HTTP_NOT_FOUND');
    return c.html(removePasskeyPage(c.get('page'), passkey));
  });
  routes.post('/enter/account/passkeys/:id/remove', guard.form, async (c) => {
    assertSteppedUp(c, clock());
    const { person } = signedInOf(c);
    const id = uuidOf(c, 'id');
    const db = await findDatabase();
    await db.transaction().execute(async (tx) => {
      const removed = await deletePasskey(tx, { id, personId: person.id });
      if (!removed) throw new Refusal('ERR_HTTP_NOT_FOUND');
      const letter = lettersTo(person).passkeyRemoved(removed.name);
      await storeLetter(tx, { recipient: person.email, ...letter, now: clock() });
    });
    return c.redirect('/enter/account', 303);
  });
  return routes;
}
