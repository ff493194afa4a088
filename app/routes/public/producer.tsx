import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { page, slugParams } from "#app/http/route.server.ts";
import { producerPage } from "#app/queries/producer-page.server.ts";
import { ProducerView } from "#app/ui/public/producer-view.tsx";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

export const loader = page("public", slugParams, async (call, { slug }, { house }) => {
  const producer = await producerPage(call, slug);
  return (
    producer && {
      head: publicHead(call.lang, house, {
        title: () => producer.name,
        description: (t) => t("catalogue.producerDescription", { name: producer.name }),
        path: (paths) => paths.producerPage(slug),
      }),
      producer,
    }
  );
});

export default function Producer() {
  return <ProducerView {...useLoaderData<typeof loader>().producer} />;
}
