import { isRunning } from "#app/domain/claims/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { SayClaimForm } from "./say-claim-form.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** The claims of an order, the running one with what the reader may do about it. */
export function OrderClaims({ order, pathTo }: Props) {
  const { lang, t } = useWords();
  return (
    <div className="stack">
      {order.claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} currency={order.currency}>
          {claim.mayAnswer ? (
            <SayClaimForm
              name="answer-claim"
              action={pathTo("answer-claim")}
              claimId={claim.id}
              title={t("orders.claimAnswerTitle")}
              lead={t("orders.claimsLead")}
              label={t("orders.claimAnswerText")}
              button={t("orders.claimAnswer")}
            />
          ) : null}
          {claim.mayReply ? (
            <SayClaimForm
              name="reply-claim"
              action={pathTo("reply-claim")}
              claimId={claim.id}
              title={t("claims.replyTitle")}
              lead={t("claims.replyLead")}
              label={t("claims.replyText")}
              button={t("claims.reply")}
            />
          ) : null}
          {claim.mayWithdraw ? (
            <WithdrawClaim
              action={pathTo("withdraw-claim")}
              claimId={claim.id}
              last={order.claims.filter(isRunning).length === 1}
            />
          ) : null}
          {order.side === "staff" ? (
            <p>
              <ButtonLink href={pathsIn(lang).desk.claim(claim.id)} icon="scale">
                {t(claim.maySettle ? "orders.settleTitle" : "orders.claimTitle")}
              </ButtonLink>
            </p>
          ) : null}
        </ClaimCard>
      ))}
    </div>
  );
}

type WithdrawProps = {
  readonly action: string;
  readonly claimId: string;
  /** With it the order is completed. */
  readonly last: boolean;
};

function WithdrawClaim({ action, claimId, last }: WithdrawProps) {
  const { t } = useWords();
  const deed = useDeed("withdraw-claim");
  return (
    <form method="post" name="withdraw-claim" action={action}>
      <DeedErrors deed={deed} />
      <HiddenField name="claim" value={claimId} />
      <p className="text-muted mb-2">{t(last ? "orders.claimWithdrawLead" : "claims.withdrawOne")}</p>
      <Button>{t("orders.claimWithdraw")}</Button>
    </form>
  );
}
