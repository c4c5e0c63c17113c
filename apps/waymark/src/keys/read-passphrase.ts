import { readFile } from 'node:fs/promises';
import { KeystoreError } from './keystore.ts';

/** The passphrase of the keystore, out of the file that the settings name. @throws KeystoreError */
export async function readPassphrase(file: string | undefined): Promise<{ readonly passphrase?: string }> {
  if (file === undefined) return {};
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new KeystoreError(`KEYSTORE_PASSPHRASE_FILE names ${file}, which cannot be read (${cause.code}).`);
  });
  return { passphrase: text.replace(/\r?\n$/, '') };
}
