import { toAllSaid, toId } from '../said/said.ts';
import { isThere, memberOf, objectsOf, type Spot } from '../said/spot.ts';
import { any, fault, type Kind, maybe, type Shape, some } from './check-shape.ts';
import { moment, plain, typeName } from './kinds.ts';

/** Members that hold what a proof proves by: Data Integrity, JWS 2020 and older, linked-data signatures, Blockcerts. */
const PROOF_VALUES = ['proofValue', 'jws', 'signatureValue', 'signature', 'merkleRoot', 'proofHash', 'anchors', 'jwt'];

/** A proof has a type and something that proves. Whether it does is the proof room's. @see https://www.w3.org/TR/vc-data-integrity/#proofs */
export const PROOF: Shape = {
  name: 'Proof',
  members: {
    type: some(typeName),
    created: maybe(moment({ zone: 'assumed' })),
    cryptosuite: maybe(plain),
    proofPurpose: any(plain),
    proofValue: maybe(plain),
    previousProof: any(plain),
  },
  also: (spot, scope) => {
    if (!PROOF_VALUES.some((name) => memberOf(spot, name).value !== undefined))
      fault({ ...scope, property: 'proofValue' }, 'model.no-proof-value', spot.place);
  },
};

/** A chain: every `previousProof` names another proof of the set. @see https://www.w3.org/TR/vc-data-integrity/#proof-chains */
export const proofChain: Kind = (root: Spot, scope) => {
  const proofs = objectsOf(memberOf(root, 'proof'));
  const ids = new Set(proofs.map((proof) => toId(proof)?.value));
  for (const proof of proofs) {
    const previous = memberOf(proof, 'previousProof');
    if (!isThere(previous)) continue;
    for (const { value, place } of toAllSaid(previous)) {
      if (!ids.has(value) || toId(proof)?.value === value)
        fault({ ...scope, className: 'Proof', property: 'previousProof' }, 'model.unknown-reference', place);
    }
  }
};
