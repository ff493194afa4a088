import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Lang } from "#app/domain/language.ts";
import type { OrderAudience } from "#app/domain/orders/deeds.ts";
import { mayBring } from "#app/domain/papers/bringers.ts";
import { paperDueOn } from "#app/domain/papers/due.ts";
import { hasRunOut, opensGate } from "#app/domain/papers/validity.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { isTruckLate } from "#app/domain/shipments/course.ts";
import type { Goods } from "#app/domain/shipments/temperature.ts";
import { storageRange, unsuited } from "#app/domain/shipments/temperature.ts";

/** What the pages about an order's papers and trucks read of them. */
export const trailRelations = {
  papers: {
    include: {
      file: { select: { name: true, size: true, contentType: true } },
      truck: { select: { number: true, plate: true } },
      shipment: { select: { number: true } },
    },
  },
  trucks: {
    orderBy: { number: "asc" },
    include: {
      reports: { orderBy: { reportedAt: "asc" } },
      etas: { orderBy: { saidAt: "asc" } },
      photos: { orderBy: [{ addedAt: "asc" }, { id: "asc" }] },
    },
  },
  shipments: { orderBy: { number: "asc" } },
} as const satisfies Prisma.OrderInclude;

type Rows = Prisma.OrderGetPayload<{ include: typeof trailRelations }>;
type PaperRow = Rows["papers"][number];

type PapersAsked = {
  readonly papers: readonly PaperRow[];
  readonly side: OrderAudience;
  readonly today: PlainDate;
  readonly deliverFrom: PlainDate;
  /** The day the first part left; null: nothing has. */
  readonly loadedOn: PlainDate | null;
};

/** The papers of an order for one audience: those that count, each with the ones it took the place of. */
export async function paperViews(db: Db, { papers, side, today, deliverFrom, loadedOn }: PapersAsked) {
  const deciders = papers.flatMap(({ decidedById }) => (decidedById === null ? [] : [decidedById]));
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(deciders)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const seen = new Set<string>();
  return papers
    .filter(({ state }) => state !== "superseded")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((paper) => {
      const again = seen.has(paper.kind);
      seen.add(paper.kind);
      return {
        ...oneView(paper, today, names),
        dueOn: paperDueOn(paper.kind, {
          deliverFrom,
          // The rest of an order leaves on a day that nobody has said yet.
          loadedOn: paper.shipment === null && paper.level !== "order" ? null : loadedOn,
        }),
        /** Where the page leads to: the first of a kind by the kind, others by their own id. */
        anchor: again ? `paper-${paper.id}` : `paper-${paper.kind}`,
        toBring: side !== "staff" && mayBring(side, paper, today),
        earlier: before(paper, byId),
      };
    });
}

function oneView(paper: PaperRow, today: PlainDate, names: ReadonlyMap<string, string>) {
  return {
    id: paper.id,
    kind: paper.kind,
    level: paper.level,
    owner: paper.owner,
    gate: paper.gate,
    state: paper.state,
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: paper.issuedOn === null ? null : fromColumn(paper.issuedOn),
    validUntil: paper.validUntil === null ? null : fromColumn(paper.validUntil),
    ranOut: hasRunOut(paper, today),
    opensGate: opensGate(paper, today),
    vehicle: paper.vehicle,
    weight: paper.weightG === null ? null : grams(paper.weightG),
    consignee: paper.consignee,
    truck: paper.truck,
    shipment: paper.shipment?.number ?? null,
    fileId: paper.fileId,
    fileName: paper.file?.name ?? "",
    reason: paper.reason,
    decidedAt: paper.decidedAt,
    decidedBy: paper.decidedById === null ? "" : (names.get(paper.decidedById) ?? ""),
  };
}

/** The papers that stood here before, the last first. */
function before(paper: PaperRow, byId: ReadonlyMap<string, PaperRow>) {
  const chain: { id: string; number: string; at: Date | null; reason: string; fileId: string | null }[] = [];
  let at = paper.replacesId === null ? undefined : byId.get(paper.replacesId);
  while (at !== undefined) {
    const { id, number, supersededAt, supersededReason: reason, fileId, replacesId } = at;
    chain.push({ id, number, at: supersededAt, reason, fileId });
    at = replacesId === null ? undefined : byId.get(replacesId);
  }
  return chain;
}

/** The trucks of an order, shipment by shipment as they left. */
export function truckViews(rows: Pick<Rows, "trucks">["trucks"], goods: readonly Goods[], today: PlainDate) {
  return rows.map((truck) => {
    const eta = truck.eta === null ? null : fromColumn(truck.eta);
    return {
      id: truck.id,
      number: truck.number,
      shipmentId: truck.shipmentId,
      plate: truck.plate,
      cmrNumber: truck.cmrNumber,
      packed: grams(truck.packedG),
      eta,
      state: truck.state,
      late: isTruckLate({ state: truck.state, eta }, today),
      loadedAt: truck.loadedAt,
      borderAt: truck.borderAt,
      customsAt: truck.customsAt,
      arrivedAt: truck.arrivedAt,
      receivedAt: truck.receivedAt,
      driverName: truck.driverName,
      driverPhone: truck.driverPhone,
      setPointDc: truck.setPointDc,
      /** Goods that the set-point does not suit, by their commodity. */
      unsuited: truck.setPointDc === null ? [] : unsuited(goods, truck.setPointDc).map(({ slug }) => slug),
      photoIds: truck.photos.map(({ fileId }) => fileId),
      /** Days said before the one that stands. */
      formerEtas: truck.etas
        .slice(0, -1)
        .map((said) => ({ eta: fromColumn(said.eta), saidAt: said.saidAt, reason: said.reason })),
      corrections: correctionsOf(truck.reports),
    };
  });
}

type Report = Rows["trucks"][number]["reports"][number];

/** Each correction with the time that stood before it. */
function correctionsOf(reports: readonly Report[]) {
  return reports.flatMap((report, index) => {
    const before = reports.slice(0, index).findLast(({ milestone }) => milestone === report.milestone);
    if (before === undefined || report.reason === "") return [];
    return [
      { milestone: report.milestone, was: before.happenedAt, reason: report.reason, at: report.reportedAt },
    ];
  });
}

type Commodity = Readonly<Record<"slug" | "storage" | "nameAz" | "nameRu" | "nameBe" | "nameEn", string>>;

/** The kinds of goods of an order, each once, with what the reference data say of their storage. */
export function goodsOf(
  lines: readonly { readonly listing: { readonly commodity: Commodity } }[],
  lang: Lang,
) {
  const kinds = new Map(lines.map(({ listing: { commodity } }) => [commodity.slug, commodity]));
  return [...kinds.values()].map(({ slug, storage, nameAz, nameRu, nameBe, nameEn }) => ({
    slug,
    name: { az: nameAz, ru: nameRu, be: nameBe, en: nameEn }[lang],
    storage,
    range: storageRange(storage),
  }));
}

/** The shipments with the address that may be handed on. */
export function shipmentViews(
  rows: Rows["shipments"],
  lines: readonly Loaded[],
  titles: ReadonlyMap<string, string>,
) {
  return rows.map(({ id, number, trackCode, leftAt, route }) => ({
    id,
    number,
    trackCode,
    leftAt,
    route,
    /** What of each line left with it, in the order of the lines. */
    goods: lines.flatMap((line) =>
      line.shipped
        .filter(({ shipmentId }) => shipmentId === id)
        .map((part) => ({ title: titles.get(line.id) ?? "", grams: grams(part.grams) })),
    ),
  }));
}

type Loaded = {
  readonly id: string;
  readonly shipped: readonly { readonly shipmentId: string; readonly grams: bigint }[];
};
