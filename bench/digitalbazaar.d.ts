/** Peers publish no types; nothing here leaves the bench. */
declare module '@digitalbazaar/*';
/** Its types name files that no resolver of ours finds. */
declare module 'didwebvh-ts';
