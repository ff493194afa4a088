/** Companies, people and listings for tests of the listing rules; a database with the reference data. */
import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Actor, CompanyRole, CompanyState, Director, Moderator, Producer } from "#app/domain/actor.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import type { DraftInput } from "#app/usecases/listings/draft-input.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { quietOutside } from "./quiet-outside.ts";

/** Monday, 12:00 in Minsk. */
export const monday = new Date("2026-11-23T09:00:00Z");

export function later(hours: number): Date {
  return new Date(monday.getTime() + hours * 3_600_000);
}

export function callOf<A extends Actor>(
  db: Db,
  actor: A,
  { now = monday, outside = quietOutside() }: { now?: Date; outside?: Outside } = {},
): Call<A> {
  return { actor, db, now, lang: "ru", requestId: "test", outside };
}

let people = 0;

async function aUser(db: Db, staffRole: "moderator" | "director" | null) {
  people += 1;
  const name = `Person ${people}`;
  const email = `person${people}@example.test`;
  return db.user.create({ data: { name, email, passwordHash: "-", lang: "ru", staffRole } });
}

/** A person with a role in a new producer company. */
export async function aProducer(
  db: Db,
  { state = "verified", role = "owner" }: { state?: CompanyState; role?: CompanyRole } = {},
): Promise<Producer> {
  const user = await aUser(db, null);
  const company = await db.company.create({
    data: {
      slug: `farm-${people}`,
      kind: "producer",
      state,
      legalName: `Farm ${people} MMC`,
      country: "AZ",
      taxNumber: String(1_000_000_000 + people),
      memberships: { create: { userId: user.id, role } },
    },
  });
  const membership = {
    companyId: company.id,
    companyName: company.legalName,
    kind: "producer",
    role,
    state,
  } as const;
  return {
    kind: "producer",
    userId: user.id,
    name: user.name,
    email: user.email,
    memberships: [membership],
    activeCompanyId: company.id,
    companyId: company.id,
  };
}

export async function aModerator(db: Db): Promise<Moderator> {
  const { id, name, email } = await aUser(db, "moderator");
  return { kind: "moderator", userId: id, name, email, memberships: [], activeCompanyId: null };
}

export async function aDirectorOf(db: Db, producer: Producer): Promise<Director> {
  const { id, name, email } = await aUser(db, "director");
  const { memberships, activeCompanyId } = producer;
  return { kind: "director", userId: id, name, email, memberships, activeCompanyId };
}

/** 40 t of pomegranates at 1.20 and, from 20 t, 1.10 USD. */
export function aDraft(change: Partial<DraftInput> = {}): DraftInput {
  return {
    company: null,
    formToken: randomUUID(),
    commodity: "pomegranate",
    language: "az",
    title: "Göyçay narı, Gülöyşə",
    description: "Yeni məhsul, şirin sort, kalibr 80–100 mm.",
    variety: "Gülöyşə",
    grade: "1",
    region: "goychay",
    harvestFrom: plainDate("2026-10-01"),
    harvestTo: plainDate("2026-11-20"),
    availableFrom: plainDate("2026-11-01"),
    availableTo: plainDate("2027-01-31"),
    packaging: "karton 5 kg",
    storage: "5–7 °C",
    quantity: tonnes(40),
    minimumOrder: kilograms(1_000),
    currency: "USD",
    tiers: [
      { from: kilograms(1_000), price: priceE4(12_000n) },
      { from: tonnes(20), price: priceE4(11_000n) },
    ],
    incoterm: "FCA",
    incotermPlace: "Göyçay",
    leadTimeDays: 3,
    establishmentNumber: "",
    certificates: [],
    photos: [],
    removePhotos: [],
    ...change,
  };
}

/** The value of a result that must not be a refusal. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The refusal's code of a result that must be one. */
export function codeOf(result: { ok: true } | { ok: false; refusal: { code: string } }): string {
  if (result.ok) throw new Error("it was not refused");
  return result.refusal.code;
}

/** A listing in review; answers its id. */
export async function submitted(
  db: Db,
  producer: Producer,
  change: Partial<DraftInput> = {},
): Promise<string> {
  const call = callOf(db, producer);
  const id = must(await saveDraft(call, null, aDraft(change)));
  must(await submitListing(call, id));
  return id;
}

/** The open case of a listing with the revision in review. */
export function openCaseOf(db: Db, listingId: string) {
  return db.moderationCase.findFirstOrThrow({ where: { listingId, state: "open" } });
}

/** A listing on sale; answers its id. */
export async function published(
  db: Db,
  producer: Producer,
  change: Partial<DraftInput> = {},
): Promise<string> {
  const id = await submitted(db, producer, change);
  const { id: caseId, revisionId } = await openCaseOf(db, id);
  const moderator = await aModerator(db);
  must(await approveRevision(callOf(db, moderator), caseId, { revision: revisionId, comment: "" }));
  return id;
}
