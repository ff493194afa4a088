/** A manager of a buyer orders beyond their monthly limit: the demo's owner finds a request to answer. */
import type { Buyer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { setLimit } from "#app/usecases/team/set-limit.ts";
import { hoursAfter } from "./calendar.ts";
import { fillBasket } from "./order-story.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

/** What the manager may order alone in a month: about one small truck. */
const monthlyLimit = minor(20_000_00n);

/** The owner sets the limit, finance grants a credit, and the manager asks for what is above the limit. */
export async function askOwners(
  stage: Stage,
  lines: readonly { readonly listingId: string; readonly kg: number }[],
): Promise<void> {
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
  await fillBasket(stage, asker, at, lines);
  const company = await db.company.findUniqueOrThrow({ where: { id: owner.companyId } });
  const deliverFrom = addDays(minskDate(now), 21);
  const out = await must(
    checkOut(stage.call(asker, at), {
      companyId: owner.companyId,
      formToken: `demo-request-${manager.id}`,
      deliveryAddress: company.address,
      deliverFrom,
      deliverTo: addDays(deliverFrom, 5),
      paymentTerms: "30-70",
      paymentMethod: "bank_transfer",
      note: "К новогодней неделе, сети просят уже сейчас.",
      purchaseOrder: "ЗП-2026/1184",
    }),
    "a purchase is asked for",
  );
  if (out.kind !== "asked") throw new Error("demo: the purchase fits under the limit");
}
