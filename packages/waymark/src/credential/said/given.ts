/** Members that may be absent, as `exactOptionalPropertyTypes` wants them: absent, not `undefined`. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is `undefined`. */
export function given<T extends object>(members: T): Given<T> {
  // Sound: only members whose value is not `undefined` are kept.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}
