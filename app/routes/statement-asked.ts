import { z } from "zod";
import type { StatementPart } from "#app/queries/company-statement.server.ts";
import type { Period } from "#app/queries/money-period.ts";
import { periodOf } from "./money-period.ts";

const company = z.uuid().nullable().catch(null);

/** The company, the days and the part of a statement that an address asks for; "rows=all" is the whole to print. */
export function statementAsked(
  url: URL,
  now: Date,
): { readonly company: string | null; readonly period: Period; readonly part: StatementPart } {
  const { page, ...period } = periodOf(url, now);
  const part = url.searchParams.get("rows") === "all" ? "all" : page;
  return { company: company.parse(url.searchParams.get("company")), period, part };
}
