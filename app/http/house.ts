/** What the running house consists of, and what the edge hands to the routes with each request. */
import type { Logger } from "pino";
import type { Settings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import type { RateLimits } from "./rate-limits.server.ts";

export type House = {
  readonly db: Db;
  readonly outside: Outside;
  readonly settings: Settings;
  readonly limits: RateLimits;
  /** Which version of what may be kept in memory is the newest; null while nobody can tell. */
  readonly versions: {
    readonly now: () => Readonly<Record<string, bigint>> | null;
    readonly ready: Promise<void>;
  };
  readonly now: () => Date;
  readonly log: Logger;
};

/** Remix's `context` of every loader, action and rendering. */
export type LoadContext = {
  readonly house: House;
  /** Shown on error pages and written in every log line of the request. */
  readonly requestId: string;
  /** For scripts of pages that run the application in the browser; see `contentSecurityPolicy`. */
  readonly nonce: string;
  /** The visitor's network address. */
  readonly ip: string;
  /** No session cookie came with the request: a public page may be answered from a cache. */
  readonly anonymous: boolean;
};
