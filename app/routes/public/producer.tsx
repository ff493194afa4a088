import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { page, slugParams } from "#app/http/route.server.ts";
import { producerPage } from "#app/queries/producer-page.server.ts";
import { ProducerView } from "#app/ui/public/producer-view.tsx";
import { producerTrail } from "#app/ui/public/trails.ts";
import { headFromData } from "./head.ts";
import { breadcrumbList, producerOrganization } from "./structured-data.ts";

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
        data: (absolute, t, paths) => [
          producerOrganization(
            {
              name: producer.name,
              description: producer.about,
              region: producer.region,
              path: paths.producerPage(slug),
              scores: producer.reviews.scores,
            },
            absolute,
          ),
          breadcrumbList(producerTrail(t, paths, producer.name), absolute),
        ],
      }),
      producer,
    }
  );
});

export default function Producer() {
  return <ProducerView {...useLoaderData<typeof loader>().producer} />;
}
