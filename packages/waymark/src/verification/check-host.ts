import type { ControllerDocument } from '../did/index.ts';
import { isJsonObject, type JsonValue } from '../encoding/index.ts';

/** Profiles name one to three; more only costs time. */
const MAX_RULES = 50;

/**
 * Whether a hosted badge's address lies where its issuer hosts badges: the profile's `allowedOrigins` (else its own host), and
 * inside `startsWith` where that is stated. The profile is the one fetched from the issuer's id, never a copy inside the badge.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject
 */
export function checkHost(url: string, profile: ControllerDocument): 'inside' | 'elsewhere' | 'outside-scope' {
  const host = URL.parse(url)?.host;
  const { verification } = profile.json;
  const rules = isJsonObject(verification) ? verification : {};
  const origins = toTexts(rules.allowedOrigins);
  const own = URL.parse(profile.id)?.host;
  const allowed = origins.length > 0 ? origins.map(toHost) : own === undefined ? [] : [own];
  if (host === undefined || !allowed.includes(host)) return 'elsewhere';
  const starts = toTexts(rules.startsWith);
  return rules.startsWith === undefined || starts.some((start) => url.startsWith(start)) ? 'inside' : 'outside-scope';
}

/** The specification says host names; whole origins are written too. */
function toHost(origin: string): string {
  return URL.parse(origin)?.host || origin.toLowerCase();
}

function toTexts(value: JsonValue | undefined): readonly string[] {
  return [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .slice(0, MAX_RULES);
}
