import { OpenAPIHono } from '@hono/zod-openapi';
import {
  Problem,
  ReadBody,
  ReadingData,
  VerifyAnswer,
  VerifyCredentialBody,
  VerifyPresentationBody,
} from './api-schemas.ts';

import { describeIssuing } from './open-api-issuing.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
const json = <T>(schema: T) => ({ 'application/json': { schema } });
const anyText = { schema: { type: 'string' as const } };
const anyBytes = { schema: { type: 'string' as const, format: 'binary' } };

/** The description of what programs may ask, from the schemas that check it. @see https://spec.openapis.org/oas/v3.1.0 */
export function toOpenApi(baseUrl: string): OpenApiDocument {
  // Only its registry: the routes check with the same schemas, and take bodies that no one schema describes.
  const described = new OpenAPIHono();
  const registry = described.openAPIRegistry;
  registry.registerPath({
    method: 'post',
    path: '/api/read',
    summary: 'Read a credential in plain words',
    description:
      'Takes whatever carries a credential: our JSON, a bare credential, a token, a link as text, or the bytes of a picture, PDF or ZIP. Answers data, or the page for people when Accept prefers text/html. Something unreadable is a reading that says so, with status 200. Nothing is stored.',
    request: {
      body: {
        required: true,
        content: {
          ...json(ReadBody),
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                file: { type: 'array', items: { type: 'string', format: 'binary' } },
                text: { type: 'string' },
                recipient: { type: 'string' },
                locale: { type: 'string' },
              },
            },
          },
          'text/plain': anyText,
          'application/octet-stream': anyBytes,
        },
      },
    },
    responses: {
      200: { description: 'The reading.', content: { ...json(ReadingData), 'text/html': anyText } },
      400: problem('Nothing was given, or it could not be understood.'),
      413: problem('Too large.'),
      429: problem('Too many at once from your network.'),
      503: problem('Too many people are reading; try again soon.'),
    },
  });
  const verify = (path: string, what: string, schema: typeof VerifyCredentialBody | typeof VerifyPresentationBody) =>
    registry.registerPath({
      method: 'post',
      path,
      summary: `Verify a ${what} (W3C VC-API)`,
      description:
        'For programs that only need yes or no with reasons. “Yes” means that every check asked for passed or does not apply.',
      request: { body: { required: true, content: json(schema) } },
      responses: {
        200: { description: 'It holds.', content: json(VerifyAnswer) },
        400: {
          description: 'It does not hold, or cannot be told; problemDetails say why.',
          content: json(VerifyAnswer),
        },
        413: problem('Too large.'),
        429: problem('Too many at once from your network.'),
      },
    });
  verify('/credentials/verify', 'credential', VerifyCredentialBody);
  verify('/presentations/verify', 'presentation', VerifyPresentationBody);

  describeIssuing(registry);

  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '0.1.0',
      description:
        'Reads any credential in plain words, and says how sure each line is. Issues credentials for institutions.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: baseUrl }],
  });
}
