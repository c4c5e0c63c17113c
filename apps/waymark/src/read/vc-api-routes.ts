import { Hono } from 'hono';
import { isJsonObject, type JsonValue, parseJson, parseUtf8 } from 'waymark/encoding';
import type { Reading } from 'waymark/reading';
import { CHECK_IDS, type CheckId } from 'waymark/verification';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { VerifyCredentialBody, VerifyPresentationBody } from './api-schemas.ts';
import { bytesOf } from './parse-api-body.ts';
import type { ReadParts } from './read-parts.ts';
import type { Received } from './received.ts';

/**
 * What the VC-API's names of checks mean here. Nothing is ever judged without the rules of its kind: a signature over something
 * that is no credential proves nothing.
 */
const CHECKS_BY_NAME: Readonly<Record<string, readonly CheckId[]>> = {
  proof: ['proof', 'model'],
  status: ['status', 'model'],
  credentialStatus: ['status', 'model'],
  validity: ['validity', 'model'],
  expiration: ['validity', 'model'],
};

/** The checks that a caller asked for; `undefined` = all. Names that nobody knows ask for all: less would be a silent "yes". */
export function toChecks(names: readonly string[] | undefined): readonly CheckId[] | undefined {
  if (!names || names.length === 0) return undefined;
  const wanted = new Set<CheckId>();
  for (const name of names) {
    const own = CHECK_IDS.find((id) => id === name);
    const meant = CHECKS_BY_NAME[name] ?? (own ? [own, 'model' as const] : undefined);
    if (!meant) return undefined;
    for (const id of meant) wanted.add(id);
  }
  return CHECK_IDS.filter((id) => wanted.has(id));
}

/** W3C VC-API verifier endpoints. @see https://w3c-ccg.github.io/vc-api/#verifying */
export function vcApiRoutes({ readReceived, guard, baseUrl }: ReadParts): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  const answer = async (c: RequestContext, subject: unknown, options: VcOptions) => {
    // A string is a token. An object written into a string is not what was signed, and another reader may see it otherwise.
    if (typeof subject === 'string' && /^\s*[[{"]/.test(subject)) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    const only = toChecks(options?.checks);
    const content = typeof subject === 'string' ? subject : JSON.stringify(subject);
    const domain = Array.isArray(options?.domain) ? options.domain[0] : options?.domain;
    const received: Received = {
      locale: 'en',
      files: [{ name: '', bytes: new TextEncoder().encode(content) }],
      // Whether the key is the issuer's is always looked at, and told, even where only the proof is judged.
      ...(only ? { only: [...only, 'issuer-key'] } : {}),
      ...(options?.challenge === undefined ? {} : { challenge: options.challenge }),
      ...(domain === undefined ? {} : { domain }),
    };
    const reading = await readReceived(received);
    const problems = problemsOf(reading, only, baseUrl);
    const verified = problems.length === 0;
    return c.json(
      {
        verified,
        verdict: reading.verdict,
        checks: reading.checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id),
        warnings: only ? issuerWarnings(reading, only, baseUrl) : [],
        errors: problems,
        problemDetails: problems,
      },
      verified ? 200 : 400,
    );
  };

  routes.post('/credentials/verify', guard.body, guard.reading, async (c) => {
    const body = VerifyCredentialBody.safeParse(await jsonOf(c));
    if (!body.success) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    return await answer(c, body.data.verifiableCredential, body.data.options);
  });
  routes.post('/presentations/verify', guard.body, guard.reading, async (c) => {
    const body = VerifyPresentationBody.safeParse(await jsonOf(c));
    const subject = body.data?.verifiablePresentation ?? body.data?.presentation;
    if (subject === undefined) throw new Refusal('ERR_HTTP_BAD_REQUEST');
    return await answer(c, subject, body.data?.options);
  });
  return routes;
}

type VcOptions =
  | {
      readonly checks?: string[] | undefined;
      readonly challenge?: string | undefined;
      readonly domain?: string | string[] | undefined;
    }
  | undefined;

async function jsonOf(c: RequestContext): Promise<JsonValue> {
  const parsed = parseJson(parseUtf8(await bytesOf(c)) ?? '');
  // What is read is written anew, so a member that came twice would be judged as if it had come once.
  if (!parsed.ok || !isJsonObject(parsed.value) || parsed.duplicates.length > 0)
    throw new Refusal('ERR_HTTP_BAD_REQUEST');
  return parsed.value;
}

interface ProblemDetail {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly check: string;
  readonly place: string;
}

/** Empty = it holds. Without a choice of checks only a genuine credential does; with one, each of the chosen must, here and in every part. */
export function problemsOf(
  reading: Reading,
  only: readonly CheckId[] | undefined,
  baseUrl: string,
): readonly ProblemDetail[] {
  const found: ProblemDetail[] = [];
  const told = (check: string, title: string, detail: string, place: string) =>
    found.push({ type: `${baseUrl}/checks/${check}`, title, detail, check, place });
  const visit = (one: Reading) => {
    const proof = one.checks.find(({ id }) => id === 'proof');
    for (const line of one.checks) {
      if (only && !only.includes(line.id)) continue;
      const holds = line.outcome === 'passed' || line.outcome === 'inapplicable' || (!only && !DECIDES.has(line.id));
      if (!holds) told(line.id, line.title, line.reason, line.place);
    }
    if (only?.includes('proof') && proof?.outcome === 'inapplicable')
      told('proof', proof.title, proof.reason, proof.place);
    one.parts.forEach(visit);
  };
  visit(reading);
  const isRefused = only
    ? reading.verdict === 'unreadable' || reading.verdict === 'invalid'
    : reading.verdict !== 'genuine';
  if (found.length === 0 && isRefused) told('model', reading.verdictLabel, reading.why, '');
  return !only && reading.verdict === 'genuine' ? [] : found;
}

/** "The proof is good, the issuer is not proven": told to those who judge the proof alone. */
function issuerWarnings(reading: Reading, only: readonly CheckId[], baseUrl: string): readonly ProblemDetail[] {
  if (only.includes('issuer-key')) return [];
  return reading.checks
    .filter(({ id, outcome }) => id === 'issuer-key' && outcome !== 'passed')
    .map(({ title, reason, place }) => ({
      type: `${baseUrl}/checks/issuer-key`,
      title,
      detail: reason,
      check: 'issuer-key',
      place,
    }));
}

/** Checks that a verdict is made of; the others are told next to it. */
const DECIDES = new Set<CheckId>(['proof', 'issuer-key', 'validity', 'status', 'model', 'schema', 'subject']);
