import { afterEach, describe, expect, it } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { leaseMails } from "#app/db/mail-leases.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import type { Mail } from "#app/outside/mail.server.ts";
import { deliverMails } from "#app/usecases/notices/deliver-mails.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NOON = new Date("2026-05-04T09:00:00Z");
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const render = ({ kind }: { kind: string }) => ({ subject: kind, text: kind, html: kind });

let world: FreshDatabase | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

async function outboxWith(...kinds: MailKind[]): Promise<Db> {
  world = await freshDatabase();
  const { db } = world;
  const person = await db.user.create({
    data: { email: "aysel@example.az", name: "Aysel", passwordHash: "-", lang: "az" },
  });
  const to = { userId: person.id, email: person.email, lang: person.lang };
  const mails = kinds.map((kind) => ({ kind, event: "1", to, data: { name: "Aysel" }, link: "/sign-in" }));
  await inTransaction(db, (tx) => tell(tx, mails, NOON));
  return db;
}

/** A mail server that refuses the first so many mails. */
function mailServer(refusals = 0) {
  const taken: Mail[] = [];
  let left = refusals;
  const send = (mail: Mail): Promise<void> => {
    if (left-- > 0) return Promise.reject(new Error("421 try again later"));
    taken.push(mail);
    return Promise.resolve();
  };
  return { taken, mail: { send, close: () => {} } };
}

describe("the outbox", () => {
  it("sends each mail once, whoever looks, and forgets what it said", async () => {
    const db = await outboxWith("confirm-email", "reset-password");
    const outside = mailServer();

    const outcomes = await Promise.all(
      [1, 2, 3].map(() => deliverMails({ db, outside, now: minutesLater(1) }, render)),
    );

    expect(outcomes.reduce((all, { sent }) => all + sent, 0)).toBe(2);
    expect(outside.taken.map(({ subject }) => subject).sort()).toEqual(["confirm-email", "reset-password"]);
    const rows = await db.outboxMessage.findMany();
    expect(rows.map(({ id }) => id).sort()).toEqual(outside.taken.map(({ messageId }) => messageId).sort());
    expect(rows.every(({ sentAt, leasedUntil }) => sentAt !== null && leasedUntil === null)).toBe(true);
    expect(rows.map(({ data }) => data)).toEqual([{}, {}]);
  });

  it("sends a mail again under the same id after a worker died with it in hand", async () => {
    const db = await outboxWith("reset-password");
    const outside = mailServer();
    const [inHand] = await leaseMails(db, 4, NOON);

    await deliverMails({ db, outside, now: minutesLater(1) }, render);
    expect(outside.taken).toEqual([]);
    await deliverMails({ db, outside, now: minutesLater(2) }, render);
    await deliverMails({ db, outside, now: minutesLater(60) }, render);

    expect(outside.taken.map(({ messageId }) => messageId)).toEqual([inHand?.id]);
  });

  it("waits longer after each failure while the mail server is down, and then delivers", async () => {
    const db = await outboxWith("reset-password");
    const outside = mailServer(2);
    const tryAt = (minutes: number) => deliverMails({ db, outside, now: minutesLater(minutes) }, render);

    expect(await tryAt(0)).toMatchObject({ sent: 0, failed: 1 });
    expect(await tryAt(0.5)).toMatchObject({ sent: 0, failed: 0 });
    expect(await tryAt(1)).toMatchObject({ sent: 0, failed: 1 });
    expect(await db.outboxMessage.findFirst()).toMatchObject({
      attempts: 2,
      nextTryAt: minutesLater(3),
      error: "Error: 421 try again later",
    });
    expect(await tryAt(2.9)).toMatchObject({ sent: 0, failed: 0 });
    expect(await tryAt(3)).toMatchObject({ sent: 1, failed: 0 });
    expect(outside.taken).toHaveLength(1);
  });

  it("gives a mail up after ten tries and keeps it on record", async () => {
    const db = await outboxWith("reset-password");
    const outside = mailServer(99);

    for (let hour = 0; hour < 24; hour += 1) {
      await deliverMails({ db, outside, now: minutesLater(hour * 60) }, render);
    }

    const row = await db.outboxMessage.findFirst();
    expect(row).toMatchObject({ attempts: 10, sentAt: null });
    expect(row?.failedAt).not.toBeNull();
  });

  it("holds a mail that cannot be said, and sends the others", async () => {
    const db = await outboxWith("sign-up-known", "reset-password");
    const outside = mailServer();
    const strict = (mail: { kind: string }) => {
      if (mail.kind === "sign-up-known") throw new Error("there are no words");
      return render(mail);
    };

    expect(await deliverMails({ db, outside, now: NOON }, strict)).toMatchObject({ sent: 1, failed: 1 });
    expect(outside.taken.map(({ subject }) => subject)).toEqual(["reset-password"]);
  });
});
