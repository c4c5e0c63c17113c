import { parse } from 'waymark/credential';
import { isJsonObject, type JsonObject } from 'waymark/encoding';
import { WaymarkError } from 'waymark/error';
import { type SecuringForm, STATUS_LIST_ENTRIES, secure, toStatusEntry } from 'waymark/issuance';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import {
  asTenant,
  type Database,
  findIdentity,
  findNamedKey,
  findTwinList,
  type Identity,
  type Organisation,
  type Scope,
  type StatusPurpose,
  storeIssued,
  type Tenant,
  takePlace,
  toSigner,
} from '../../store/index.ts';
import type { IssueParts } from '../issue-parts.ts';
import { statusListUrl } from '../status-list.ts';

/** What a program may choose of how its credential is secured. */
export interface IssueOptions {
  readonly form: SecuringForm;
  /** Entries that are put into it, so that it can be withdrawn or suspended. */
  readonly purposes: readonly StatusPurpose[];
}

export type Issued =
  | { readonly kind: 'issued'; readonly credential: string }
  /** Each with the place in what came. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface Problem {
  readonly place: string;
  readonly code: string;
}

/**
 * Signs a credential as it came, with the organisation's key: nothing in it is changed but that status entries are put in. It must be a
 * credential by every rule that our reader knows, and its issuer must be the organisation.
 */
export async function issueCredential(
  db: Database,
  tenant: Tenant,
  {
    credential,
    options,
    organisation,
    parts,
  }: {
    readonly credential: JsonObject;
    readonly options: IssueOptions;
    readonly organisation: Organisation;
    readonly parts: Pick<IssueParts, 'baseUrl' | 'sign' | 'clock'>;
  },
): Promise<Issued> {
  const now = parts.clock();
  const problems = problemsOf(credential);
  if (problems.length > 0) return { kind: 'refused', problems };
  return await asTenant(db, tenant, async (scope) => {
    const identity = await findIdentity(scope.tx, { organisation, baseUrl: parts.baseUrl });
    const key = identity && (await findNamedKey(scope, identity));
    if (!identity || !key) return refused('', 'issuer-without-key');
    const another = issuerProblem(credential, identity);
    if (another) return another;
    const { purposes } = options;
    const place = purposes.length > 0 ? await takePlace(scope, { entries: STATUS_LIST_ENTRIES, now }) : undefined;
    const withStatus = place
      ? { ...credential, credentialStatus: await entriesOf(scope, { place, purposes, baseUrl: parts.baseUrl, now }) }
      : credential;
    const signer = toSigner(identity, key, parts.sign);
    const text = await signed(withStatus, { form: options.form, signer, created: now });
    if (text === undefined) return refused('', 'not-signable');
    const wrong = await wrongDigests(text, now);
    if (wrong.length > 0) return { kind: 'refused', problems: wrong };
    const credentialId = typeof credential.id === 'string' ? credential.id : null;
    const bytes = new TextEncoder().encode(text);
    await storeIssued(scope, { credentialId, credential: bytes, place, purposes, now });
    return { kind: 'issued', credential: text };
  });
}

const refused = (place: string, code: string): Issued => ({ kind: 'refused', problems: [{ place, code }] });

/** What our own reader would find wrong with it; and a proof that is there already. */
function problemsOf(credential: JsonObject): readonly Problem[] {
  if (credential.proof !== undefined) return [{ place: '/proof', code: 'signed-already' }];
  const { findings } = parse(JSON.stringify(credential));
  return findings.filter(({ severity }) => severity === 'error').map(({ place, code }): Problem => ({ place, code }));
}

/** `undefined` = it is no linked data: a context that is not known here, or a word that none of its contexts defines. */
async function signed(credential: JsonObject, options: Parameters<typeof secure>[1]): Promise<string | undefined> {
  try {
    return await secure(credential, options);
  } catch (error) {
    if (error instanceof WaymarkError && error.code === 'ERR_PROOF_NOT_SIGNABLE') return undefined;
    throw error;
  }
}

/** Digests that it states of contexts, and that are others: our own reader would call it altered. */
async function wrongDigests(text: string, now: Date): Promise<readonly Problem[]> {
  const documents = async () => ({ ok: false, kind: 'offline' }) as const;
  const report = await verify(parse(text), { documents, now, policy: DEFAULT_POLICY });
  return report.checks
    .flatMap(({ results }) => results)
    .filter(({ outcome, reason }) => outcome === 'failed' && reason.code === 'verification.context-digest-differs')
    .map(({ place, reason }) => ({ place: place ?? '', code: reason.code }));
}

/** A credential in another's name is nobody's to ask for. */
function issuerProblem({ issuer }: JsonObject, { did }: Identity): Issued | undefined {
  const id = isJsonObject(issuer) ? issuer.id : issuer;
  return id === did ? undefined : refused('/issuer', 'issuer-is-another');
}

async function entriesOf(
  scope: Scope,
  {
    place,
    purposes,
    baseUrl,
    now,
  }: {
    readonly place: { readonly listId: string; readonly listIndex: number };
    readonly purposes: readonly StatusPurpose[];
    readonly baseUrl: string;
    readonly now: Date;
  },
) {
  const entries: JsonObject[] = [];
  for (const purpose of purposes) {
    const twin = purpose === 'suspension' ? await findTwinList(scope, { listId: place.listId, now }) : place.listId;
    entries.push(toStatusEntry({ purpose, index: place.listIndex, list: statusListUrl(baseUrl, twin ?? '') }));
  }
  return entries.length === 1 ? (entries[0] ?? []) : entries;
}
