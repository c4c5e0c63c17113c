export type * from './proof-result.ts';
