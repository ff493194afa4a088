/**
 * The background jobs in a process of their own: `node app/worker.ts`, for houses whose web servers run with
 * WORKER=apart. Any number may run. Ends with status 0 when it is told to stop, once the running jobs have ended.
 */
import { describeProblems, readSettings } from "./config/env.server.ts";
import { openHouse } from "./house.server.ts";
import { houseWorker } from "./house-worker.ts";

const STOP_WITHIN_MS = 10_000;

function refuseToStart(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const mode = process.env.DEMO === "1" ? "demo" : "production";
const settings = readSettings(process.env, { mode });
if (!settings.ok) refuseToStart(describeProblems(settings.refusal));

const { house, close } = await openHouse(settings.value, { alone: false }).catch((error: unknown) =>
  refuseToStart(error instanceof Error ? error.message : String(error)),
);
const worker = houseWorker(house);
worker.start();
house.log.info({ mode }, "working");

let stopping = false;
function stop(signal: string): void {
  if (stopping) return;
  stopping = true;
  house.log.info({ signal }, "stopping");
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  worker
    .stop()
    .then(close)
    .catch((error: unknown) => house.log.error({ err: error }, "closing failed"))
    .finally(() => process.exit(0));
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
