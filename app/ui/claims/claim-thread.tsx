import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { deadlineText, When } from "../orders/amounts.tsx";
import { whoText } from "../orders/order-words.ts";
import { ClaimFiles } from "./claim-files.tsx";

type Claim = OrderView["claims"][number];
type Message = Claim["thread"][number];

function titleOf({ kind, author, asks }: Message, t: T): string {
  if (kind === "question") return t(asks === "buyer" ? "claims.questionBuyer" : "claims.questionProducer");
  if (kind === "reply") return t(author === "buyer" ? "claims.replyBuyer" : "claims.replyProducer");
  return t("orders.claimAnswered");
}

/** What was said about a claim after it was made, the oldest first. */
export function ClaimThread({ claim }: { readonly claim: Claim }) {
  if (claim.thread.length === 0) return null;
  return (
    <ol className="stack" data-thread={claim.id}>
      {claim.thread.map((message) => (
        <li key={message.id} data-said={message.kind}>
          <ThreadMessage message={message} />
        </li>
      ))}
    </ol>
  );
}

function ThreadMessage({ message }: { readonly message: Message }) {
  const { t, f } = useWords();
  const { author, dueAt } = message;
  return (
    <>
      <h4>{titleOf(message, t)}</h4>
      <p className="row-note">
        {whoText(author, t)} · <When at={message.writtenAt} />
        {dueAt === null ? null : ` · ${t("claims.replyBy", { when: deadlineText(dueAt, f) })}`}
      </p>
      <p className="whitespace-pre-line">{message.text}</p>
      <ClaimFiles files={message.files} />
    </>
  );
}
