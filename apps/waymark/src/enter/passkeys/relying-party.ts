/** Us, as authenticators see us. */
export interface RelyingParty {
  /** The host: a passkey made for it works nowhere else. */
  readonly id: string;
  readonly origin: string;
  readonly name: string;
}

export const relyingParty = (baseUrl: string): RelyingParty => ({
  id: new URL(baseUrl).hostname,
  origin: baseUrl,
  name: 'Waymark',
});
