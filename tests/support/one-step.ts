/** Drafts as one step of the form sends them, and how they stand afterwards. */
import type { Db } from "#app/db/client.server.ts";
import type { DraftInput } from "#app/usecases/listings/draft-input.ts";
import { aDraft } from "./listing-world.ts";

/** What a form of one step sends: its own fields; the others are empty. */
export function step(name: NonNullable<DraftInput["step"]>, fields: Partial<DraftInput>): DraftInput {
  const empty = {
    title: "",
    description: "",
    variety: "",
    grade: "",
    region: null,
    packaging: "",
    storage: "",
  };
  return aDraft({ ...empty, tiers: [], quantity: null, certificates: [], step: name, ...fields });
}

/** The newest revision of a listing with its photos and certificates. */
export async function latestOf(db: Db, listingId: string) {
  const [latest] = await db.listingRevision.findMany({
    where: { listingId },
    orderBy: { number: "desc" },
    include: { photos: { orderBy: { position: "asc" } }, certificates: true },
  });
  if (latest === undefined) throw new Error("no revision");
  return latest;
}
