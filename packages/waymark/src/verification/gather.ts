import type { Credential } from '../credential/index.ts';
import { loadJson } from '../did/index.ts';
import { checkProofs, type ProofResult } from '../proof/index.ts';
import { checkStatus, type StatusResult } from '../status/index.ts';
import { bindKey, type KeyBinding } from './bind-key.ts';
import type { Session } from './session.ts';

/** A crash of ours is never a pass: it is told as "cannot tell", and counted. */
const internal = { outcome: 'cantTell', reason: { code: 'verification.internal' } } as const;

/** The proofs of a credential as it came. */
export async function gatherProofs(credential: Credential, session: Session): Promise<readonly ProofResult[]> {
  const { documents, now, policy } = session;
  const { trustedKeys, challenge, domain } = policy;
  const asked = {
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  };
  try {
    return await checkProofs(credential, { documents, now, trustedKeys, ...asked });
  } catch (error) {
    session.onFault?.(error);
    return [{ ...internal, place: '', suite: '', uncovered: [] }];
  }
}

/** Whose key each proof is by, in the order of the proofs. */
export async function gatherBindings(
  proofs: readonly ProofResult[],
  credential: Credential,
  session: Session,
): Promise<readonly KeyBinding[]> {
  const bind = async (proof: ProofResult): Promise<KeyBinding> => {
    try {
      return await bindKey(proof, credential, session);
    } catch (error) {
      session.onFault?.(error);
      return internal;
    }
  };
  return Promise.all(proofs.map(bind));
}

/** What the lists say. The issuer's own profile may name a list that the badge does not. */
export async function gatherStatus(
  credential: Credential,
  bindings: readonly KeyBinding[],
  session: Session,
): Promise<readonly StatusResult[]> {
  const { documents, now, lists } = session;
  try {
    return await checkStatus(withRevocationList(credential, bindings), { documents, now, lists });
  } catch (error) {
    session.onFault?.(error);
    return [{ outcome: 'cantTell', reason: { code: 'status.internal' }, place: '' }];
  }
}

function withRevocationList(credential: Credential, bindings: readonly KeyBinding[]): Credential {
  const { issuer } = credential;
  const profile = bindings.find(({ document }) => document)?.document?.json;
  const value = profile?.revocationList;
  if (!issuer || issuer.revocationList || typeof value !== 'string') return credential;
  return { ...credential, issuer: { ...issuer, revocationList: { value, place: issuer.place } } };
}

/** Why it was withdrawn, in the issuer's words: from a list, or from the hosted notice (already fetched, so nobody is asked). */
export async function gatherStatusReason(
  status: readonly StatusResult[],
  proofs: readonly ProofResult[],
  { documents }: Session,
): Promise<string | undefined> {
  const listed = status.find(({ outcome, statusReason }) => outcome === 'failed' && statusReason !== undefined);
  if (listed) return listed.statusReason;
  const url = proofs.find(({ reason }) => reason.code === 'proof.hosted-revoked')?.reason.values?.url;
  const notice = url === undefined ? undefined : await loadJson(url, 'hosted-assertion', documents);
  const said = notice?.ok ? notice.json.revocationReason : undefined;
  return typeof said === 'string' ? said : undefined;
}
