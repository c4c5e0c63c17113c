import type { Reading, Statement } from '../reading-model.ts';

/** The reading as data; `reading.schema.json` describes it, and a change to either is a breaking change. */
export interface ReadingJson {
  readonly input: string;
  readonly format: string | null;
  readonly verdict: Reading['verdict'];
  readonly why: string;
  readonly checks: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly reason: string;
    readonly place: string;
  }[];
  readonly statements: readonly {
    readonly id: string;
    readonly text: string;
    readonly assurance: string;
    readonly place: string;
  }[];
  readonly missing: readonly { readonly id: string; readonly text: string }[];
  readonly parts: readonly ReadingJson[];
}

/** A statement and its children, each with its own place; a line of several leaves is told once a leaf, so that every leaf can be found. */
function flatten(statement: Statement): { id: string; text: string; assurance: string; place: string }[] {
  const { id, assurance, places } = statement;
  const labelled =
    statement.section === 'everything' || !statement.label || statement.id === 'claim'
      ? statement.text
      : `${statement.label}: ${statement.text}`;
  const text = statement.href && !labelled.includes(statement.href) ? `${labelled} (${statement.href})` : labelled;
  const own =
    places.length > 0 ? places.map((place) => ({ id, text, assurance, place })) : [{ id, text, assurance, place: '' }];
  return [...own, ...(statement.children ?? []).flatMap(flatten)];
}

/** The JSON form of a reading. Endorsements inside follow the parts, each a reading of its own. */
export function toJson(reading: Reading, input: string): ReadingJson {
  return {
    input,
    format: reading.format,
    verdict: reading.verdict,
    why: reading.why,
    checks: reading.checks.map(({ id, outcome, reason, place }) => ({ id, outcome, reason, place })),
    statements: reading.statements.flatMap(flatten),
    missing: reading.missing.map(({ id, text }) => ({ id, text })),
    parts: [...reading.parts, ...reading.voices].map((part) => toJson(part, input)),
  };
}
