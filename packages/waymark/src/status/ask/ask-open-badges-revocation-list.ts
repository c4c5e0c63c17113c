import type { Credential, Said } from '../../credential/index.ts';
import { isSameAddress } from '../../did/index.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../../encoding/index.ts';
import { loadListText } from '../load-list.ts';
import type { StatusReason } from '../reasons.ts';
import type { StatusOptions, StatusResult } from '../status-result.ts';

/** Looks up a credential in a list of this kind. */
export async function askOpenBadgesList(
  credential: Credential,
  address: Said,
  options: StatusOptions,
): Promise<StatusResult> {
  const { value: url, place } = address;
  const cantTell = (code: StatusReason, values: Record<string, string> = {}): StatusResult => ({
    outcome: 'cantTell',
    reason: { code, values },
    place,
  });
  const loaded = await loadListText(url, options);
  if (!loaded.ok) return cantTell(loaded.reason.code, loaded.reason.values);
  const list = parseJson(loaded.text);
  // Open Badges 1.0 lists are a plain object, id → reason; 2.0 lists name what they are.
  const entries = list.ok && isJsonObject(list.value) ? entriesOf(list.value) : undefined;
  if (!list.ok || !isJsonObject(list.value) || !entries) return cantTell('status.list-malformed', { url });

  const names = [credential.id?.value, credential.json.uid].filter((name) => typeof name === 'string');
  const isNamed = (name: JsonValue | undefined) =>
    typeof name === 'string' && names.some((one) => isSameAddress(one, name));
  const found = entries.find((one) => isNamed(one) || (isJsonObject(one) && (isNamed(one.id) || isNamed(one.uid))));
  if (found !== undefined) {
    const statusReason =
      isJsonObject(found) && typeof found.revocationReason === 'string' ? found.revocationReason : undefined;
    return {
      outcome: 'failed',
      reason: {
        code: statusReason ? 'status.listed-because' : 'status.listed',
        values: { url, ...(statusReason ? { message: statusReason } : {}) },
      },
      place,
      effect: 'revoked',
      ...(statusReason !== undefined ? { statusReason } : {}),
    };
  }
  if (names.length === 0) return cantTell('status.entry-malformed');
  const keeper = isJsonObject(list.value.issuer) ? list.value.issuer.id : list.value.issuer;
  if (typeof keeper === 'string' && !isSameAddress(keeper, credential.issuer?.id?.value ?? ''))
    return cantTell('status.list-foreign', { url, keeper });
  return { outcome: 'passed', reason: { code: 'status.not-listed', values: { url } }, place };
}

function entriesOf(list: JsonObject): readonly JsonValue[] | undefined {
  if (Array.isArray(list.revokedAssertions)) return list.revokedAssertions as readonly JsonValue[];
  if (list.type === 'RevocationList') return list.revokedAssertions === undefined ? [] : undefined;
  if ('@context' in list || 'type' in list) return undefined;
  return Object.entries(list).map(([uid, reason]) => ({ uid, revocationReason: reason }));
}
