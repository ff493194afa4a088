/** Headers that stand on every answer of the house, errors included. */
import type { PolicySettings } from "./content-security-policy.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

/** Capabilities no page of ours uses. */
const unused = [
  "accelerometer",
  "camera",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "payment",
  "usb",
];

/** Header name → value. An answer may replace the policy by one with its nonce; the rest stays as it is. */
export function securityHeaders(settings: PolicySettings): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(settings),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": unused.map((name) => `${name}=()`).join(", "),
    // Not "no-referrer": browsers would then send `Origin: null` with every form, and the origin check refuses that.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(settings.publicUrl.startsWith("https:")
      ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}
