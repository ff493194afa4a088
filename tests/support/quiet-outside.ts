import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFolderStore } from "#app/outside/files.server.ts";
import type { Mail } from "#app/outside/mail.server.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { openPapers } from "#app/outside/papers.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";
import { openSheets } from "#app/outside/sheets.server.ts";
import { openStatements } from "#app/outside/statements.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import { fakeBanks } from "./fake-banks.ts";

/** An outside world in which nobody answers: files go to a folder of their own, mails into `mails`. */
export function quietOutside(overrides: Partial<Outside> = {}): Outside & { readonly mails: Mail[] } {
  const mails: Mail[] = [];
  const mail = {
    send: (sent: Mail) => {
      mails.push(sent);
      return Promise.resolve();
    },
    close: () => {},
  };
  const webhooks = {
    post: () => Promise.resolve({ answered: false, why: "no-connection" } as const),
  };
  const files = createFolderStore(mkdtempSync(join(tmpdir(), "trade-house-files-")));
  const nobody = connectStripe({ secretKey: "sk_test_nobody", apiBase: "http://127.0.0.1:9" });
  const parts = {
    mail,
    files,
    pictures: openPictures(),
    sheets: openSheets(),
    papers: openPapers({ publicUrl: "https://house.test" }),
    webhooks,
    statements: openStatements(),
    exchangeRates: fakeBanks({}),
  };
  return { ...parts, ...nobody, ...overrides, mails };
}
