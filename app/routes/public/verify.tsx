import { redirect } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { VerifyForm } from "#app/ui/public/verify-view.tsx";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

/** A code to type; one that was typed has a page of its own. */
export const loader = page("public", noParams, async (call, _params, { house, url, paths }) => {
  const code = url.searchParams.get("code")?.trim() ?? "";
  if (code !== "") throw redirect(paths.verify(code.slice(0, 60)), 303);
  return {
    head: publicHead(call.lang, house, {
      title: (t) => t("papersMade.verifyTitle"),
      description: (t) => t("papersMade.verifyLead"),
      path: (each) => each.verifyForm(),
      indexed: false,
    }),
  };
});

export default function Verify() {
  return <VerifyForm />;
}
