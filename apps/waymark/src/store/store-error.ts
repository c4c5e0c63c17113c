/** The database cannot be used; the message is one sentence for the person who runs the server. Holds no stored content. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
