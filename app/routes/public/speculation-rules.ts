import { languages } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** The public pages by their patterns: whatever is not named here is fetched only when it is asked for. */
const publicPages = ["", "/catalogue", "/catalogue\\?*", "/listings/:slug", "/producers/:slug", "/seasons"];

/**
 * Which links a browser may follow before the reader does, when the reader points at one: public pages only, which
 * change nothing and are the same for everybody. https://wicg.github.io/nav-speculation/speculation-rules.html
 */
const rules = {
  prefetch: [
    {
      source: "document",
      where: {
        and: [
          { href_matches: publicPages.map((page) => `/:lang(${languages.join("|")})${page}`) },
          { not: { selector_matches: "[rel~=nofollow]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

/** The rules named by the header `Speculation-Rules` of public pages to strangers. */
export function loader() {
  return new Response(JSON.stringify(rules), {
    headers: {
      "Content-Type": "application/speculationrules+json",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
