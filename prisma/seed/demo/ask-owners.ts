/** A manager of a buyer orders beyond their monthly limit: the demo's owner finds a request to answer. */
import { readOrderable } from "#app/db/basket.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { setLimit } from "#app/usecases/team/set-limit.ts";
import { hoursAfter } from "./calendar.ts";
import { fillBasket } from "./order-story.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

/** What the manager may order alone in a month: about one small truck. */
const monthlyLimit = minor(20_000_00n);

type Wish = { readonly listingId: string; readonly kg: number };

/**
 * The owner sets the limit, finance grants a credit, and the manager asks for what is above the limit: the first two of
 * the goods that can be had on the days they are wanted.
 */
export async function askOwners(stage: Stage, wishes: readonly Wish[]): Promise<void> {
  const { db, now, cast } = stage;
  const owner = cast.buyer("minsk-frut");
  const before = hoursAfter(now, -5);
  const manager = await db.user.findUniqueOrThrow({ where: { email: "buyer.manager@demo.test" } });
  const member = { ...owner, kind: "member" as const, staffRole: null };
  const assistant = await db.user.findUniqueOrThrow({ where: { email: "buyer.assistant@demo.test" } });
  for (const { id } of [manager, assistant]) {
    await must(
      setLimit(stage.call(member, before), owner.companyId, { member: id, limit: monthlyLimit }),
      "a limit is set",
    );
  }
  await must(
    grantCredit(stage.call(cast.finance, before), owner.companyId, {
      amount: minor(60_000_00n),
      currency: "USD",
      until: addDays(minskDate(now), 180),
      reason: "Два года поставок без просрочки",
    }),
    "a credit is granted",
  );
  const asker: Buyer = {
    ...owner,
    userId: manager.id,
    name: manager.name,
    email: manager.email,
    memberships: owner.memberships.map((membership) => ({ ...membership, role: "manager" })),
  };
  const at = hoursAfter(now, -2);
  const company = await db.company.findUniqueOrThrow({ where: { id: owner.companyId } });
  const deliverFrom = addDays(minskDate(now), 21);
  const deliverTo = addDays(deliverFrom, 5);
  await fillBasket(stage, asker, at, (await whatCanBeHad(stage, asker, wishes, deliverTo)).slice(0, 2));
  const out = await must(
    checkOut(stage.call(asker, at), {
      companyId: owner.companyId,
      formToken: `demo-request-${manager.id}`,
      deliveryAddress: company.address,
      deliverFrom,
      deliverTo,
      paymentTerms: "30-70",
      paymentMethod: "bank_transfer",
      note: "К новогодней неделе, сети просят уже сейчас.",
      purchaseOrder: "ЗП-2026/1184",
    }),
    "a purchase is asked for",
  );
  if (out.kind !== "asked") throw new Error("demo: the purchase fits under the limit");
}

/** Of the goods, those of which as much is left for delivery on a day. */
async function whatCanBeHad(
  { db, now }: Stage,
  { companyId }: Buyer,
  wishes: readonly Wish[],
  deliveryOn: PlainDate,
): Promise<Wish[]> {
  const unseen = { shownPriceE4: 0n, shownCurrency: "USD", shownIncoterm: "FCA", shownPlace: "" } as const;
  const lines = wishes.map(({ listingId, kg }) => ({
    ...unseen,
    id: listingId,
    listingId,
    quantityG: kilograms(kg),
  }));
  const { offers } = await readOrderable(db, companyId, lines, now, deliveryOn);
  return wishes.filter(({ listingId, kg }) => (offers.get(listingId)?.available ?? 0n) >= kilograms(kg));
}
