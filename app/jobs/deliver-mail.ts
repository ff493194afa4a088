import type { RenderMail } from "#app/usecases/notices/deliver-mails.ts";
import { deliverMails } from "#app/usecases/notices/deliver-mails.ts";
import type { Job } from "./job.ts";

/** Sends the mails that deeds have left in the outbox. */
export function deliverMail(render: RenderMail): Job {
  return {
    name: "deliver-mail",
    every: 2,
    run: async (call) => ((await deliverMails(call, render)).more ? "again" : "done"),
  };
}
