import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSdJwt } from './sd-jwt.ts';
import { sha256 } from './sha-256.ts';

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const digestOf = (disclosure: string) => createHash('sha256').update(disclosure).digest('base64url');
const tokenOf = (claims: unknown) => `${encode({ alg: 'ES256' })}.${encode(claims)}.c2ln`;

describe('sha-256', () => {
  it('is what the platform computes, for every text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(Buffer.from(sha256(bytes)), createHash('sha256').update(bytes).digest());
      }),
    );
  });
});

describe('an SD-JWT', () => {
  const name = encode(['salt1', 'name', 'Ana']);
  const city = encode(['salt2', 'city', 'Vigo']);
  const item = encode(['salt3', 'FR']);
  const address = encode(['salt4', 'address', { _sd: [digestOf(city)], country: 'ES' }]);
  const claims = {
    iss: 'https://a.example',
    _sd_alg: 'sha-256',
    _sd: [digestOf(name), digestOf(address), digestOf('never shown')],
    nationalities: [{ '...': digestOf(item) }, 'DE', { '...': digestOf('hidden') }],
  };

  it('has its disclosures put in their places, nested ones too, and loses its digests', () => {
    const opened = openSdJwt(`${tokenOf(claims)}~${name}~${address}~${city}~${item}~`);
    assert.deepEqual(opened?.claims, {
      iss: 'https://a.example',
      nationalities: ['FR', 'DE'],
      name: 'Ana',
      address: { country: 'ES', city: 'Vigo' },
    });
    assert.deepEqual(opened?.findings, []);
  });

  it('shows nothing that was not disclosed', () => {
    assert.deepEqual(openSdJwt(`${tokenOf(claims)}~`)?.claims, { iss: 'https://a.example', nationalities: ['DE'] });
  });

  it('tells of disclosures that the issuer never promised', () => {
    const foreign = encode(['x', 'degree', 'PhD']);
    const opened = openSdJwt(`${tokenOf(claims)}~${name}~${foreign}~`);
    assert.equal(opened?.claims.degree, undefined);
    assert.deepEqual(
      opened?.findings.map(({ code }) => code),
      ['model.sd-foreign'],
    );
  });

  it('never overwrites what the issuer wrote in the open, nor structure', () => {
    const iss = encode(['x', 'iss', 'https://evil.example']);
    const dots = encode(['x', '...', 'y']);
    const proto = encode(['x', '__proto__', { admin: true }]);
    const opened = openSdJwt(
      `${tokenOf({ iss: 'https://a.example', _sd: [iss, dots, proto].map(digestOf) })}~${iss}~${dots}~${proto}~`,
    );
    assert.equal(opened?.claims.iss, 'https://a.example');
    assert.equal(opened?.claims.admin, undefined);
    assert.equal(opened?.findings.length, 1);
  });

  it('keeps the holder’s own token apart', () => {
    assert.equal(openSdJwt(`${tokenOf(claims)}~${name}~eyJ.eyJ.sig`)?.keyBindingToken, 'eyJ.eyJ.sig');
  });

  it('says when it was made with a digest that we do not know', () => {
    const opened = openSdJwt(`${tokenOf({ ...claims, _sd_alg: 'sha3-256' })}~${name}~`);
    assert.deepEqual(
      opened?.findings.map(({ code }) => code),
      ['model.sd-alg-unsupported'],
    );
  });
});
