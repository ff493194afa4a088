/** Load on an address, from a process of its own so that it does not sit in the server's. */
import autocannon from "autocannon";

export type Load = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  /** What 97.5 of 100 stay below; the tool has no 95. */
  readonly p97: number;
  readonly failed: number;
};

/** Asks with so many readers at once for so many seconds; `paths` are asked for one after the other. */
export async function loadOn(
  url: string,
  paths: readonly string[],
  { seconds, readers }: { readonly seconds: number; readonly readers: number },
): Promise<Load> {
  const result = await autocannon({
    url,
    connections: readers,
    duration: seconds,
    requests: paths.map((path) => ({ method: "GET", path })),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** The middle one of three. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
