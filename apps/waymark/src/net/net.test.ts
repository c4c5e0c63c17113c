import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentCache } from './document-cache.ts';
import { documentsLoader } from './documents-loader.ts';
import { HostGate } from './host-gate.ts';
import { createRecorder } from './recorder.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const never = new AbortController().signal;

describe('documentsLoader', () => {
  const load = documentsLoader({
    'https://a.example/o': { b: 1 },
    'https://a.example/jwt': 'eyJ.e30.c2ln',
    'https://a.example/gone': null,
    'did:web:a.example#key': { fragment: true },
  });
  it('answers objects as JSON and texts as they are', async () => {
    const object = await load('https://a.example/o#part', 'key');
    assert.equal(object.ok && text(object.document.bytes), '{"b":1}');
    const token = await load('https://a.example/jwt', 'key');
    assert.equal(token.ok && text(token.document.bytes), 'eyJ.e30.c2ln');
    assert.equal(token.ok && token.document.mediaType, 'text/plain');
  });
  it('prefers the address with its fragment', async () => {
    assert.equal((await load('did:web:a.example#key', 'key')).ok, true);
  });
  it('never concludes that what it was not given does not exist', async () => {
    assert.deepEqual(await load('https://a.example/x', 'key'), { ok: false, kind: 'offline' });
    assert.deepEqual(await load('__proto__', 'key'), { ok: false, kind: 'offline' });
    assert.deepEqual(await load('https://a.example/gone', 'key'), { ok: false, kind: 'gone' });
  });
});

describe('recorder', () => {
  it('notes every request and how it ended', async () => {
    const recorder = createRecorder(documentsLoader({ 'https://a.example/o': {} }));
    await recorder.load('https://a.example/o', 'key');
    await recorder.load('https://a.example/x', 'input');
    assert.deepEqual(recorder.requests, [
      { url: 'https://a.example/o', purpose: 'key', outcome: 'ok' },
      { url: 'https://a.example/x', purpose: 'input', outcome: 'offline' },
    ]);
  });
});

describe('DocumentCache', () => {
  const good = (url: string, bytes: Uint8Array) => ({ ok: true, document: { url, finalUrl: url, bytes } }) as const;
  it('holds the same bytes once, and forgets them with their last address', () => {
    let now = 0;
    const cache = new DocumentCache(() => now);
    cache.put('a', good('a', new Uint8Array(100)));
    cache.put('b', good('b', new Uint8Array(100)));
    assert.equal(cache.heldBytes, 100);
    now += 301_000;
    assert.equal(cache.get('a'), undefined);
    assert.equal(cache.heldBytes, 100);
    assert.equal(cache.get('b'), undefined);
    assert.equal(cache.heldBytes, 0);
  });
  it('stays bounded', () => {
    const cache = new DocumentCache(() => 0);
    for (let each = 0; each < 60; each += 1)
      cache.put(`${each}`, good(`${each}`, new Uint8Array(1_048_576).fill(each)));
    assert.ok(cache.heldBytes <= 32 * 1_048_576);
    assert.equal(cache.get('0'), undefined);
    assert.ok(cache.get('59'));
  });
});

describe('HostGate', () => {
  it('lets four in by host, the next when one leaves, and gives up with its signal', async () => {
    const gate = new HostGate();
    for (let each = 0; each < 4; each += 1) assert.equal(await gate.enter('a', never), true);
    let fifth = false;
    const waiting = gate.enter('a', never).then(() => {
      fifth = true;
    });
    assert.equal(await gate.enter('b', never), true);
    assert.equal(fifth, false);
    const tired = new AbortController();
    const sixth = gate.enter('a', tired.signal);
    tired.abort();
    assert.equal(await sixth, false);
    gate.leave('a');
    await waiting;
    assert.equal(fifth, true);
  });
});
