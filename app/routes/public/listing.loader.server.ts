import type { Call } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import type { Edge } from "#app/http/route.server.ts";
import { formatter } from "#app/i18n/format.ts";
import { filePath, sharePicturePath } from "#app/paths.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import { goodsTrail } from "#app/ui/public/trails.ts";
import { rememberSeen } from "#app/usecases/finding/remember-seen.ts";
import { readAssumptions } from "./cost-assumptions.ts";
import { breadcrumbList, offeredGoods } from "./structured-data.ts";

/** Of the shared picture, in pixels; as large as those who show it ask for. */
const shareSize = { width: 1200, height: 630 } as const;

/** A listing with its landed cost by the address's assumptions; null when it is not on sale. */
export async function readListing(
  call: Call<Guest | Member>,
  { slug }: { readonly slug: string },
  { house, url, request }: Edge,
) {
  const { assumptions, badNumbers } = readAssumptions(url.searchParams, minskDate(call.now));
  const listing = await listingPage(call, slug, assumptions);
  if (listing === null) return null;
  if (request.method === "GET") await rememberSeen(call, slug);
  const name = `${listing.commodity.name} ${listing.variety}`.trim();
  const f = formatter(call.lang);
  return {
    head: publicHead(call.lang, house, {
      title: () => `${name}, ${listing.producer.name}`,
      description: (t) =>
        t("catalogue.listingDescription", {
          name,
          region: listing.region ?? listing.producer.name,
          price: f.price(listing.tiers[0]?.price ?? listing.unitPrice, listing.currency),
          terms: `${listing.incoterm} ${listing.place}`,
        }),
      path: (paths) => paths.listing(slug),
      picture: {
        path: sharePicturePath(call.lang, slug),
        ...shareSize,
        alt: [name, listing.region, f.price(listing.unitPrice, listing.currency)].filter(Boolean).join(", "),
      },
      data: (absolute, t, paths) => [
        offeredGoods(
          {
            ...listing,
            name,
            description: listing.title?.text ?? name,
            category: listing.category.name,
            path: paths.listing(slug),
            pictures: listing.photos.map(({ picture }) => filePath(picture.fallback)),
            producer: {
              name: listing.producer.name,
              path: paths.producerPage(listing.producer.slug),
            },
          },
          absolute,
        ),
        breadcrumbList(goodsTrail(t, paths, listing), absolute),
      ],
    }),
    listing,
    badNumbers,
  };
}
