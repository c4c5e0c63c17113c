import { isJsonObject, type JsonObject, type JsonValue, parseJson } from '../../encoding/index.ts';

/** Witnesses in force: each is a did:key, `threshold` of them must have approved. @see https://identity.foundation/didwebvh/v1.0/#witness-lists */
export interface Witnesses {
  readonly threshold: number;
  readonly ids: readonly string[];
}

/** What an entry says about how the log goes on; absent = as before. */
export interface Parameters {
  readonly method?: string;
  readonly scid?: string;
  readonly updateKeys?: readonly string[];
  readonly nextKeyHashes?: readonly string[];
  /** `none` = `{}`: witnesses are not used. */
  readonly witness?: Witnesses | 'none';
  readonly portable?: boolean;
  readonly deactivated?: boolean;
}

/** One line of `did.jsonl`. @see https://identity.foundation/didwebvh/v1.0/#the-did-log-file */
export interface LogEntry {
  readonly number: number;
  readonly versionId: string;
  readonly entryHash: string;
  readonly versionTime: Date;
  readonly parameters: Parameters;
  readonly state: JsonObject;
  readonly proofs: readonly JsonObject[];
  /** The entry without its proof: what is hashed and signed. */
  readonly unsigned: JsonObject;
}

const VERSION_ID = /^([1-9]\d{0,6})-([1-9A-HJ-NP-Za-km-z]{46})$/;
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)$/;
/** JCS output is UTF-8, so no writer of a log needs to escape a surrogate. */
const LONE_SURROGATE = /\\u[dD][89a-fA-F]/;
const KNOWN_PARAMETERS = new Set([
  'method',
  'scid',
  'updateKeys',
  'nextKeyHashes',
  'witness',
  'watchers',
  'portable',
  'deactivated',
  'ttl',
]);

/** Reads one line; `undefined` when it is no legal entry. */
export function parseLogEntry(line: string): LogEntry | undefined {
  // A log is hashed as canonical JSON, which has no lone surrogates.
  if (LONE_SURROGATE.test(line)) return undefined;
  const parsed = parseJson(line);
  if (!parsed.ok || parsed.duplicates.length > 0 || !isJsonObject(parsed.value)) return undefined;
  const { proof, ...unsigned } = parsed.value;
  const { versionId, versionTime, state } = unsigned;
  const [, number, entryHash] = typeof versionId === 'string' ? (VERSION_ID.exec(versionId) ?? []) : [];
  const instant = typeof versionTime === 'string' && UTC.test(versionTime) ? new Date(versionTime) : undefined;
  const parameters = parseParameters(unsigned.parameters);
  if (typeof versionId !== 'string' || entryHash === undefined || !instant || Number.isNaN(instant.getTime()))
    return undefined;
  if (!parameters || !isJsonObject(state)) return undefined;
  const proofs = (Array.isArray(proof) ? (proof as readonly JsonValue[]) : [proof]).filter(isJsonObject);
  return { number: Number(number), versionId, entryHash, versionTime: instant, parameters, state, proofs, unsigned };
}

function parseParameters(value: JsonValue | undefined): Parameters | undefined {
  if (!isJsonObject(value) || Object.keys(value).some((name) => !KNOWN_PARAMETERS.has(name))) return undefined;
  const { method, scid, portable, deactivated } = value;
  const updateKeys = parseStrings(value.updateKeys);
  const nextKeyHashes = parseStrings(value.nextKeyHashes);
  const witness = parseWitness(value.witness);
  if (updateKeys === 'illegal' || nextKeyHashes === 'illegal' || witness === 'illegal') return undefined;
  if (method !== undefined && typeof method !== 'string') return undefined;
  if (scid !== undefined && typeof scid !== 'string') return undefined;
  if (portable !== undefined && typeof portable !== 'boolean') return undefined;
  if (deactivated !== undefined && typeof deactivated !== 'boolean') return undefined;
  return {
    ...(method === undefined ? {} : { method }),
    ...(scid === undefined ? {} : { scid }),
    ...(updateKeys === undefined ? {} : { updateKeys }),
    ...(nextKeyHashes === undefined ? {} : { nextKeyHashes }),
    ...(witness === undefined ? {} : { witness }),
    ...(portable === undefined ? {} : { portable }),
    ...(deactivated === undefined ? {} : { deactivated }),
  };
}

/** Early logs wrote null for "none"; the spec asks resolvers to take it so. */
function parseStrings(value: JsonValue | undefined): readonly string[] | undefined | 'illegal' {
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (!Array.isArray(value)) return 'illegal';
  const strings = (value as readonly JsonValue[]).filter((item) => typeof item === 'string');
  return strings.length === value.length ? strings : 'illegal';
}

function parseWitness(value: JsonValue | undefined): Witnesses | 'none' | undefined | 'illegal' {
  if (value === undefined) return undefined;
  if (value === null) return 'none';
  if (!isJsonObject(value)) return 'illegal';
  if (Object.keys(value).length === 0) return 'none';
  const { threshold, witnesses } = value;
  if (!Array.isArray(witnesses)) return 'illegal';
  const ids = (witnesses as readonly JsonValue[]).map((one) =>
    isJsonObject(one) && typeof one.id === 'string' ? one.id : '',
  );
  const legal = ids.every((id) => id.startsWith('did:key:z6Mk')) && new Set(ids).size === ids.length;
  if (!legal || typeof threshold !== 'number' || !Number.isInteger(threshold)) return 'illegal';
  return threshold >= 1 && threshold <= ids.length ? { threshold, ids } : 'illegal';
}
