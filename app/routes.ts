import type { RouteConfig } from "@remix-run/route-config";
import { index, prefix, route } from "@remix-run/route-config";

/** Every address of the site, by audience. A deed has an address of its own below the page its form stands on. */
export default [
  index("routes/public/choose-language.ts"),

  ...prefix(":lang", [
    // public: anyone, without an account; sent without the application's scripts
    index("routes/public/home.tsx"),

    // account: signing in and out, one's own things

    // company: the active company

    // producer

    // buyer

    // desk: the Trade House
  ]),

  // machines: webhooks, files, crawlers
] satisfies RouteConfig;
