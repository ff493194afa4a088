import type { MetaDescriptor, MetaFunction } from "@remix-run/node";
import type { PublicHead } from "#app/http/public-head.server.ts";

function hasHead(data: unknown): data is { readonly head: PublicHead } {
  return typeof data === "object" && data !== null && "head" in data;
}

/** The head of a page whose loader answers `head`. */
export const headFromData: MetaFunction = ({ data }) => (hasHead(data) ? headTags(data.head) : []);

/** What a public page says of itself, as tags. */
export function headTags(head: PublicHead): MetaDescriptor[] {
  const { title, description, canonical, picture } = head;
  const tags: MetaDescriptor[] = [
    { title },
    { name: "description", content: description },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: head.siteName },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: canonical },
    { property: "og:locale", content: head.locale },
    ...head.otherLocales.map((locale) => ({ property: "og:locale:alternate", content: locale })),
    { property: "og:image", content: picture.href },
    { property: "og:image:width", content: String(picture.width) },
    { property: "og:image:height", content: String(picture.height) },
    { property: "og:image:alt", content: picture.alt },
    { name: "twitter:card", content: "summary_large_image" },
    { tagName: "link", rel: "canonical", href: canonical },
  ];
  if (!head.indexed) return [...tags, { name: "robots", content: "noindex, follow" }];
  return [
    ...tags,
    ...head.alternates.map(({ lang, href }) => ({
      tagName: "link" as const,
      rel: "alternate",
      hrefLang: lang,
      href,
    })),
    ...(head.data.length === 0
      ? []
      : [{ "script:ld+json": { "@context": "https://schema.org", "@graph": head.data } }]),
  ];
}
