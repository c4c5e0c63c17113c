import { isJsonObject } from '../../encoding/index.ts';
import type { Finding, Place } from '../../finding.ts';
import type { ModelReason } from '../reasons.ts';
import { itemsOf, memberOf, type Spot } from '../said/spot.ts';

/** Faults told of one credential. Nobody reads more, and a hostile file has millions. */
const MAX_FAULTS = 100;

/** Characters of a member's name that a sentence quotes; a stranger may have made it up. */
const MAX_NAME = 80;

/** Where rules write what is broken. One for a whole credential. */
export interface Faults {
  readonly findings: Finding<ModelReason>[];
  /**
   * True = the holder chose what to show (ecdsa-sd, bbs, SD-JWT): a member that is not there was perhaps not shown, so its absence
   * breaks no rule.
   */
  readonly selective: boolean;
}

/** What a rule is applied in: which class, which member, how serious. */
export interface Scope {
  readonly faults: Faults;
  readonly className: string;
  readonly property: string;
  readonly severity: 'error' | 'warning';
}

/** A rule about one value. */
export type Kind = (spot: Spot, scope: Scope) => void;

/** How often a member may stand, and what each of its values must be. */
export interface Member {
  readonly kind: Kind;
  readonly min: 0 | 1;
  readonly max: 1 | 'many';
  /** What its absence means: most are mandatory where `min` is 1; `warning` = the standard says should. */
  readonly absence: 'error' | 'warning';
  /** Stays mandatory even where the holder chooses what to show. */
  readonly always?: true;
  /** True = `null` is a broken rule too, not merely nothing. */
  readonly notNull?: true;
}

/** A class of a standard: its members and what they must be. Members that are not named are free. */
export interface Shape {
  readonly name: string;
  readonly members: Readonly<Record<string, Member>>;
  /** True = no other members are allowed. */
  readonly closed?: true;
  /** Rules between members. */
  readonly also?: Kind;
}

/** Exactly one. */
export const one = (kind: Kind): Member => ({ kind, min: 1, max: 1, absence: 'error' });
/** One or none. */
export const maybe = (kind: Kind): Member => ({ kind, min: 0, max: 1, absence: 'error' });
/** One or more. */
export const some = (kind: Kind): Member => ({ kind, min: 1, max: 'many', absence: 'error' });
/** Any number. */
export const any = (kind: Kind): Member => ({ kind, min: 0, max: 'many', absence: 'error' });
/** Mandatory by the letter, and so often left out by real issuers that its absence is told and not held against the holder. */
export const expected = (member: Member): Member => ({ ...member, min: 1, absence: 'warning' });
/** Mandatory whatever the holder chose to show. */
export const always = (member: Member): Member => ({ ...member, always: true });
/** The W3C data model knows no null: a member is there, or it is not. */
export const notNull = (member: Member): Member => ({ ...member, notNull: true });
/** A rule whose breach is told and not held against the holder. */
export const lenient =
  (kind: Kind): Kind =>
  (spot, scope) =>
    kind(spot, { ...scope, severity: 'warning' });

/** Writes down a broken rule. */
export function fault(scope: Scope, code: ModelReason, place: Place, wanted?: string): void {
  const { faults, className, property, severity } = scope;
  if (faults.findings.length >= MAX_FAULTS) {
    if (faults.findings.length === MAX_FAULTS)
      faults.findings.push({
        code: 'model.too-many-faults',
        severity: 'warning',
        place: '',
        values: { limit: String(MAX_FAULTS) },
      });
    return;
  }
  faults.findings.push({
    code,
    severity,
    place,
    values: {
      class: className,
      property: property.slice(0, MAX_NAME),
      ...(wanted === undefined ? {} : { expected: wanted }),
    },
  });
}

/** Holds a thing against a class. Not an object = `model.wrong-type`. */
export function checkShape(shape: Shape, spot: Spot, scope: Scope): void {
  if (!isJsonObject(spot.value)) {
    fault(scope, 'model.wrong-type', spot.place, shape.name);
    return;
  }
  const inside = { ...scope, className: shape.name };
  for (const [name, member] of Object.entries(shape.members)) {
    checkMember(member, memberOf(spot, name), { ...inside, property: name }, spot.place);
  }
  if (shape.closed) {
    for (const name of Object.keys(spot.value)) {
      if (!Object.hasOwn(shape.members, name))
        fault({ ...inside, property: name }, 'model.extra-member', memberOf(spot, name).place, shape.name);
    }
  }
  shape.also?.(spot, inside);
}

/** A class as the kind of a value. The class is asked for late, so that classes may hold one another. */
export const thing =
  (shape: () => Shape): Kind =>
  (spot, scope) =>
    checkShape(shape(), spot, scope);

function checkMember(member: Member, spot: Spot, scope: Scope, parent: Place): void {
  if (spot.value === undefined) {
    if (member.min === 0 || (scope.faults.selective && !member.always)) return;
    const isError = member.absence === 'error' && scope.severity === 'error';
    fault(
      { ...scope, severity: isError ? 'error' : 'warning' },
      isError ? 'model.required' : 'model.recommended',
      parent,
    );
    return;
  }
  if (spot.value === null) {
    // Null is nothing where nothing is allowed; some issuers write out every member they know.
    const severity = member.min === 1 || member.notNull ? scope.severity : 'warning';
    fault({ ...scope, severity }, 'model.empty', spot.place);
    return;
  }
  const isList = Array.isArray(spot.value);
  const values = itemsOf(spot);
  if (isList && values.length === 0 && member.min === 1) fault(scope, 'model.empty', spot.place);
  if (isList && values.length > 1 && member.max === 1) fault(scope, 'model.too-many', spot.place, '1');
  for (const value of values) member.kind(value, scope);
}
