/**
 * How fast the record is: `node bench/audit-record.ts [rows]` fills a throw-away database with so many deeds (100,000),
 * seals them, checks them, and asks for a page by each filter. One JSON object a line; times in milliseconds.
 */
import { performance } from "node:perf_hooks";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { startThrowAway } from "#app/db/throw-away.server.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";
import { sealRecord } from "#app/usecases/audit/seal-record.ts";
import { migrate } from "#prisma/migrate.ts";

const rows = Number(process.argv[2] ?? 100_000);
const server = await startThrowAway();
await migrate(server.url);
const db = openDatabase({ url: server.url, statementTimeoutMs: 300_000 });

async function timed<T>(
  what: string,
  work: () => Promise<T>,
  facts: (value: T) => object = () => ({}),
): Promise<void> {
  const began = performance.now();
  const value = await work();
  console.log(JSON.stringify({ what, ms: Math.round(performance.now() - began), ...facts(value) }));
}

await timed(
  `write ${rows} rows`,
  () => db.$executeRaw`
  INSERT INTO audit_rows (id, at, actor_kind, actor_id, company_id, deed, subject, subject_id, before, after, reason, reason_key)
  SELECT gen_random_uuid(), '2026-01-01'::timestamptz + n * interval '5 min', 'producer',
    ('00000000-0000-0000-0000-' || lpad((n % 500)::text, 12, '0'))::uuid,
    ('00000000-0000-0000-0001-' || lpad((n % 200)::text, 12, '0'))::uuid,
    (ARRAY['change-price', 'change-stock', 'order-placed', 'record-transfer'])[1 + n % 4],
    (ARRAY['listing', 'listing', 'order', 'payment'])[1 + n % 4], 'subject-' || n % 5000,
    '{"state": "active", "freeG": "20000000"}', '{"state": "waiting", "freeG": "19000000"}',
    'counted again ' || n, 'counted again ' || n
  FROM generate_series(1, ${rows}) AS n`,
);

const now = new Date();
let sealed = 0;
const sealAll = async (atMost: number) => {
  const goal = sealed + atMost;
  while (sealed < goal) sealed += (await sealRecord({ db, now })).sealed;
  return sealed;
};
await timed("seal the first 10000", () => sealAll(Math.min(10_000, rows)));
await timed(`seal the other ${rows - sealed}`, () => sealAll(rows - sealed));
await timed(
  `check ${rows}`,
  () => checkRecord(db),
  ({ count, broken }) => ({ count: String(count), broken }),
);
await db.$executeRaw`ANALYZE audit_rows`;

const filters: Record<string, Prisma.AuditRowWhereInput> = {
  nothing: {},
  person: { actorId: { in: ["00000000-0000-0000-0000-000000000007"] } },
  company: { companyId: { in: ["00000000-0000-0000-0001-000000000007"] } },
  deed: { deed: "change-price" },
  subject: { subject: "payment" },
  "one thing": { subject: { in: ["listing"] }, subjectId: { in: ["subject-100"] } },
  period: { at: { gte: new Date("2026-03-01"), lt: new Date("2026-03-02") } },
  reason: { reasonKey: { contains: "again 9876" } },
  "a deep page": { at: { lte: new Date("2026-02-01") } },
};
for (const [name, where] of Object.entries(filters)) {
  await timed(
    `a page by ${name}`,
    () => db.auditRow.findMany({ where, orderBy: [{ at: "desc" }, { entry: "desc" }], take: 51 }),
    ({ length }) => ({ rows: length }),
  );
}
await closeDatabase(db);
await server.stop();
