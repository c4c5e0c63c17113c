/** A whole process that verifies one file and ends: ours, and the least that @digitalbazaar/vc needs. */
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { interleave, table } from './interleave.ts';
import { award } from './make-fixtures/content.ts';
import { signDataIntegrity, signerOf } from './make-fixtures/sign.ts';

const run = promisify(execFile);
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const CONDITIONS = '--conditions=waymark-source';

export async function benchCold(): Promise<string> {
  const signer = await signerOf('bench');
  const credential = award({ id: 'urn:uuid:3c9f3f52-2f0f-4e34-a4d1-59a6a3f1d0be', issuerId: signer.did });
  const file = join(mkdtempSync(join(tmpdir(), 'waymark-bench-')), 'credential.json');
  writeFileSync(
    file,
    JSON.stringify(await signDataIntegrity(credential, signer, 'eddsa-rdfc-2022', '2026-05-12T09:00:00Z')),
  );
  const node = (...args: string[]) => run(process.execPath, args, { cwd: ROOT });
  const timings = await interleave(
    [
      {
        name: '@digitalbazaar/vc, a script that verifies the file',
        run: () => node(CONDITIONS, join(ROOT, 'bench/cold-peer.ts'), file),
      },
      {
        name: 'waymark read FILE --json --offline',
        run: () =>
          node(
            CONDITIONS,
            join(ROOT, 'apps/waymark/src/cli/main.ts'),
            'read',
            file,
            '--json',
            '--offline',
            '--at',
            '2026-11-23T12:00:00Z',
          ),
      },
      { name: 'node -e 0', run: () => node('-e', '0') },
    ],
    { rounds: 7, roundMs: 1 },
  );
  return table('Cold start: one process, one file', timings);
}
