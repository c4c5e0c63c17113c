import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadPool, type ReadPool, type ReadPoolConfig } from './pool.ts';
import type { ReadRequest } from './read-request.ts';

const asked = (input: string): ReadRequest => ({
  input,
  bytes: new TextEncoder().encode('{}'),
  locale: 'en',
  at: new Date('2026-11-23T12:00:00Z'),
  offline: true,
});

async function withPool(config: ReadPoolConfig, use: (pool: ReadPool) => Promise<void>): Promise<void> {
  const pool = createReadPool({ workers: 1, worker: new URL('./pool.test-worker.ts', import.meta.url), ...config });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

describe('a pool of reading threads', () => {
  it('reads, tells progress, and keeps the order of one thread', async () => {
    await withPool({}, async (pool) => {
      const progress: number[] = [];
      const readings = await Promise.all([
        pool.read(asked('a'), ({ done }) => progress.push(done)),
        pool.read(asked('b')),
      ]);
      assert.deepEqual(
        readings.map(({ why }) => why),
        ['a', 'b'],
      );
      assert.deepEqual(progress, [0]);
    });
  });
  for (const [input, words] of [
    ['hang', /stopped after 0\.3 seconds/],
    ['silent', /stopped after 0\.3 seconds/],
    ['eat', /stopped/],
  ] as const) {
    it(`ends a thread that would ${input}, says so, and goes on with the next`, async () => {
      await withPool({ wallMs: input === 'eat' ? 30_000 : 300 }, async (pool) => {
        const [bad, good] = await Promise.all([pool.read(asked(input)), pool.read(asked('next'))]);
        assert.equal(bad.verdict, 'unreadable');
        assert.match(bad.why, words);
        assert.equal(good.why, 'next');
      });
    });
  }
  for (const input of ['exit', 'throw', 'crash']) {
    it(`rejects when a thread would ${input}, without a word of the credential, and goes on`, async () => {
      await withPool({}, async (pool) => {
        const bad = pool.read(asked(input));
        const good = pool.read(asked('next'));
        await assert.rejects(bad, (error: Error) => {
          assert.equal((error as unknown as { code: string }).code, 'ERR_READ_CRASHED');
          assert.doesNotMatch(JSON.stringify([error.message, error.stack]), /Ada/);
          return true;
        });
        assert.equal((await good).why, 'next');
      });
    });
  }
  it('refuses when too many wait', async () => {
    await withPool({ maxWaiting: 2 }, async (pool) => {
      const waiting = ['a', 'b'].map((input) => pool.read(asked(input)));
      await assert.rejects(pool.read(asked('c')), { code: 'ERR_READ_BUSY' });
      assert.equal((await Promise.all(waiting)).length, 2);
    });
  });
  it('rejects what is under way and what comes later once it is closed', async () => {
    await withPool({}, async (pool) => {
      const under = pool.read(asked('silent'));
      const ended = assert.rejects(under, { code: 'ERR_READ_CLOSED' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await pool.close();
      await ended;
      await assert.rejects(pool.read(asked('a')), { code: 'ERR_READ_CLOSED' });
    });
  });
});
