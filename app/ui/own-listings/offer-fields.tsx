import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { DeliveryFields } from "../drafts/delivery-fields.tsx";
import { PriceFields, QuantityField } from "../drafts/price-fields.tsx";
import { WindowFields } from "../drafts/season-fields.tsx";
import type { DraftFields } from "./draft-fields.ts";

type Props = {
  readonly fields: DraftFields;
  readonly stored: ShownRevision | null;
  /** The listing is on sale: stock, window and prices have deeds of their own. */
  readonly onSale: boolean;
  /** On sale, and the draft asks for another currency than that of the prices in force. */
  readonly newCurrency: boolean;
};

/** How much there is, when, at what price and delivered where. */
export function OfferFields({ fields, stored, onSale, newCurrency }: Props) {
  const { t } = useWords();
  return (
    <Section id="offer" title={t("listings.offerTitle")}>
      <div className="form">
        {onSale ? null : (
          <>
            <QuantityField fields={fields} stored={stored} />
            <WindowFields fields={fields} stored={stored} />
          </>
        )}
        <PriceFields fields={fields} stored={stored} onSale={onSale} newCurrency={newCurrency} />
        <DeliveryFields fields={fields} stored={stored} />
      </div>
    </Section>
  );
}
