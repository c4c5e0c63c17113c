/** Peers publish no types; nothing here leaves the bench. */
declare module '@digitalbazaar/*';
