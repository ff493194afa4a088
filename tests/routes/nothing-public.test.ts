import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import { listingStatuses } from "#app/domain/listings/states.ts";
import type { Program } from "#tests/support/api-world.ts";
import { aProgram, operationAt } from "#tests/support/api-world.ts";
import { aListing, anOwnedCompany, monday } from "#tests/support/builders.ts";
import { aRow, importRows } from "#tests/support/import-world.ts";
import { memberOf } from "#tests/support/people-world.ts";
import type { Ask, Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

/**
 * Nothing becomes public, by page, import or API, without a decision on exactly that revision: every deed a producer has,
 * by every door, on a listing in every stage it can be in. What was never approved stays unseen; what was suspended or
 * archived does not come back; what is on sale goes on being the approved revision and no other.
 */
type Stage = ListingStatus | "withdrawn" | "published, edit rejected";
const stages: readonly Stage[] = [...listingStatuses, "withdrawn", "published, edit rejected"];
/** Where the producer alone may bring the approved revision back on sale. */
const returns: readonly Stage[] = ["published", "paused", "published, edit rejected"];

let site: Site;
let seller: Awaited<ReturnType<typeof anOwnedCompany>>;
let program: Program;
let page: Ask;
beforeAll(async () => {
  site = await openSite();
  seller = await anOwnedCompany(site.db);
  program = await aProgram(site, seller);
  page = await site.fetchAs(seller.owner);
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** A listing in a stage, with what a producer would have handed in. */
async function aListingIn(stage: Stage, ref: string) {
  const { db } = site;
  const own = { producerId: seller.company.id, ownerId: seller.owner.id };
  const approved = ["published", "paused", "suspended", "archived", "published, edit rejected"].includes(
    stage,
  );
  const turnedDown = stage === "changes_requested" || stage === "rejected";
  const made = await aListing(db, {
    ...own,
    title: `Approved ${ref}`,
    status: approved
      ? "published"
      : ["in_review", "withdrawn"].includes(stage) || turnedDown
        ? "in_review"
        : "draft",
  });
  const { id } = made.listing;
  if (stage === "in_review") {
    await db.moderationCase.create({
      data: {
        listingId: id,
        revisionId: made.revision.id,
        openedAt: monday,
        queuedAt: monday,
        dueAt: monday,
      },
    });
  }
  if (turnedDown || stage === "withdrawn") {
    await db.listingRevision.update({
      where: { id: made.revision.id },
      data: { state: stage, decidedAt: monday },
    });
  }
  if (stage === "withdrawn" || stage === "published, edit rejected") {
    const state = stage === "withdrawn" ? ("draft" as const) : ("rejected" as const);
    const { id: _id, ...copy } = await db.listingRevision.findUniqueOrThrow({
      where: { id: made.revision.id },
    });
    await db.listingRevision.create({
      data: {
        ...copy,
        proposedTiers: copy.proposedTiers ?? [],
        specification: copy.specification ?? {},
        number: 2,
        state,
        titleEn: `Never approved ${ref}`,
        submittedAt: stage === "withdrawn" ? null : monday,
      },
    });
  }
  const status = stage === "withdrawn" ? "draft" : stage === "published, edit rejected" ? "published" : stage;
  await db.listing.update({ where: { id }, data: { status, externalRef: ref } });
  await inTransaction(db, (tx) => refreshCatalogueEntry(tx, id, monday));
  return { id, ref, slug: made.listing.slug, approved: approved ? made.revision.id : null };
}
type Walked = Awaited<ReturnType<typeof aListingIn>>;

/** Whether the public sees it, by its page and the catalogue's row; and which revision that is. */
async function publicly({ id, slug }: Walked) {
  const listing = await site.db.listing.findUniqueOrThrow({ where: { id } });
  const entries = await site.db.catalogueEntry.count({ where: { listingId: id } });
  const answer = await fetch(`${site.url}/en/listings/${slug}`);
  const text = await answer.text();
  return { entries, status: answer.status, revision: listing.publishedRevisionId, text };
}

async function expectHidden(stage: Stage, listing: Walked, where: string): Promise<void> {
  const { entries, status, revision, text } = await publicly(listing);
  expect(revision, where).toBe(listing.approved);
  expect(text, where).not.toContain("Never approved");
  if (returns.includes(stage)) {
    if (entries > 0) expect(text, where).toContain(`Approved ${listing.ref}`);
    return;
  }
  expect([entries, status], where).toEqual([0, stage === "archived" || stage === "suspended" ? status : 404]);
  expect(status, where).not.toBe(200);
}

type Deed = readonly [name: string, by: (listing: Walked) => Promise<unknown>];

const post = (path: string, body?: unknown): Deed => [
  `POST ${path}`,
  ({ id }) => program.post(path.replace("{id}", id), body),
];
const changes = {
  title: "Never approved",
  variety: "Never approved",
  packaging: "Boxes",
  quantityKg: "20000",
};
const byApi: readonly Deed[] = [
  ["PATCH /listings/{id}", ({ id }) => program.patch(`/listings/${id}`, changes, "1.1")],
  [
    "PATCH /listings/{id} of what there is",
    async ({ id }) =>
      program.patch(`/listings/${id}`, changes, (await program.get(`/listings/${id}`)).json.stamp),
  ],
  post("/listings/{id}/resume"),
  post("/listings/{id}/submit"),
  post("/listings/{id}/withdraw"),
  post("/listings/{id}/price", { tiers: [{ pricePerKg: "1.26" }] }),
  post("/listings/{id}/stock", {
    quantityKg: "15000",
    availableFrom: "2026-11-01",
    availableTo: "2027-03-31",
  }),
  ["POST /lots", ({ id }) => program.post("/lots", { listing: id, quantityKg: "5000" })],
  ["POST /listings", ({ ref }) => program.post("/listings", { ref, commodity: "pomegranate" })],
  post("/listings/{id}/pause"),
  post("/listings/{id}/resume"),
  post("/listings/{id}/archive"),
];

const form = (path: string, fields: Record<string, string> = {}): Deed => [
  `form ${path}`,
  ({ id }) =>
    page(path.replace("{id}", id), { method: "POST", body: new URLSearchParams(fields) }).then((answer) =>
      answer.text(),
    ),
];
const draft = {
  ...{ commodity: "pomegranate", title: "Never approved", quantityKg: "20000", minimumOrderKg: "1000" },
  ...{ "tiers[0].pricePerKg": "1.25", incoterm: "FCA", incotermPlace: "Baku", andSubmit: "yes" },
  ...{ availableFrom: "2026-11-01", availableTo: "2027-03-31", currency: "USD" },
};
const byPage: readonly Deed[] = [
  form("/en/producer/listings/{id}", draft),
  form("/en/producer/listings/{id}/resume"),
  form("/en/producer/listings/{id}/submit"),
  form("/en/producer/listings/{id}/withdraw"),
  form("/en/producer/listings/{id}/price", { "tiers[0].fromKg": "1000", "tiers[0].pricePerKg": "1.26" }),
  form("/en/producer/listings/{id}/stock", { quantityKg: "15000" }),
  form("/en/producer/listings/{id}/renew", { quantityKg: "15000", "tiers[0].pricePerKg": "1.26" }),
  form("/en/producer/listings/{id}/copy"),
  form("/en/producer/listings/{id}/pause"),
  form("/en/producer/listings/{id}/resume"),
  form("/en/producer/listings/{id}/archive"),
];

describe.each([
  ["API", byApi],
  ["page", byPage],
] as const)("by the %s", (door, deeds) => {
  test.each(stages)("a listing that is %s stays what was decided, whatever is asked", async (stage) => {
    const name = `${door}-${stage}`.replace(/\W+/g, "-");
    for (const [at, [deed, by]] of deeds.entries()) {
      const listing = await aListingIn(stage, `${name}-${at}`);
      await by(listing);
      await expectHidden(stage, listing, `${deed} on ${stage}`);
    }
    // And one after the other, on one listing.
    const walked = await aListingIn(stage, `${name}-all`);
    for (const [deed, by] of deeds) {
      await by(walked);
      await expectHidden(stage, walked, `… ${deed} on ${stage}`);
    }
  });
});

test("the walk by the API meets every operation that writes a listing", () => {
  const walked = byApi.map(([name]) => {
    const [method = "", path = ""] = name.split(" ");
    return operationAt(method, path)?.id;
  });
  expect([...new Set(walked)].sort()).toEqual([
    ...["add-lot", "archive-listing", "change-listing", "change-price", "change-stock", "create-listing"],
    ...["pause-listing", "resume-listing", "submit-listing", "withdraw-listing"],
  ]);
});

test("by import, a file that names listings in every stage makes none of them public", async () => {
  const { memberships, ...person } = await memberOf(site.db, seller.owner.id);
  const producer: Producer = { ...person, memberships, kind: "producer", companyId: seller.company.id };
  const listings = new Map<Stage, Walked>();
  for (const stage of stages) {
    listings.set(stage, await aListingIn(stage, `import-${stage}`.replace(/\W+/g, "-")));
  }
  const rows = [...listings.values()].map(({ ref }) =>
    aRow(ref, { title: "Never approved", "tiers[0].pricePerKg": "1,26" }),
  );
  await importRows(site.db, producer, rows);
  for (const [stage, listing] of listings) await expectHidden(stage, listing, `import on ${stage}`);
});
