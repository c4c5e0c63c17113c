import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { LoadPurpose } from 'waymark/document';
import { createGuardedFetcher, type GuardedFetcherConfig } from './guarded-fetcher.ts';
import { startTestServer, type TestServer } from './loopback.test-server.ts';
import { USER_AGENT } from './request-once.ts';

const MIB = 1_048_576;
let server: TestServer;

before(async () => {
  server = await startTestServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/ok') return response.setHeader('content-type', 'application/json').end('{"name":"Welding"}');
    if (path === '/gone') return response.writeHead(410).end();
    if (path === '/missing') return response.writeHead(404).end();
    if (path === '/broken') return response.writeHead(500).end('{"not":"this"}');
    if (path === '/large') return response.end(Buffer.alloc(MIB + 1));
    if (path === '/large-untold') {
      for (let sent = 0; sent < 8; sent += 1) response.write(Buffer.alloc(MIB / 4));
      return response.end();
    }
    if (path === '/some') return response.end(Buffer.alloc(MIB / 8));
    if (path === '/list') return response.end(Buffer.alloc(3 * MIB));
    if (path === '/gzip') return response.setHeader('content-encoding', 'gzip').end(gzipSync('{"zipped":true}'));
    if (path === '/bomb') return response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * MIB)));
    if (path === '/brotli') return response.setHeader('content-encoding', 'br').end('????');
    if (path === '/silent') return;
    if (path === '/drip') {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
      return;
    }
    if (path === '/cut') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      return response.destroy();
    }
    const to = new URL(path, server.origin).searchParams.get('to');
    if (to !== null) return response.writeHead(302, { location: to }).end();
    const left = /^\/hop\/(\d)$/.exec(path)?.[1];
    if (left !== undefined)
      return response.writeHead(301, { location: left === '0' ? '/ok' : `/hop/${Number(left) - 1}` }).end();
    return response.writeHead(404).end();
  });
});
after(() => server.close());

const fetcher = (config: GuardedFetcherConfig = {}) =>
  createGuardedFetcher({
    loopback: server.door,
    resolveHost: async () => [{ address: '127.0.0.1', family: 4 }],
    ...config,
  });
const kindOf = async (url: string, config?: GuardedFetcherConfig, purpose: LoadPurpose = 'issuer-profile') => {
  const result = await fetcher(config)(url, purpose);
  return result.ok ? 'ok' : result.kind;
};

describe('what is refused before anything is asked', () => {
  const refused = [
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:application/json,{}',
    'https://name:secret@example.com/',
    'https://name@example.com/',
    'https://example.com:8443/',
    'https://example.com:22/',
    'https://intranet/',
    'https://localhost/',
    'https://localhost./',
    `https://example.com/${'a'.repeat(3_000)}`,
    'not an address',
    '',
  ];
  for (const url of refused) {
    it(url.slice(0, 40) || '(nothing)', async () => {
      const looked: string[] = [];
      const resolveHost = async (host: string) => {
        looked.push(host);
        return [{ address: '93.184.215.14', family: 4 as const }];
      };
      assert.equal(await kindOf(url, { resolveHost }), 'refused');
      assert.deepEqual(looked, []);
    });
  }
});

describe('every spelling of an address inside', () => {
  const spellings = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '0',
    '0.0.0.0',
    '127.0.0.1.',
    '１２７.0.0.1',
    '127。0。0。1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::a9fe:a9fe]',
    '[2002:7f00:1::]',
    '[2001::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[fd00::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[100::1]',
    '[5f00::1]',
    '[4000::1]',
  ];
  for (const host of spellings) {
    // No resolver is injected: a literal address must never become a question or a connection.
    it(host, async () => assert.equal(await kindOf(`https://${host}/`, { resolveHost: fail }), 'refused'));
  }

  const resolved = spellings
    .map((host) => host.replace(/[[\]]/g, ''))
    .filter((host) => /^[0-9a-f]*[.:][0-9a-f.:]+$/.test(host));
  it('a name that resolves to any of them, alone or beside a public one', async () => {
    assert.ok(resolved.length > 20);
    for (const address of resolved) {
      const family = address.includes(':') ? 6 : 4;
      const open = { address: '93.184.215.14', family: 4 } as const;
      assert.equal(
        await kindOf('https://badges.example/', { resolveHost: async () => [{ address, family }] }),
        'refused',
        address,
      );
      assert.equal(
        await kindOf('https://badges.example/', { resolveHost: async () => [open, { address, family }] }),
        'refused',
        address,
      );
    }
  });
});

async function fail(): Promise<never> {
  throw new Error('asked a name server');
}

describe('rebinding', () => {
  it('looks a name up once, and connects to what was vetted', async () => {
    let asked = 0;
    const resolveHost = async () => {
      asked += 1;
      return asked === 1
        ? [{ address: '127.0.0.1', family: 4 as const }]
        : [{ address: '10.0.0.1', family: 4 as const }];
    };
    assert.equal(await kindOf(`${server.origin}/ok`, { resolveHost }), 'ok');
    assert.equal(asked, 1);
  });
  it('refuses the second hop when the name has moved inside', async () => {
    let asked = 0;
    const resolveHost = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 as const }];
    };
    assert.equal(await kindOf(`${server.origin}/?to=/ok`, { resolveHost }), 'refused');
    assert.equal(asked, 2);
  });
});

describe('redirects', () => {
  it('follows three, and tells where the bytes came from', async () => {
    const result = await fetcher()(`${server.origin}/hop/2`, 'issuer-profile');
    assert.ok(result.ok);
    assert.equal(result.document.url, `${server.origin}/hop/2`);
    assert.equal(result.document.finalUrl, `${server.origin}/ok`);
  });
  it('refuses the fourth', async () => assert.equal(await kindOf(`${server.origin}/hop/3`), 'refused'));
  for (const to of [
    'http://example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.1/',
    'https://u:p@example.com/',
    'file:///etc/passwd',
    'https://example.com:8080/',
    '//169.254.169.254/latest/meta-data',
    'https://',
  ]) {
    it(`refuses to go on to ${to}`, async () => {
      assert.equal(await kindOf(`${server.origin}/?to=${encodeURIComponent(to)}`), 'refused');
    });
  }
});

describe('caps', () => {
  it('size, told and untold', async () => {
    assert.equal(await kindOf(`${server.origin}/large`), 'too-large');
    assert.equal(await kindOf(`${server.origin}/large-untold`), 'too-large');
  });
  it('a status list may be larger', async () => {
    assert.equal(await kindOf(`${server.origin}/list`, {}, 'status-list'), 'ok');
    assert.equal(await kindOf(`${server.origin}/list`, {}, 'did-document'), 'too-large');
    assert.equal(await kindOf(`${server.origin}/some`, {}, 'did-document'), 'ok');
    assert.equal(await kindOf(`${server.origin}/some`, {}, 'domain-proof'), 'too-large');
  });
  it('time: a server that says nothing, one that drips, a name server that hangs', async () => {
    const totalMs = 150;
    assert.equal(await kindOf(`${server.origin}/silent`, { totalMs }), 'timeout');
    assert.equal(await kindOf(`${server.origin}/drip`, { totalMs }), 'timeout');
    assert.equal(await kindOf(`${server.origin}/ok`, { totalMs, resolveHost: () => new Promise(() => {}) }), 'timeout');
  });
  it('gzip is undone under the cap; other codings are not read', async () => {
    const result = await fetcher()(`${server.origin}/gzip`, 'issuer-profile');
    assert.equal(result.ok && new TextDecoder().decode(result.document.bytes), '{"zipped":true}');
    assert.equal(await kindOf(`${server.origin}/bomb`), 'too-large');
    assert.equal(await kindOf(`${server.origin}/brotli`), 'unreachable');
  });
});

describe('answers', () => {
  it('are told apart', async () => {
    assert.equal(await kindOf(`${server.origin}/missing`), 'not-found');
    assert.equal(await kindOf(`${server.origin}/gone`), 'gone');
    assert.equal(await kindOf(`${server.origin}/broken`), 'unreachable');
    assert.equal(await kindOf(`${server.origin}/cut`), 'unreachable');
    assert.equal(await kindOf('https://nowhere.example/', { resolveHost: fail }), 'unreachable');
  });
  it('a certificate that nobody vouches for is unreachable', async () => {
    const door = { ports: server.door.ports, ca: '' };
    assert.equal(await kindOf(`${server.origin}/ok`, { loopback: door }), 'unreachable');
  });
  it('the request says what is wanted and who asks, and nothing else', async () => {
    const load = fetcher();
    const before = server.headers.length;
    await load(`${server.origin}/ok#secret-fragment`, 'did-document');
    const sent = server.headers[before] ?? {};
    assert.deepEqual(Object.keys(sent).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    assert.equal(sent['user-agent'], USER_AGENT);
    assert.match(sent.accept ?? '', /did\+json/);
    assert.equal(server.hits.at(-1), 'GET /ok');
  });
  it('a linked resource is not asked for unless the reader says so', async () => {
    assert.equal(await kindOf(`${server.origin}/ok`, {}, 'linked-resource'), 'refused');
    assert.equal(await kindOf(`${server.origin}/ok`, { linkedResources: true }, 'linked-resource'), 'ok');
  });
});

describe('what is remembered', () => {
  it('one request for many askers, again after minutes, and never a person’s own document or a proof just made', async () => {
    let now = 0;
    const load = fetcher({ now: () => now });
    const count = () => server.hits.filter((hit) => hit === 'GET /ok').length;
    const before = count();
    await Promise.all([
      load(`${server.origin}/ok`, 'key'),
      load(`${server.origin}/ok`, 'key'),
      load(`${server.origin}/ok#b`, 'key'),
    ]);
    await load(`${server.origin}/ok`, 'key');
    assert.equal(count() - before, 1);
    now += 10 * 60_000;
    await load(`${server.origin}/ok`, 'key');
    assert.equal(count() - before, 2);
    await load(`${server.origin}/ok`, 'input');
    await load(`${server.origin}/ok`, 'input');
    assert.equal(count() - before, 4);
    await load(`${server.origin}/ok`, 'domain-proof');
    await load(`${server.origin}/ok`, 'domain-proof');
    assert.equal(count() - before, 6);
  });
  it('a failure is believed for half a minute', async () => {
    let now = 0;
    const load = fetcher({ now: () => now });
    const count = () => server.hits.filter((hit) => hit === 'GET /missing').length;
    const before = count();
    await load(`${server.origin}/missing`, 'key');
    await load(`${server.origin}/missing`, 'key');
    assert.equal(count() - before, 1);
    now += 31_000;
    await load(`${server.origin}/missing`, 'key');
    assert.equal(count() - before, 2);
  });
});
