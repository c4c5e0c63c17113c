import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { parsePublicKey, verifySignature } from 'waymark/did';
import { KeystoreError, openKeystore } from './keystore.ts';

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-keys-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
const data = new TextEncoder().encode('words');

describe('the keystore', () => {
  it('signs with a key that only it can open, and again after a restart', async (t) => {
    const file = join(await folderFor(t), 'deep', 'identity');
    const keystore = await openKeystore({ file });
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    for (const algorithm of ['EdDSA', 'ES256'] as const) {
      const made = await keystore.make(algorithm);
      assert.match(made.sealedPrivateKey, /^-----BEGIN AGE ENCRYPTED FILE-----/);
      const again = await openKeystore({ file });
      const signature = await again.sign(made, data);
      const key = parsePublicKey({ type: 'Multikey', publicKeyMultibase: made.publicMultikey });
      assert.ok(key);
      assert.equal(await verifySignature({ key, algorithm, signature, data }), true);
      assert.equal(await verifySignature({ key, algorithm, signature, data: Uint8Array.of(1) }), false);
    }
  });
  it('refuses a key of another keystore in one sentence', async (t) => {
    const folder = await folderFor(t);
    const made = await (await openKeystore({ file: join(folder, 'one') })).make('EdDSA');
    const other = await openKeystore({ file: join(folder, 'other') });
    await assert.rejects(other.sign(made, data), KeystoreError);
  });
  it('with a passphrase the file says nothing without it', async (t) => {
    const file = join(await folderFor(t), 'identity');
    const made = await (await openKeystore({ file, passphrase: 'correct horse' })).make('EdDSA');
    assert.ok(!(await readFile(file, 'utf8')).includes('AGE-SECRET-KEY'));
    await assert.rejects(openKeystore({ file }), /KEYSTORE_PASSPHRASE_FILE/);
    await assert.rejects(openKeystore({ file, passphrase: 'wrong' }), /does not open/);
    await (await openKeystore({ file, passphrase: 'correct horse' })).sign(made, data);
  });
});
