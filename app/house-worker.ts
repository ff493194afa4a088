import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { jobLeases } from "./db/job-leases.server.ts";
import type { House } from "./http/house.ts";
import { openSealed, webhookPurpose } from "./http/sealed-text.server.ts";
import { unsubscribeToken } from "./http/unsubscribe-token.server.ts";
import { jobList } from "./jobs/list.ts";
import type { Worker } from "./jobs/run-jobs.ts";
import { makeWorker } from "./jobs/run-jobs.ts";
import { unnotedMatches } from "./queries/saved-matches.server.ts";
import { readDraftFields } from "./routes/producer/import-fields.ts";
import { mailRenderer } from "./ui/mail/render-mail.ts";

/** The worker of an opened house, with every job and all that jobs need. It does nothing until it is started. */
export function houseWorker({ db, outside, settings, now, log }: House): Worker {
  const holder = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  return makeWorker({
    jobs: jobList({
      renderMail: mailRenderer(settings.publicUrl, (userId) =>
        unsubscribeToken(settings.sessionSecrets, userId),
      ),
      readFields: readDraftFields,
      findMatches: unnotedMatches,
      openSecret: (id, sealed) => openSealed(settings.sessionSecrets, webhookPurpose(id), sealed),
    }),
    leases: jobLeases(db, holder),
    world: { db, outside },
    now,
    log,
  });
}
