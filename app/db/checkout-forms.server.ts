import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** What a checkout form came to: a request to the owners, or the orders of these numbers. */
export type CheckoutForm = {
  readonly buyerId: string;
  readonly asked: boolean;
  readonly numbers: readonly string[];
};

/** What a checkout form did before; null when it did nothing. One that asked the owners comes first. */
export async function readCheckoutForm(tx: Tx, formToken: string): Promise<CheckoutForm | null> {
  const [done = null] = await tx.$queryRaw<CheckoutForm[]>(Prisma.sql`
    SELECT buyer_id AS "buyerId", true AS asked, ARRAY[]::text[] AS numbers
    FROM approvals WHERE form_token = ${formToken}
    UNION ALL
    SELECT buyer_id, false, ARRAY(SELECT o.number FROM orders AS o WHERE o.checkout_id = c.id ORDER BY o.number)
    FROM checkouts AS c WHERE form_token = ${formToken}
    ORDER BY asked DESC`);
  return done;
}
