import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { DeskPaperView } from "#app/queries/desk-paper.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { weightText } from "../orders/amounts.tsx";

type Props = { readonly paper: DeskPaperView; readonly action: string };

/** What staff read on the paper, over what its owner typed, beside what the order says; then the acceptance. */
export function AcceptPaperForm({ paper, action }: Props) {
  const { t, f } = useWords();
  const { expected } = paper;
  const optional = t("common.optional");
  const labels = {
    number: t("papers.number"),
    issuedOn: t("papers.issuedOn"),
    issuer: t("papers.issuer"),
    validUntil: t("shipments.validUntil"),
    vehicle: t("shipments.vehicle"),
    weightKg: t("shipments.paperWeight"),
    consignee: t("shipments.consignee"),
  };
  const inOrder = (what: string) => (what === "" ? undefined : t("shipments.expectedOf", { what }));
  return (
    <DeedForm name="accept-paper" action={action} labels={labels}>
      {(deed, idOf) => {
        const field = (name: keyof typeof labels, known: string) => ({
          name,
          id: idOf(name),
          label: labels[name],
          defaultValue: deed.value(name, known),
          error: deed.error(name),
          autoComplete: "off",
        });
        return (
          <>
            <HiddenField name="version" value={String(paper.version)} />
            <div className="form-grid">
              <TextField {...field("number", paper.number)} maxLength={80} />
              <TextField {...field("issuer", paper.issuer)} optional={optional} maxLength={200} />
              <DateField {...field("issuedOn", paper.issuedOn)} width="full" />
              <DateField {...field("validUntil", paper.validUntil)} optional={optional} width="full" />
              <TextField
                {...field("vehicle", paper.vehicle)}
                hint={inOrder(expected.plates.join(", "))}
                optional={optional}
                maxLength={60}
              />
              <NumberField
                {...field("weightKg", paper.weight === null ? "" : toKgDecimal(paper.weight))}
                hint={inOrder(weightText(expected.weight, t, f))}
                optional={optional}
                unit={t("common.kg")}
                width="full"
              />
            </div>
            <TextField
              {...field("consignee", paper.consignee)}
              hint={inOrder(expected.consignee)}
              optional={optional}
              maxLength={200}
            />
            <div>
              <Button tone="primary" icon="check">
                {t("shipments.confirmAccept")}
              </Button>
            </div>
          </>
        );
      }}
    </DeedForm>
  );
}
