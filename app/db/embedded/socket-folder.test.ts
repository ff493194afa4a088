import { expect, test } from "vitest";
import { socketFolder } from "./postmaster.server.ts";

test("the local socket lies in the cluster, unless its path would be longer than a system takes", () => {
  const fits = `/${"d".repeat(103 - "//.s.PGSQL.54321".length)}`;
  expect(socketFolder(fits, 54_321)).toBe(fits);
  expect(socketFolder(`${fits}d`, 54_321)).toBe(null);
  expect(socketFolder(`/${"я".repeat(44)}`, 54_321)).toBe(null);
});
