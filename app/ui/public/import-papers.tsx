import { useWords } from "#app/i18n/context.tsx";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";

/** The papers an order of these goods needs, who brings each, and what waits for it. */
export function ImportPapers({ papers }: Pick<ListingPage, "papers">) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t("catalogue.papersTitle")}
      captionHidden
      rows={papers}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "paper",
          header: t("catalogue.papersPaper"),
          primary: true,
          cell: ({ kind }) => t(`words.paper_${kind}`),
        },
        { key: "owner", header: t("catalogue.papersOwner"), cell: ({ owner }) => t(`words.owner_${owner}`) },
        {
          key: "gate",
          header: t("catalogue.papersGate"),
          cell: ({ gate }) => t(`words.gate_${gate ?? "none"}`),
        },
      ]}
    />
  );
}
