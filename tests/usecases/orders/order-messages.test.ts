import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer, Member, Moderator } from "#app/domain/actor.ts";
import { mayRead, unsafeFile } from "#app/queries/file.server.ts";
import { orderMessages } from "#app/queries/order-messages.server.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { sendOrderMessage } from "#app/usecases/orders/send-order-message.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aModerator,
  aPdf,
  aPlacedDeal,
  aShippedDeal,
  callAt,
  granted,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

const write = async (deal: Deal, who: Deal["buyer"] | Deal["producer"], text = "When do you load?") =>
  sendOrderMessage(callAt(db, who), deal.number, { text, files: [await aPdf("plan.pdf")] });

/** A person as the address of files knows them. */
const asReader = (person: Buyer | Moderator, staffRole: Member["staffRole"] = null): Member => ({
  ...person,
  kind: "member",
  staffRole,
});

describe("a message about an order", () => {
  test("reaches the other side with its attachments, and the same form sent at once writes it once", async () => {
    const deal = await aPlacedDeal(db);
    const files = [await aPdf("plan.pdf"), await aPdf("route.pdf")];
    const message = { text: "When do you load?", formToken: "a-message-form-of-today", files };
    const sent = await Promise.all(
      [1, 2, 3].map(() => sendOrderMessage(callAt(db, deal.buyer), deal.number, message)),
    );
    for (const one of sent) granted(one);
    for (const side of ["buyer", "producer"] as const) {
      expect(await orderMessages(db, deal.orderId, side)).toMatchObject({
        claimed: false,
        messages: [
          {
            side: "buyer",
            text: "When do you load?",
            paysElsewhere: false,
            files: [{ name: "plan.pdf" }, { name: "route.pdf" }],
          },
        ],
      });
    }
    const told = await db.outboxMessage.findMany({ where: { kind: "order-message" } });
    expect(told.map(({ userId }) => userId)).toEqual([deal.producer.userId]);
    expect(await db.notice.count({ where: { kind: "order-message" } })).toBe(1);
    expect(await db.auditRow.count({ where: { deed: "send-message", subject: "order" } })).toBe(1);
  });

  test("that asks to pay past the house carries a warning", async () => {
    const deal = await aPlacedDeal(db);
    granted(await write(deal, deal.producer, "Pay me directly, it is cheaper"));
    expect(await db.orderMessage.findFirstOrThrow()).toMatchObject({ paysElsewhere: true });
  });

  test("is not a stranger's or a reader's to write, and nothing of theirs is kept", async () => {
    const deal = await aPlacedDeal(db);
    expect(await write(deal, await aBuyer(db))).toMatchObject({ refusal: { code: "not-found" } });
    expect(await write(deal, await aColleague(db, deal.buyer, "viewer"))).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    const [file] = [await aPdf()];
    await writeFile(file.path, "MZ not a document");
    expect(
      await sendOrderMessage(callAt(db, deal.buyer), deal.number, { text: "See", files: [file] }),
    ).toMatchObject({ refusal: { code: "file-type-unknown" } });
    expect(await db.orderMessage.count()).toBe(0);
  });

  test("stays as it was written: the database itself refuses to change it", async () => {
    const deal = await aPlacedDeal(db);
    granted(await write(deal, deal.buyer));
    await expect(db.orderMessage.updateMany({ data: { text: "Something else" } })).rejects.toThrow();
    await expect(db.orderMessageFile.deleteMany()).rejects.toThrow();
  });

  test("is read by staff, with its attachments, only once a claim has been opened", async () => {
    const deal = await aShippedDeal(db);
    granted(await write(deal, deal.producer));
    const moderator = await aModerator(db);
    const { fileId } = await db.orderMessageFile.findFirstOrThrow();
    const file = await unsafeFile(db, fileId);
    if (file === null) throw new Error("the attachment has no row");
    expect(await orderMessages(db, deal.orderId, "staff")).toBeNull();
    expect(await mayRead(db, asReader(moderator, "moderator"), file)).toBe(false);
    expect(await mayRead(db, asReader(deal.buyer), file)).toBe(true);
    expect(await mayRead(db, asReader(await aBuyer(db)), file)).toBe(false);
    granted(
      await openClaim(callAt(db, deal.buyer), deal.number, {
        reason: "refused_at_border",
        comment: "No stamp on the CMR note",
        lines: [],
        photos: [],
      }),
    );
    expect(await orderMessages(db, deal.orderId, "staff")).toMatchObject({
      claimed: true,
      messages: [{ side: "producer" }],
    });
    expect(await mayRead(db, asReader(moderator, "moderator"), file)).toBe(true);
  });
});
