import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable, redirect } from "@remix-run/node";
import type { Call } from "#app/db/call.ts";
import type { Guest } from "#app/domain/actor.ts";
import { isLang } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { formatter } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/messages.ts";
import { sharedGoods } from "#app/queries/shared-goods.server.ts";
import { keepSharePicture } from "#app/usecases/files/keep-share-picture.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** Programs ask again after this; so long a picture may outlive its goods elsewhere. */
const SECONDS = 600;

/** The picture others show when a listing is shared: `/share/ru/nar-1.jpg`. Only of goods on sale. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { house, requestId } = context as LoadContext;
  const slug = /^([a-z0-9-]{1,200})\.jpg$/.exec(params.picture ?? "")?.[1];
  if (slug === undefined || !isLang(params.lang)) throw new Response(null, { status: 404 });
  const { lang } = params;
  const goods = await sharedGoods(house.db, slug, lang);
  if (goods === null) throw new Response(null, { status: 404 });
  const t = translator(lang);
  const call: Call<Guest> = {
    actor: { kind: "guest" },
    db: house.db,
    now: house.now(),
    lang,
    requestId,
    outside: house.outside,
  };
  const { name, region, price, currency } = goods;
  const words = {
    house: t("common.siteName"),
    name,
    region,
    price: formatter(lang).price(price, currency),
    unit: t("common.perKg"),
    note: goods.demo ? t("catalogue.demoPicture") : "",
  };
  const picture = await keepSharePicture(call, { ...goods, words });
  // Too many at once, or a photo that cannot be drawn: the house's own picture, asked for again soon.
  if (!picture.ok) throw redirect("/share.png", { status: 302, headers: { "Cache-Control": "no-store" } });
  const { sha256, size } = picture.value;
  const etag = `"${sha256}"`;
  const headers = new Headers({ "Cache-Control": `public, max-age=${SECONDS}`, ETag: etag });
  if (request.headers.get("If-None-Match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "image/jpeg");
  headers.set("Content-Length", String(size));
  headers.set("Content-Disposition", "inline");
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(createReadableStreamFromReadable(house.outside.files.open(sha256)), { headers });
}
