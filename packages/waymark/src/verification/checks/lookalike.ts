import type { Said } from '../../credential/index.ts';
import { isSameAddress } from '../../did/index.ts';
import { makerOf } from '../bind-key.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { hiddenCharacters } from '../lookalike/hidden-characters.ts';
import { hostOfId, type KnownName } from '../lookalike/known-names.ts';
import { mixedScripts } from '../lookalike/mixed-scripts.ts';
import type { VerificationReason } from '../reasons.ts';

/** Names in many languages are real; hundreds are an attack on the reader's time. */
const MAX_NAMES = 50;
/** Nobody takes a page of text for a name; millions of letters, each looked at several times, are an attack on the memory. */
const MAX_NAME_CHARS = 2_000;

/**
 * Might the issuer's name or domain be taken for somebody else's? Hidden characters, letters of mixed scripts, and names that look
 * like one that a registry knows under another id. Never changes the verdict: a name can be odd and honest.
 * @see https://www.unicode.org/reports/tr39/
 */
export const lookalikeCheck: Check = {
  id: 'lookalike',
  run: (context) => {
    const names = namesOf(context);
    const domains = domainsOf(context);
    if (names.length === 0 && domains.length === 0)
      return [{ outcome: 'inapplicable', reason: { code: 'verification.lookalike-no-name' }, place: '' }];
    const results = [
      ...names.flatMap((name) => judgeName(name, context)),
      ...domains.flatMap((domain) => judgeDomain(domain, context)),
    ];
    return results.length > 0
      ? results
      : [{ outcome: 'passed', reason: { code: 'verification.lookalike-none' }, place: names[0]?.place ?? '' }];
  },
};

function namesOf({ credential }: CheckContext): readonly Said[] {
  return (credential.issuer?.name ?? [])
    .slice(0, MAX_NAMES)
    .map((name) => ({ ...name, value: name.value.slice(0, MAX_NAME_CHARS) }));
}

/** Hosts of the issuer's addresses. `URL` turns letters beyond ASCII into punycode, so what is shown is what is asked. */
function domainsOf({ credential }: CheckContext): readonly Said[] {
  const { issuer } = credential;
  return [issuer?.id, issuer?.url].flatMap((said) => {
    const host = said && hostOfId(said.value);
    return host ? [{ value: host, place: said.place }] : [];
  });
}

function judgeName({ value, place }: Said, context: CheckContext): readonly CheckResult[] {
  const hidden = hiddenCharacters(value);
  if (hidden.length > 0) return [toResult('verification.lookalike-hidden', { characters: hidden.join(', ') }, place)];
  const scripts = mixedScripts(value);
  if (scripts.length > 0) return [toResult('verification.lookalike-mixed', { scripts: scripts.join(', ') }, place)];
  const [other] = context.knownNames.byName(value).filter((known) => !isIssuer(known, context));
  return other ? [toResult('verification.lookalike-known', { name: other.name, registry: other.registry }, place)] : [];
}

function judgeDomain({ value: host, place }: Said, context: CheckContext): readonly CheckResult[] {
  if (/(?:^|\.)xn--/.test(host) || mixedScripts(host).length > 0)
    return [toResult('verification.lookalike-domain', { domain: host }, place)];
  const [other] = context.knownNames
    .byDomain(host)
    .filter((known) => !isIssuer(known, context) && hostOfId(known.id) !== host);
  return other ? [toResult('verification.lookalike-known', { name: other.name, registry: other.registry }, place)] : [];
}

function isIssuer({ id }: KnownName, { credential }: CheckContext): boolean {
  return isSameAddress(id, makerOf(credential) ?? '');
}

function toResult(code: VerificationReason, values: Record<string, string>, place: string): CheckResult {
  return { outcome: 'failed', reason: { code, values }, place };
}
