import pg from "pg";
import { joinOrStartEmbedded } from "#app/db/embedded.server.ts";

const d = await joinOrStartEmbedded({ dataDir: process.argv[2] ?? "/tmp/seed/fill" });
const c = new pg.Client({ connectionString: d.url });
await c.connect();
for (const q of process.argv.slice(3)) {
  const r = await c.query(q);
  console.table(r.rows);
}
await c.end();
await d.stop();
