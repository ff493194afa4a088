import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type Stripe from "stripe";

/** An event and how its delivery stands. */
export type StoredEvent = {
  readonly event: Stripe.EventBase;
  state: "waiting" | "held" | "delivered" | "failed" | "dropped";
  /** HTTP status of every attempt, 0 where nothing answered. */
  attempts: number[];
};

/** What was answered under an idempotency key; kept for 24 hours. */
export type SavedAnswer = {
  readonly fingerprint: string;
  readonly endpoint: string;
  readonly madeAt: number;
  readonly status: number;
  readonly body: string;
};

/** What the hosted page and the intent need and a session's own shape does not carry. */
export type SessionExtras = {
  readonly lineName: string;
  readonly intentDescription: string | null;
  readonly intentMetadata: Record<string, string>;
  readonly transferGroup: string | null;
};

/** Everything the stand-in remembers: plain JSON, so that it can outlive the process. */
export type State = {
  readonly version: 1;
  seed: string;
  counter: number;
  base: string;
  clockOffsetMs: number;
  refundsWait: boolean;
  sessions: Record<string, Stripe.Checkout.Session>;
  extras: Record<string, SessionExtras>;
  intents: Record<string, Stripe.PaymentIntent>;
  charges: Record<string, Stripe.Charge>;
  refunds: Record<string, Stripe.Refund>;
  transfers: Record<string, Stripe.Transfer>;
  disputes: Record<string, Stripe.Dispute>;
  accounts: Record<string, Stripe.Account>;
  balance: Stripe.BalanceTransaction[];
  events: StoredEvent[];
  answers: Record<string, SavedAnswer>;
};

/** The state with what is needed to work on it. Every deed on it is synchronous, so each request is one transaction. */
export type World = {
  readonly state: State;
  /** The stand-in's clock in milliseconds. */
  readonly nowMs: () => number;
  /** The stand-in's clock in whole seconds, as Stripe writes instants. */
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
  readonly save: () => void;
  /** Set while a request is served, so that events can name it. */
  request: Stripe.Event.Request | null;
  /** Called with each new event, once it is stored. */
  onEvent: (stored: StoredEvent) => void;
};

export type WorldOptions = {
  readonly clock?: (() => Date) | undefined;
  /** Where to keep the state across restarts; absent: only in memory. */
  readonly stateFile?: string | undefined;
  /** Makes ids predictable; absent: a random one, so that two stand-ins never hand out the same id. */
  readonly seed?: string | undefined;
};

/** A new world, or the one a state file holds. */
export function openWorld(options: WorldOptions): World {
  const state = readState(options.stateFile) ?? emptyState(options.seed ?? randomBytes(8).toString("hex"));
  const clock = options.clock ?? (() => new Date());
  const nowMs = () => clock().getTime() + state.clockOffsetMs;
  for (const [key, { madeAt }] of Object.entries(state.answers)) {
    if (nowMs() / 1000 - madeAt > 2 * 24 * 60 * 60) delete state.answers[key];
  }
  return {
    state,
    nowMs,
    now: () => Math.floor(nowMs() / 1000),
    newId: (prefix) => {
      state.counter += 1;
      const digest = createHash("sha256").update(`${state.seed}:${state.counter}`).digest("hex");
      return `${prefix}_${digest.slice(0, 24)}`;
    },
    save: () => writeState(options.stateFile, state),
    request: null,
    onEvent: () => {},
  };
}

/** Tells the world its own address; addresses of payment pages kept from an earlier run follow it. */
export function settleBase(world: World, base: string): void {
  for (const session of Object.values(world.state.sessions)) {
    if (session.url !== null) session.url = session.url.replace(world.state.base, base);
  }
  world.state.base = base;
}

function emptyState(seed: string): State {
  return {
    version: 1,
    seed,
    counter: 0,
    base: "",
    clockOffsetMs: 0,
    refundsWait: false,
    sessions: {},
    extras: {},
    intents: {},
    charges: {},
    refunds: {},
    transfers: {},
    disputes: {},
    accounts: {},
    balance: [],
    events: [],
    answers: {},
  };
}

function readState(file: string | undefined): State | null {
  if (file === undefined || !existsSync(file)) return null;
  const state: State = JSON.parse(readFileSync(file, "utf8"));
  if (state.version !== 1) throw new Error(`${file} was not written by this stand-in for Stripe`);
  return state;
}

/** Written beside and renamed, so that a process killed in the middle leaves the older state whole. */
function writeState(file: string | undefined, state: State): void {
  if (file === undefined) return;
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
