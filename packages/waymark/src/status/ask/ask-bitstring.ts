import type { Credential, StatusEntry } from '../../credential/index.ts';
import { isSameAddress } from '../../did/index.ts';
import { isJsonObject, type JsonObject, type JsonValue, joinPointer } from '../../encoding/index.ts';
import type { Reason } from '../../finding.ts';
import { loadList } from '../load-list.ts';
import { namesCredential } from '../names-credential.ts';
import { MAX_STATUS_SIZE, readBits } from '../read-bits.ts';
import type { StatusReason } from '../reasons.ts';
import type { StatusOptions, StatusResult } from '../status-result.ts';
import { toAnswer } from '../to-answer.ts';

/** What differs between the two generations of the same idea. */
export interface Generation {
  readonly entryType: string;
  readonly listType: string;
  readonly subjectType: string;
  /** Multibase `u` is required by the newer, unknown to the older. */
  readonly unwrap: (encoded: string) => string | undefined;
}

/** An index is written as a text of digits; a number is met in older lists. Anything else is not an index. */
function toIndex(value: JsonValue | undefined): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return undefined;
  return Number(text);
}

interface Question {
  readonly url: string;
  readonly purpose: string;
  readonly index: number;
  readonly size: number;
}

function toQuestion(json: JsonObject): Question | Reason<StatusReason> {
  const { statusListCredential: url, statusPurpose: purpose, statusSize = 1 } = json;
  if (typeof url !== 'string' || typeof purpose !== 'string') return { code: 'status.entry-malformed' };
  const index = toIndex(json.statusListIndex);
  if (index === undefined) return { code: 'status.index-malformed' };
  if (typeof statusSize !== 'number' || !Number.isInteger(statusSize) || statusSize < 1 || statusSize > MAX_STATUS_SIZE)
    return { code: 'status.size-malformed' };
  return { url, purpose, index, size: statusSize };
}

/** Looks up one entry in its list of bits. @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm */
export async function askBitstring(
  credential: Credential,
  { place, json }: StatusEntry,
  generation: Generation,
  options: StatusOptions,
): Promise<StatusResult> {
  const cantTell = (code: StatusReason, values: Record<string, string> = {}, at = place): StatusResult => ({
    outcome: 'cantTell',
    reason: { code, values },
    place: at,
  });
  const question = toQuestion(json);
  if ('code' in question) return cantTell(question.code);
  const { url, purpose, index, size } = question;
  if (purpose === 'refresh') return { outcome: 'inapplicable', reason: { code: 'status.refresh' }, place };
  if (namesCredential(url, credential)) return cantTell('status.names-credential');

  const loaded = await loadList(url, options);
  if (!loaded.ok) return cantTell(loaded.reason.code, loaded.reason.values);
  const { list } = loaded;
  const [subject, ...others] = list.subjects.map(({ json }) => json);
  if (!list.types.some(({ value }) => value === generation.listType))
    return cantTell('status.list-wrong-type', { url });
  if (!subject || others.length > 0 || subject.type !== generation.subjectType)
    return cantTell('status.list-wrong-type', { url });
  if (![subject.statusPurpose].flat().includes(purpose)) return cantTell('status.list-wrong-purpose', { url, purpose });
  const encodedList = typeof subject.encodedList === 'string' ? generation.unwrap(subject.encodedList) : undefined;
  if (encodedList === undefined) return cantTell('status.list-undecodable', { url });
  const bits = await readBits({ encodedList, index, size });
  if (!bits.ok) return cantTell(bits.code, { url, index: String(index) }, joinPointer(place, 'statusListIndex'));

  return toAnswer({
    purpose,
    value: bits.value,
    message: messageFor(json, bits.value),
    doubt: doubtOf(credential, list, url) ?? (bits.short ? { code: 'status.list-short', values: { url } } : undefined),
    place,
    url,
    asOf: loaded.asOf,
  });
}

/**
 * What weakens a list without breaking it. Such a list is believed when it says that the credential is withdrawn (the
 * credential itself names it), but it cannot prove that it is not.
 */
function doubtOf(credential: Credential, list: Credential, url: string): Reason<StatusReason> | undefined {
  const keeper = list.issuer?.id?.value ?? '';
  if (!isSameAddress(keeper, credential.issuer?.id?.value ?? '')) {
    return { code: 'status.list-foreign', values: { url, keeper: list.issuer?.name[0]?.value ?? keeper } };
  }
  if (list.id?.value !== url) return { code: 'status.list-wrong-id', values: { url } };
  return undefined;
}

/** The words that the issuer gave to this number. @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
function messageFor({ statusMessage }: JsonObject, value: number): string | undefined {
  if (!Array.isArray(statusMessage)) return undefined;
  const found = (statusMessage as readonly JsonValue[]).find(
    (one) => isJsonObject(one) && typeof one.status === 'string' && Number(one.status) === value,
  );
  return isJsonObject(found) && typeof found.message === 'string' ? found.message : undefined;
}
