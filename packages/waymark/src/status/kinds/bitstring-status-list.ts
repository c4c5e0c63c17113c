import type { Generation } from '../ask/ask-bitstring.ts';
import type { StatusKind } from '../status-kind.ts';
import type { StatusOptions } from '../status-result.ts';

/** @see https://www.w3.org/TR/vc-bitstring-status-list/ (1.0, 2025) */
export const bitstringStatusList: StatusKind = toKind({
  entryType: 'BitstringStatusListEntry',
  listType: 'BitstringStatusListCredential',
  subjectType: 'BitstringStatusList',
  unwrap: (encoded) => (encoded.startsWith('u') ? encoded.slice(1) : undefined),
});

/** @see https://www.w3.org/community/reports/credentials/CG-FINAL-vc-status-list-2021-20230102/ */
export const statusList2021: StatusKind = toKind({
  entryType: 'StatusList2021Entry',
  listType: 'StatusList2021Credential',
  subjectType: 'StatusList2021',
  unwrap: (encoded) => encoded.replace(/=+$/, ''),
});

function toKind(generation: Generation): StatusKind {
  return {
    type: generation.entryType,
    questionsIn: (credential) =>
      credential.status
        .filter(({ type }) => type === generation.entryType)
        .map((entry) => ({
          place: entry.place,
          ask: async (options: StatusOptions) =>
            (await import('../ask/index.ts')).askBitstring(credential, entry, generation, options),
        })),
  };
}
