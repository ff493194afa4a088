import type { LoaderFunctionArgs } from "@remix-run/node";
import { languages } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** What belongs to people who are signed in, or to whoever was handed its address. `$` ends an address: `/az/producers/…` is public. */
const personal = ["buyer", "producer$", "producer/", "desk", "company", "account", "notices", "track/"];

/** What programs that index pages may read: the public side, one address a page. */
export function loader({ context }: LoaderFunctionArgs) {
  const { publicUrl } = (context as LoadContext).house.settings;
  const lines = [
    "User-agent: *",
    // Searches are endless, and each shows what other pages show.
    "Disallow: /*/catalogue?*q=",
    "Disallow: /*/catalogue?*after=",
    ...languages.flatMap((lang) => personal.map((area) => `Disallow: /${lang}/${area}`)),
    "Disallow: /api/",
    "Disallow: /webhooks/",
    `Sitemap: ${new URL("/sitemap.xml", publicUrl).href}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
