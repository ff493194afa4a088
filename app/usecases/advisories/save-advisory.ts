import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type {
  AdvisoryKind,
  AdvisoryScope,
  AdvisorySeverity,
  AdvisoryWindow,
  ContentRefusal,
} from "#app/domain/advisories/advisory.ts";
import { checkContent } from "#app/domain/advisories/advisory.ts";
import type { Lang } from "#app/domain/language.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type AdvisoryActor = Moderator | Director;

type Words = Readonly<Record<Lang, string>>;

export type AdvisoryInput = AdvisoryScope &
  AdvisoryWindow & {
    /** One-time token of the form. */
    readonly formToken: string;
    readonly kind: AdvisoryKind;
    readonly severity: AdvisorySeverity;
    /** Azerbaijani and Russian always; the others may be empty. */
    readonly titles: Words;
    readonly texts: Words;
    readonly sourceName: string;
    readonly sourceUrl: string;
  };

export type SaveAdvisoryRefusal =
  | ContentRefusal
  | { readonly code: "not-found" }
  | { readonly code: "advisory-goods-unknown" };

/**
 * Writes an advisory, or a new version of one; it waits for a second pair of eyes, and what is published stands until
 * then. A version that still waits gives way to the newer one. Answers the advisory's id.
 */
export async function saveAdvisory(
  call: Call<AdvisoryActor>,
  advisoryId: string | null,
  input: AdvisoryInput,
): Promise<Result<string, SaveAdvisoryRefusal>> {
  const sound = checkContent(input, input, minskDate(call.now));
  if (!sound.ok) return sound;
  const form = { token: input.formToken, userId: call.actor.userId, deed: "save-advisory" };
  return inTransaction(call.db, async (tx): Promise<Result<string, SaveAdvisoryRefusal>> => {
    if (!(await areKnown(tx, input))) return refuse({ code: "advisory-goods-unknown" });
    if (advisoryId !== null && !(await lockRow(tx, "advisory", advisoryId))) {
      return refuse({ code: "not-found" });
    }
    const before = await formTarget(tx, form);
    if (before !== null) return ok(before);
    const id = advisoryId ?? (await tx.advisory.create({ data: { createdAt: call.now } })).id;
    await tx.advisoryVersion.updateMany({
      where: { advisoryId: id, state: "proposed" },
      data: { state: "discarded", decidedById: call.actor.userId, decidedAt: call.now },
    });
    const number = 1 + (await tx.advisoryVersion.count({ where: { advisoryId: id } }));
    const version = await tx.advisoryVersion.create({
      data: {
        advisoryId: id,
        number,
        ...columnsOf(input),
        proposedById: call.actor.userId,
        proposedAt: call.now,
      },
    });
    await spendForm(tx, form, id, call.now);
    await record(tx, call, {
      deed: "save-advisory",
      subject: "advisory",
      subjectId: id,
      after: { version: number, kind: input.kind, title: input.titles.ru },
    });
    const others = await staffOf(tx, ["moderator", "director"]);
    await tell(
      tx,
      others
        .filter(({ userId }) => userId !== call.actor.userId)
        .map((to) => ({
          kind: "advisory-proposed",
          event: version.id,
          to,
          data: titleData(input.titles),
          path: `/desk/advisories/${id}`,
        })),
      call.now,
    );
    return ok(id);
  });
}

async function areKnown(tx: Tx, { commodity, category, region }: AdvisoryScope): Promise<boolean> {
  const counts = [
    commodity === null ? 1 : await tx.commodity.count({ where: { slug: commodity } }),
    category === null ? 1 : await tx.category.count({ where: { slug: category } }),
    region === null ? 1 : await tx.region.count({ where: { slug: region } }),
  ];
  return counts.every((count) => count === 1);
}

function columnsOf(input: AdvisoryInput) {
  const { titles, texts } = input;
  return {
    kind: input.kind,
    severity: input.severity,
    commoditySlug: input.commodity,
    categorySlug: input.category,
    regionSlug: input.region,
    titleAz: titles.az,
    titleRu: titles.ru,
    titleBe: titles.be,
    titleEn: titles.en,
    textAz: texts.az,
    textRu: texts.ru,
    textBe: texts.be,
    textEn: texts.en,
    sourceName: input.sourceName,
    sourceUrl: input.sourceUrl,
    validFrom: toColumn(input.from),
    validUntil: input.until === null ? null : toColumn(input.until),
  };
}

/** A title for a notice, in the language of whoever reads it; Belarusian reads Russian where it is missing. */
export function titleData(titles: Words) {
  return {
    titleAz: titles.az,
    titleRu: titles.ru,
    titleBe: titles.be || titles.ru,
    titleEn: titles.en || titles.ru,
  };
}
