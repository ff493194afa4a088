import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskLotsView } from "#app/queries/desk-lots.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { Weight } from "../orders/amounts.tsx";

/** Finds a lot, to look into its books or to call it back. */
export function FindLots({ q, found }: Pick<DeskLotsView, "q" | "found">) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <Section id="find" title={t("lotSearch.title")}>
      <search>
        <form method="get" name="find-lots" action={paths.desk.lots()} className="form">
          <TextField
            name="q"
            label={t("lotSearch.label")}
            hint={t("lotSearch.hint")}
            defaultValue={q}
            maxLength={100}
          />
          <div>
            <Button icon="search">{t("lotSearch.find")}</Button>
          </div>
        </form>
      </search>
      {q === "" ? null : found.length === 0 ? (
        <p className="text-muted mt-4">{t("lotSearch.none")}</p>
      ) : (
        <div className="mt-4">
          <DataTable
            caption={t("lotSearch.found")}
            rows={found}
            rowKey={({ id }) => id}
            rowMarks={({ id, recalled }) => ({
              "data-lot": id,
              ...(recalled ? { "data-state": "recalled" } : {}),
            })}
            columns={[
              {
                key: "lot",
                header: t("listings.lot"),
                primary: true,
                cell: (row) => (
                  <>
                    <a href={paths.desk.lot(row.id)}>
                      {t("listings.lotOf", { title: row.title, number: row.number })}
                    </a>{" "}
                    {row.recalled ? <StatusWord tone="bad">{t("lotSearch.recalled")}</StatusWord> : null}
                  </>
                ),
              },
              { key: "grower", header: t("lots.grower"), cell: (row) => row.producer },
              {
                key: "left",
                header: t("listings.left"),
                align: "end",
                cell: (row) => <Weight grams={row.left} />,
              },
              {
                key: "reserved",
                header: t("listings.reserved"),
                align: "end",
                cell: (row) => <Weight grams={row.reserved} />,
              },
              {
                key: "shipped",
                header: t("listings.shipped"),
                align: "end",
                cell: (row) => <Weight grams={row.shipped} />,
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}
