import { createHmac } from "node:crypto";
import type { StoredEvent, World } from "./world.ts";

export type WebhookTarget = { readonly url: string; readonly secret: string };

export type Redelivery = {
  /** How often, one after the other; 1 unless said. */
  readonly times?: number | undefined;
  /** How old the signature claims to be. */
  readonly ageSeconds?: number | undefined;
  /** Another signing secret than the endpoint's. */
  readonly secret?: string | undefined;
  /** Changes the body after it was signed. */
  readonly tampered?: boolean | undefined;
};

/** Signed delivery of events to one endpoint, one at a time, repeated with growing pauses until it answers 2xx. */
export type Deliveries = {
  readonly setTarget: (target: WebhookTarget | null) => void;
  readonly take: (stored: StoredEvent) => void;
  readonly hold: () => void;
  /** Lets held events go: in the order they were made, reversed, or in the order of the ids given (the others stay held). */
  readonly release: (order?: "as-made" | "reversed" | readonly string[]) => void;
  /** The next `count` events are never delivered. */
  readonly drop: (count: number) => void;
  /** Sends an event again, whatever became of it; answers the HTTP status of each sending, 0 for none. */
  readonly redeliver: (eventId: string, how?: Redelivery) => Promise<number[]>;
  /** Tries every event again that was not taken, without waiting for its pause to end. */
  readonly retryNow: () => Promise<void>;
  /** Resolves when nothing is on its way; pauses before a retry are not waited for. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const seconds = [1, 2, 4, 8, 15, 30, 60];
const mostAttempts = 50;
const answerWithin = 10_000;

export function makeDeliveries(world: World, first: WebhookTarget | null): Deliveries {
  let target = first;
  let holding = false;
  let toDrop = 0;
  let closed = false;
  let queue: Promise<void> = Promise.resolve();
  const pauses = new Set<NodeJS.Timeout>();

  const enqueue = (stored: StoredEvent): void => {
    queue = queue.then(() => attempt(stored));
  };

  const attempt = async (stored: StoredEvent): Promise<void> => {
    if (closed || target === null || stored.state !== "waiting") return;
    const status = await send(world, target, stored, {});
    stored.attempts.push(status);
    if (status >= 200 && status < 300) {
      stored.state = "delivered";
    } else if (stored.attempts.length >= mostAttempts) {
      stored.state = "failed";
    } else if (!closed) {
      pauseThenRetry(stored);
    }
    world.save();
  };

  const pauseThenRetry = (stored: StoredEvent): void => {
    const pause = seconds[Math.min(stored.attempts.length, seconds.length) - 1] ?? 1;
    const timer = setTimeout(() => {
      pauses.delete(timer);
      enqueue(stored);
    }, pause * 1000);
    timer.unref();
    pauses.add(timer);
  };

  const forgetPauses = (): void => {
    for (const timer of pauses) clearTimeout(timer);
    pauses.clear();
  };

  const retryNow = async (): Promise<void> => {
    forgetPauses();
    for (const stored of world.state.events) {
      if (stored.state === "waiting") enqueue(stored);
    }
    await queue;
  };

  return {
    setTarget: (next) => {
      target = next;
      void retryNow();
    },
    take: (stored) => {
      if (toDrop > 0) {
        toDrop -= 1;
        stored.state = "dropped";
      } else if (holding) {
        stored.state = "held";
      } else {
        enqueue(stored);
      }
    },
    hold: () => {
      holding = true;
    },
    release: (order = "as-made") => {
      holding = false;
      const held = world.state.events.filter(({ state }) => state === "held");
      for (const stored of ordered(held, order)) {
        stored.state = "waiting";
        enqueue(stored);
      }
    },
    drop: (count) => {
      toDrop = count;
    },
    redeliver: async (eventId, how = {}) => {
      const stored = world.state.events.find(({ event }) => event.id === eventId);
      if (stored === undefined || target === null) throw new Error(`nothing to redeliver: ${eventId}`);
      const statuses: number[] = [];
      for (let sent = 0; sent < (how.times ?? 1); sent += 1)
        statuses.push(await send(world, target, stored, how));
      return statuses;
    },
    retryNow,
    idle: () => drained(() => queue),
    close: async () => {
      closed = true;
      forgetPauses();
      await queue;
    },
  };
}

/** A delivery can cause the next one; waits until the queue did not grow while it was waited for. */
async function drained(current: () => Promise<void>): Promise<void> {
  let seen: Promise<void> | null = null;
  while (seen !== current()) {
    seen = current();
    await seen;
  }
}

function ordered(held: StoredEvent[], order: "as-made" | "reversed" | readonly string[]): StoredEvent[] {
  if (order === "as-made") return held;
  if (order === "reversed") return held.toReversed();
  return order.flatMap((id) => held.filter(({ event }) => event.id === id));
}

async function send(
  world: World,
  target: WebhookTarget,
  { event }: StoredEvent,
  how: Redelivery,
): Promise<number> {
  const body = JSON.stringify(event, null, 2);
  const timestamp = world.now() - (how.ageSeconds ?? 0);
  const signature = createHmac("sha256", how.secret ?? target.secret)
    .update(`${timestamp}.${body}`)
    .digest("hex");
  try {
    const response = await fetch(target.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(answerWithin),
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (stand-in)",
        "stripe-signature": `t=${timestamp},v1=${signature}`,
      },
      body: how.tampered === true ? tamper(body) : body,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** As a thief would: the same event over other money. */
function tamper(body: string): string {
  const changed = body.replace(/("amount(?:_total)?": )\d+/g, (_, name: string) => `${name}99999999`);
  return changed === body ? `${body} ` : changed;
}
