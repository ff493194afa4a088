/**
 * The web server: `node app/server.ts`. In development Vite stands between the edge and the application and reloads it;
 * otherwise the build is served. Ends with status 0 when it is told to stop, with 1 when it cannot start.
 */
import { access } from "node:fs/promises";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import type { Mode } from "./config/env.server.ts";
import { describeProblems, readSettings } from "./config/env.server.ts";
import { unsealedTail } from "./db/audit-chain.server.ts";
import type { OpenedHouse } from "./house.server.ts";
import { openHouse } from "./house.server.ts";
import { houseWorker } from "./house-worker.ts";
import { answerByArea } from "./http/edge/answer-by-area.ts";
import type { AppParts } from "./http/edge/create-app.ts";
import { createApp } from "./http/edge/create-app.ts";
import { createEdgeServer, drain, listen } from "./http/edge/listen.ts";
import { securityHeaders } from "./http/edge/security-headers.ts";
import { serveBuild } from "./http/edge/serve-build.ts";
import type { House } from "./http/house.ts";
import { pagesOf } from "./public-pages-of.ts";

const STOP_WITHIN_MS = 10_000;
/** Of those, what closing the database and the rest may need. */
const CLOSE_MS = 2_000;
/** A market of 300,000 listings takes some ten seconds, one of thousands no time to speak of. */
const WARM_WITHIN_MS = 20_000;

// React and Express look at it, and without it they serve their slow, talkative selves.
process.env.NODE_ENV ??= "production";
const development = process.env.NODE_ENV === "development";

function modeOf(env: NodeJS.ProcessEnv): Mode {
  if (development) return "development";
  return env.DEMO === "1" ? "demo" : "production";
}

function refuseToStart(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const settings = readSettings(process.env, { mode: modeOf(process.env) });
if (!settings.ok) refuseToStart(describeProblems(settings.refusal));

const opened = await openHouse(settings.value).catch((error: unknown) =>
  refuseToStart(error instanceof Error ? error.message : String(error)),
);
await serve(opened).catch(async (error: unknown) => {
  await opened.close();
  refuseToStart(error instanceof Error ? error.message : String(error));
});

async function serve({ house, readiness, close }: OpenedHouse): Promise<void> {
  const { log } = house;
  const { host, port, publicUrl } = house.settings;
  const worker = house.settings.worker === "inside" ? houseWorker(house) : null;
  let draining = false;
  const server = createEdgeServer(securityHeaders(house.settings));
  const application = development ? await loadWithVite(server) : await loadBuild(house);
  const recordTail = () => unsealedTail(house.db);
  const parts = { house, readiness, recordTail, isDraining: () => draining, ...application };
  server.on("request", createApp(parts));

  const stop = (signal: string): void => {
    if (draining) return;
    draining = true;
    log.info({ signal }, "stopping");
    // Nothing may keep the process beyond its time, whatever hangs.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    Promise.all([drain(server, STOP_WITHIN_MS - CLOSE_MS), worker?.stop()])
      .then(([finished]) => {
        if (!finished) log.warn("requests were cut off");
        return close();
      })
      .catch((error: unknown) => log.error({ err: error }, "closing failed"))
      .finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "the server is in a state nobody knows");
    process.exit(1);
  });

  const taken = await listen(server, port, host);
  worker?.start();
  log.info({ host, port: taken, publicUrl, mode: house.settings.mode }, "listening");
}

async function loadBuild(house: House): Promise<Pick<AppParts, "answer" | "assets" | "pages">> {
  const folder = resolve(import.meta.dirname, "..", process.env.BUILD_DIR ?? "build");
  const entry = join(folder, "server/index.js");
  await access(entry).catch(() => {
    throw new Error("There is no build to serve. Run `npm run build` first.");
  });
  const build: ServerBuild = await import(pathToFileURL(entry).href);
  const { pages, warmUp } = pagesOf(build);
  // The first readers find the goods in memory; where that takes long, the database answers meanwhile.
  const warm = warmUp(house).catch((error: unknown) =>
    house.log.warn({ err: error }, "the goods are not kept in memory"),
  );
  await Promise.race([warm, pause(WARM_WITHIN_MS, undefined, { ref: false })]);
  return {
    answer: answerByArea(build),
    pages,
    assets: serveBuild(join(folder, "client")),
  };
}

async function loadWithVite(server: Server): Promise<Pick<AppParts, "answer" | "assets">> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { answer: createRequestHandler(load, "development"), assets: vite.middlewares };
}
