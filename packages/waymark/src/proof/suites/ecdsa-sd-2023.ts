import { parseMultikeyBytes, verifySignature } from '../../did/index.ts';
import { type CborValue, type JsonObject, parseCbor, parseMultibase, toBase64Url } from '../../encoding/index.ts';
import { uncoveredByRdf } from '../canonicalization/uncovered-by-rdf.ts';
import { hashLines, toProofConfig } from './rdfc-suite.ts';
import { checkSignature } from './signature-value.ts';
import { refusal, type Suite, type SuiteInput, type SuiteResult } from './suite.ts';

const BASE_HEADER = [0xd9, 0x5d, 0x00];
const DERIVED_HEADER = [0xd9, 0x5d, 0x01];
/** One signature a statement that was not mandatory; each costs a check. */
const MAX_SIGNATURES = 2_000;
/** CBOR tag of a byte string of octets, which some writers put around bytes. @see https://www.rfc-editor.org/rfc/rfc8746 */
const OCTETS_TAG = 64;

/** @see https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue */
interface DerivedValue {
  readonly baseSignature: Uint8Array;
  /** Multikey bytes of the key made for this one credential. */
  readonly publicKey: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  readonly labels: ReadonlyMap<string, string>;
  readonly mandatory: ReadonlySet<number>;
}

/**
 * Selective disclosure: the issuer signs the mandatory statements and a key of this credential, that key signs each other statement
 * on its own. Only derived proofs are judged; a base proof holds the secrets of its owner and is not meant to be shown.
 * @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023
 */
export const ecdsaSd2023: Suite = {
  id: 'ecdsa-sd-2023',
  isFor: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'ecdsa-sd-2023',
  algorithms: ['ES256'],
  parseValue: (proof) => {
    const bytes = readValue(proof);
    if (bytes && startsWith(bytes, BASE_HEADER)) return refusal('cantTell', 'proof.base-proof');
    return bytes && parseDerived(bytes) ? bytes : refusal('failed', 'proof.value-malformed');
  },
  check: async (input) => {
    const value = parseDerived(input.value);
    if (!value) return refusal('failed', 'proof.value-malformed');
    const [config, document] = [
      await input.canonicalize(toProofConfig(input, 'proofValue')),
      await input.canonicalize(input.document, { relabel: (label) => value.labels.get(label) }),
    ];
    if (!config.ok) return { outcome: config.outcome, reason: config.reason };
    if (!document.ok) return { outcome: document.outcome, reason: document.reason };
    const statements = await checkStatements(value, document.lines);
    if (statements) return statements;
    const mandatory = document.lines.filter((_, at) => value.mandatory.has(at));
    const hashes = await Promise.all([hashLines(config.lines, 'SHA-256'), hashLines(mandatory, 'SHA-256')]);
    const candidates = [Uint8Array.of(...hashes[0], ...value.publicKey, ...hashes[1])];
    const result = await checkBase(input, value.baseSignature, candidates);
    return result.outcome === 'passed' ? { ...result, uncovered: uncoveredByRdf(input.document, '') } : result;
  },
};

const checkBase = ({ key }: SuiteInput, signature: Uint8Array, candidates: readonly Uint8Array[]) =>
  checkSignature({ suite: 'ecdsa-sd-2023', key, algorithm: 'ES256', signature, candidates });

/** Every statement that is not mandatory has its own signature, in order, and there are no others. `undefined` = all good. */
async function checkStatements(value: DerivedValue, lines: readonly string[]): Promise<SuiteResult | undefined> {
  const mismatch = refusal('failed', 'proof.mismatch', { suite: 'ecdsa-sd-2023' });
  const parsed = parseMultikeyBytes(value.publicKey);
  if (!parsed.ok || parsed.key.jwk.crv !== 'P-256') return refusal('failed', 'proof.value-malformed');
  const selective = lines.filter((_, at) => !value.mandatory.has(at));
  const outOfRange = [...value.mandatory].some((at) => at >= lines.length);
  if (outOfRange || selective.length !== value.signatures.length) return mismatch;
  for (const [at, line] of selective.entries()) {
    const signature = value.signatures[at] ?? new Uint8Array();
    const data = new TextEncoder().encode(line);
    if ((await verifySignature({ key: parsed.key, algorithm: 'ES256', signature, data })) !== true) return mismatch;
  }
  return undefined;
}

function readValue(proof: JsonObject): Uint8Array | undefined {
  const { proofValue } = proof;
  return typeof proofValue === 'string' && proofValue.startsWith('u') ? parseMultibase(proofValue) : undefined;
}

function parseDerived(bytes: Uint8Array): DerivedValue | undefined {
  if (!startsWith(bytes, DERIVED_HEADER)) return undefined;
  const decoded = parseCbor(bytes.subarray(3), { unwrap: [OCTETS_TAG] });
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 5) return undefined;
  const [baseSignature, publicKey, signatures, labels, mandatory] = decoded.value as readonly CborValue[];
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || !Array.isArray(signatures) || !(labels instanceof Map))
    return undefined;
  if (signatures.length > MAX_SIGNATURES || !signatures.every((one) => isBytes(one, 64))) return undefined;
  if (!Array.isArray(mandatory) || !mandatory.every((at) => Number.isInteger(at) && at >= 0)) return undefined;
  const names = [...labels].map(([number, label]) =>
    Number.isInteger(number) && isBytes(label, 32) ? [`c14n${number}`, `u${toBase64Url(label)}`] : [],
  );
  if (names.some((pair) => pair.length !== 2) || new Set(names.map(([, label]) => label)).size !== names.length)
    return undefined;
  return {
    baseSignature,
    publicKey,
    signatures,
    labels: new Map(names as [string, string][]),
    mandatory: new Set(mandatory),
  };
}

const isBytes = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;
const startsWith = (bytes: Uint8Array, header: readonly number[]) => header.every((byte, at) => bytes[at] === byte);
