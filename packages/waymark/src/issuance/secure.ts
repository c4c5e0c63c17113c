import { type JsonObject, toBase64Url } from '../encoding/index.ts';
import { addProof, type Signer } from '../proof/index.ts';

/** How a credential is secured. `set`: one proof that most software checks, and one that needs no context to check in ten years. */
export const SECURING_FORMS = ['rdfc', 'jcs', 'set', 'jwt'] as const;
export type SecuringForm = (typeof SECURING_FORMS)[number];

/**
 * The credential as it is handed over: JSON with Data Integrity proofs, or a compact `vc+jwt`.
 * @throws {WaymarkError} ERR_PROOF_NOT_SIGNABLE when it is no linked data
 * @see https://www.w3.org/TR/vc-data-integrity/ and https://www.w3.org/TR/vc-jose-cose/#with-jose
 */
export async function secure(
  credential: JsonObject,
  { form, signer, created }: { readonly form: SecuringForm; readonly signer: Signer; readonly created: Date },
): Promise<string> {
  if (form === 'jwt') return await toToken(credential, signer);
  if (form !== 'set') return JSON.stringify(await addProof(credential, { signer, created, form }));
  const once = await addProof(credential, { signer, created, form: 'rdfc' });
  return JSON.stringify(await addProof(once, { signer, created, form: 'jcs' }));
}

async function toToken(credential: JsonObject, { algorithm, verificationMethod, sign }: Signer): Promise<string> {
  const encode = (json: JsonObject) => toBase64Url(new TextEncoder().encode(JSON.stringify(json)));
  const header = { alg: algorithm, typ: 'vc+jwt', cty: 'vc', kid: verificationMethod };
  const input = `${encode(header)}.${encode(credential)}`;
  return `${input}.${toBase64Url(await sign(new TextEncoder().encode(input)))}`;
}
