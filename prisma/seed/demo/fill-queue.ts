/** What waits at the desk today: new goods, edits of goods on sale, and what was sent back. */
import { priceE4 } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { assignCase } from "#app/usecases/moderation/assign-case.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { daysAfter, hoursAfter } from "./calendar.ts";
import { draftOf } from "./goods/draft-of.ts";
import { inReview, unfinished } from "./goods/in-review.ts";
import type { SoldGoods } from "./sell-goods.ts";
import { seasonsAhead, writeGoods } from "./sell-goods.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Photos = (commodity: string, howMany: number) => Promise<readonly Upload[]>;

/** Hours before now at which the newest case came in; each next one is some hours older. */
const NEWEST = 2;
const APART = 6;

export function planQueue(stage: Stage, market: readonly SoldGoods[], photos: Photos): void {
  const { now, cast } = stage;
  for (const [index, goods] of inReview.entries()) {
    const at = hoursAfter(now, -(NEWEST + index * APART));
    stage.plan(at, async () => {
      const listingId = await writeNow(stage, goods, at, photos);
      await must(
        submitListing(stage.call(cast.producer(goods.of), at), listingId),
        `${goods.commodity} waits`,
      );
    });
  }
  for (const [index, commodity] of ["pomegranate", "hazelnut-kernel", "tea-black"].entries()) {
    const at = hoursAfter(now, -(4 + index * 9));
    stage.plan(at, () => editGoods(stage, market, commodity, at));
  }
  for (const [index, commodity] of ["walnut", "apple"].entries()) {
    const at = hoursAfter(now, -(3 + index * 20));
    stage.plan(at, () => askForMore(stage, market, commodity, at));
  }
  stage.plan(hoursAfter(now, -0.1), () => shareTheWork(stage, hoursAfter(now, -0.1)));
  for (const goods of unfinished) {
    const at = daysAfter(now, -4);
    stage.plan(at, async () => {
      const listingId = await writeNow(stage, goods, at, photos);
      if (goods.standing === "draft") return;
      await must(
        submitListing(stage.call(cast.producer(goods.of), at), listingId),
        `${goods.commodity} is handed in`,
      );
      await turnDown(stage, listingId, goods.standing, hoursAfter(at, 20));
    });
  }
}

function writeNow(
  stage: Stage,
  goods: Parameters<typeof writeGoods>[1],
  at: Date,
  photos: Photos,
): Promise<string> {
  const [season] = seasonsAhead(goods, at);
  if (season === undefined) throw new Error(`demo: ${goods.commodity} has no season`);
  return photos(goods.commodity, goods.photos ?? 1).then((files) =>
    writeGoods(stage, goods, season, files, at),
  );
}

/** Goods on sale are described anew: another grade, another packaging, a longer text; the old one sells on. */
async function editGoods(
  stage: Stage,
  market: readonly SoldGoods[],
  commodity: string,
  at: Date,
): Promise<void> {
  const sold = market.find(({ goods }) => goods.commodity === commodity);
  if (sold === undefined) return;
  const { goods, listingId, season } = sold;
  const producer = stage.cast.producer(goods.of);
  const draft = await draftOf(stage, goods, season(), at);
  const edited = {
    ...draft,
    description: `${draft.description} ${draft.language === "az" ? "Hər partiya ilə foto və temperatur qeydi göndərilir." : "К каждой партии прилагаем фото и запись температуры."}`,
    packaging: draft.packaging.replace("10 kq", "8 kq").replace("25 kq", "20 kq"),
    leadTimeDays: (draft.leadTimeDays ?? 3) + 1,
  };
  await must(saveDraft(stage.call(producer, at), listingId, edited), `${commodity} is edited`);
  await must(
    submitListing(stage.call(producer, hoursAfter(at, 0.2)), listingId),
    `the edit of ${commodity} waits`,
  );
}

/** A price goes up by two fifths at once, and waits. */
async function askForMore(
  stage: Stage,
  market: readonly SoldGoods[],
  commodity: string,
  at: Date,
): Promise<void> {
  const sold = market.find(({ goods }) => goods.commodity === commodity);
  if (sold === undefined) return;
  const { status, activePrice } = await stage.db.listing.findUniqueOrThrow({
    where: { id: sold.listingId },
    select: { status: true, activePrice: { select: { tiers: { orderBy: { fromG: "asc" } } } } },
  });
  if (status !== "published" || activePrice === null) return;
  const tiers = activePrice.tiers.map(({ fromG, priceE4: price }) => ({
    from: grams(fromG),
    price: priceE4((price * 14n) / 10n),
  }));
  await must(
    changePrice(stage.call(stage.cast.producer(sold.goods.of), at), sold.listingId, tiers),
    `${commodity} becomes dearer`,
  );
}

/** The director gives the oldest case to the moderator, who has taken the second one up. */
async function shareTheWork(stage: Stage, at: Date): Promise<void> {
  const { moderator, director } = stage.cast;
  const [first, second] = await stage.db.moderationCase.findMany({
    where: { state: "open" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 2,
    select: { id: true },
  });
  if (first === undefined || second === undefined) return;
  await must(assignCase(stage.call(director, at), first.id, moderator.userId), "a case is given");
  await must(claimCase(stage.call(moderator, at), second.id), "a case is taken");
}

async function turnDown(
  stage: Stage,
  listingId: string,
  how: "changes_requested" | "rejected",
  at: Date,
): Promise<void> {
  const { moderator } = stage.cast;
  const open = await stage.db.moderationCase.findFirstOrThrow({ where: { listingId, state: "open" } });
  await must(claimCase(stage.call(moderator, at), open.id), "a case is claimed");
  const call = stage.call(moderator, hoursAfter(at, 0.2));
  const revision = open.revisionId;
  await (how === "rejected"
    ? must(
        rejectRevision(call, open.id, {
          revision,
          reasons: ["goods-not-admitted", "description-misleading"],
          comment: "Без номера предприятия в реестре ЕАЭС и разрешения СИТЕС товар не допускается.",
        }),
        "a revision is rejected",
      )
    : must(
        requestChanges(call, open.id, {
          revision,
          reasons: ["certificate-missing", "photos-poor"],
          notes: { "photos-poor": "Этикетка не читается." },
          comment: "Добавьте декларацию соответствия и фото этикетки.",
        }),
        "changes are asked for",
      ));
}
