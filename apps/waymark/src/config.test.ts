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
] as const) {
  test(`refuses ${name}=${value} in one sentence that names it`, () => {
    assert.throws(
      () => readConfig({ [name]: value }, '/'),
      (error) => error instanceof ConfigError && error.message.includes(name) && /^[^\n]+\.$/.test(error.message),
    );
  });
}
