/** Figures for Prometheus, by kind of address and class of status. */
import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly begin: () => void;
  readonly end: (request: { kind: string; method: string; status: number; seconds: number }) => void;
  /** The figures in Prometheus' text format. */
  readonly print: () => Promise<{ type: string; text: string }>;
};

/** Opens the figures of one server; those of the process come along when somebody may read them. */
export function openMetrics({ ofProcess }: { ofProcess: boolean }): Metrics {
  const registry = new Registry();
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

/** Whether an Authorization header carries the token; takes the same time whatever it is. */
export function hasToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
}
