import type { MetaDescriptor, MetaFunction } from "@remix-run/node";
import type { PublicHead } from "#app/http/public-head.server.ts";

function hasHead(data: unknown): data is { readonly head: PublicHead } {
  return typeof data === "object" && data !== null && "head" in data;
}

/** The head of a page whose loader answers `head`. */
export const headFromData: MetaFunction = ({ data }) => (hasHead(data) ? headTags(data.head) : []);

/** What a public page says of itself, as tags. */
export function headTags({
  title,
  description,
  canonical,
  alternates,
  indexed,
}: PublicHead): MetaDescriptor[] {
  const tags: MetaDescriptor[] = [
    { title },
    { name: "description", content: description },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: canonical },
    { tagName: "link", rel: "canonical", href: canonical },
  ];
  if (!indexed) return [...tags, { name: "robots", content: "noindex, follow" }];
  return [
    ...tags,
    ...alternates.map(({ lang, href }) => ({
      tagName: "link" as const,
      rel: "alternate",
      hrefLang: lang,
      href,
    })),
  ];
}
