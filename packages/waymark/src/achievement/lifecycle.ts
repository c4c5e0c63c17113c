/** Where a definition stands. Published bytes never change; what changes is where the definition as a whole stands. */
export const STATES = [
  'draft',
  'inside',
  'with-employers',
  'published',
  'review-due',
  'superseded',
  'retired',
] as const;
export type State = (typeof STATES)[number];

export const ROLES = ['author', 'signer-off', 'steward', 'issuer', 'reviewer', 'endorser', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  'ask-inside',
  'refuse-inside',
  'pass-inside',
  'take-back',
  'publish',
  'review-falls-due',
  'hold-review',
  'begin-next',
  'supersede',
  'retire',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Transition {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** One of these roles in the definition's own organisation. Empty = it happens by itself: by the clock, or by publishing the next version. */
  readonly roles: readonly Role[];
  /** Asks for a reason in words, which is kept. */
  readonly needsReason: boolean;
  /** Asks who does it to sign in again. */
  readonly needsStepUp: boolean;
}

/**
 * draft → inside → with employers → published → review due → superseded or retired; and the ways back. A definition is in one of these
 * states; so is each published version of it, by `standingOf`.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'ask-inside',
    from: ['draft'],
    to: 'inside',
    roles: ['author', 'steward'],
    needsReason: false,
    needsStepUp: false,
  },
  {
    action: 'refuse-inside',
    from: ['inside'],
    to: 'draft',
    roles: ['signer-off'],
    needsReason: true,
    needsStepUp: false,
  },
  {
    action: 'pass-inside',
    from: ['inside'],
    to: 'with-employers',
    roles: ['signer-off'],
    needsReason: false,
    needsStepUp: false,
  },
  {
    action: 'take-back',
    from: ['inside', 'with-employers'],
    to: 'draft',
    roles: ['author', 'steward'],
    needsReason: true,
    needsStepUp: false,
  },
  {
    action: 'publish',
    from: ['with-employers'],
    to: 'published',
    roles: ['steward'],
    needsReason: false,
    needsStepUp: true,
  },
  {
    action: 'review-falls-due',
    from: ['published'],
    to: 'review-due',
    roles: [],
    needsReason: false,
    needsStepUp: false,
  },
  {
    action: 'hold-review',
    from: ['published', 'review-due'],
    to: 'published',
    roles: ['steward'],
    needsReason: true,
    needsStepUp: false,
  },
  {
    // The published version goes on as it is; what begins is the draft of the next one.
    action: 'begin-next',
    from: ['published', 'review-due'],
    to: 'draft',
    roles: ['author', 'steward'],
    needsReason: false,
    needsStepUp: false,
  },
  {
    // Publishing the next version does it to the one before.
    action: 'supersede',
    from: ['published', 'review-due'],
    to: 'superseded',
    roles: [],
    needsReason: false,
    needsStepUp: false,
  },
  {
    action: 'retire',
    from: ['published', 'review-due'],
    to: 'retired',
    roles: ['steward'],
    needsReason: true,
    needsStepUp: true,
  },
];

export type TransitionOutcome =
  | { readonly ok: true; readonly to: State; readonly transition: Transition }
  | { readonly ok: false; readonly why: 'not-from-here' | 'not-your-role' | 'reason-missing' };

/** Whether somebody with these roles may do this from here. */
export function tryTransition(
  state: State,
  action: Action,
  { roles, reason }: { readonly roles: readonly Role[]; readonly reason?: string },
): TransitionOutcome {
  const transition = TRANSITIONS.find((one) => one.action === action);
  if (!transition?.from.includes(state)) return { ok: false, why: 'not-from-here' };
  const isByItself = transition.roles.length === 0;
  if (!isByItself && !transition.roles.some((role) => roles.includes(role))) return { ok: false, why: 'not-your-role' };
  if (transition.needsReason && !reason?.trim()) return { ok: false, why: 'reason-missing' };
  return { ok: true, to: transition.to, transition };
}

/** What somebody with these roles may do from here. */
export const possibleActions = (state: State, roles: readonly Role[]): readonly Action[] =>
  TRANSITIONS.filter(
    ({ from, roles: allowed }) => from.includes(state) && allowed.some((role) => roles.includes(role)),
  ).map(({ action }) => action);

/** Where one published version stands, by what is known of it. */
export function standingOf(
  version: { readonly number: number; readonly reviewDue: Date },
  { latest, retiredAt, now }: { readonly latest: number; readonly retiredAt?: Date; readonly now: Date },
): Extract<State, 'published' | 'review-due' | 'superseded' | 'retired'> {
  if (version.number < latest) return 'superseded';
  if (retiredAt !== undefined && retiredAt <= now) return 'retired';
  return version.reviewDue <= now ? 'review-due' : 'published';
}
