import type { CompanyRole } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { roleWords } from "./company-words.ts";

type Props = {
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly role: CompanyRole;
    readonly since: Date;
    readonly you: boolean;
  }[];
};

/** Who belongs to the company, and what each may do. */
export function TeamTable({ members }: Props) {
  const { t, f } = useWords();
  return (
    <DataTable
      caption={t("company.teamTitle")}
      captionHidden
      rows={members}
      rowKey={(member) => member.userId}
      rowMarks={(member) => ({ "data-role": member.role })}
      columns={[
        {
          key: "name",
          header: t("company.teamName"),
          primary: true,
          cell: (member) => (member.you ? `${member.name} (${t("company.teamYou")})` : member.name),
        },
        { key: "email", header: t("company.teamEmail"), cell: (member) => member.email },
        { key: "role", header: t("company.teamRole"), cell: (member) => t(roleWords[member.role]) },
        {
          key: "since",
          header: t("company.teamSince"),
          cell: ({ since }) => <Instant at={since.toISOString()} text={f.date(since)} />,
        },
      ]}
    />
  );
}
