import { ConfigError, readConfig } from '../config.ts';
import { ArchiveError } from '../files/index.ts';
import { type Keystore, KeystoreError, openKeystore } from '../keys/keystore.ts';
import { readPassphrase } from '../keys/read-passphrase.ts';
import { claimFolder, type Database, openStore, RestoreError, StoreError } from '../store/index.ts';
import { REFUSED } from './exit-codes.ts';
import { plainTerminalText } from './plain-terminal-text.ts';

/** The installation that the settings name, as the server would open it. */
export interface Installation {
  readonly db: Database;
  readonly baseUrl: string;
  readonly keystore: Keystore;
}

/** Opens it, does something with it, closes it; a refusal is one sentence on standard error. Answers the exit code. */
export async function withInstallation(act: (installation: Installation) => Promise<void>): Promise<number> {
  try {
    const config = readConfig(process.env, process.cwd());
    const claim = config.databaseUrl === undefined ? await claimFolder(config.dataDir) : undefined;
    const store = await openStore(
      config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl },
    );
    try {
      const keystore = await openKeystore({
        file: config.keystoreFile,
        ...(await readPassphrase(config.keystorePassphraseFile)),
      });
      await act({ db: store.db, baseUrl: config.baseUrl, keystore });
    } finally {
      await store.close();
      await claim?.release();
    }
    return 0;
  } catch (error) {
    const isOurs = [ConfigError, StoreError, KeystoreError, ArchiveError, RestoreError].some(
      (kind) => error instanceof kind,
    );
    if (!isOurs) throw error;
    process.stderr.write(`waymark: ${plainTerminalText((error as Error).message)}\n`);
    return REFUSED;
  }
}
