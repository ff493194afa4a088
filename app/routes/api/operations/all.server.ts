/** Every operation of the API, in the order of its description. */
import type { Operation } from "#app/http/api/operation.ts";
import * as listings from "./listings.server.ts";
import * as lots from "./lots.server.ts";
import * as market from "./market.server.ts";
import { cancelOne, confirmOne, declineOne, getOrder, listOrders } from "./orders.server.ts";
import * as shipments from "./shipments.server.ts";

export const allOperations: readonly Operation[] = [
  ...Object.values(market),
  ...Object.values(listings),
  ...Object.values(lots),
  ...[listOrders, getOrder, confirmOne, declineOne, cancelOne],
  ...Object.values(shipments),
];
