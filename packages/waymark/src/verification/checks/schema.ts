import { isJsonObject, type JsonObject, parseJson, parseUtf8 } from '../../encoding/index.ts';
import type { Outcome } from '../../finding.ts';
import { namesCredential } from '../../status/index.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import type { VerificationReason } from '../reasons.ts';

/** Types that mean "a JSON Schema stands at this address". */
const JSON_SCHEMA_TYPES = [
  'JsonSchema',
  '1EdTechJsonSchemaValidator2019',
  'JsonSchemaValidator2018',
  'JsonSchemaValidator2019',
  'JsonSchemaValidator2020',
];
/**
 * Schemas of the standards themselves: what they demand, our own rules demand, by the version of the data model. The published files
 * are stricter than their standards (they refuse every VC 1.1 badge), so they are not asked.
 */
const STANDARD = /^https:\/\/(?:purl\.imsglobal\.org\/(?:spec\/(?:ob|clr)\/|ClrCredential\.json)|www\.w3\.org\/ns\/)/;
/** Real credentials name one or two; each is a request. */
const MAX_SCHEMAS = 5;
/** The largest schema of the field is 60 KB. */
const MAX_SCHEMA_CHARS = 256 * 1024;

/** Does it fit the schemas that it names? @see https://www.w3.org/TR/vc-json-schema/ */
export const schemaCheck: Check = {
  id: 'schema',
  run: async (context) => {
    const { schemas } = context.credential;
    if (schemas.length === 0)
      return [{ outcome: 'inapplicable', reason: { code: 'verification.schema-none' }, place: '' }];
    const results: CheckResult[] = [];
    for (const schema of schemas.slice(0, MAX_SCHEMAS)) results.push(await checkOne(schema, context));
    for (const { place } of schemas.slice(MAX_SCHEMAS))
      results.push({ outcome: 'untested', reason: { code: 'verification.schema-not-asked' }, place });
    return results;
  },
};

async function checkOne(
  { id, type, place }: { readonly id: string; readonly type: string; readonly place: string },
  context: CheckContext,
): Promise<CheckResult> {
  const { credential, documents, issuerKnown } = context;
  const say = (
    outcome: Outcome,
    code: VerificationReason,
    values: Record<string, string> = {},
    at = place,
  ): CheckResult => ({
    outcome,
    reason: { code, values: { url: id, ...values } },
    place: at,
  });
  if (!JSON_SCHEMA_TYPES.includes(type))
    return say('cantTell', 'verification.schema-unsupported', { type: type.slice(0, 80) });
  if (STANDARD.test(id)) {
    const isBroken = context.parsed.findings.some(({ severity }) => severity === 'error');
    return isBroken ? say('cantTell', 'verification.schema-own-rules') : say('passed', 'verification.schema-own-rules');
  }
  if (!issuerKnown || namesCredential(id, credential)) return say('untested', 'verification.schema-not-asked');
  const loaded = await documents(id, 'credential-schema');
  if (!loaded.ok) return say('cantTell', 'verification.schema-unreachable');
  const text = parseUtf8(loaded.document.bytes);
  const schema = text === undefined ? undefined : parseJson(text, { maxChars: MAX_SCHEMA_CHARS });
  if (!schema?.ok) return say('cantTell', 'verification.schema-unreadable');
  // Few credentials name a schema of their own; those that do bring the validator.
  const { runSchema } = await import('../schema/run-schema.ts');
  const result = runSchema(schema.value, documentOf(credential.json));
  switch (result.kind) {
    case 'good':
      return say('passed', 'verification.schema-good');
    case 'bad':
      return say('failed', 'verification.schema-broken', { rule: result.detail }, result.place);
    case 'broken':
      return say('cantTell', 'verification.schema-unreadable');
    case 'too-complex':
      return say('cantTell', 'verification.schema-too-complex');
  }
}

/** Schemas describe the credential, not the token around it. */
function documentOf(json: JsonObject): JsonObject {
  return isJsonObject(json.vc) ? json.vc : json;
}
