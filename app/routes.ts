import type { RouteConfig } from "@remix-run/route-config";
import { index, prefix, route } from "@remix-run/route-config";

/** Every address of the site, by audience. A deed has an address of its own below the page its form stands on. */
export default [
  index("routes/public/choose-language.ts"),

  ...prefix(":lang", [
    // public: anyone, without an account; sent without the application's scripts
    index("routes/public/home.tsx"),

    // account: signing in and out, one's own things
    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-up", "routes/account/sign-up.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("forgot-password", "routes/account/forgot-password.tsx"),
    route("reset-password/:token", "routes/account/reset-password.tsx"),
    route("confirm-email/:token", "routes/account/confirm-email.tsx"),
    route("account", "routes/account/account.tsx"),
    route("account/save-profile", "routes/account/save-profile.ts"),
    route("account/change-password", "routes/account/change-password.ts"),
    route("account/resend-confirmation", "routes/account/resend-confirmation.ts"),
    route("account/end-session", "routes/account/end-session.ts"),
    route("account/end-sessions", "routes/account/end-sessions.ts"),
    route("notices", "routes/account/notices.tsx"),
    route("notices/read", "routes/account/read-notices.ts"),

    // company: the active company
    route("company", "routes/company/company.tsx"),
    route("company/submit", "routes/company/submit-company.ts"),
    route("company/switch", "routes/company/switch-company.ts"),
    route("company/remove-paper", "routes/company/remove-paper.ts"),
    route("company/team", "routes/company/team.tsx"),

    // producer
    route("producer", "routes/producer/home.tsx"),

    // buyer
    route("buyer", "routes/buyer/home.tsx"),

    // desk: the Trade House
    route("desk", "routes/desk/home.tsx"),
    route("desk/companies", "routes/desk/companies.tsx"),
    route("desk/companies/:id", "routes/desk/company.tsx"),
    route("desk/companies/:id/verify", "routes/desk/verify-company.ts"),
    route("desk/companies/:id/request-changes", "routes/desk/request-company-changes.ts"),
    route("desk/companies/:id/reject", "routes/desk/reject-company.ts"),
    route("desk/companies/:id/suspend", "routes/desk/suspend-company.ts"),
    route("desk/companies/:id/reinstate", "routes/desk/reinstate-company.ts"),
  ]),

  // machines: webhooks, files, crawlers
  route("files/:id", "routes/files/file.ts"),
] satisfies RouteConfig;
