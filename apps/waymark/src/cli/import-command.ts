import { readArchive } from '../files/index.ts';
import { restore } from '../organise/export/restore.ts';
import { withInstallation } from './open-installation.ts';
import { createPercentBar } from './percent-bar.ts';
import { plainTerminalText } from './plain-terminal-text.ts';

export interface ImportFlags {
  readonly withoutKeys?: true;
  readonly wordsOf: readonly string[];
}

/** `waymark import`: every sum is held against its file before anything is put in; then all of it, or nothing. */
export async function importCommand(file: string, { withoutKeys, wordsOf }: ImportFlags): Promise<number> {
  return await withInstallation(async ({ db, baseUrl, keystore }) => {
    const reading = await createPercentBar();
    const archive = await readArchive(file, { onFile: reading.show }).finally(reading.stop);
    const opens = async (key: Parameters<typeof keystore.sign>[0]) =>
      await keystore.sign(key, new Uint8Array(1)).then(
        () => true,
        () => false,
      );
    const putting = await createPercentBar();
    const done = await restore({ db, baseUrl, opens }, archive, {
      withoutKeys: withoutKeys === true,
      wordsOf,
      now: new Date(),
      onPut: putting.show,
    }).finally(putting.stop);
    const { manifest, isSameAddress, hasKeys, othersAdded } = done;
    const said = [
      `${manifest.organisation.slug} is here, with ${manifest.credentials} credentials.`,
      ...(isSameAddress
        ? []
        : [
            `It was published at ${manifest.baseUrl}, and this is ${baseUrl}: its lists of withdrawn credentials stay as they were last signed, because what was signed asks for them there.`,
          ]),
      ...(hasKeys
        ? []
        : ['Its signing keys did not come along: an administrator of it makes a new one on its page of keys.']),
      ...(othersAdded > 0
        ? [`${othersAdded} organisations that worked with it came along by name and public keys.`]
        : []),
    ];
    process.stdout.write(`${plainTerminalText(said.join(' '))}\n`);
  });
}
