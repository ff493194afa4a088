import type { LoaderFunctionArgs } from "@remix-run/node";
import { languages } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import { sitemapEntries } from "#app/queries/sitemap.server.ts";

export const handle = { audience: "machine" } satisfies Handle;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every public page in its four languages. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { house } = context as LoadContext;
  const entries = await sitemapEntries(house.db);
  const pages: readonly { readonly path: (paths: Paths) => string; readonly changed?: Date }[] = [
    { path: (paths) => paths.home() },
    { path: (paths) => paths.catalogue() },
    { path: (paths) => paths.seasons() },
    ...entries.categories.map((category) => ({ path: (paths: Paths) => paths.catalogue({ category }) })),
    ...entries.commodities.map((commodity) => ({ path: (paths: Paths) => paths.catalogue({ commodity }) })),
    ...entries.producers.map((slug) => ({ path: (paths: Paths) => paths.producerPage(slug) })),
    ...entries.listings.map(({ slug, publishedAt }) => ({
      path: (paths: Paths) => paths.listing(slug),
      changed: publishedAt,
    })),
  ];
  const urls = pages.flatMap(({ path, changed }) =>
    languages.map((lang) => {
      const address = new URL(path(pathsIn(lang)), house.settings.publicUrl).href;
      const date = changed === undefined ? "" : `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>`;
      return `<url><loc>${escaped(address)}</loc>${date}</url>`;
    }),
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("\n")}</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
