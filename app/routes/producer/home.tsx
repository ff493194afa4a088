import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerHomePage } from "#app/queries/producer-home.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { ProducerHome } from "#app/ui/home/producer-home.tsx";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("company.homeProducerTitle")),
  ...(await producerHomePage(call)),
}));

export default function Home() {
  return <ProducerHome {...useLoaderData<typeof loader>()} />;
}
