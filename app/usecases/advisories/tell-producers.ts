import type { Tx } from "#app/db/client.server.ts";
import type { AdvisoryVersion } from "#app/db/generated/client.ts";
import { tell } from "#app/db/outbox.server.ts";
import { titleData } from "./save-advisory.ts";

/**
 * Tells the managers and owners of every producer with goods the advisory is about, on sale or on the way there. Once
 * an advisory: a later version, or a second publication, tells only those who have not heard of it.
 */
export async function tellProducers(tx: Tx, version: AdvisoryVersion, now: Date): Promise<void> {
  const { commoditySlug, categorySlug, regionSlug } = version;
  const revision = regionSlug === null ? {} : { revisions: { some: { regionSlug, state: living } } };
  const members = await tx.membership.findMany({
    where: {
      role: { in: ["manager", "owner"] },
      user: { blockedAt: null },
      company: {
        kind: "producer",
        listings: {
          some: {
            status: { in: ["draft", "in_review", "changes_requested", "published", "paused"] },
            ...(commoditySlug === null ? {} : { commoditySlug }),
            ...(categorySlug === null ? {} : { commodity: { categorySlug } }),
            ...revision,
          },
        },
      },
    },
    select: { user: { select: { id: true, email: true, lang: true } } },
    orderBy: { createdAt: "asc" },
  });
  // Somebody of two such companies hears of it once as well.
  const people = new Map(members.map(({ user }) => [user.id, user]));
  const { titleAz: az, titleRu: ru, titleBe: be, titleEn: en } = version;
  await tell(
    tx,
    [...people.values()].map(({ id, email, lang }) => ({
      kind: "advisory-published",
      event: version.advisoryId,
      to: { userId: id, email, lang },
      data: {
        ...titleData({ az, ru, be, en }),
        textAz: version.textAz,
        textRu: version.textRu,
        textBe: version.textBe || version.textRu,
        textEn: version.textEn || version.textRu,
      },
      path: "/producer/listings",
    })),
    now,
  );
}

const living = { in: ["draft" as const, "submitted" as const, "approved" as const] };
