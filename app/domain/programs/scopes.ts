/**
 * What a company's program may do with its key: at most what a manager of the company may, narrowed to the scopes the
 * owner ticked. Each is a kind of work, so that a warehouse's program cannot change prices.
 */
import type { CompanyKind } from "../actor.ts";

export const scopes = [
  "listings:read",
  "listings:write",
  "prices:write",
  "stock:write",
  "orders:read",
  "orders:write",
  "shipments:write",
] as const;
export type Scope = (typeof scopes)[number];

const buyers: readonly Scope[] = ["orders:read", "orders:write", "shipments:write"];

/** The scopes that make sense for a company: a buyer has no goods of its own. */
export function scopesFor(kind: CompanyKind): readonly Scope[] {
  return kind === "producer" ? scopes : buyers;
}

/** Stored or typed scopes that are ours, each once, in our order. */
export function knownScopes(given: readonly string[]): Scope[] {
  return scopes.filter((scope) => given.includes(scope));
}

/** Live keys of one company: one a program, not one a request. */
export const MOST_KEYS = 20;

export const keyNameLength = 80;

/** Why a key works no more. */
export const keyEnds = ["revoked", "company-suspended", "maker-removed"] as const;
export type KeyEnd = (typeof keyEnds)[number];
