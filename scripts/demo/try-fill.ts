import { readSettings } from "#app/config/env.server.ts";
import { fillDatabase } from "./fill-database.ts";
const s = readSettings({ ...process.env, DATA_DIR: "/tmp/seed/fill", PORT: "3102" }, { mode: "demo" });
if (!s.ok) throw new Error(JSON.stringify(s));
const t = Date.now();
await fillDatabase(s.value, "/tmp/seed/fill-stripe.json");
console.log("took", Date.now() - t);
