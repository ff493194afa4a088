import { z } from "zod";

/**
 * Bad luck to come. `before` nothing has happened when it strikes; `after` the deed is done and its answer saved under
 * the idempotency key.
 *
 * - `error`: an HTTP status in Stripe's error shape; `saved` keeps it under the key, so that every retry gets it again
 * - `reset`: the connection breaks · `hang`: no answer until the caller gives up
 * - `empty_404`: a 404 whose body has no `error`, which the SDK takes for success · `garbage`: a 200 that is not JSON
 */
export const faultShape = z.strictObject({
  /** Only requests whose `METHOD /path` contains this text. */
  match: z.string().default(""),
  kind: z.enum(["error", "reset", "hang", "empty_404", "garbage"]),
  status: z.int().min(400).max(599).default(500),
  at: z.enum(["before", "after"]).default("before"),
  saved: z.boolean().default(false),
  /** How many requests it strikes; the SDK repeats a broken request by itself. */
  times: z.int().min(1).default(1),
});
export type Fault = z.output<typeof faultShape>;
export type FaultRequest = z.input<typeof faultShape>;

/** The faults that wait for a request. */
export type Faults = {
  readonly add: (fault: FaultRequest) => void;
  readonly clear: () => void;
  /** The fault that strikes this request, counted as used, or null. */
  readonly strike: (method: string, path: string) => Fault | null;
};

export function makeFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add: (fault) => {
      waiting.push(faultShape.parse(fault));
    },
    clear: () => {
      waiting = [];
    },
    strike: (method, path) => {
      const fault = waiting.find(({ match }) => `${method} ${path}`.includes(match));
      if (fault === undefined) return null;
      fault.times -= 1;
      if (fault.times === 0) waiting = waiting.filter((other) => other !== fault);
      return fault;
    },
  };
}
