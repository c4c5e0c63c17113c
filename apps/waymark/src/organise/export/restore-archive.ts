import { RestoreError } from '../../store/index.ts';

/** A file of an export; whoever gives it has held it against its sum. */
export interface RestoreFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  lines(): AsyncIterable<string>;
}
/** The files, in the order in which they were written. */
export interface RestoreArchive {
  walk(): AsyncGenerator<RestoreFile>;
}

/** Goes through an archive, one file after the other: each has to be the one that the rows before it promised. */
export function createCursor(archive: RestoreArchive) {
  const files = archive.walk();
  let ahead: RestoreFile | undefined;
  const peek = async (): Promise<RestoreFile | undefined> => {
    ahead ??= (await files.next()).value as RestoreFile | undefined;
    return ahead;
  };
  const next = async () => {
    const file = await peek();
    ahead = undefined;
    return file;
  };
  return {
    next,
    /** The next file, if it has one of these names. */
    async take(...names: readonly string[]): Promise<RestoreFile | undefined> {
      const file = await peek();
      return file && names.includes(file.name) ? await next() : undefined;
    },
    /** @throws RestoreError when the next file is another */
    async need(...names: readonly string[]): Promise<RestoreFile> {
      const file = await next();
      if (file && names.includes(file.name)) return file;
      throw new RestoreError(
        `${names[0]} is not where it was written: bring the file as it was exported, not packed anew. Nothing was changed.`,
      );
    },
    close: async () => void (await files.return(undefined)),
  };
}
export type Cursor = ReturnType<typeof createCursor>;
