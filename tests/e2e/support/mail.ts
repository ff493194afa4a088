import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { ReadMail } from "#tests/support/read-mail.ts";
import { readMail } from "#tests/support/read-mail.ts";

/** The first mail in the outbox that is the one; waits for it, since a worker sends mails after the deed. */
export async function waitForMail(dataDir: string, isIt: (mail: ReadMail) => boolean): Promise<ReadMail> {
  let found: ReadMail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsIn(dataDir)).find(isIt);
        return found !== undefined;
      },
      { message: "the mail", timeout: 30_000 },
    )
    .toBe(true);
  if (found === undefined) throw new Error("The mail came and went.");
  return found;
}

async function mailsIn(dataDir: string): Promise<ReadMail[]> {
  const outbox = join(dataDir, "outbox");
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml"));
  return Promise.all(names.map(async (name) => readMail(await readFile(join(outbox, name)))));
}
