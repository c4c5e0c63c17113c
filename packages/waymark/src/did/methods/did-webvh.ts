import type { DidMethod } from './did-method.ts';

/** did:webvh 1.0: a did:web whose whole history is a chain that proves itself. @see https://identity.foundation/didwebvh/v1.0/ */
export const didWebvh: DidMethod = {
  prefix: 'did:webvh:',
  // Brought when one is met: few are, and a page carries only what it checks.
  resolve: async (did, options) => (await import('../webvh/resolve-webvh.ts')).resolveWebvh(did, options),
};
