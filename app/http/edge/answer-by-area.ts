import type { RequestHandler, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { isLang } from "#app/domain/language.ts";

type Routes = ServerBuild["routes"];

/**
 * The application, asked with no more of its routes than could be meant. The framework ranks and tries every route of
 * its table several times a request; with three hundred of them that takes longer than most deeds. So each area of the
 * site (`/{lang}/buyer`, `/{lang}/desk`, …) gets a handler of its own routes. An address that is written in any other
 * way goes to the handler of all.
 */
export function answerByArea(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, "production");
  const byArea = new Map<string, RequestHandler>();
  for (const area of areasOf(build.routes)) {
    byArea.set(area, createRequestHandler(buildOf(build, area), "production"));
  }
  return (request, context) => {
    const area = areaOf(new URL(request.url).pathname);
    const handler = area === null ? undefined : byArea.get(area);
    return (handler ?? whole)(request, context);
  };
}

/** What is rendered looks among the same routes. The browser reads the table of all from a file of its own. */
function buildOf(build: ServerBuild, area: string): ServerBuild {
  const routes = routesOf(build.routes, area);
  const assets = Object.entries(build.assets.routes).filter(([id]) => Object.hasOwn(routes, id));
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(assets) } };
}

/** The second segment of an address that begins with a language, without the ending of the application's own reads. */
export function areaOf(pathname: string): string | null {
  const [, lang, area] = pathname.split("/");
  return isLang(lang) && area !== undefined ? area.replace(/\.data$/, "") : null;
}

/** Every name that stands second in some route. */
export function areasOf(routes: Routes): Set<string> {
  const named = Object.values(routes).map(({ path = "" }) => path.split("/")[1] ?? "");
  return new Set(named.filter((name) => name !== "" && !isOpen(name)));
}

/** The routes an address of the area could mean, with all that has no path of its own. */
export function routesOf(routes: Routes, area: string): Routes {
  const meant = Object.entries(routes).filter(([, { path = "", parentId }]) => {
    const [first = "", second = ""] = path.split("/");
    // A route inside another than the root would have to be looked at with its parents; there is none.
    if (parentId !== undefined && parentId !== "root") return true;
    return first === "" || (isOpen(first) && (second === "" || second === area || isOpen(second)));
  });
  return Object.fromEntries(meant);
}

function isOpen(segment: string): boolean {
  return segment.startsWith(":") || segment === "*";
}
