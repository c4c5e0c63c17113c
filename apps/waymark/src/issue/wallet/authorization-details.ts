import { isJsonObject, parseJson } from 'waymark/encoding';
import type { Award } from '../../store/index.ts';
import { configurationId, WALLET_FORMATS } from './formats.ts';

/** A wallet names a few. */
const MAX_DETAILS = 20;

export interface GrantedDetail {
  readonly type: 'openid_credential';
  readonly credential_configuration_id: string;
  /** What the wallet then asks for by. There is one dataset of each: the award. */
  readonly credential_identifiers: readonly string[];
}

/**
 * What a wallet asked for, as it is granted: of this award, nothing else. `undefined` = it is no list, or names another.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.2
 */
export function grantDetails(
  asked: string | undefined,
  { definitionId }: Pick<Award, 'definitionId'>,
): readonly GrantedDetail[] | undefined {
  if (asked === undefined) return [];
  const parsed = parseJson(asked);
  if (!parsed.ok || !Array.isArray(parsed.value) || parsed.value.length > MAX_DETAILS) return undefined;
  const ours = new Set(WALLET_FORMATS.map((format) => configurationId(definitionId, format)));
  const granted = parsed.value.map((detail): GrantedDetail | undefined => {
    if (!isJsonObject(detail) || detail.type !== 'openid_credential') return undefined;
    const { credential_configuration_id: id } = detail;
    if (typeof id !== 'string' || !ours.has(id)) return undefined;
    return { type: 'openid_credential', credential_configuration_id: id, credential_identifiers: [id] };
  });
  return granted.every((detail) => detail !== undefined) ? granted : undefined;
}
