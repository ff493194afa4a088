/**
 * What our pages may load and do. No `unsafe-inline` anywhere: public pages run only scripts from our files and need
 * no nonce, so that they can be cached; a page of the application passes the nonce of its request.
 */
import type { Settings } from "#app/config/env.server.ts";

export type PolicySettings = Pick<Settings, "publicUrl" | "mode"> & {
  /** Where Stripe's pages are when they are not at Stripe: the stand-in's address. */
  readonly stripe: Pick<Settings["stripe"], "apiBase">;
};

/** The value of `Content-Security-Policy` for a page; with a nonce for one whose scripts carry it. */
export function contentSecurityPolicy(settings: PolicySettings, nonce?: string): string {
  const scripts = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  // Vite puts styles into the page and talks to it over a web socket; never in production.
  const development = settings.mode === "development";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Browsers apply this to the redirect that follows a form too, and paying, or opening an account for payouts, leads to Stripe's page.
    `form-action 'self' ${paymentOrigin(settings)}`,
    "frame-ancestors 'none'",
    ...(settings.publicUrl.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function paymentOrigin({ stripe }: PolicySettings): string {
  return stripe.apiBase === null
    ? "https://checkout.stripe.com https://connect.stripe.com"
    : new URL(stripe.apiBase).origin;
}
