/** How many pages one address may read: counted in memory, by each instance for itself. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressKey } from "../address-key.ts";

export type ReadLimit = {
  /** Seconds to wait, or null when the page may be read. */
  readonly take: (ip: string) => Promise<number | null>;
};

/** An office of buyers stands behind one address: generous, but not without end. */
const READS_PER_MINUTE = 1_200;

/** Opens the limit; a factor of 0 switches it off. */
export function openReadLimit(factor: number): ReadLimit {
  if (factor === 0) return { take: async () => null };
  const limiter = new RateLimiterMemory({ points: Math.ceil(READS_PER_MINUTE * factor), duration: 60 });
  return {
    take: async (ip) => {
      const key = addressKey(ip);
      // This very machine: its own probes and measurements, never a stranger.
      if (key === "loopback") return null;
      return limiter.consume(key).then(
        () => null,
        ({ msBeforeNext }: { msBeforeNext: number }) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
      );
    },
  };
}
