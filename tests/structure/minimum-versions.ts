/** The oldest version of a package that may be in production, and the advisory that says so. */
export type MinimumVersion = { readonly name: string; readonly version: string; readonly because: string };

/**
 * Kept by hand, since the registries at hand do not all answer `npm audit`: look through the advisories of what we ship
 * at each release. Packages that are only built or tested with are not listed.
 */
export const minimumVersions: readonly MinimumVersion[] = [
  { name: "@remix-run/router", version: "1.23.2", because: "CVE-2026-22029: script by way of a redirect" },
  { name: "@remix-run/server-runtime", version: "2.17.3", because: "CVE-2026-22030: forged posts to pages" },
  {
    name: "@remix-run/react",
    version: "2.17.3",
    because: "CVE-2026-21884: script by way of scroll restoration",
  },
  {
    name: "@remix-run/node",
    version: "2.17.2",
    because: "CVE-2025-61686: session files outside their folder",
  },
  { name: "express", version: "4.20.0", because: "CVE-2024-43796: script in redirects" },
  { name: "body-parser", version: "1.20.3", because: "CVE-2024-45590: a body that takes for ever" },
  { name: "path-to-regexp", version: "0.1.12", because: "CVE-2024-52798: an address that takes for ever" },
  { name: "send", version: "0.19.0", because: "CVE-2024-43799: script in redirects" },
  { name: "serve-static", version: "1.16.0", because: "CVE-2024-43800: script in redirects" },
  { name: "cookie", version: "0.7.0", because: "CVE-2024-47764: cookies with foreign attributes" },
  { name: "qs", version: "6.14.1", because: "CVE-2025-15284: arrays past their limit" },
  { name: "on-headers", version: "1.1.0", because: "CVE-2025-7339: headers changed on their way" },
  { name: "undici", version: "6.23.0", because: "CVE-2026-22036: endless decompression" },
  { name: "nodemailer", version: "7.0.7", because: "CVE-2025-13033: mail to another domain than written" },
  { name: "sharp", version: "0.32.6", because: "CVE-2023-4863: a WebP that writes where it must not" },
  { name: "cross-spawn", version: "7.0.5", because: "CVE-2024-21538: an argument that takes for ever" },
  { name: "semver", version: "7.5.2", because: "CVE-2022-25883: a range that takes for ever" },
];
