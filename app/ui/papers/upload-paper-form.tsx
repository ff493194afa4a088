import { madeKinds } from "#app/domain/papers/made/kinds.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import { paperText } from "../orders/order-words.ts";
import { MoreOnPaper } from "./more-on-paper.tsx";
import type { TrailPaper } from "./paper-trail.tsx";

type Props = {
  readonly action: string;
  readonly papers: readonly TrailPaper[];
  readonly trucks: OrderView["trucks"];
  /** Something is owed before the goods can leave: the form stands open. */
  readonly urgent: boolean;
};

const isMade = (kind: string) => madeKinds.some((made) => made === kind);

/** One paper at a time: what it is, its number and date, the file. */
export function UploadPaperForm({ action, papers, trucks, urgent }: Props) {
  const { t } = useWords();
  const refused = useDeed("upload-paper").refused;
  const own = papers.filter(({ toBring }) => toBring);
  const owed = own.filter(({ state, ranOut }) => state === "required" || state === "rejected" || ranOut);
  const kinds = own.filter(({ kind }, at) => own.findIndex((other) => other.kind === kind) === at);
  // What the house makes from the weight and the trucks comes by itself; others have to be brought.
  const first = owed.find(({ kind }) => !isMade(kind)) ?? owed[0] ?? own[0];
  return (
    <Disclosure summary={t("papers.uploadTitle")} open={urgent || refused}>
      <DeedForm
        name="upload-paper"
        action={action}
        files
        labels={{
          kind: t("papers.kind"),
          number: t("papers.number"),
          issuedOn: t("papers.issuedOn"),
          file: t("papers.file"),
          validUntil: t("shipments.validUntil"),
          weightKg: t("shipments.paperWeight"),
          truck: t("shipments.forTruck"),
        }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("papers.uploadLead")}</p>
            <SelectField
              name="kind"
              id={idOf("kind")}
              label={t("papers.kind")}
              placeholder={t("papers.kindChoose")}
              defaultValue={deed.value("kind", first?.kind)}
              error={deed.error("kind")}
              options={kinds.map(({ kind, state, ranOut }) => ({
                value: kind,
                label: `${paperText(kind, t)}: ${ranOut ? t("shipments.ranOut") : t(`papers.state_${state}`)}`,
              }))}
            />
            <div className="form-grid">
              <TextField
                name="number"
                id={idOf("number")}
                label={t("papers.number")}
                defaultValue={deed.value("number")}
                error={deed.error("number")}
                autoComplete="off"
              />
              <DateField
                name="issuedOn"
                id={idOf("issuedOn")}
                label={t("papers.issuedOn")}
                defaultValue={deed.value("issuedOn")}
                error={deed.error("issuedOn")}
                width="full"
              />
            </div>
            <TextField
              name="issuer"
              id={idOf("issuer")}
              label={t("papers.issuer")}
              optional={t("common.optional")}
              defaultValue={deed.value("issuer")}
              error={deed.error("issuer")}
              autoComplete="off"
            />
            <FileField
              name="file"
              id={idOf("file")}
              label={t("papers.file")}
              hint={t("papers.fileHint")}
              accept="application/pdf,image/jpeg,image/png,image/webp"
              error={deed.error("file")}
            />
            <MoreOnPaper deed={deed} idOf={idOf} trucks={trucks.length > 1 ? trucks : []} />
            <div>
              <Button icon="upload">{t("papers.upload")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
