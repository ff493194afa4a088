import type { Call } from "#app/db/call.ts";
import type { MailInHand } from "#app/db/mail-leases.server.ts";
import { giveUpSpentMails, leaseMails, markSent, postpone } from "#app/db/mail-leases.server.ts";

/** Says a mail in its reader's language. Throws when there are no words for its kind. */
export type RenderMail = (mail: Pick<MailInHand, "kind" | "lang" | "data">) => {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click of the mail program stops such mails. */
  readonly unsubscribe?: string;
};

type DeliveryCall = Pick<Call, "db" | "now"> & { readonly outside: Pick<Call["outside"], "mail"> };

// A lease lasts two minutes and a silent mail server costs 50 seconds a mail, two at a time: more than four in hand
// could still be under way when the lease is over.
const IN_HAND = 4;

/**
 * Sends a few of the mails that are due. Each carries the id of its row as Message-ID, so that one sent twice, because
 * the worker died before it could note the first time, is the same mail. What fails is tried again later, ten times in
 * all. `more` says that others may be waiting.
 */
export async function deliverMails(
  call: DeliveryCall,
  render: RenderMail,
): Promise<{ sent: number; failed: number; more: boolean }> {
  await giveUpSpentMails(call.db, call.now);
  const mails = await leaseMails(call.db, IN_HAND, call.now);
  const outcomes = await Promise.all(
    mails.map((mail) =>
      send(call, mail, render).then(
        async () => {
          await markSent(call.db, mail.id, call.now);
          return true;
        },
        async (error: unknown) => {
          await postpone(call.db, mail, String(error), call.now);
          return false;
        },
      ),
    ),
  );
  const sent = outcomes.filter(Boolean).length;
  return { sent, failed: outcomes.length - sent, more: mails.length === IN_HAND };
}

async function send(call: DeliveryCall, mail: MailInHand, render: RenderMail): Promise<void> {
  await call.outside.mail.send({ to: mail.email, messageId: mail.id, ...render(mail) });
}
