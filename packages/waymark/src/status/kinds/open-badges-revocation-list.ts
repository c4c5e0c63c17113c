import type { StatusKind } from '../status-kind.ts';
import type { StatusOptions } from '../status-result.ts';

/**
 * The list that an issuer's profile names, for badges that are signed. Hosted badges are withdrawn where they are hosted.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
 */
export const openBadgesRevocationList: StatusKind = {
  type: 'RevocationList',
  questionsIn: (credential) => {
    const address = credential.issuer?.revocationList;
    const hosted = credential.securing.some(({ kind }) => kind === 'hosted');
    if (!address || hosted || credential.kind !== 'achievement') return [];
    return [
      {
        place: address.place,
        ask: async (options: StatusOptions) =>
          (await import('../ask/index.ts')).askOpenBadgesList(credential, address, options),
      },
    ];
  },
};
