import { type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';
import { isJsonObject, type JsonObject, type JsonValue } from '../../encoding/index.ts';
import { isSchemaAffordable, toSchemaPlace } from './schema-cost.ts';

/** How a document fared against a schema. `broken` = the schema itself is not usable. */
export type SchemaOutcome =
  | { readonly kind: 'good' }
  | { readonly kind: 'bad'; readonly place: string; readonly detail: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-complex' };

/** Runs a JSON Schema of drafts 4 to 2020-12 over a document. No code is made from it, and it asks for nothing. */
export function runSchema(schema: JsonValue, document: JsonObject): SchemaOutcome {
  if (!isJsonObject(schema)) return { kind: 'broken' };
  if (!isSchemaAffordable(schema)) return { kind: 'too-complex' };
  try {
    // Sound: an interpreter that treats unknown members as absent.
    const result = new Validator(schema as Schema, draftOf(schema), true).validate(document);
    if (result.valid) return { kind: 'good' };
    const last = result.errors.at(-1);
    return { kind: 'bad', place: toSchemaPlace(last?.instanceLocation ?? ''), detail: last?.keyword ?? '' };
  } catch {
    // A reference to nowhere, a pattern that is none, a recursion without end: the schema's fault, not the document's.
    return { kind: 'broken' };
  }
}

function draftOf({ $schema }: JsonObject): SchemaDraft {
  const uri = typeof $schema === 'string' ? $schema : '';
  if (uri.includes('draft-04')) return '4';
  if (uri.includes('draft-07') || uri.includes('draft-06')) return '7';
  return uri.includes('2019-09') ? '2019-09' : '2020-12';
}
