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

/**
 * The processes that draw, read and count are started once a worker, not once a test: they keep nothing of a job, and
 * starting one costs more than most jobs. They end when they have been idle for a while, or with the worker.
 */
const processes = {
  pictures: openPictures(),
  sheets: openSheets(),
  papers: openPapers({ publicUrl: "https://house.test" }),
  statements: openStatements(),
};
const stayOpen = { close: () => undefined };

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
    pictures: { ...processes.pictures, ...stayOpen },
    sheets: { ...processes.sheets, ...stayOpen },
    papers: { ...processes.papers, ...stayOpen },
    webhooks,
    statements: { ...processes.statements, ...stayOpen },
    exchangeRates: fakeBanks({}),
  };
  return { ...parts, ...nobody, ...overrides, mails };
}
