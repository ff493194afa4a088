import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { LotPageView } from "#app/queries/lot-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";

type Props = { readonly lot: LotPageView };

/** What the producer may do with a lot that is not recalled. */
export function LotDeeds({ lot }: Props) {
  const { lang } = useWords();
  return (
    <>
      {lot.expected ? <ReceiveLot lot={lot} /> : null}
      <CorrectLot lot={lot} />
      <RecallLot action={pathsIn(lang).producer.lotCommand(lot.id, "recall")} />
    </>
  );
}

/** Calls the lot back; the producer's deed, and the Trade House's. */
export function RecallLot({ action }: { readonly action: string }) {
  const { t } = useWords();
  return (
    <div className="section print-hidden">
      <ReasonForm
        name="recall-lot"
        action={action}
        title={t("lots.recall")}
        lead={t("lots.recallLead")}
        label={t("lots.recallReason")}
        button={t("lots.recallNow")}
        danger
      />
    </div>
  );
}

function CorrectLot({ lot }: Props) {
  const { lang, t, f } = useWords();
  const labels = { quantityKg: t("lots.whole"), reason: t("listings.correctReason") };
  return (
    <Section id="correct" title={t("listings.correctLot")} lead={t("listings.correctLotLead")}>
      <DeedForm name="correct-lot" action={pathsIn(lang).producer.lot(lot.id)} labels={labels}>
        {(deed, idOf) => (
          <>
            <HiddenField name="seenKg" value={toKgDecimal(lot.whole)} />
            <NumberField
              name="quantityKg"
              id={idOf("quantityKg")}
              label={labels.quantityKg}
              hint={t("lots.wholeHint", { promised: f.kg(lot.promised) })}
              unit={t("common.kg")}
              defaultValue={deed.value("quantityKg", toKgDecimal(lot.whole))}
              error={deed.error("quantityKg")}
              required
            />
            <TextField
              name="reason"
              id={idOf("reason")}
              label={labels.reason}
              defaultValue={deed.value("reason")}
              error={deed.error("reason")}
              maxLength={500}
              required
            />
            <div>
              <Button tone={lot.expected ? "secondary" : "primary"}>{t("listings.correctLotNow")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Section>
  );
}

function ReceiveLot({ lot }: Props) {
  const { lang, t } = useWords();
  const optional = t("common.optional");
  const labels = {
    quantityKg: t("lots.receiveQuantity"),
    harvestedOn: t("listings.harvestedOn"),
    bestBefore: t("listings.bestBefore"),
  };
  return (
    <Section id="receive" title={t("lots.receive")} lead={t("lots.receiveLead")}>
      <DeedForm
        name="receive-lot"
        action={pathsIn(lang).producer.lotCommand(lot.id, "receive")}
        labels={labels}
      >
        {(deed, idOf) => (
          <>
            <NumberField
              name="quantityKg"
              id={idOf("quantityKg")}
              label={labels.quantityKg}
              unit={t("common.kg")}
              defaultValue={deed.value("quantityKg", toKgDecimal(lot.whole))}
              error={deed.error("quantityKg")}
              required
            />
            <DateField
              name="harvestedOn"
              id={idOf("harvestedOn")}
              label={labels.harvestedOn}
              hint={t("lots.harvestedOnToday")}
              optional={optional}
              defaultValue={deed.value("harvestedOn")}
              error={deed.error("harvestedOn")}
            />
            <DateField
              name="bestBefore"
              id={idOf("bestBefore")}
              label={labels.bestBefore}
              hint={t("lots.bestBeforeKeep")}
              optional={optional}
              defaultValue={deed.value("bestBefore")}
              error={deed.error("bestBefore")}
            />
            <TextField
              name="reason"
              id={idOf("reason")}
              label={t("lots.addReason")}
              optional={optional}
              defaultValue={deed.value("reason")}
              error={deed.error("reason")}
              maxLength={500}
            />
            <div>
              <Button tone="primary" icon="sprout">
                {t("lots.receiveNow")}
              </Button>
            </div>
          </>
        )}
      </DeedForm>
    </Section>
  );
}
