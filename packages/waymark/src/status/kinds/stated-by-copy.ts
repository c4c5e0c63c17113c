import type { StatusKind } from '../status-kind.ts';

/** A copy that says of itself that it is revoked (Open Badges 2.0 `revoked`). What is hosted now is compared by the proof. */
export const statedByCopy: StatusKind = {
  type: 'revoked',
  questionsIn: ({ revoked, revocationReason }) => {
    if (!revoked?.value) return [];
    const statusReason = revocationReason[0]?.value;
    const { place } = revoked;
    return [
      {
        place,
        ask: async () => ({
          outcome: 'failed',
          reason: statusReason
            ? { code: 'status.revoked-because', values: { message: statusReason } }
            : { code: 'status.revoked' },
          place,
          effect: 'revoked',
          ...(statusReason !== undefined ? { statusReason } : {}),
        }),
      },
    ];
  },
};
