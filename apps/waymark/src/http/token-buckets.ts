export interface TokenBuckets {
  /** True = allowed and paid for; false = the bucket does not hold that much. */
  take(key: string, cost: number): boolean;
  readonly size: number;
}

/** Keys remembered at most; beyond it the fullest are forgotten, which only ever forgives. */
const MAX_KEYS = 50_000;

/** One bucket a key, holding a minute's worth, refilled evenly. `now` in milliseconds. */
export function createTokenBuckets(perMinute: number, now: () => number, maxKeys = MAX_KEYS): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;

  function forgetFull(at: number): void {
    for (const [key, bucket] of buckets) {
      if (bucket.tokens + (at - bucket.at) * perMs >= perMinute) buckets.delete(key);
    }
    // All in use at once: the oldest go.
    for (const key of buckets.keys()) {
      if (buckets.size < maxKeys) break;
      buckets.delete(key);
    }
  }

  return {
    take(key, cost) {
      const at = now();
      const known = buckets.get(key);
      const tokens = known ? Math.min(perMinute, known.tokens + (at - known.at) * perMs) : perMinute;
      if (!known && buckets.size >= maxKeys) forgetFull(at);
      const allowed = tokens >= cost;
      buckets.set(key, { tokens: allowed ? tokens - cost : tokens, at });
      return allowed;
    },
    get size() {
      return buckets.size;
    },
  };
}
