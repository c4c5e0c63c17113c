export type * from './reading-model.ts';
