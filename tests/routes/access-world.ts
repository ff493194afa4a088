import type { Db } from "#app/db/client.server.ts";
import { minor } from "#app/domain/money.ts";
import { aListing, anOrder, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { aClaimAndReview } from "./access-claims.ts";
import { aRequestedQuotation } from "./access-quotation.ts";

/** Everybody who may come to the door. */
export const roles = [
  "guest",
  "unverified producer",
  "producer",
  "other producer",
  "buyer",
  "other buyer",
  "moderator",
  "finance",
  "director",
] as const;
export type Role = (typeof roles)[number];

/** Stands in everything that belongs to the producer, to the buyer or to both, and is nobody else's to read. */
export const SECRET = "not-for-strangers";

/** One of each thing, all of them the producer's, the buyer's, or theirs together. */
export async function furnish(db: Db) {
  const [seller, otherSeller, newSeller, buyer, otherBuyer] = await Promise.all([
    anOwnedCompany(db, { iban: SECRET }),
    anOwnedCompany(db),
    anOwnedCompany(db, { state: "draft" }),
    anOwnedCompany(db, { kind: "buyer", iban: SECRET }),
    anOwnedCompany(db, { kind: "buyer" }),
  ]);
  const [moderator, finance, director] = await Promise.all(
    (["moderator", "finance", "director"] as const).map((staffRole) => aPerson(db, { staffRole })),
  );
  const people: Record<Role, { id: string } | null> = {
    guest: null,
    "unverified producer": newSeller.owner,
    producer: seller.owner,
    "other producer": otherSeller.owner,
    buyer: buyer.owner,
    "other buyer": otherBuyer.owner,
    moderator: moderator ?? null,
    finance: finance ?? null,
    director: director ?? null,
  };

  const own = { producerId: seller.company.id, ownerId: seller.owner.id };
  const published = await aListing(db, own);
  const draft = await aListing(db, { ...own, status: "draft", title: SECRET });
  const submitted = await aListing(db, { ...own, status: "in_review", title: SECRET });
  const review = await db.moderationCase.create({
    data: {
      listingId: submitted.listing.id,
      revisionId: submitted.revision.id,
      openedAt: monday,
      dueAt: new Date("2026-11-25T09:00:00Z"),
    },
  });
  const waiting = await db.priceVersion.create({
    data: {
      listingId: published.listing.id,
      number: 2,
      state: "waiting",
      currency: "USD",
      createdAt: monday,
    },
  });
  await db.moderationCase.create({
    data: {
      kind: "price",
      listingId: published.listing.id,
      revisionId: published.revision.id,
      priceId: waiting.id,
      openedAt: monday,
      queuedAt: monday,
      dueAt: new Date("2026-11-25T21:00:00Z"),
    },
  });
  if (published.price === null) throw new Error("A published listing has a price.");
  const order = await anOrder(db, {
    buyerId: buyer.company.id,
    placedById: buyer.owner.id,
    sold: { ...published, price: published.price },
    note: SECRET,
    address: SECRET,
  });
  const file = await db.file.create({
    data: {
      sha256: "0".repeat(64),
      size: 1,
      contentType: "application/pdf",
      name: `${SECRET}.pdf`,
      access: "order",
      orderId: order.id,
    },
  });
  const paper = await db.paper.create({
    data: {
      orderId: order.id,
      kind: "st-1",
      level: "shipment",
      owner: "producer",
      gate: "loading",
      state: "uploaded",
      number: SECRET,
      fileId: file.id,
      uploadedAt: monday,
    },
  });
  const about = { orderId: order.id, seller, buyer };
  const { claim, buyersReview } = await aClaimAndReview(db, about, SECRET);
  const payout = await db.payout.create({
    data: {
      orderId: order.id,
      producerId: seller.company.id,
      amount: minor(121_250n),
      commission: minor(3_750n),
      currency: "USD",
    },
  });
  const companyPaper = await db.companyPaper.create({
    data: { companyId: seller.company.id, title: SECRET, fileId: file.id },
  });
  const listingImport = await db.listingImport.create({
    data: {
      companyId: seller.company.id,
      userId: seller.owner.id,
      state: "checked",
      fileName: `${SECRET}.csv`,
      fileSize: 1,
      sha256: "0".repeat(64),
      format: "csv",
      columns: ["ref", "commodity"],
      lang: "en",
      createdAt: monday,
      servedAt: monday,
      rows: {
        create: {
          number: 2,
          ref: SECRET,
          cells: { ref: SECRET, commodity: "kryptonite" },
          plan: "error",
          errors: [{ column: "commodity", code: "commodity-unknown", found: "kryptonite" }],
        },
      },
    },
  });
  await db.basketLine.create({
    data: {
      companyId: buyer.company.id,
      userId: buyer.owner.id,
      listingId: published.listing.id,
      quantityG: 1_000_000n,
      shownPriceE4: 12_500n,
      shownCurrency: "USD",
      shownIncoterm: "FCA",
      shownPlace: "Baku",
    },
  });
  const advisory = await db.advisory.create({
    data: {
      createdAt: monday,
      versions: {
        create: {
          number: 1,
          kind: "pest",
          severity: "caution",
          commoditySlug: "tomato",
          titleAz: "Xəbərdarlıq",
          titleRu: "Предупреждение",
          textAz: "Mətn",
          textRu: "Текст",
          sourceName: "Source",
          sourceUrl: "https://example.test/",
          validFrom: monday,
          proposedAt: monday,
        },
      },
    },
  });
  const wordChange = await db.wordChange.create({
    data: {
      commoditySlug: "tomato",
      kind: "add",
      lang: "be",
      word: "таматкі",
      folded: "tamatki",
      source: "Source",
      proposedById: people.moderator?.id ?? "",
      proposedAt: monday,
    },
  });
  const quotation = await aRequestedQuotation(db, { seller, buyer, published }, SECRET);
  return {
    advisory,
    wordChange,
    quotation,
    people,
    seller,
    buyer,
    published,
    draft,
    submitted,
    review,
    waiting,
    order,
    file,
    paper,
    claim,
    buyersReview,
    payout,
    companyPaper,
    listingImport,
  };
}

export type AccessWorld = Awaited<ReturnType<typeof furnish>>;

type Thing = {
  /** The beginning of the route's path, without the language; the longest that fits counts. */
  readonly below: string;
  readonly of: (world: AccessWorld) => string;
  /** Who finds it there beside the staff; everybody where nothing is said. */
  readonly for?: Role;
};

/** Which thing an address with a parameter names. A new such address needs a line here. */
const things: readonly Thing[] = [
  { below: "listings/:slug", of: ({ published }) => published.listing.slug },
  { below: "producers/:slug", of: ({ seller }) => seller.company.slug },
  { below: "reset-password/:token", of: () => "a".repeat(43) },
  { below: "confirm-email/:token", of: () => "a".repeat(43) },
  { below: "unsubscribe/:token", of: () => "a".repeat(43) },
  { below: "invitations/:token", of: () => "a".repeat(43) },
  { below: "verify/:code", of: () => "nothing" },
  { below: "track/:code", of: () => "n".repeat(22) },
  { below: "company/papers/:id", of: ({ companyPaper }) => companyPaper.id, for: "producer" },
  { below: "producer/listings/:id", of: ({ draft }) => draft.listing.id, for: "producer" },
  { below: "producer/listings/import/template/:kind", of: () => "listings.xlsx" },
  {
    below: "producer/listings/import/:id",
    of: ({ listingImport }) => listingImport.id,
    for: "producer",
  },
  { below: "producer/orders/:number", of: ({ order }) => order.number, for: "producer" },
  { below: "desk/quotations/:id", of: ({ quotation }) => quotation.id },
  { below: "producer/quotations/:id", of: ({ quotation }) => quotation.id, for: "producer" },
  { below: "buyer/quotations/:id", of: ({ quotation }) => quotation.id, for: "buyer" },
  { below: "buyer/orders/:number", of: ({ order }) => order.number, for: "buyer" },
  {
    below: "producer/lots/:id",
    of: ({ published }) => published.lot?.id ?? "",
    for: "producer",
  },
  { below: "desk/listings/:caseId", of: ({ review }) => review.id },
  { below: "desk/listings/prices/:id", of: ({ waiting }) => waiting.id },
  { below: "desk/payouts/files/:batchId", of: ({ payout }) => payout.id },
  { below: "desk/payments/files/:batchId", of: ({ payout }) => payout.id },
  { below: "desk/company-papers/:id", of: ({ companyPaper }) => companyPaper.id },
  { below: "desk/accounts/:account", of: () => "held_for_orders" },
  { below: "desk/companies/:id", of: ({ seller }) => seller.company.id },
  { below: "desk/lots/:id", of: ({ published }) => published.lot?.id ?? "" },
  { below: "desk/orders/:number", of: ({ order }) => order.number },
  { below: "desk/papers/:id", of: ({ paper }) => paper.id },
  { below: "desk/advisories/:id", of: ({ advisory }) => advisory.id },
  { below: "desk/reference/words/:slug", of: () => "tomato" },
  { below: "desk/reference/word-changes/:id", of: ({ wordChange }) => wordChange.id },
  { below: "desk/claims/:id", of: ({ claim }) => claim.id },
  { below: "desk/reviews/:id", of: ({ buyersReview }) => buyersReview.id },
  { below: "desk/payouts/:id", of: ({ payout }) => payout.id },
];

/** The thing of a route's path; undefined for paths without one. Throws for a parameter nobody has explained. */
export function thingAt(path: string): Thing | undefined {
  const named = path.replace(/^:lang\/?/, "");
  const fits = things.filter(({ below }) => named === below || named.startsWith(`${below}/`));
  const thing = fits.sort((a, b) => b.below.length - a.below.length)[0];
  if (thing === undefined && named.includes(":")) {
    throw new Error(`tests/routes/access-world.ts does not say what ${path} names.`);
  }
  return thing;
}

/** The address of a route in this world. */
export function addressOf(path: string, world: AccessWorld): string {
  const thing = thingAt(path);
  const [, name = ""] = /:(?!lang)(\w+)/.exec(path) ?? [];
  const filled = path
    .replace(":lang", "en")
    .replace(":step", "price")
    .replace(`:${name}`, thing?.of(world) ?? "");
  if (filled.includes(":"))
    throw new Error(`tests/routes/access-world.ts knows one parameter of ${path} only.`);
  return `/${filled}`;
}
