/** The model against other people's files, where these are at hand. They are not ours to copy, so nothing of them is in here. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Finding } from '../finding.ts';
import { type Parsed, parse } from './index.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../../shared/fixtures/credentials');
const skip = existsSync(join(FIXTURES, 'manifest.json')) ? false : 'the files are not at hand';

interface Entry {
  readonly file: string;
  readonly format: string;
  readonly expected: string;
  readonly conditions?: readonly string[];
  readonly lenient?: boolean;
}

/** Verdicts under which the model itself must be in order. */
const IN_ORDER = [
  'verifies',
  'valid-model',
  'unsigned',
  'expired',
  'not-yet-valid',
  'revoked',
  'suspended',
  'wrong-recipient',
  'wrong-issuer',
  'status-unknown',
  'unresolvable-key',
  'unsupported',
  'tampered',
  'inner-tampered',
];
const BROKEN = ['invalid-schema', 'invalid-model', 'malformed'];

/** Broken by something that is not the model's to see; who sees it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'vcdm2-model/credential-redef-type2-fail.json': 'a protected term redefined: JSON-LD processing, in proof',
  'w3c-jose/credential-jose-unknown-extensions.txt':
    'the same claims as its good twin; the key does not fit the header, in proof',
  '1edtech-ob3/endorsement-err-schema-status-refresh.json':
    'schema, status list and refresh service answer nothing; the document keeps every rule (types as plain strings are allowed, and met in files that this manifest calls good)',
  'vcdm2-model/presentation-self-asserted-vc-issuer-mismatch.json':
    'member for member the same as presentation-holder-ok.json, which the manifest calls valid: nobody can tell them apart; the credential inside is told as unsigned',
};

const manifest: readonly Entry[] = skip ? [] : JSON.parse(readFileSync(join(FIXTURES, 'manifest.json'), 'utf8'));

/** Inputs of an issuer leave its name and some dates to be filled in. */
function fill(text: string, { file, format }: Entry): string {
  if (format !== 'vc2-model' || file.includes('no-issuer')) return text;
  const value = JSON.parse(text);
  if (value.issuer === undefined) value.issuer = 'did:example:issuer';
  else if (typeof value.issuer === 'object' && !('id' in value.issuer)) value.issuer.id = 'did:example:issuer';
  return JSON.stringify(value)
    .replace('"PAST DATE"', '"2020-01-01T00:00:00Z"')
    .replace('"FUTURE DATE"', '"2040-01-01T00:00:00Z"');
}

/** A record or presentation is as good as the worst of what it holds; endorsements do not count. */
const errorsOf = ({ findings, credential }: Parsed): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === 'error'),
  ...(credential?.parts ?? []).flatMap(({ parsed }) => errorsOf(parsed)),
];

describe('the model agrees with the manifest', { skip }, () => {
  for (const entry of manifest) {
    if (/\.(?:png|svg)$/.test(entry.file) || entry.file in ELSEWHERE) continue;
    const isOpen = entry.lenient || entry.conditions?.includes('invalid-schema') === true;
    it(`${entry.file}: ${entry.expected}${isOpen ? ', or the other' : ''}`, () => {
      const bytes = readFileSync(join(FIXTURES, entry.file));
      const parsed = parse(fill(bytes.toString('utf8'), entry));
      const errors = errorsOf(parsed);
      if (isOpen) return;
      if (BROKEN.includes(entry.expected)) assert.ok(errors.length > 0, 'nothing was told');
      if (!IN_ORDER.includes(entry.expected)) return;
      assert.ok(parsed.credential, 'nothing was recognised');
      assert.deepEqual(errors, []);
    });
  }

  it('and what was left out of it is argued', () => {
    for (const file of Object.keys(ELSEWHERE))
      assert.ok(
        manifest.some((entry) => entry.file === file),
        file,
      );
  });

  it('and every hosted document is read without a throw', () => {
    const hosted: Record<string, unknown> = JSON.parse(readFileSync(join(FIXTURES, 'hosted.json'), 'utf8'));
    for (const document of Object.values(hosted)) {
      assert.ok(Array.isArray(parse(typeof document === 'string' ? document : JSON.stringify(document)).findings));
    }
  });
});
