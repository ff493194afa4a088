/** `npm run generate`: the database client, made from the schema. The editor wants it before the first build. */
import { generateIfChanged } from "./demo/build-if-changed.ts";

await generateIfChanged();
