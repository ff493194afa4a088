import type { Call } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { parseAmount } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import type { Edge } from "#app/http/route.server.ts";
import { formatter } from "#app/i18n/format.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";

/** No address is asked for a number longer than this. */
const LONGEST_NUMBER = 16;

/** A listing with its landed cost by the address's assumptions; null when it is not on sale. */
export async function readListing(
  call: Call<Guest | Member>,
  { slug }: { readonly slug: string },
  { house, url }: Edge,
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
    }),
    listing,
    badNumbers: bad,
  };
}
