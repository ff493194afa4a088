import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { readSettings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { followVersions } from "#app/db/versions.server.ts";
import { answerByArea } from "#app/http/edge/answer-by-area.ts";
import { createApp } from "#app/http/edge/create-app.ts";
import { createEdgeServer, drain, listen } from "#app/http/edge/listen.ts";
import { serveBuild } from "#app/http/edge/serve-build.ts";
import type { House } from "#app/http/house.ts";
import type { RateLimits } from "#app/http/rate-limits.server.ts";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { startSession } from "#app/http/session.server.ts";
import type { Mail } from "#app/outside/mail.server.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { pagesOf } from "#app/public-pages-of.ts";
import { monday } from "./builders.ts";
import { freshDatabase } from "./database.ts";
import { quietOutside } from "./quiet-outside.ts";

const BUILD = join(import.meta.dirname, "../../build");

/** The built application, as the server loads it. */
export async function loadBuild(): Promise<ServerBuild> {
  const entry = join(BUILD, "server/index.js");
  if (!existsSync(entry))
    throw new Error("These tests look at the built product. Run `npm run build` first.");
  return import(pathToFileURL(entry).href);
}

/** Asks the site for a path; redirects are not followed, and what is no GET says where it comes from as browsers do. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The whole product behind its own edge, on a free port, with a database of its own. */
export type Site = AsyncDisposable & {
  readonly url: string;
  readonly databaseUrl: string;
  readonly db: Db;
  readonly house: House;
  readonly mails: readonly Mail[];
  /** The cookie of a new session of a person. */
  readonly sessionOf: (person: { id: string }) => Promise<string>;
  /** Asks as a person with a session of its own, or as a stranger. */
  readonly fetchAs: (person: { id: string } | null, activeCompany?: { id: string }) => Promise<Ask>;
};

export type SiteOptions = {
  now?: () => Date;
  outside?: Partial<Outside>;
  /** Follows the versions and keeps pages and goods in memory, as the server does. */
  keeping?: boolean;
  /** Stands beside another site, on the same database. */
  beside?: Site;
  /** Counts how often somebody does what; nobody does otherwise. */
  limits?: RateLimits;
};

/** Opens the site on the reference data, with the clock standing still and nobody answering outside. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { now = () => monday, outside, keeping = false, beside, limits } = options;
  const database = beside === undefined ? await freshDatabase({ data: "reference" }) : openBeside(beside);
  const { db } = database;
  const build = await loadBuild();
  const server = createEdgeServer({});
  const port = await listen(server, 0, "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const settings = readSettings({ PORT: String(port), PUBLIC_URL: url }, { mode: "test" });
  if (!settings.ok) throw new Error(JSON.stringify(settings.refusal));

  const quiet = quietOutside(outside);
  const versions = keeping
    ? followVersions(db, { url: database.url, log: () => undefined })
    : { now: () => null, ready: Promise.resolve(), close: () => Promise.resolve() };
  const house: House = {
    db,
    outside: quiet,
    settings: { ...settings.value, rateLimitFactor: 0 },
    limits: limits ?? openRateLimits(db, 0),
    versions,
    now,
    log: pino({ level: "silent" }),
  };
  const { pages, warmUp } = pagesOf(build);
  if (keeping) await warmUp(house);
  const readiness = async () => ({ database: true, migrations: true });
  const answer = answerByArea(build);
  server.on(
    "request",
    createApp({ house, answer, pages, readiness, assets: serveBuild(join(BUILD, "client")) }),
  );

  return {
    url,
    databaseUrl: database.url,
    db,
    house,
    mails: quiet.mails,
    sessionOf: (person) => openSession(house, person.id, null),
    async fetchAs(person, activeCompany) {
      const session = person === null ? null : await openSession(house, person.id, activeCompany?.id ?? null);
      return (path, init = {}) => {
        const headers = new Headers(init.headers);
        if (session !== null) headers.set("Cookie", session);
        if ((init.method ?? "GET") !== "GET") headers.set("Origin", url);
        return fetch(url + path, { redirect: "manual", ...init, headers });
      };
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await drain(server, 100);
      quiet.pictures.close();
      await versions.close();
      await database.close();
    },
  };
}

function openBeside({ databaseUrl: url }: Site) {
  const db = openDatabase({ url });
  return { url, db, close: () => closeDatabase(db) };
}

async function openSession(house: House, userId: string, activeCompanyId: string | null): Promise<string> {
  const cookie = await startSession(house, { userId, ip: "127.0.0.1", userAgent: "tests", activeCompanyId });
  return cookie.slice(0, cookie.indexOf(";"));
}
