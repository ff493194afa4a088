import { afterEach, beforeEach, expect, test } from "vitest";
import { hashAfter, sealedAfter } from "#app/db/audit-chain.server.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";
import { sealAll, writeDeeds } from "#tests/support/audit-world.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase();
  await writeDeeds(world.db, 9);
  await sealAll(world.db);
});
afterEach(() => world.close());

/** What somebody does who owns the database and has switched the triggers off. */
async function tamper(...statements: string[]): Promise<void> {
  for (const table of ["audit_rows", "audit_head"])
    await world.db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await world.db.$executeRawUnsafe(statement);
  for (const table of ["audit_rows", "audit_head"])
    await world.db.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

const fields = ["actor_kind", "deed", "subject", "subject_id", "reason", "request_id"] as const;
const UNHASHED = "does not give the hash it was sealed with";
const swap = (a: number, b: number) => [
  `UPDATE audit_rows SET seq = 1000 WHERE seq = ${a}`,
  `UPDATE audit_rows SET seq = ${a} WHERE seq = ${b}`,
  `UPDATE audit_rows SET seq = ${b} WHERE seq = 1000`,
];

test.each<[what: string, at: bigint, problem: string, statements: string[]]>([
  ...fields.map((field): [string, bigint, string, string[]] => [
    `${field} of a row was changed`,
    4n,
    UNHASHED,
    [`UPDATE audit_rows SET ${field} = 'forged' WHERE seq = 4`],
  ]),
  [
    "somebody else did it",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET actor_id = gen_random_uuid() WHERE seq = 4"],
  ],
  [
    "it was for another company",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET company_id = gen_random_uuid() WHERE seq = 4"],
  ],
  [
    "what was before was changed",
    4n,
    UNHASHED,
    [`UPDATE audit_rows SET before = '{"state":"x"}' WHERE seq = 4`],
  ],
  ["what came after was taken out", 4n, UNHASHED, ["UPDATE audit_rows SET after = NULL WHERE seq = 4"]],
  [
    "a digit far behind the point was changed",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET after = '{\"a\":0.30000000000000001}' WHERE seq = 4"],
  ],
  [
    "the deed was dated back",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET at = at - interval '1 ms' WHERE seq = 4"],
  ],
  [
    "the time of writing was changed",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET written_at = '2020-01-01' WHERE seq = 4"],
  ],
  [
    "the time of sealing was changed",
    4n,
    UNHASHED,
    ["UPDATE audit_rows SET sealed_at = '2020-01-01' WHERE seq = 4"],
  ],
  ["the row became another", 4n, UNHASHED, ["UPDATE audit_rows SET id = gen_random_uuid() WHERE seq = 4"]],
  ["the hash was changed", 4n, UNHASHED, ["UPDATE audit_rows SET hash = sha256('x') WHERE seq = 4"]],
  ["a row was taken out", 4n, "place 4 is missing", ["DELETE FROM audit_rows WHERE seq = 4"]],
  ["the first row was taken out", 1n, "place 1 is missing", ["DELETE FROM audit_rows WHERE seq = 1"]],
  ["the last rows were taken out", 8n, "rows are missing", ["DELETE FROM audit_rows WHERE seq > 7"]],
  ["all rows were taken out", 1n, "rows are missing", ["TRUNCATE audit_rows"]],
  [
    "a row was unsealed again",
    4n,
    "place 4 is missing",
    ["UPDATE audit_rows SET seq = NULL, hash = NULL, sealed_at = NULL WHERE seq = 4"],
  ],
  [
    "a row was taken out and the gap closed",
    4n,
    UNHASHED,
    [
      "DELETE FROM audit_rows WHERE seq = 4",
      "UPDATE audit_rows SET seq = seq + 1000 WHERE seq > 4",
      "UPDATE audit_rows SET seq = seq - 1001 WHERE seq > 4",
    ],
  ],
  ["two rows were swapped", 3n, UNHASHED, swap(3, 7)],
  [
    "a row was put in between",
    4n,
    UNHASHED,
    [
      "UPDATE audit_rows SET seq = seq + 1000 WHERE seq > 3",
      "UPDATE audit_rows SET seq = seq - 999 WHERE seq > 3",
      "INSERT INTO audit_rows (id, at, actor_kind, deed, subject, subject_id, seq, hash, sealed_at) VALUES (gen_random_uuid(), now(), 'system', 'd', 's', '1', 4, sha256('x'), now())",
    ],
  ],
  [
    "a row was added behind the head",
    10n,
    UNHASHED,
    [
      "INSERT INTO audit_rows (id, at, actor_kind, deed, subject, subject_id, seq, hash, sealed_at) VALUES (gen_random_uuid(), now(), 'system', 'd', 's', '1', 10, sha256('x'), now())",
    ],
  ],
  [
    "the head says another hash",
    9n,
    "has another hash than the chain's head",
    ["UPDATE audit_head SET hash = sha256('x')"],
  ],
  ["the head is gone", 1n, "where the chain ends is missing", ["DELETE FROM audit_head"]],
])("when %s, the check names the place", async (_what, at, problem, statements) => {
  await tamper(...statements);
  const { broken, count } = await checkRecord(world.db, { atOnce: 4 });
  expect(broken?.problem).toContain(problem);
  expect(broken?.seq).toBe(at);
  expect(count).toBe(at - 1n);
});

test("a chain that was calculated anew from a changed row on is found by the head kept elsewhere", async () => {
  const { head, count } = await checkRecord(world.db);
  const anchor = { seq: count, hash: head };
  await writeDeeds(world.db, 3, 10);
  await sealAll(world.db);
  expect(await checkRecord(world.db, { anchor })).toMatchObject({ count: 12n, broken: null });

  await forgeFrom(5n);
  expect(await checkRecord(world.db)).toMatchObject({ broken: null });
  expect((await checkRecord(world.db, { anchor })).broken?.problem).toContain(
    "another hash than the one that was kept",
  );
});

test("a chain cut short together with its head is found by the head kept elsewhere", async () => {
  const { head, count } = await checkRecord(world.db);
  const [seventh] = await sealedAfter(world.db, 6n, 1);
  await tamper(
    "DELETE FROM audit_rows WHERE seq > 7",
    `UPDATE audit_head SET seq = 7, hash = decode('${seventh?.hash.toString("hex")}', 'hex')`,
  );
  expect(await checkRecord(world.db)).toMatchObject({ count: 7n, broken: null });
  const { broken } = await checkRecord(world.db, { anchor: { seq: count, hash: head } });
  expect(broken?.problem).toContain("the one that was kept is at 9");
});

test("a well calculated row behind the head is found", async () => {
  await writeDeeds(world.db, 1, 10);
  await sealAll(world.db);
  const [ninth] = await sealedAfter(world.db, 8n, 1);
  await tamper(`UPDATE audit_head SET seq = 9, hash = decode('${ninth?.hash.toString("hex")}', 'hex')`);
  const { broken } = await checkRecord(world.db);
  expect(broken?.problem).toContain("rows stand behind the chain's head");
});

test("a row that waits for its seal too long is named with its age", async () => {
  await writeDeeds(world.db, 2, 10);
  expect(await checkRecord(world.db)).toMatchObject({ broken: null, tail: { count: 2 } });
  await tamper("UPDATE audit_rows SET written_at = now() - interval '90 s' WHERE seq IS NULL");
  const { broken, tail } = await checkRecord(world.db);
  expect(broken?.problem).toContain("2 rows are not sealed, the oldest for 9");
  expect(tail.ageSeconds).toBeGreaterThanOrEqual(90);
  expect(await checkRecord(world.db, { sealedWithin: 600 })).toMatchObject({ broken: null });
});

/** Changes a row and seals it and all behind it again, head included: what somebody who knows the program would do. */
async function forgeFrom(seq: bigint): Promise<void> {
  await tamper(`UPDATE audit_rows SET reason = 'forged' WHERE seq = ${seq}`);
  const [before] = await sealedAfter(world.db, seq - 2n, 1);
  let hash = before?.hash ?? Buffer.alloc(32);
  let last = seq;
  for (const row of await sealedAfter(world.db, seq - 1n, 100)) {
    hash = hashAfter(hash, row);
    last = row.seq;
    await tamper(
      `UPDATE audit_rows SET hash = decode('${hash.toString("hex")}', 'hex') WHERE seq = ${row.seq}`,
    );
  }
  await tamper(`UPDATE audit_head SET seq = ${last}, hash = decode('${hash.toString("hex")}', 'hex')`);
}
