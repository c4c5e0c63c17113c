import type { Credential, StatusEntry } from '../../credential/index.ts';
import { isSameAddress } from '../../did/index.ts';
import { isJsonObject, type JsonValue, parseJson } from '../../encoding/index.ts';
import { loadListText } from '../load-list.ts';
import { namesCredential } from '../names-credential.ts';
import type { StatusReason } from '../reasons.ts';
import type { StatusOptions, StatusResult } from '../status-result.ts';

/** Looks up a credential in a list of this kind. */
export async function askOneEdTechList(
  credential: Credential,
  { place, json }: StatusEntry,
  options: StatusOptions,
): Promise<StatusResult> {
  const cantTell = (code: StatusReason, values: Record<string, string> = {}): StatusResult => ({
    outcome: 'cantTell',
    reason: { code, values },
    place,
  });
  const { id: url } = json;
  if (typeof url !== 'string' || !credential.id) return cantTell('status.entry-malformed');
  if (namesCredential(url, credential)) return cantTell('status.names-credential');
  const loaded = await loadListText(url, options);
  if (!loaded.ok) return cantTell(loaded.reason.code, loaded.reason.values);
  const parsed = parseJson(loaded.text);
  const list = parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
  const entries = list && (list.revokedCredential ?? list.revokedCredentials ?? []);
  if (!list || !Array.isArray(entries)) return cantTell('status.list-malformed', { url });

  const found = (entries as readonly JsonValue[]).find(
    (one) => one === credential.id?.value || (isJsonObject(one) && one.id === credential.id?.value),
  );
  const said = isJsonObject(found) ? found : {};
  if (found !== undefined && said.revoked !== false) {
    const statusReason = typeof said.revocationReason === 'string' ? said.revocationReason : undefined;
    const values = { url, ...(statusReason ? { message: statusReason } : {}) };
    return {
      outcome: 'failed',
      reason: { code: statusReason ? 'status.listed-because' : 'status.listed', values },
      place,
      effect: 'revoked',
      ...(statusReason !== undefined ? { statusReason } : {}),
    };
  }
  const keeper = isJsonObject(list.issuer) ? list.issuer.id : list.issuer;
  if (typeof keeper !== 'string') return cantTell('status.list-nobody', { url });
  if (!isSameAddress(keeper, credential.issuer?.id?.value ?? ''))
    return cantTell('status.list-foreign', { url, keeper });
  if (typeof list.id === 'string' && list.id !== url) return cantTell('status.list-wrong-id', { url });
  return { outcome: 'passed', reason: { code: 'status.not-listed', values: { url } }, place };
}
