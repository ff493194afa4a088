import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import type { Mail, Mailer } from "#app/outside/mail.server.ts";
import { createMailer } from "#app/outside/mail.server.ts";

const from = "Azerbaijan Trade House <no-reply@house.test>";

const mail: Mail = {
  to: "buyer@shop.test",
  subject: "Заказ TH-2026-000123 подтверждён — nar, əla növ",
  text: "Продавец подтвердил заказ.\nhttps://house.test/ru/buyer/orders/TH-2026-000123",
  html: "<p>Продавец подтвердил заказ.</p>",
  messageId: "0193a5e2-7c3d-7abc-8def-001122334455",
};

type Post = { readonly mailer: Mailer; readonly delivered: () => readonly string[] };

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

function toFolder(): Post {
  const folder = mkdtempSync(join(tmpdir(), "trade-house-mail-"));
  open.push(() => rmSync(folder, { recursive: true }));
  const outboxDir = join(folder, "outbox");
  return {
    mailer: createMailer({ smtpUrl: null, outboxDir, from }),
    delivered: () => readdirSync(outboxDir).map((name) => readFileSync(join(outboxDir, name), "utf8")),
  };
}

async function toServer(answer: (mail: string) => Error | null = () => null): Promise<Post> {
  const delivered: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const refused = answer(text);
        if (refused === null) delivered.push(text);
        done(refused);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, outboxDir: "unused", from });
  open.push(
    () => mailer.close(),
    () => new Promise((resolve) => server.close(() => resolve())),
  );
  return { mailer, delivered: () => delivered };
}

/** The head of a mail, its folded lines made one. */
function headOf(text: string): string {
  return (text.split(/\r?\n\r?\n/)[0] ?? "").replace(/\r?\n[ \t]/g, " ");
}

describe.each([
  ["written into a folder", async () => toFolder()],
  ["sent by SMTP", () => toServer()],
])("a mail %s", (_how, make) => {
  it("has its sender, its one recipient, both bodies and a number of its own that never changes", async () => {
    const { mailer, delivered } = await make();
    await mailer.send(mail);
    const [text = ""] = delivered();
    const head = headOf(text);
    expect(head).toContain("From: Azerbaijan Trade House <no-reply@house.test>");
    expect(head).toContain("To: buyer@shop.test");
    expect(head).toContain("Message-ID: <0193a5e2-7c3d-7abc-8def-001122334455@house.test>");
    expect(head).toContain("Auto-Submitted: auto-generated");
    expect(head).toMatch(/Subject: =\?UTF-8\?/);
    expect(text).toContain("text/plain; charset=utf-8");
    expect(text).toContain("text/html; charset=utf-8");
  });

  it("cannot be turned into another by what people typed", async () => {
    const { mailer, delivered } = await make();
    await mailer.send({
      ...mail,
      subject: "Заказ\r\nBcc: thief@evil.test",
      messageId: "x>\r\nBcc: thief@evil.test",
    });
    const head = headOf(delivered()[0] ?? "");
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).toMatch(/Message-ID: <m-[0-9a-f]{32}@house\.test>/);
    await expect(mailer.send({ ...mail, to: "a@b.test, thief@evil.test" })).rejects.toThrow("one address");
    await expect(mailer.send({ ...mail, to: "a@b.test\r\nRCPT TO:<thief@evil.test>" })).rejects.toThrow();
    expect(delivered()).toHaveLength(1);
  });
});

it("a mail written again into the folder is the same file, and no part of one is left", async () => {
  const { mailer, delivered } = toFolder();
  await mailer.send(mail);
  await mailer.send(mail);
  await mailer.send({ ...mail, messageId: "0193a5e2-7c3d-7abc-8def-001122334456" });
  expect(delivered()).toHaveLength(2);
});

it("a mail the server does not take is an error, to be sent again", async () => {
  const { mailer, delivered } = await toServer(() => new Error("mailbox full"));
  await expect(mailer.send(mail)).rejects.toThrow();
  expect(delivered()).toHaveLength(0);
});
