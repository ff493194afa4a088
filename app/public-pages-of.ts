import type { ServerBuild } from "@remix-run/node";
import type { AppParts } from "./http/edge/create-app.ts";
import type { House } from "./http/house.ts";

type WithPages = {
  readonly publicPages: (assets: ServerBuild["assets"]) => NonNullable<AppParts["pages"]>;
  readonly warmUp: (house: House) => Promise<void>;
};

function hasPages(entry: object): entry is WithPages {
  return ["publicPages", "warmUp"].every((name) => name in entry);
}

/** The public pages of a build: its server entry has them beside what the framework calls. */
export function pagesOf(build: ServerBuild): {
  readonly pages: NonNullable<AppParts["pages"]>;
  readonly warmUp: WithPages["warmUp"];
} {
  const entry: object = build.entry.module;
  if (!hasPages(entry)) throw new Error("This build has no public pages. Run `npm run build` again.");
  return { pages: entry.publicPages(build.assets), warmUp: entry.warmUp };
}
