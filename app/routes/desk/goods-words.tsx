import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { GoodsWordsView } from "#app/ui/reference/goods-words-view.tsx";
import { goodsWordsLoader } from "./words.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = goodsWordsLoader;

export default function GoodsWords() {
  const { goods, formToken } = useLoaderData<typeof loader>();
  return <GoodsWordsView goods={goods} formToken={formToken} />;
}
