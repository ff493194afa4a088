import type { Db } from "#app/db/client.server.ts";
import { refreshSearchTexts } from "#app/db/search-texts.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";

const AT_ONCE = 200;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Makes the goods on sale of a commodity be found by its words as they are now; few a transaction, so that no sale waits. */
export async function retellGoods(db: Db, commoditySlug: string): Promise<void> {
  for (let after: string | null = BEFORE_ALL; after !== null; ) {
    const from: string = after;
    after = await inTransaction(db, (tx) =>
      refreshSearchTexts(tx, commoditySlug, { after: from, take: AT_ONCE }),
    );
  }
}
