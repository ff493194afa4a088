import type { ReactNode } from "react";
import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ListingStep } from "#app/queries/listing-step.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FieldError } from "#app/ui/kit/field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { CertificateFields } from "../own-listings/proof-fields.tsx";
import { CodeFields } from "./code-fields.tsx";
import { DeliveryFields } from "./delivery-fields.tsx";
import { NatureFields } from "./nature-fields.tsx";
import { PhotoStep } from "./photo-step.tsx";
import { PriceFields, QuantityField } from "./price-fields.tsx";
import { QualityFields } from "./quality-fields.tsx";
import { SeasonFields, WindowFields } from "./season-fields.tsx";
import { TextsFields } from "./texts-fields.tsx";
import type { SendPhoto } from "./use-photo-sending.ts";
import { Warnings } from "./warnings.tsx";

type Props = {
  readonly page: ListingStep;
  readonly fields: DraftFields;
  readonly send: SendPhoto;
};

/** The fields of one step. */
export function StepFields({ page, fields, send }: Props) {
  const { t } = useWords();
  const { listing } = page;
  const { latest: stored, commodity, onSale, warnings, choices } = listing;
  const newCurrency = listing.active !== null && listing.active.currency !== stored.currency;
  const said = stored.specification;
  const parts: Record<DraftStep, () => ReactNode> = {
    goods: () => (
      <>
        {/* The goods were chosen on the page before; what is said of the choice has its place here. */}
        <div id="commodity">
          <FieldError message={fields.error("commodity")} />
        </div>
        {listing.code === null ? null : <CodeFields fields={fields} guide={listing.code} said={said} />}
        <Warnings warnings={warnings} of={["specification.customsCode", "specification.kgPerLitre"]} />
        <NatureFields fields={fields} commodity={commodity} stored={stored} />
      </>
    ),
    quality: () => (
      <>
        <p className="field-hint">{t("drafts.qualityLead")}</p>
        <QualityFields fields={fields} measures={listing.facts.measures} said={said} />
      </>
    ),
    season: () => (
      <>
        <SeasonFields fields={fields} choices={choices} commodity={commodity} stored={stored} />
        {onSale ? null : <WindowFields fields={fields} stored={stored} commodity={commodity} />}
        <Warnings warnings={warnings} of={["availableFrom", "availableTo"]} />
      </>
    ),
    price: () => (
      <>
        {onSale ? null : <QuantityField fields={fields} stored={stored} />}
        <PriceFields fields={fields} stored={stored} onSale={onSale} newCurrency={newCurrency} />
        <Warnings warnings={warnings} of={["currency"]} />
      </>
    ),
    delivery: () => (
      <>
        <DeliveryFields fields={fields} stored={stored} />
        <Warnings warnings={warnings} of={["incoterm", "incotermPlace", "leadTimeDays"]} />
      </>
    ),
    photos: () => <PhotoStep fields={fields} stored={stored} send={send} />,
    certificates: () => (
      <>
        <CertificateFields fields={fields} stored={stored} />
        <div>
          <Button name="go" value="stay">
            {t("drafts.certificateMore")}
          </Button>
        </div>
      </>
    ),
    languages: () => (
      <>
        <p className="field-hint">{t("drafts.languagesLead")}</p>
        <TextsFields fields={fields} stored={stored} />
      </>
    ),
    check: () => null,
  };
  return parts[page.step]();
}
