import type { Policy } from './report.ts';

/** Trusts nobody by name, asks for nobody's address, judges everything. */
export const DEFAULT_POLICY: Policy = { registries: [], trustedKeys: [] };
