/** Connections to one host at a time, and in all: a record of 200 badges must not become a flood of its issuer. */
const PER_HOST = 4;
const IN_ALL = 16;
/** Waiting requests in all; more are told `unreachable` at once. */
const MAX_WAITING = 500;

/** Lets a bounded number of tasks run, by host and in all; the rest wait their turn in order. */
export class HostGate {
  readonly #running = new Map<string, number>();
  #waiting: { readonly host: string; readonly start: () => void }[] = [];
  #inAll = 0;

  /** False when too many are waiting already, or when time is up before the turn comes: the caller must not run the task. */
  async enter(host: string, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (this.#free(host)) {
      this.#take(host);
      return true;
    }
    if (this.#waiting.length >= MAX_WAITING) return false;
    return await new Promise<boolean>((resolve) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter);
        resolve(false);
      };
      const waiter = {
        host,
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiter);
    });
  }

  leave(host: string): void {
    this.#inAll -= 1;
    const left = (this.#running.get(host) ?? 1) - 1;
    if (left > 0) this.#running.set(host, left);
    else this.#running.delete(host);
    const next = this.#waiting.findIndex((waiter) => this.#free(waiter.host));
    const [waiter] = next < 0 ? [] : this.#waiting.splice(next, 1);
    if (!waiter) return;
    this.#take(waiter.host);
    waiter.start();
  }

  #free(host: string): boolean {
    return this.#inAll < IN_ALL && (this.#running.get(host) ?? 0) < PER_HOST;
  }
  #take(host: string): void {
    this.#inAll += 1;
    this.#running.set(host, (this.#running.get(host) ?? 0) + 1);
  }
}
