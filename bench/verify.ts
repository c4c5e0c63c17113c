/** Verifying one realistic 8 KB Open Badge, text to verdict, beside @digitalbazaar/vc in the same process. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { parse } from 'waymark/credential';
import { noDocuments } from 'waymark/document';
import { read } from 'waymark/reading';
import { DEFAULT_POLICY, verify } from 'waymark/verification';
import { interleave, table } from './interleave.ts';
import { award } from './make-fixtures/content.ts';
import { documentLoader, signDataIntegrity, signerOf, signJwt } from './make-fixtures/sign.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

export async function benchVerify(): Promise<string> {
  const signer = await signerOf('bench');
  const credential = award({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d0be', issuerId: signer.did });
  const rdfc = JSON.stringify(await signDataIntegrity(credential, signer, 'eddsa-rdfc-2022', '2026-05-12T09:00:00Z'));
  const jcs = JSON.stringify(await signDataIntegrity(credential, signer, 'eddsa-jcs-2022', '2026-05-12T09:00:00Z'));
  const jwt = await signJwt(credential, signer);

  const ours = async (text: string) => {
    const report = await verify(parse(text), { documents: noDocuments, now: NOW, policy: DEFAULT_POLICY });
    if (report.verdict !== 'genuine') throw new Error(`expected genuine, got ${report.verdict}`);
    return report;
  };
  const peer = async () => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const result = await vc.verifyCredential({ credential: JSON.parse(rdfc), suite, documentLoader, now: NOW });
    if (!result.verified) throw new Error('the peer refused it');
    return result;
  };
  const timings = await interleave([
    { name: '@digitalbazaar/vc, eddsa-rdfc-2022: the proof alone', run: peer },
    { name: 'Waymark, eddsa-rdfc-2022: all checks', run: () => ours(rdfc) },
    {
      name: 'Waymark, eddsa-rdfc-2022: all checks and the reading',
      run: async () => read(await ours(rdfc), { locale: 'en' }),
    },
    { name: 'Waymark, eddsa-jcs-2022: all checks', run: () => ours(jcs) },
    { name: 'Waymark, VC-JWT EdDSA: all checks', run: () => ours(jwt) },
  ]);
  return table(`Verify one Open Badge 3.0 of ${(rdfc.length / 1024).toFixed(1)} KB`, timings);
}
