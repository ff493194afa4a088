/** `npm run build`: the database client and the production build, for `npm start`. */
import { buildIfChanged, generateIfChanged } from "./demo/build-if-changed.ts";

await generateIfChanged();
await buildIfChanged();
console.log("The build is ready: npm start");
