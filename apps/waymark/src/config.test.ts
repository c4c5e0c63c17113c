import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

test('without a word it serves on localhost:4180 and keeps its data beside itself', () => {
  const config = readConfig({}, '/srv/waymark');
  assert.equal(config.baseUrl, 'http://localhost:4180');
  assert.equal(config.dataDir, '/srv/waymark/data');
  assert.deepEqual(config.hosts, ['127.0.0.1', '::1']);
  assert.equal(config.offline, false);
});

test('an empty variable is an absent one', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: ' ' }, '/').port, 4180);
});

for (const [name, value] of [
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['BASE_URL', 'ftp://waymark.example'],
  ['BASE_URL', 'https://waymark.example/app'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['MAX_UPLOAD_BYTES', '5'],
  ['RATE_LIMIT', 'none'],
  ['TRUSTED_PROXIES', '-1'],
  ['WAYMARK_OFFLINE', 'maybe'],
  ['LOG_LEVEL', 'loud'],
  ['OIDC_ISSUER', 'http://login.north.example'],
  ['OIDC_ISSUER', 'https://login.north.example?tenant=1'],
  ['OIDC_ISSUER', 'login.north.example'],
  ['OIDC_CLIENT_SECRET', 'alone'],
] as const) {
  test(`refuses ${name}=${value} in one sentence that names it`, () => {
    assert.throws(
      () => readConfig({ [name]: value }, '/'),
      (error) => error instanceof ConfigError && error.message.includes(name) && /^[^\n]+\.$/.test(error.message),
    );
  });
}

test('the institution’s sign-in server is set whole, where asking is allowed, or not at all', () => {
  const oidc = {
    OIDC_ISSUER: 'https://login.north.example/realms/staff',
    OIDC_CLIENT_ID: 'waymark',
    OIDC_CLIENT_SECRET: 'secret',
  };
  assert.deepEqual(readConfig(oidc, '/').institution, {
    issuer: 'https://login.north.example/realms/staff',
    clientId: 'waymark',
    clientSecret: 'secret',
  });
  assert.equal(readConfig({}, '/').institution, undefined);
  for (const name of Object.keys(oidc))
    assert.throws(() => readConfig({ ...oidc, [name]: '' }, '/'), /OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/);
  assert.throws(() => readConfig({ ...oidc, WAYMARK_OFFLINE: '1' }, '/'), /WAYMARK_OFFLINE forbids/);
});
