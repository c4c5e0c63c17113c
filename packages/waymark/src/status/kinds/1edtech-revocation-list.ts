import type { StatusKind } from '../status-kind.ts';
import type { StatusOptions } from '../status-result.ts';

/**
 * A list of the ids of withdrawn credentials at an address that the credential names. It is not signed: what it says is the
 * word of that address. `1EdTechCredentialRefresh` is never called: it would tell the issuer who reads which credential.
 * @see https://www.imsglobal.org/spec/vccs/v1p0/#revocation-list (1EdTech Credential Status 1.0)
 */
export const oneEdTechRevocationList: StatusKind = {
  type: '1EdTechRevocationList',
  questionsIn: (credential) =>
    credential.status
      .filter(({ type }) => type === '1EdTechRevocationList')
      .map((entry) => ({
        place: entry.place,
        ask: async (options: StatusOptions) =>
          (await import('../ask/index.ts')).askOneEdTechList(credential, entry, options),
      })),
};
