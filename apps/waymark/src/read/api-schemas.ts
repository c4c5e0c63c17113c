import { z } from '@hono/zod-openapi';
import { CHECK_IDS, VERDICTS } from 'waymark/verification';
import { HTTP_ERRORS, type HttpErrorCode } from '../pages/error-codes.ts';
import { MAX_RECIPIENT_CHARS } from './received.ts';

/** One schema validates, types and documents. */
export const ReadOptions = z.object({
  locale: z.string().max(35).optional().openapi({
    description: 'Language of the sentences (BCP 47): `en` or `es`. Else Accept-Language decides.',
    example: 'en',
  }),
  recipient: z.string().max(MAX_RECIPIENT_CHARS).optional().openapi({
    description: 'The address it should be about. Compared here, sent nowhere.',
    example: 'ana@mail.example',
  }),
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Judge by this instant instead of now (RFC 3339).', example: '2026-11-23T12:00:00Z' }),
  offline: z.boolean().optional().openapi({ description: 'True: no request leaves this server for it.' }),
  documents: z
    .record(z.string(), z.unknown())
    .optional()
    .openapi({ description: 'Address → document; used instead of the network.' }),
  challenge: z
    .string()
    .max(1_000)
    .optional()
    .openapi({ description: 'For a presentation: what you asked its holder to sign.' }),
  domain: z.string().max(1_000).optional().openapi({ description: 'For a presentation: whom it should be made for.' }),
});

/** Of `credential`, `text` and `url` exactly one. Any other JSON object or array is taken as a credential itself. */
export const ReadBody = ReadOptions.extend({
  credential: z
    .union([z.looseObject({}), z.array(z.unknown()), z.string()])
    .optional()
    .openapi({ description: 'The credential: JSON, or the text of a token.' }),
  text: z.string().optional().openapi({ description: 'Any text that a person would paste.' }),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .openapi({ description: 'An https address to fetch it from.' }),
}).openapi('ReadRequest');

const Statement = z
  .object({
    id: z.string(),
    text: z.string(),
    assurance: z.enum(['sealed', 'vouched', 'linked', 'changed', 'gone', 'open', 'stated', 'holder', 'missing']),
    place: z.string().openapi({ description: 'JSON Pointer into what was received.' }),
  })
  .openapi('Statement');

export const ReadingData = z
  .looseObject({
    input: z.string(),
    format: z.string().nullable(),
    verdict: z.enum(VERDICTS),
    why: z.string(),
    checks: z.array(
      z.object({
        id: z.enum(CHECK_IDS),
        outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']),
        reason: z.string(),
        place: z.string(),
      }),
    ),
    statements: z.array(Statement),
    missing: z.array(z.object({ id: z.string(), text: z.string() })),
    parts: z.array(z.looseObject({}).openapi({ description: 'The same shape, for each credential inside.' })),
  })
  .openapi('Reading');

export const Problem = z
  .object({
    type: z.string().openapi({ description: 'A page that explains it.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(Object.keys(HTTP_ERRORS) as [HttpErrorCode, ...HttpErrorCode[]]),
    reference: z.string(),
  })
  .openapi('Problem');

const VcOptions = z
  .looseObject({
    checks: z
      .array(z.string())
      .optional()
      .openapi({ description: 'Judge only these: `proof`, `status`, `validity`, …', example: ['proof'] }),
    challenge: z.string().max(1_000).optional(),
    domain: z.union([z.string().max(1_000), z.array(z.string().max(1_000)).max(20)]).optional(),
  })
  .optional();

/** @see https://w3c-ccg.github.io/vc-api/#verify-credential */
export const VerifyCredentialBody = z
  .looseObject({ verifiableCredential: z.union([z.looseObject({}), z.string()]), options: VcOptions })
  .openapi('VerifyCredentialRequest');

/** @see https://w3c-ccg.github.io/vc-api/#verify-presentation */
export const VerifyPresentationBody = z
  .looseObject({
    verifiablePresentation: z.union([z.looseObject({}), z.string()]).optional(),
    presentation: z.looseObject({}).optional().openapi({ description: 'One without a proof of its own.' }),
    options: VcOptions,
  })
  .openapi('VerifyPresentationRequest');

export const VerifyAnswer = z
  .looseObject({
    verified: z.boolean(),
    verdict: z.enum(VERDICTS),
    checks: z.array(z.string()),
    warnings: z.array(z.looseObject({})),
    errors: z.array(z.looseObject({})),
    problemDetails: z.array(z.object({ type: z.string(), title: z.string(), detail: z.string() })),
  })
  .openapi('VerifyAnswer');
