/**
 * The only place that sees a private key. Each is kept in the database sealed (age) to this installation's keystore identity, a file of
 * its own beside the data: a copy of the database signs nothing, and neither does a copy of the file.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { toMultikey } from 'waymark/did';
import type { Signer } from 'waymark/proof';

/** The keystore cannot be used; one sentence for the operator. */
export class KeystoreError extends Error {
  override readonly name = 'KeystoreError';
}

export interface NewKey {
  readonly algorithm: Signer['algorithm'];
  readonly publicMultikey: string;
  readonly sealedPrivateKey: string;
}

export interface Keystore {
  /** Makes a key pair; nobody sees the private half. */
  make(algorithm: Signer['algorithm']): Promise<NewKey>;
  /** Signs with a sealed key. The key is opened for this one signature. */
  sign(key: { readonly algorithm: string; readonly sealedPrivateKey: string }, data: Uint8Array): Promise<Uint8Array>;
}

/**
 * Opens the identity in `file`, or makes one there (mode 0600). With a passphrase the file is an age file of its own (scrypt), as the
 * `age` command reads and writes it; without, whoever reads the file and the database can sign.
 * @throws KeystoreError
 */
export async function openKeystore({
  file,
  passphrase,
}: {
  readonly file: string;
  readonly passphrase?: string;
}): Promise<Keystore> {
  const identity = (await readIdentity(file, passphrase)) ?? (await makeIdentity(file, passphrase));
  const recipient = await identityToRecipient(identity);
  const unseal = async (sealed: string): Promise<KeyObject> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      const bytes = await decrypter.decrypt(armor.decode(sealed));
      return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
    } catch (cause) {
      throw new KeystoreError(
        'A signing key was sealed to another keystore; restore the keystore file it belongs to.',
        {
          cause,
        },
      );
    }
  };
  return {
    async make(algorithm) {
      const { publicKey, privateKey } =
        algorithm === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      const sealed = await encrypter.encrypt(new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })));
      const publicMultikey = toMultikey(publicKey.export({ format: 'jwk' }));
      if (publicMultikey === undefined) throw new KeystoreError('A key was made that no Multikey can name.');
      return { algorithm, publicMultikey, sealedPrivateKey: armor.encode(sealed) };
    },
    async sign({ algorithm, sealedPrivateKey }, data) {
      const key = await unseal(sealedPrivateKey);
      return new Uint8Array(
        algorithm === 'EdDSA' ? sign(null, data, key) : sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
      );
    },
  };
}

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;

async function readIdentity(file: string, passphrase: string | undefined): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KeystoreError(`The keystore ${file} cannot be read (${error.code}).`);
  });
  if (text === undefined) return undefined;
  const [plain] = IDENTITY.exec(text) ?? [];
  if (plain) {
    if (passphrase !== undefined)
      throw new KeystoreError(
        `The keystore ${file} has no passphrase; leave KEYSTORE_PASSPHRASE_FILE out, or seal it: age -p.`,
      );
    return plain;
  }
  if (passphrase === undefined)
    throw new KeystoreError(
      `The keystore ${file} is sealed; set KEYSTORE_PASSPHRASE_FILE to a file with its passphrase.`,
    );
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const [opened] = IDENTITY.exec(await decrypter.decrypt(armor.decode(text), 'text')) ?? [];
    if (opened) return opened;
  } catch {
    // told below, the same for a wrong passphrase and a broken file: neither opens
  }
  throw new KeystoreError(`The passphrase does not open the keystore ${file}.`);
}

async function makeIdentity(file: string, passphrase: string | undefined): Promise<string> {
  const identity = await generateX25519Identity();
  const plain = `# Waymark keystore. Whoever has this and the database can sign.\n${identity}\n`;
  let text = plain;
  if (passphrase !== undefined) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    text = armor.encode(await encrypter.encrypt(plain));
  }
  await mkdir(dirname(file), { recursive: true });
  try {
    // "wx": two processes that start at once do not write one over the other's.
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await chmod(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      const theirs = await readIdentity(file, passphrase);
      if (theirs) return theirs;
    }
    throw new KeystoreError(`The keystore ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  return identity;
}
