import type { ReactNode } from "react";
import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Panel } from "#app/ui/kit/panel.tsx";
import { Amount, deadlineText, Weight } from "../orders/amounts.tsx";
import { claimReasonText, outcomeText, whoText } from "../orders/order-words.ts";
import { ClaimFiles } from "./claim-files.tsx";
import { ClaimStateWord } from "./claim-state-word.tsx";
import { ClaimThread } from "./claim-thread.tsx";

type Props = {
  readonly claim: OrderView["claims"][number];
  readonly currency: Currency;
  readonly children?: ReactNode;
};

/** One claim: what is claimed, what was answered, how it was settled; below it what the reader can do. */
export function ClaimCard({ claim, currency, children }: Props) {
  const { t, f } = useWords();
  return (
    <Panel data-claim={claim.id} data-state={claim.state}>
      <div className="stack">
        <div>
          <h3>
            {t("orders.claimNumber", { number: claim.number })}: {claimReasonText(claim.reason, t)}
          </h3>
          <ClaimStateWord state={claim.state} />
          <p className="row-note">
            {t("orders.claimOpened", { who: whoText(claim.openedBy, t), when: f.dateTime(claim.openedAt) })}
          </p>
        </div>
        <p className="whitespace-pre-line">{claim.comment}</p>
        {claim.lines.length === 0 ? null : (
          <ul>
            {claim.lines.map((line) => (
              <li key={line.id}>
                {line.title}: <Weight grams={line.quantity} />
              </li>
            ))}
          </ul>
        )}
        {claim.worth === 0n ? null : (
          <p className="text-muted">
            {t("claims.worth")} <Amount amount={claim.worth} currency={currency} />
          </p>
        )}
        <ClaimFiles files={claim.files} />
        {claim.state === "open" ? (
          <p className="text-muted">
            {t("orders.claimAnswerBy", { when: deadlineText(claim.answerDueAt, f) })}
          </p>
        ) : null}
        <ClaimThread claim={claim} />
        {claim.outcome === null ? null : (
          <div>
            <h4>{t("orders.claimRuling")}</h4>
            <p>
              {outcomeText(claim.outcome, t)}
              {claim.amount > 0n ? (
                <>
                  {": "}
                  <Amount amount={claim.amount} currency={currency} />
                </>
              ) : null}
            </p>
            <p className="whitespace-pre-line">{claim.ruling}</p>
          </div>
        )}
        {children}
      </div>
    </Panel>
  );
}
