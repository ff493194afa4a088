/** The companies behind many listings: their owners, and what of them was checked. */
import { addDays, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { slugOf } from "#app/domain/slug.ts";
import { dice } from "../demo/dice.ts";
import type { KnownPlace, ScaleProducer } from "./goods.ts";
import type { Row } from "./insert-rows.ts";
import { idOf } from "./insert-rows.ts";
import { buyerName, producerName } from "./names.ts";

const KIND = { producer: 10, buyer: 11, user: 12, check: 13 } as const;
const businesses = ["grower", "grower", "packer", "trader"] as const;
const VERIFIED_DAYS = 400;

export type ScaleBuyer = { readonly id: string; readonly ownerId: string; readonly city: string };

type Made<T> = { readonly facts: T; readonly tables: Readonly<Record<string, readonly Row[]>> };

function rowsOf(
  company: {
    readonly kind: "producer" | "buyer";
    readonly index: number;
    readonly id: string;
    readonly legalName: string;
    readonly slug: string;
    readonly address: string;
    readonly region: string | null;
    readonly taxNumber: string;
  },
  now: Date,
): { readonly ownerId: string; readonly verifiedAt: Date; readonly tables: Made<never>["tables"] } {
  const { kind, index, id } = company;
  const throws = dice(`scale ${kind} ${index} checks`);
  const ownerId = idOf(KIND.user, index, kind === "producer" ? 1 : 2);
  const verifiedAt = new Date(now.getTime() - throws.whole(10, VERIFIED_DAYS) * 86_400_000);
  const validUntil = toColumn(addDays(minskDate(now), throws.whole(40, 700)));
  const checks = ["registration_extract", "tax_number", "bank_beneficiary"].map((check, part) => ({
    id: idOf(KIND.check, index, (kind === "producer" ? 0 : 8) + part),
    company_id: id,
    kind: check,
    checked_at: verifiedAt,
    checked_by_id: ownerId,
    valid_until: validUntil,
  }));
  return {
    ownerId,
    verifiedAt,
    tables: {
      users: [
        {
          id: ownerId,
          email: `${kind}-${index}@scale.test`,
          name: company.legalName,
          // No password has this hash: nobody can sign in as one of these.
          password_hash: "-",
          lang: kind === "producer" ? "az" : "ru",
          email_confirmed_at: verifiedAt,
          created_at: verifiedAt,
        },
      ],
      companies: [
        {
          id,
          slug: company.slug,
          kind,
          state: "verified",
          legal_name: company.legalName,
          country: kind === "producer" ? "AZ" : "BY",
          tax_number: company.taxNumber,
          address: company.address,
          region_slug: company.region,
          business_type: kind === "producer" ? throws.pick(businesses) : null,
          verified_at: verifiedAt,
          created_at: verifiedAt,
        },
      ],
      memberships: [{ user_id: ownerId, company_id: id, role: "owner", created_at: verifiedAt }],
      company_checks: checks,
    },
  };
}

/** The two people of finance who let the payouts of this market go. */
export const scaleFinance = [idOf(KIND.user, 1, 3), idOf(KIND.user, 2, 3)] as const;

export function scaleFinanceRows(now: Date): readonly Row[] {
  return scaleFinance.map((id, index) => ({
    id,
    email: `finance-${index + 1}@scale.test`,
    name: `Finance ${index + 1}`,
    // Nobody can sign in as one of these either.
    password_hash: "-",
    lang: "ru",
    staff_role: "finance",
    email_confirmed_at: now,
    created_at: now,
  }));
}

/** The producer of a number. */
export function scaleProducer(index: number, places: readonly KnownPlace[], now: Date): Made<ScaleProducer> {
  const throws = dice(`scale producer ${index}`);
  const place = places[index % places.length];
  if (place === undefined) throw new Error("there are no regions: fill in the reference data first");
  const legalName = producerName(place.nameAz, throws);
  const id = idOf(KIND.producer, index);
  const slug = `${slugOf(legalName)}-s${index}`;
  const { ownerId, verifiedAt, tables } = rowsOf(
    {
      kind: "producer",
      index,
      id,
      legalName,
      slug,
      address: `${place.nameAz}, Bağ küçəsi ${throws.whole(1, 90)}`,
      region: place.slug,
      taxNumber: `${40 + (index % 50)}${String(index).padStart(7, "0")}1`,
    },
    now,
  );
  return { facts: { id, slug, legalName, verifiedAt, ownerId, place }, tables };
}

/** The buyer of a number. Its UNP has the right form; its check digit is nobody's. */
export function scaleBuyer(index: number, now: Date): Made<ScaleBuyer> {
  const throws = dice(`scale buyer ${index}`);
  const { legalName, city } = buyerName(throws);
  const id = idOf(KIND.buyer, index);
  const slug = `${slugOf(legalName)}-s${index}`;
  const { ownerId, tables } = rowsOf(
    {
      kind: "buyer",
      index,
      id,
      legalName,
      slug,
      address: `${city}, ул. Садовая, ${throws.whole(1, 120)}`,
      region: null,
      taxNumber: `${1 + (index % 7)}${String(index).padStart(8, "0")}`,
    },
    now,
  );
  return { facts: { id, ownerId, city }, tables };
}
