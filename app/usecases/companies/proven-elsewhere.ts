import type { Tx } from "#app/db/client.server.ts";

/** Whether another company has been verified under the same tax number. */
export async function isProvenElsewhere(
  tx: Tx,
  company: { readonly id: string; readonly country: string; readonly taxNumber: string },
): Promise<boolean> {
  const others = await tx.company.count({
    where: {
      country: company.country,
      taxNumber: company.taxNumber,
      state: { in: ["verified", "suspended"] },
      id: { not: company.id },
    },
  });
  return others > 0;
}
