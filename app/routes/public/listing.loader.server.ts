import type { Call } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { parseAmount } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { SharedPicture } from "#app/http/public-head.server.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import type { Edge } from "#app/http/route.server.ts";
import { formatter } from "#app/i18n/format.ts";
import { filePath } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import { goodsTrail } from "#app/ui/public/trails.ts";
import { rememberSeen } from "#app/usecases/finding/remember-seen.ts";
import { breadcrumbList, offeredGoods } from "./structured-data.ts";

function sharedPhoto(photo: ListingPage["photos"][number] | undefined, alt: string): SharedPicture | null {
  if (photo === undefined) return null;
  const { width, height, fallback } = photo.picture;
  return { path: filePath(fallback), width, height, alt };
}

/** No address is asked for a number longer than this. */
const LONGEST_NUMBER = 16;

/** A listing with its landed cost by the address's assumptions; null when it is not on sale. */
export async function readListing(
  call: Call<Guest | Member>,
  { slug }: { readonly slug: string },
  { house, url, request }: Edge,
) {
  const bad: string[] = [];
  const read = <T extends bigint>(
    name: string,
    parse: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false },
  ): T | null => {
    const text = (url.searchParams.get(name) ?? "").trim().slice(0, LONGEST_NUMBER);
    if (text === "") return null;
    const parsed = parse(text);
    if (parsed.ok && parsed.value > 0n) return parsed.value;
    bad.push(text);
    return null;
  };
  const quantity: Grams | null = read("quantity", parseKg);
  const freightPerTruck = read("freight", parseAmount);
  const st1 = !["no", "0", "off", "false"].includes(url.searchParams.get("st1") ?? "");
  const listing = await listingPage(call, slug, { quantity, freightPerTruck, st1 });
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
      picture: sharedPhoto(listing.photos[0], name),
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
    badNumbers: bad,
  };
}
