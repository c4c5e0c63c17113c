import { randomUUID } from 'node:crypto';
import { isJsonObject, type JsonObject, parseBase64Url, parseJson } from 'waymark/encoding';
import { secure } from 'waymark/issuance';
import {
  type Award,
  asTenant,
  findNamedKey,
  findWalletToken,
  markClaimed,
  spendWalletToken,
  storeWalletCopy,
  takeWalletNonce,
  toSigner,
} from '../../store/index.ts';
import type { KeyProof } from './check-key-proof.ts';
import type { WalletIssuer } from './find-issuer.ts';
import type { WalletFormat } from './formats.ts';
import { toHolderCopy } from './holder-copy.ts';
import type { WalletParts } from './wallet-parts.ts';

export type Copied =
  | { readonly kind: 'issued'; readonly credential: unknown }
  /** The nonce is not ours, was used, or has ended. */
  | { readonly kind: 'nonce' }
  | { readonly kind: 'token' }
  /** It was withdrawn, or was given to another key by name. */
  | { readonly kind: 'denied' };

/**
 * Signs the award's credential once more, for the key that was shown. One transaction: a nonce and a use of the token are gone exactly when a
 * copy was made, and who took it is written down with it.
 */
export async function issueCopy(
  issuer: WalletIssuer,
  asked: {
    readonly token: string;
    readonly format: WalletFormat;
    readonly proof: KeyProof;
    readonly sign: WalletParts['sign'];
    readonly now: Date;
  },
): Promise<Copied> {
  const { token, format, proof, now } = asked;
  const { holder: did, nonce } = proof;
  return await asTenant(issuer.db, issuer.tenant, async (scope) => {
    // Even where nothing comes of it: a nonce is shown once.
    if (!(await takeWalletNonce(scope, { nonce, now }))) return { kind: 'nonce' };
    const award = await findWalletToken(scope, { token, now });
    const signed = award && credentialOf(award);
    if (!award || !signed) return { kind: 'token' };
    if (!mayTake(award, { did, now })) return { kind: 'denied' };
    if (!(await spendWalletToken(scope, { token, now }))) return { kind: 'token' };
    const key = await findNamedKey(scope, issuer.identity);
    if (!key) throw new Error('an institution without the key that it names');
    const id = randomUUID();
    const copy = toHolderCopy(signed, { id: `urn:uuid:${id}`, issuerId: issuer.identity.did, holder: did });
    const signer = toSigner(issuer.identity, key, asked.sign);
    const secured = await secure(copy, { form: format.form, signer, created: now });
    await storeWalletCopy(scope, { awardId: award.id, id, did, format: format.format, now });
    await markClaimed(scope.tx, { awardId: award.id, now });
    return { kind: 'issued', credential: format.toAnswer(secured) };
  });
}

/** Whether an award can be taken with this key; without one, whether with any. A withdrawal may lie ahead: then it may still be undone. */
export const mayTake = (
  { withdrawnAt, person }: Award,
  { did, now }: { readonly did?: string; readonly now: Date },
): boolean =>
  (withdrawnAt === null || withdrawnAt > now) && (did === undefined || person.did === undefined || person.did === did);

/** What was signed, out of JSON or a token. */
function credentialOf({ credential }: Award): JsonObject | undefined {
  if (!credential) return undefined;
  const text = new TextDecoder().decode(credential);
  const payload = text.startsWith('{') ? undefined : parseBase64Url(text.split('.')[1] ?? '');
  const parsed = parseJson(payload ? new TextDecoder().decode(payload) : text);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}
