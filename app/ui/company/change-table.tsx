import { printIban } from "#app/domain/bank-account.ts";
import type { ChangeableField } from "#app/domain/companies/change.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";

/** What a field of a change is called. */
export function changeFieldText(field: ChangeableField, t: T): string {
  return field === "beneficiary" ? t("companyChange.beneficiary") : t(`company.field_${field}`);
}

type Props = {
  readonly fields: readonly {
    readonly field: ChangeableField;
    readonly before: string;
    readonly after: string;
  }[];
};

/** What is in force and what is wanted, side by side. */
export function ChangeTable({ fields }: Props) {
  const { t } = useWords();
  const shown = (field: ChangeableField, value: string) => {
    if (value === "") return <span className="text-muted">{t("companyChange.empty")}</span>;
    return <span className="break-words">{field === "iban" ? printIban(value) : value}</span>;
  };
  return (
    <DataTable
      caption={t("companyChange.formTitle")}
      captionHidden
      rows={fields}
      rowKey={({ field }) => field}
      rowMarks={({ field }) => ({ "data-field": field })}
      columns={[
        {
          key: "field",
          header: t("companyChange.field"),
          primary: true,
          cell: ({ field }) => changeFieldText(field, t),
        },
        {
          key: "before",
          header: t("companyChange.now"),
          cell: ({ field, before }) => shown(field, before),
        },
        {
          key: "after",
          header: t("companyChange.wanted"),
          cell: ({ field, after }) => shown(field, after),
        },
      ]}
    />
  );
}
