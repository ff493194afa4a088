import { useWords } from "#app/i18n/context.tsx";
import { filePath, pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";

type Props = {
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly fileId: string;
    readonly uploadedAt: Date;
    readonly file: { readonly size: number };
  }[];
  readonly removable?: boolean;
};

/** The registration papers, each to be opened or saved. */
export function CompanyPapers({ papers, removable = false }: Props) {
  const { lang, t, f } = useWords();
  if (papers.length === 0) {
    return (
      <p className="text-muted" id="papers-list">
        {t("company.papersNone")}
      </p>
    );
  }
  return (
    <ul className="row-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <a href={filePath(paper.fileId)}>{paper.title}</a>
          <span className="text-muted">
            {f.date(paper.uploadedAt)} ·{" "}
            {t("company.megabytes", {
              size: f.number(Math.max(0.1, paper.file.size / 1_000_000), { max: 1 }),
            })}
          </span>
          {removable ? (
            <form method="post" name="remove-paper" action={pathsIn(lang).company.removePaper()}>
              <HiddenField name="paper" value={paper.id} />
              <Button small icon="trash" aria-label={`${t("company.paperRemove")}: ${paper.title}`}>
                {t("company.paperRemove")}
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
