import { parse } from 'waymark/credential';
import { canonicalizeJson, isJsonObject, type JsonObject, type JsonValue } from 'waymark/encoding';
import { toCanonicalNQuads } from 'waymark/proof';

/** What a credential says, apart from its proofs, so that two spellings of the same content compare equal. */
export async function contentOf(text: string): Promise<string> {
  const { credential } = parse(text);
  if (!credential) return `unparsed ${text}`;
  // A presentation that nobody signed says nothing itself: its content is what is inside.
  if (credential.kind === 'presentation' && credential.securing.length === 0) {
    const inside = await Promise.all(
      credential.parts.map(({ parsed }) => contentOf(parsed.credential?.received ?? '')),
    );
    return `presentation ${inside.sort().join('\n')}`;
  }
  const { proof: _proof, ...said } = credential.json;
  const isLinkedData = credential.securing.some(({ kind }) => kind === 'data-integrity');
  return (isLinkedData ? await asGraph(said) : undefined) ?? canonical(said);
}

async function asGraph(json: JsonObject): Promise<string | undefined> {
  const canonical = await toCanonicalNQuads(json, {}).catch(() => undefined);
  if (typeof canonical === 'string') return canonical;
  return isJsonObject(canonical as unknown as JsonValue) ? JSON.stringify(canonical) : undefined;
}

function canonical(json: JsonValue): string {
  try {
    return canonicalizeJson(json);
  } catch {
    return JSON.stringify(json);
  }
}
