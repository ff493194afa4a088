import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { CompanyCase } from "#app/ui/desk/company-case.tsx";
import { deskCompanyLoader } from "./company.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskCompanyLoader;

export default function Company() {
  return <CompanyCase {...useLoaderData<typeof loader>()} />;
}
