/**
 * `npm run demo`: the whole house on this machine, with demo companies, goods and orders, and nothing to install but
 * Node and npm. `npm run demo -- --dev` (`npm run dev`) serves the sources with hot reload instead of the build.
 *
 * PORT, DATA_DIR, DATABASE_URL and the other settings of .env.example are honoured. A second start takes seconds and
 * keeps the data. Everything it starts ends with it, however it ends.
 */

import { buildIfChanged, generateIfChanged } from "./demo/build-if-changed.ts";
import { endWithParent } from "./demo/end-with-parent.mjs";

endWithParent();
// The database driver warns of how Prisma uses it; nobody who looks at a demo can do anything about that.
process.noDeprecation = true;
const development = process.argv.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";
process.env.DEMO ??= "1";
process.env.LOG_LEVEL ??= "warn";

// The database client is made from the schema: what imports it can be loaded only after that.
await generateIfChanged();
const { checkPlaces, openDemo } = await import("./demo/open-demo.ts");
await checkPlaces();
if (!development) await buildIfChanged();
await openDemo();
