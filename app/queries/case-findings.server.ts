import type { Db } from "#app/db/client.server.ts";
import { keyOf, readFindings } from "#app/domain/moderation/stored-findings.ts";
import { picturesOf } from "./pictures.server.ts";
import { namesOfPeople } from "./queue-rows.server.ts";

type CaseRow = {
  readonly id: string;
  readonly revisionId: string;
  readonly findings: unknown;
  readonly findingsAt: Date | null;
  readonly stillLooking: boolean;
  readonly listing: {
    readonly id: string;
    readonly commoditySlug: string;
    readonly producer: { readonly id: string };
  };
};

const LOOKUPS_SHOWN = 5;

/** A case's findings with who found which of them fine, and the looks into registers that stand behind them. */
export async function unsafeCaseFindings(db: Db, row: CaseRow) {
  const found = readFindings(row.findings);
  const { id: listingId, commoditySlug, producer } = row.listing;
  const marks = await db.findingMark.findMany({ where: { listingId } });
  const revision = await db.listingRevision.findUniqueOrThrow({
    where: { id: row.revisionId },
    select: {
      establishmentNumber: true,
      listing: { select: { commodity: { select: { veterinary: true } } } },
    },
  });
  const { veterinary } = revision.listing.commodity;
  const lookups = veterinary
    ? await db.establishmentLookup.findMany({
        where: { companyId: producer.id, commoditySlug },
        orderBy: [{ lookedUpAt: "desc" }, { id: "desc" }],
        take: LOOKUPS_SHOWN,
      })
    : [];
  const area = await db.declaredArea.findUnique({
    where: { companyId_commoditySlug: { companyId: producer.id, commoditySlug } },
  });
  const people = await namesOfPeople(db, [
    ...marks.map(({ markedById }) => markedById),
    ...lookups.map(({ lookedUpById }) => lookedUpById),
    area?.recordedById ?? null,
  ]);
  const pictures = await picturesOf(
    db,
    found.flatMap(({ evidence }) =>
      [evidence.picture, evidence.otherPicture].filter(
        (id): id is string => typeof id === "string" && id !== "",
      ),
    ),
  );
  const pictureOf = (id: unknown) => (typeof id === "string" ? (pictures.get(id) ?? null) : null);
  return {
    caseId: row.id,
    at: row.findingsAt,
    stillLooking: row.stillLooking,
    list: found.map((finding) => {
      const key = keyOf(finding);
      const mark = marks.find((one) => one.key === key);
      return {
        ...finding,
        key,
        fine: mark ? { by: people.get(mark.markedById) ?? "", at: mark.markedAt } : null,
        picture: pictureOf(finding.evidence.picture),
        otherPicture: pictureOf(finding.evidence.otherPicture),
      };
    }),
    establishment: veterinary
      ? {
          number: revision.establishmentNumber.trim(),
          lookups: lookups.map(({ id, number, outcome, note, lookedUpAt, lookedUpById }) => {
            return { id, number, outcome, note, at: lookedUpAt, by: people.get(lookedUpById) ?? "" };
          }),
        }
      : null,
    area: area && {
      squareMetres: area.squareMetres,
      by: people.get(area.recordedById) ?? "",
      at: area.recordedAt,
    },
  };
}
export type CaseFindings = Awaited<ReturnType<typeof unsafeCaseFindings>>;
export type ShownFinding = CaseFindings["list"][number];
