/** A certificate chain fits in; a form that is larger is none of ours. */
const MAX_ANSWER_CHARS = 32_768;

/** What every answer of an authenticator has; the library looks at the rest. */
export interface AuthenticatorAnswer {
  readonly id: string;
  readonly challenge: string;
  readonly userHandle?: string;
  /** As the browser wrote it. */
  readonly json: object;
}

/** An authenticator's answer out of a form's field; `undefined` when it is none. Nothing in it is believed yet. */
export function parseAnswer(text: string): AuthenticatorAnswer | undefined {
  if (text.length > MAX_ANSWER_CHARS) return undefined;
  const json = jsonIn(text);
  const response = membersOf(membersOf(json)?.response);
  const clientData = response?.clientDataJSON;
  if (typeof clientData !== 'string') return undefined;
  const challenge = membersOf(jsonIn(Buffer.from(clientData, 'base64url').toString()))?.challenge;
  const id = membersOf(json)?.id;
  if (typeof id !== 'string' || typeof challenge !== 'string') return undefined;
  const { userHandle } = response ?? {};
  return { id, challenge, json: json as object, ...(typeof userHandle === 'string' ? { userHandle } : {}) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
