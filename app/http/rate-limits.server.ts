/**
 * How often somebody may do what costs others something: counted in the database, so that several instances count
 * together, by network address and by account. A stranger who tries passwords must not lock the owner out: the limit on
 * an account as a whole does not hold for an address from which its owner has signed in of late.
 */
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "#app/db/client.server.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addressKey } from "./address-key.ts";

/** `retryAfterSeconds` for the header of the same name. */
export type TooOften = { readonly code: "too-often"; readonly retryAfterSeconds: number };

/** Who does it: the network address, and the e-mail address or person it is done for, where there is one. */
export type Doer = { readonly ip: string; readonly account?: string };

export type LimitedDeed =
  | "sign-up"
  | "forgot-password"
  | "reset-password"
  | "send-message"
  | "upload"
  /** asks whether a code is of a paper of ours */
  | "verify-paper"
  /** counted for who invites and for the address that is written to */
  | "invite"
  /** one request of a company's program */
  | "api"
  /** a request with a key that is none, or works no more */
  | "api-key-unknown";

export type RateLimits = {
  /** Counts one deed, or refuses it. */
  readonly take: (deed: LimitedDeed, doer: Doer) => Promise<Result<null, TooOften>>;
  /** Counts one try to sign in (or to pass the second step), before the password is looked at. */
  readonly trySignIn: (doer: Required<Doer>) => Promise<Result<null, TooOften>>;
  /** Takes back what the successful try has cost, and remembers the address as the owner's. */
  readonly signedIn: (doer: Required<Doer>) => Promise<void>;
};

type Rule = { readonly points: number; readonly seconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An office stands behind one address, so an address may do much more than an account. */
const rules: Readonly<Record<LimitedDeed, { readonly address: Rule; readonly account: Rule }>> = {
  "sign-up": { address: { points: 60, seconds: HOUR }, account: { points: 5, seconds: HOUR } },
  "forgot-password": { address: { points: 60, seconds: HOUR }, account: { points: 5, seconds: HOUR } },
  "reset-password": { address: { points: 60, seconds: HOUR }, account: { points: 20, seconds: HOUR } },
  "send-message": {
    address: { points: 300, seconds: 10 * MINUTE },
    account: { points: 60, seconds: 10 * MINUTE },
  },
  invite: { address: { points: 240, seconds: HOUR }, account: { points: 30, seconds: HOUR } },
  api: { address: { points: 3_000, seconds: MINUTE }, account: { points: 600, seconds: MINUTE } },
  "api-key-unknown": {
    address: { points: 60, seconds: MINUTE },
    account: { points: 60, seconds: MINUTE },
  },
  "verify-paper": {
    address: { points: 120, seconds: MINUTE },
    account: { points: 120, seconds: MINUTE },
  },
  upload: { address: { points: 1_200, seconds: HOUR }, account: { points: 300, seconds: HOUR } },
};

const signIn = {
  address: { points: 100, seconds: 15 * MINUTE },
  accountFromAddress: { points: 10, seconds: 15 * MINUTE },
  account: { points: 100, seconds: HOUR },
} as const satisfies Record<string, Rule>;

const FAMILIAR_DAYS = 30;
const TABLE = "rate_limits";

/** Opens the limits on the table `rate_limits`; `factor` multiplies every limit, 0 switches them off. */
export function openRateLimits(db: Db, factor: number): RateLimits {
  if (factor === 0) return unlimited;
  const client = asClient(db);
  const limiter = (name: string, { points, seconds }: Rule) =>
    new RateLimiterPostgres({
      storeClient: client,
      storeType: "client",
      tableName: TABLE,
      tableCreated: true,
      keyPrefix: name,
      points: Math.max(1, Math.round(points * factor)),
      duration: seconds,
    });

  const deeds = new Map(
    Object.entries(rules).map(([deed, rule]) => [
      deed,
      { address: limiter(`${deed}-ip`, rule.address), account: limiter(`${deed}-account`, rule.account) },
    ]),
  );
  const byAddress = limiter("sign-in-ip", signIn.address);
  const byPair = limiter("sign-in-pair", signIn.accountFromAddress);
  const byAccount = limiter("sign-in-account", signIn.account);
  const familiar = limiter("sign-in-familiar", { points: 1, seconds: FAMILIAR_DAYS * DAY });

  return {
    take: async (deed, { ip, account }) => {
      const limit = deeds.get(deed);
      if (limit === undefined) throw new Error(`no limit for ${deed}`);
      const wait = await consume(limit.address, addressKey(ip));
      if (wait !== null || account === undefined) return verdict(wait);
      return verdict(await consume(limit.account, accountKey(account)));
    },
    trySignIn: async ({ ip, account }) => {
      const { address, person, pair } = keysOf({ ip, account });
      const wait = (await consume(byAddress, address)) ?? (await consume(byPair, pair));
      if (wait !== null || (await familiar.get(pair)) !== null) return verdict(wait);
      return verdict(await consume(byAccount, person));
    },
    signedIn: async ({ ip, account }) => {
      const { address, person, pair } = keysOf({ ip, account });
      const wasFamiliar = (await familiar.get(pair)) !== null;
      await byAddress.reward(address, 1);
      if (!wasFamiliar) await byAccount.reward(person, 1);
      await byPair.delete(pair);
      await familiar.set(pair, 1, FAMILIAR_DAYS * DAY);
    },
  };
}

const unlimited: RateLimits = {
  take: async () => ok(null),
  trySignIn: async () => ok(null),
  signedIn: async () => {},
};

/** Seconds to wait, or null when it was still within the limit. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

function verdict(wait: number | null): Result<null, TooOften> {
  return wait === null ? ok(null) : refuse({ code: "too-often", retryAfterSeconds: wait });
}

/** Not the e-mail address itself: the table is no list of who uses the house. */
function accountKey(account: string): string {
  return createHash("sha256").update(account.trim().toLowerCase()).digest("base64url").slice(0, 22);
}

function keysOf({ ip, account }: Required<Doer>) {
  const address = addressKey(ip);
  const person = accountKey(account);
  return { address, person, pair: `${person}@${address}` };
}

type Query = { readonly text: string; readonly values?: readonly (string | number | null)[] };
type Row = { readonly points: number; readonly expire: number | null };

/** Our database as the limiter's library expects one: with `query`, and numbers for numbers. */
function asClient(db: Db) {
  return {
    query: async ({ text, values = [] }: Query): Promise<{ rows: Row[]; rowCount: number }> => {
      const given = values.map((value) =>
        typeof value === "number" && value > 2_147_483_647 ? BigInt(value) : value,
      );
      const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...given);
      const rows = found.map(({ points, expire }) => ({
        points,
        expire: expire === null ? null : Number(expire),
      }));
      return { rows, rowCount: rows.length };
    },
  };
}
