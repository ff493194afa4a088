import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { ReviewQueue } from "#app/ui/reviews/review-queue.tsx";
import { titleFromData } from "../title.ts";
import { reviewsLoader } from "./reviews.loader.server.ts";

export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = reviewsLoader;

export default function Reviews() {
  return <ReviewQueue {...useLoaderData<typeof loader>()} />;
}
