import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { documentLoader } from './make-fixtures/sign.ts';

const credential = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const { verified } = await vc.verifyCredential({
  credential,
  suite: new DataIntegrityProof({ cryptosuite }),
  documentLoader,
});
console.log(verified);
process.exit(verified ? 0 : 1);
