export type * from './controller-document.ts';
