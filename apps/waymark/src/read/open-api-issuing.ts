import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from './api-schemas.ts';

const json = <T>(schema: T) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
const DENIED = {
  401: problem('No token, or one that ended.'),
  403: problem('The token may not do that.'),
  404: problem('Nothing of this organisation’s.'),
};

const AwardAsked = z
  .object({
    name: z.string().max(200).optional(),
    email: z.string().optional().openapi({ description: 'The letter goes there; the credential holds a fingerprint.' }),
    did: z.string().optional(),
    awardedOn: z.string().optional().openapi({ description: 'A day (2026-11-23); else today.' }),
    narrative: z.string().max(2_000).optional(),
    evidence: z.array(z.string()).max(5).optional().openapi({ description: 'https addresses.' }),
    levels: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: 'Outcome’s number, from 1 → number or name of the level reached.' }),
  })
  .openapi('AwardAsked', { description: 'At least one of name, email and did.' });
const AwardsBody = z.object({ awards: z.array(AwardAsked).min(1).max(1_000) }).openapi('AwardsBody');
const AwardSaid = z
  .object({
    id: z.string(),
    credentialId: z.string(),
    state: z.enum(['waiting', 'signed']),
    awardedOn: z.string(),
    signedAt: z.string().nullable(),
    claimedAt: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    credential: z.string().optional().openapi({ description: 'As it was signed: JSON, or a token.' }),
  })
  .openapi('AwardSaid');
const AwardsAnswer = z.object({ new: z.number(), awards: z.array(AwardSaid) }).openapi('AwardsAnswer');
const StatusEntry = z
  .object({
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.enum(['revocation', 'suspension']),
    status: z.union([z.boolean(), z.enum(['0', '1'])]).optional(),
  })
  .openapi('StatusEntry');
const IssueBody = z
  .object({
    credential: z.looseObject({}).openapi({ description: 'Without proof; its issuer is the organisation’s DID.' }),
    options: z
      .object({
        cryptosuite: z
          .enum(['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'vc+jwt'])
          .optional()
          .openapi({ description: 'EdDSA or ECDSA as the organisation’s key is; the form counts.' }),
        credentialStatus: StatusEntry.optional(),
      })
      .optional(),
  })
  .openapi('IssueBody');
const IssueAnswer = z.object({ verifiableCredential: z.union([z.looseObject({}), z.string()]) }).openapi('IssueAnswer');
const StatusBody = z
  .object({ credentialId: z.string(), credentialStatus: z.array(StatusEntry).min(1) })
  .openapi('StatusBody');

type Registry = OpenAPIHono['openAPIRegistry'];

/** What programs of an institution may ask with a token; the slice that issues answers. */
export function describeIssuing(registry: Registry): void {
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const security = [{ token: [] }];
  const organisation = z.string().openapi({ description: 'Its short name, as in its addresses.' });
  registry.registerPath({
    ...{ method: 'post', path: '/api/{organisation}/definitions/{definition}/awards', security },
    summary: 'Give a published definition to people (token: award)',
    description:
      'All or none: one fault, and nobody gets anything. Version, person and day make one credential, so a request may be sent again. The letters leave by themselves.',
    request: {
      params: z.object({ organisation, definition: z.uuid() }),
      body: { required: true, content: json(AwardsBody) },
    },
    responses: {
      202: { description: 'Asked for, now or before; in the order asked.', content: json(AwardsAnswer) },
      422: { description: 'Faults, each with the index and the member.' },
      ...DENIED,
    },
  });
  registry.registerPath({
    ...{ method: 'get', path: '/api/{organisation}/awards/{award}', security },
    summary: 'See what became of one (token: read)',
    description: 'With the credential, once it is signed.',
    request: { params: z.object({ organisation, award: z.uuid() }) },
    responses: { 200: { description: 'How it stands.', content: json(AwardSaid) }, ...DENIED },
  });
  registry.registerPath({
    ...{ method: 'post', path: '/api/{organisation}/credentials/issue', security },
    summary: 'Have a credential signed (W3C VC-API; token: issue)',
    description:
      'Signs it as it came with the organisation’s key, when it is a credential by every rule that our reader knows. With a status entry asked for, it can be withdrawn or suspended.',
    request: { params: z.object({ organisation }), body: { required: true, content: json(IssueBody) } },
    responses: {
      201: { description: 'Signed.', content: json(IssueAnswer) },
      400: problem('It is no credential, or its issuer is another; problemDetails say where.'),
      ...DENIED,
    },
  });
  registry.registerPath({
    ...{ method: 'post', path: '/api/{organisation}/credentials/status', security },
    summary: 'Withdraw, suspend, lift (W3C VC-API; token: status)',
    description: 'By the credential’s id. A revocation is not lifted. Verifiers see it within five minutes.',
    request: { params: z.object({ organisation }), body: { required: true, content: json(StatusBody) } },
    responses: {
      200: { description: 'Its list says so from now on.' },
      409: problem('It has no such entry, or stands so already.'),
      ...DENIED,
    },
  });
  registry.registerPath({
    ...{ method: 'get', path: '/api/{organisation}/credentials/{id}', security },
    summary: 'Get what was issued (token: read)',
    description: 'By the credential’s id, percent-encoded.',
    request: { params: z.object({ organisation, id: z.string() }) },
    responses: { 200: { description: 'As it was signed.', content: json(IssueAnswer) }, ...DENIED },
  });
}
