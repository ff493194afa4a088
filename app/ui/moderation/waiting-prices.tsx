import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Panel } from "#app/ui/kit/panel.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { TierLines } from "../own-listings/tiers-text.tsx";

type Price = DeskQueue["prices"][number];

/** Prices that jumped by more than a quarter: asked for, in force, and the decision. */
export function WaitingPrices({ prices, mayDecide }: Pick<DeskQueue, "prices" | "mayDecide">) {
  const { t, f } = useWords();
  const approve = useDeed("approve-price");
  const refuse = useDeed("refuse-price");
  return (
    <div className="stack">
      <DeedErrors deed={approve.refused ? approve : refuse} idPrefix="price" />
      {prices.length === 0 ? <EmptyState title={t("moderation.pricesNone")} icon="banknote" /> : null}
      {prices.map((price) => (
        <Panel
          key={price.id}
          data-listing={price.slug}
          data-status={price.status}
          data-commodity={price.commodity}
          data-price={price.id}
          title={price.title}
        >
          <p className="text-muted">
            {price.company} · {f.dateTime(price.createdAt)}
          </p>
          <Columns kind="equal">
            <div>
              <h3>{t("moderation.priceInForce")}</h3>
              <TierLines tiers={price.inForce} currency={price.currency} />
            </div>
            <div>
              <h3>{t("moderation.priceAsked")}</h3>
              <TierLines tiers={price.asked} currency={price.currency} />
            </div>
          </Columns>
          {price.own ? <Notice kind="info">{t("moderation.ownCompanyText")}</Notice> : null}
          {mayDecide && !price.own ? <PriceDecision price={price} /> : null}
        </Panel>
      ))}
    </div>
  );
}

function PriceDecision({ price }: { readonly price: Price }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <div className="stack">
      <form method="post" name="approve-price" action={paths.desk.priceCommand(price.id, "approve")}>
        <FormActions>
          <Button icon="check">{t("moderation.approvePrice")}</Button>
        </FormActions>
      </form>
      <form
        method="post"
        name="refuse-price"
        action={paths.desk.priceCommand(price.id, "refuse")}
        className="stack"
      >
        <TextArea
          name="comment"
          id={`comment-${price.id}`}
          label={t("moderation.comment")}
          rows={2}
          required
        />
        <div>
          <Button tone="danger">{t("moderation.refusePrice")}</Button>
        </div>
      </form>
    </div>
  );
}
