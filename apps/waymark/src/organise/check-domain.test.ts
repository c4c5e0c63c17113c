import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentLoader, LoadFailureKind } from 'waymark/document';
import { checkDomain, type DomainParts, sumUp, toDomain } from './check-domain.ts';

const asked = { domain: 'college.example', token: '0123456789abcdef' };
const LINE = 'waymark-domain=0123456789abcdef';
const txt =
  (...records: string[]): DomainParts['resolveTxt'] =>
  async (name) => ({ ok: true, records: name === '_waymark.college.example' ? records : [] });
const silent: DomainParts['resolveTxt'] = async () => ({ ok: false });
const file =
  (text: string, finalUrl?: string): DocumentLoader =>
  async (url, purpose) => {
    assert.equal(url, 'https://college.example/.well-known/waymark-domain.txt');
    assert.equal(purpose, 'domain-proof');
    return { ok: true, document: { url, finalUrl: finalUrl ?? url, bytes: new TextEncoder().encode(text) } };
  };
const failing =
  (kind: LoadFailureKind): DocumentLoader =>
  async () => ({ ok: false, kind });
const check = async (resolveTxt: DomainParts['resolveTxt'], load: DocumentLoader) => {
  const answer = await checkDomain({ resolveTxt, load }, asked);
  return [answer.dns, answer.file, sumUp(answer)];
};

describe('a domain', () => {
  it('is proven by its record, or by its file', async () => {
    assert.deepEqual(await check(txt('v=spf1', LINE), failing('not-found')), ['there', 'not-there', 'there']);
    assert.deepEqual(await check(txt(), file(`${LINE}\r\n`)), ['not-there', 'there', 'there']);
    assert.deepEqual(await check(silent, file(LINE)), ['not-asked', 'there', 'there']);
    assert.deepEqual(await check(txt(LINE), failing('timeout')), ['there', 'not-asked', 'there']);
  });
  it('is not, when both answer and neither holds the line', async () => {
    const no = ['not-there', 'not-there', 'not-there'];
    assert.deepEqual(await check(txt(), failing('not-found')), no);
    assert.deepEqual(await check(txt('waymark-domain=another'), failing('gone')), no);
    assert.deepEqual(await check(txt(`x${LINE}`, `${LINE}0`), file(`<html>${LINE}</html>`)), no);
  });
  it('could not be asked, when one of them said nothing and the other does not hold it', async () => {
    for (const kind of ['unreachable', 'timeout', 'refused', 'offline', 'too-large'] as const)
      assert.deepEqual(await check(txt(), failing(kind)), ['not-there', 'not-asked', 'not-asked'], kind);
    assert.deepEqual(await check(silent, failing('not-found')), ['not-asked', 'not-there', 'not-asked']);
  });
  it('is not proven by the file of whoever it leads to', async () => {
    assert.deepEqual((await check(txt(), file(LINE, 'https://elsewhere.example/x')))[2], 'not-there');
    assert.deepEqual((await check(txt(), file(LINE, 'https://notcollege.example/x')))[2], 'not-there');
    assert.deepEqual((await check(txt(), file(LINE, 'https://www.college.example/x')))[2], 'there');
  });
  it('is found in what people type, and nowhere else', () => {
    for (const typed of ['College.example', ' https://college.example/about?x ', 'college.example.'])
      assert.equal(toDomain(typed), 'college.example');
    assert.equal(toDomain('hochschule-münchen.example'), 'xn--hochschule-mnchen-e3b.example');
    for (const typed of [
      '',
      'localhost',
      '127.0.0.1',
      '[::1]',
      'college.example:8443',
      'a b.example',
      'ana@college.example',
      '-a.example',
      `${'a'.repeat(64)}.example`,
    ])
      assert.equal(toDomain(typed), undefined, typed);
  });
});
