import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FORMATS as EVERY, openSdJwt } from './every-format.ts';
import type { OpenDocument } from './format.ts';
import * as light from './usual-formats.ts';

const documentOf = (json: OpenDocument['json'], envelope: OpenDocument['envelope']): OpenDocument => ({
  json,
  root: { value: json, place: '' },
  received: '',
  securing: [],
  envelope,
  findings: [],
});
const idOf = (formats: typeof EVERY, document: OpenDocument) => formats.find((one) => one.recognises(document))?.id;

const context = fc.constantFrom(
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v2p0/context.json',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/openbadges/v1',
  'https://w3id.org/openbadges/v2',
  'http://data.europa.eu/snb/model/context/edc-ap',
  { BadgeClass: 'https://w3id.org/openbadges#BadgeClass' },
);
const type = fc.constantFrom(
  'VerifiableCredential',
  'OpenBadgeCredential',
  'ClrCredential',
  'EuropeanDigitalCredential',
  'Assertion',
  'BadgeClass',
);
const json = fc.record(
  {
    '@context': fc.oneof(context, fc.array(context, { maxLength: 3 })),
    type: fc.oneof(type, fc.array(type, { maxLength: 2 })),
    credentialSubject: fc.record({ type: fc.constantFrom('AchievementSubject', 'ClrSubject', 'Person') }),
    issuer: fc.constant('https://a.example'),
    recipient: fc.constantFrom('ana@a.example', { identity: 'ana@a.example' }),
    badge: fc.constantFrom('https://a.example/badge', { name: 'A' }),
    vct: fc.constant('https://a.example/type'),
    verify: fc.constant({ type: 'hosted', url: 'https://a.example/1' }),
  },
  { requiredKeys: [] },
);

test('law: what is taken for usual is read by no rarer format', () => {
  fc.assert(
    fc.property(json, fc.constantFrom('json', 'jws', 'sd-jwt'), (value, envelope) => {
      const document = documentOf(value, envelope);
      if (light.isUsual(document.root))
        assert.equal(idOf(EVERY, document), idOf(light.FORMATS.slice(1), document), JSON.stringify(value));
    }),
    { numRuns: 5_000 },
  );
});

test('usual credentials bring nothing; a rarer one brings all, and what was begun before is done again', async () => {
  const usual = documentOf(
    { '@context': ['https://www.w3.org/ns/credentials/v2'], type: 'VerifiableCredential' },
    'json',
  );
  const rare = documentOf({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }, 'json');
  let runs = 0;
  const read = (document: OpenDocument) => async () => {
    runs += 1;
    return idOf(light.FORMATS, document);
  };
  assert.equal(await light.withFormats(read(usual)), 'vc-2.0');
  assert.equal(runs, 1);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = light.withFormats(async () => {
    const id = idOf(light.FORMATS, rare);
    await released;
    return id;
  });
  assert.equal(await light.withFormats(read(rare)), 'open-badges-2.0');
  assert.equal(runs, 3);
  release();
  assert.equal(await slow, 'open-badges-2.0');
  assert.deepEqual(light.FORMATS, EVERY);
  const token = 'eyJhbGciOiJub25lIn0.eyJ2Y3QiOiJhIn0.AA~';
  assert.deepEqual(light.openSdJwt(token), openSdJwt(token));
});
