import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { demoPassword, demoStaff } from "./demo/accounts.ts";
import { demoBuyers } from "./demo/buyers.ts";
import { makeDemoCompany } from "./demo/company.ts";
import { demoPaper } from "./demo/paper.ts";
import { demoProducers } from "./demo/producers.ts";

export type DemoTools = {
  readonly db: Db;
  readonly outside: Outside;
  /** The day everything is told from. */
  readonly now: Date;
  /** An SVG of a commodity's goods; see app/ui/plates. */
  readonly drawPlate: (commoditySlug: string, variant: number) => string;
};

/**
 * Fills a database that has the reference data with companies, people, listings and orders of the last 18 months. Goods
 * and orders pass through the use cases, with the clock of their day, so that every rule holds for them.
 */
export async function seedDemo(tools: DemoTools): Promise<void> {
  await seedPeopleAndCompanies(tools);
}

async function seedPeopleAndCompanies({ db, outside, now }: DemoTools): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const extract = await outside.files.put(demoPaper("Extract of the register (demo)"));
  await inTransaction(db, async (tx) => {
    const joinedAt = new Date(now.getTime() - 700 * 86_400_000);
    const staff = await tx.user.createManyAndReturn({
      data: demoStaff.map(({ role, ...person }) => ({
        ...person,
        staffRole: role,
        passwordHash,
        emailConfirmedAt: joinedAt,
        createdAt: joinedAt,
      })),
      select: { id: true, staffRole: true },
    });
    const moderatorId = staff.find(({ staffRole }) => staffRole === "moderator")?.id ?? "";
    for (const [index, company] of [...demoProducers, ...demoBuyers].entries()) {
      await makeDemoCompany(tx, company, index, { now, passwordHash, moderatorId, extract });
    }
  });
}
