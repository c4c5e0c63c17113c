/** Run by killed.test.ts in a process of its own, which is then killed: saves and publishes until it dies, and says what was acknowledged. */
import { join } from 'node:path';
import { toLines } from 'waymark/achievement';
import { openKeystore } from '../keys/keystore.ts';
import {
  asTenant,
  claimFolder,
  findDefinition,
  findDraft,
  openStore,
  SIGN_OFF_TITLES,
  type Tenant,
} from '../store/index.ts';
import { saveDraft } from './draft-steps.ts';
import { move, signOff } from './lifecycle-steps.ts';
import { publishVersion } from './publish.ts';

/** What the parent wants done, by whom, and how many words were written before. */
export interface Order {
  readonly folder: string;
  readonly tenant: Tenant;
  readonly definitionIds: readonly string[];
  readonly after: number;
}
export type Acknowledged =
  | { readonly kind: 'ready' }
  | { readonly kind: 'saved'; readonly definitionId: string; readonly number: number; readonly text: string }
  | { readonly kind: 'published'; readonly definitionId: string; readonly number: number };

/** Every so many saves a version is published. */
const PUBLISH_EVERY = 4;

const { folder, tenant, definitionIds, after } = JSON.parse(process.argv[2] ?? '{}') as Order;
const say = (told: Acknowledged) => process.send?.(told);
await claimFolder(folder);
const { db } = await openStore({ dataDir: folder });
const keystore = await openKeystore({ file: join(folder, 'keystore') });
say({ kind: 'ready' });

const roles = ['author', 'steward', 'signer-off'] as const;
const membership = { organisationId: tenant.organisationId, slug: 'school', roles, signsAs: SIGN_OFF_TITLES };
const standing = (definitionId: string) =>
  asTenant(db, tenant, async (scope) => {
    const definition = await findDefinition(scope, { definitionId });
    const draft = definition && (await findDraft(scope, { definitionId, number: definition.draftNumber }));
    if (!definition || !draft) throw new Error('a definition without its draft');
    return { definition, draft };
  });

for (let turn = after; ; turn += 1) {
  const definitionId = definitionIds[turn % definitionIds.length] ?? '';
  const now = new Date();
  const at = { definitionId, now };
  const go = (action: 'begin-next' | 'take-back' | 'ask-inside') =>
    move(db, tenant, { ...at, action, roles, reason: 'Again.' });
  // Wherever the last death left it.
  let { definition, draft } = await standing(definitionId);
  if (definition.state === 'published') await go('begin-next');
  if (definition.state === 'inside') await go('take-back');
  const text = `words of turn ${turn}`;
  const saved = await saveDraft(db, tenant, {
    ...at,
    base: draft.number,
    lines: { ...toLines(draft.content), description: text },
  });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  say({ kind: 'saved', definitionId, number: saved.number, text });
  if (turn % PUBLISH_EVERY !== 0) continue;
  ({ definition, draft } = await standing(definitionId));
  if (definition.state === 'draft') await go('ask-inside');
  for (const title of SIGN_OFF_TITLES)
    await signOff(db, tenant, { ...at, draftNumber: draft.number, title, decision: 'signed', reason: '', membership });
  const reasons = new Proxy({}, { get: () => 'The same for everybody.' });
  const wanted = { ...at, draftNumber: draft.number, reasons, baseUrl: 'https://waymark.example', sign: keystore.sign };
  const published = await publishVersion(db, tenant, wanted);
  if (published.kind !== 'published') throw new Error(published.kind);
  say({ kind: 'published', definitionId, number: published.number });
}
