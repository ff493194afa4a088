import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import { consentWeight } from "#app/usecases/orders/consent-weight.ts";
import { reorder } from "#app/usecases/orders/reorder.ts";
import { asPlaced, callAt } from "#tests/support/order-world.ts";

type Who = { readonly buyer: Buyer };
type World = { readonly db: Db; readonly number: string; readonly approval: string };

/** The buyer's deeds about changes of an order and purchases above a limit, tried by anybody. */
export const changesAndApprovals = (world: () => World) =>
  ({
    "change-order": ({ buyer }: Who) => changeOrder(callAt(world().db, buyer), world().number, asPlaced),
    "consent-weight": ({ buyer }: Who) =>
      consentWeight(callAt(world().db, buyer), world().number, world().approval, true),
    reorder: ({ buyer }: Who) => reorder(callAt(world().db, buyer), world().number),
    "approve-purchase": ({ buyer }: Who) => approvePurchase(callAt(world().db, buyer), world().approval),
  }) as const;
