import type { JsonObject } from '../../encoding/index.ts';
import { parsePointer, resolvePointer, toPointer } from '../../encoding/index.ts';
import type { Finding, Place } from '../../finding.ts';
import type { OpenDocument } from '../formats/format.ts';
import type { ModelReason } from '../reasons.ts';
import { toSaid } from '../said/said.ts';
import { memberOf, objectsOf } from '../said/spot.ts';
import type { Scope } from './check-shape.ts';

/** Cryptosuites by which the holder shows a part. @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023 https://www.w3.org/TR/vc-di-bbs/ */
const SELECTIVE_SUITES = ['ecdsa-sd-2023', 'bbs-2023', 'ecdsa-xi-2023'];

/** A fresh list of faults for one document. */
export function begin(document: OpenDocument, className: string): Scope {
  const proofs = objectsOf(memberOf(document.root, 'proof'));
  const selective =
    document.envelope === 'sd-jwt' ||
    proofs.some((proof) => SELECTIVE_SUITES.includes(toSaid(memberOf(proof, 'cryptosuite'))?.value ?? ''));
  return { faults: { findings: [], selective }, className, property: '', severity: 'error' };
}

/** The faults, each at a place that is there: what is missing is told of the thing that lacks it. */
export function finish({ faults }: Scope, json: JsonObject): readonly Finding<ModelReason>[] {
  const told = new Set<string>();
  return faults.findings
    .map((finding) => ({ ...finding, place: toPresent(finding.place, json) }))
    .filter(({ code, place, values }) => {
      // A badge's rules repeat some of the credential's that it is built on.
      const key = `${code} ${place} ${values?.property}`;
      return !told.has(key) && told.add(key);
    });
}

function toPresent(place: Place, json: JsonObject): Place {
  const segments = parsePointer(place);
  while (segments.length > 0 && resolvePointer(json, toPointer(segments)) === undefined) segments.pop();
  return toPointer(segments);
}

/** A root with members of the token's claims put in where the credential leaves them to the token. */
export function withClaims(
  document: OpenDocument,
  claims: Readonly<Record<string, string | undefined>>,
): OpenDocument['root'] {
  const { root } = document;
  const missing = Object.entries(claims).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(root.value, name),
  );
  // Sound: `undefined` values are filtered out, and the rest are strings.
  return missing.length === 0
    ? root
    : { ...root, value: { ...root.value, ...(Object.fromEntries(missing) as JsonObject) } };
}
