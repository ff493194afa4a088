import { startEmbedded } from "#app/db/embedded.server.ts";

// A process that starts the database of a data folder, says its address and waits to be ended.
const [dataDir = ""] = process.argv.slice(2);
const database = await startEmbedded({ dataDir, durable: false });
console.log(database.url);
setInterval(() => undefined, 60_000);
