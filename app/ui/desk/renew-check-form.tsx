import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly companyId: string;
  readonly renewable: readonly { readonly kind: CompanyCheckKind; readonly usual: PlainDate }[];
};

/** One item checked again, without deciding on the whole company. */
export function RenewCheckForm({ companyId, renewable }: Props) {
  const { lang, t, f } = useWords();
  const { refused } = useDeed("renew-check");
  return (
    <Disclosure summary={t("profile.renewTitle")} open={refused}>
      <p className="text-muted">{t("profile.renewLead")}</p>
      <DeedForm name="renew-check" action={pathsIn(lang).desk.companyCommand(companyId, "renew-check")}>
        {(deed, idOf) => (
          <>
            <SelectField
              name="kind"
              id={idOf("kind")}
              label={t("profile.renewKind")}
              placeholder={t("profile.paperKindNone")}
              options={renewable.map(({ kind, usual }) => ({
                value: kind,
                label: `${t(`company.check_${kind}`)} (${t("profile.paperUntil", { date: f.date(usual) })})`,
              }))}
              defaultValue={deed.value("kind")}
              error={deed.error("kind")}
              required
            />
            <DateField
              name="validUntil"
              id={idOf("validUntil")}
              label={t("profile.renewUntil")}
              hint={t("profile.renewUntilHint")}
              optional={t("common.optional")}
              defaultValue={deed.value("validUntil")}
              error={deed.error("validUntil")}
            />
            <TextArea
              name="note"
              id={idOf("note")}
              label={t("profile.renewNote")}
              hint={t("profile.renewNoteHint")}
              optional={t("common.optional")}
              defaultValue={deed.value("note")}
              error={deed.error("note")}
              rows={2}
            />
            <div>
              <Button>{t("profile.renewButton")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
