import type { Credential } from '../credential/index.ts';

/** Shorter ids ("1", "a") are part of any address and name nobody. */
const MIN_ID_CHARS = 9;

/** Whether asking for this address would tell its host which credential is being read. Then nobody asks. */
export function namesCredential(url: string, { id }: Pick<Credential, 'id'>): boolean {
  if (!id || id.value.length < MIN_ID_CHARS) return false;
  return [id.value, encodeURIComponent(id.value.toWellFormed()), id.value.replace(/^urn:uuid:/, '')].some((name) =>
    url.includes(name),
  );
}
