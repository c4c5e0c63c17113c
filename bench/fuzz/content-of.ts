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
  const isHosted = credential.securing.some(({ kind }) => kind === 'hosted');
  return (isLinkedData ? await asGraph(said) : undefined) ?? canonical(isHosted ? unwrapped(said) : said);
}

/** The same text up to white space and the order of members; cheap. */
export function spellingOf(text: string): string {
  const { credential } = parse(text);
  return credential ? canonical(credential.json) : `unparsed ${text}`;
}

/** Members that linked data does not see are never shown as sealed, so they may differ. */
async function asGraph(json: JsonObject): Promise<string | undefined> {
  const graph = await toCanonicalNQuads(json);
  return graph.ok ? graph.lines.join('') : undefined;
}

function canonical(json: JsonValue): string {
  try {
    return canonicalizeJson(json);
  } catch {
    return JSON.stringify(json);
  }
}

/** A hosted badge is compared with its copy as linked data, where a list of one is that one. */
function unwrapped(json: JsonValue): JsonValue {
  if (Array.isArray(json)) {
    const [first] = json;
    return json.length === 1 && first !== undefined ? unwrapped(first) : json.map(unwrapped);
  }
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, unwrapped(value ?? null)]));
}
