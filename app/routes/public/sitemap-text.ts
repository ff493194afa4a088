/** Sitemaps as text: https://www.sitemaps.org/protocol.html, with the languages of each page beside it. */
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";

export type SitemapPage = { readonly path: (paths: Paths) => string; readonly changed?: Date | null };

export const urlsetStart =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
export const urlsetEnd = "</urlset>\n";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const paths = new Map(languages.map((lang) => [lang, pathsIn(lang)]));

/** A page in its four languages; each names all of them, itself too, as search engines ask. */
export function sitemapUrls(page: SitemapPage, publicUrl: string): string {
  const addressIn = (lang: Lang): string =>
    escaped(new URL(page.path(paths.get(lang) ?? pathsIn(lang)), publicUrl).href);
  const addresses = languages.map((lang) => ({ lang, address: addressIn(lang) }));
  const links = [...addresses, { lang: "x-default", address: addressIn("ru") }]
    .map(({ lang, address }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`)
    .join("");
  const changed =
    page.changed instanceof Date ? `<lastmod>${page.changed.toISOString().slice(0, 10)}</lastmod>` : "";
  return addresses.map(({ address }) => `<url><loc>${address}</loc>${changed}${links}</url>\n`).join("");
}

/** The list of sitemaps by their paths. */
export function sitemapIndex(parts: readonly string[], publicUrl: string): string {
  const entries = parts.map(
    (path) => `<sitemap><loc>${escaped(new URL(path, publicUrl).href)}</loc></sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</sitemapindex>\n`;
}

export const sitemapHeaders = {
  "Content-Type": "application/xml; charset=utf-8",
  "Cache-Control": "public, max-age=3600",
};
