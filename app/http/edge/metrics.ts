/** Figures for Prometheus, by kind of address and class of status. */
import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly begin: () => void;
  readonly end: (request: { kind: string; method: string; status: number; seconds: number }) => void;
  /** The figures in Prometheus' text format. */
  readonly print: () => Promise<{ type: string; text: string }>;
};

/** What of the record waits for its seal: how many rows, and how long the oldest has waited. */
export type RecordTail = { readonly count: number; readonly ageSeconds: number };

type Sources = {
  /** Those of the process come along when somebody may read them. */
  readonly ofProcess: boolean;
  /** Asked whenever the figures are read. */
  readonly recordTail?: (() => Promise<RecordTail>) | undefined;
};

/** Opens the figures of one server. */
export function openMetrics({ ofProcess, recordTail }: Sources): Metrics {
  const registry = new Registry();
  if (recordTail !== undefined) watchRecord(registry, recordTail);
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const underWay = new Gauge({
    name: "http_requests_under_way",
    help: "Requests being answered now",
    registers: [registry],
  });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request's head to the end of its answer",
    labelNames: ["kind", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    begin: () => underWay.inc(),
    end: ({ kind, method, status, seconds }) => {
      underWay.dec();
      duration.observe({ kind, method, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    print: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** Figures of the record; "NaN" when the database does not answer, so that an alarm on them rings. */
function watchRecord(registry: Registry, recordTail: () => Promise<RecordTail>): void {
  const figures = [
    ["audit_unsealed_rows", "Rows of the record that wait for their seal", "count"],
    ["audit_unsealed_age_seconds", "How long the oldest of them has waited", "ageSeconds"],
  ] as const;
  for (const [name, help, figure] of figures) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () =>
        gauge.set(
          await recordTail().then(
            (tail) => tail[figure],
            () => Number.NaN,
          ),
        ),
    });
  }
}

/** Whether an Authorization header carries the token; takes the same time whatever it is. */
export function hasToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
}
