import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";
import { ClaimCard } from "./claim-card.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** The claims of an order, the running one with what the reader may do about it. */
export function OrderClaims({ order, pathTo }: Props) {
  const { lang, t } = useWords();
  return (
    <div className="stack">
      {order.claims.map((claim) => {
        const runs = claim.state === "open" || claim.state === "answered";
        return (
          <ClaimCard key={claim.id} claim={claim} currency={order.currency}>
            {runs && order.deeds.includes("answer-claim") ? (
              <ReasonForm
                name="answer-claim"
                action={pathTo("answer-claim")}
                title={t("orders.claimAnswerTitle")}
                lead={t("orders.claimsLead")}
                label={t("orders.claimAnswerText")}
                button={t("orders.claimAnswer")}
                field="comment"
                open
              />
            ) : null}
            {runs && order.deeds.includes("withdraw-claim") ? (
              <WithdrawClaim action={pathTo("withdraw-claim")} />
            ) : null}
            {order.side === "staff" ? (
              <p>
                <ButtonLink href={pathsIn(lang).desk.claim(claim.id)} icon="scale">
                  {t(
                    runs && order.deeds.includes("settle-claim") ? "orders.settleTitle" : "orders.claimTitle",
                  )}
                </ButtonLink>
              </p>
            ) : null}
          </ClaimCard>
        );
      })}
    </div>
  );
}

function WithdrawClaim({ action }: { readonly action: string }) {
  const { t } = useWords();
  const deed = useDeed("withdraw-claim");
  return (
    <form method="post" name="withdraw-claim" action={action}>
      <DeedErrors deed={deed} />
      <p className="text-muted mb-2">{t("orders.claimWithdrawLead")}</p>
      <Button>{t("orders.claimWithdraw")}</Button>
    </form>
  );
}
