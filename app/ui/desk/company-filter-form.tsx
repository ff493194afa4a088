import type { CompanyKind, CompanyState } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly state: CompanyState;
  readonly kind: CompanyKind | null;
  readonly q: string;
};

/** Narrows the list of companies by kind, name or tax number; an address that works without scripts. */
export function CompanyFilterForm({ state, kind, q }: Props) {
  const { lang, t } = useWords();
  return (
    <search className="mb-6">
      <form method="get" action={pathsIn(lang).desk.companies()} className="form">
        <HiddenField name="state" value={state} />
        <TextField name="q" type="search" label={t("profile.deskSearch")} defaultValue={q} width="medium" />
        <SelectField
          name="kind"
          label={t("profile.deskKind")}
          placeholder={t("profile.deskAllKinds")}
          width="medium"
          options={[
            { value: "producer", label: t("profile.deskProducers") },
            { value: "buyer", label: t("profile.deskBuyers") },
          ]}
          defaultValue={kind ?? ""}
        />
        <div>
          <Button small icon="search">
            {t("profile.deskSearchButton")}
          </Button>
        </div>
      </form>
    </search>
  );
}
