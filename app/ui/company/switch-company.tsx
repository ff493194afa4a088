import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";

type Props = {
  readonly memberships: readonly { readonly companyId: string; readonly companyName: string }[];
  readonly activeId: string | null;
};

/** Another of the person's companies becomes the one that lists show and new things belong to. */
export function SwitchCompany({ memberships, activeId }: Props) {
  const { lang, t } = useWords();
  if (memberships.length < 2) return null;
  return (
    <form
      method="post"
      name="switch-company"
      action={pathsIn(lang).company.switch()}
      className="form-grid mb-6"
    >
      <SelectField
        name="company"
        id="switch-company"
        label={t("company.switchLabel")}
        options={memberships.map(({ companyId, companyName }) => ({ value: companyId, label: companyName }))}
        defaultValue={activeId ?? ""}
      />
      <div>
        <Button>{t("company.switchButton")}</Button>
      </div>
    </form>
  );
}
