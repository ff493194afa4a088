import type { ReactNode } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { CompanyPaper } from "./company-paper.tsx";

type Props = {
  readonly papers: readonly CompanyPaperView[];
  /** Papers nobody has decided on can be taken out. */
  readonly removable?: boolean;
  /** Papers can be replaced by newer ones. */
  readonly replaceable?: boolean;
  /** What staff may do with a paper. */
  readonly decide?: (paper: CompanyPaperView) => ReactNode;
};

/** The papers of a company, each to be opened, with what has come of it; the replaced ones below, folded away. */
export function CompanyPapers({ papers, removable = false, replaceable = false, decide }: Props) {
  const { t } = useWords();
  if (papers.length === 0) {
    return (
      <p className="text-muted" id="papers-list">
        {t("company.papersNone")}
      </p>
    );
  }
  const earlier = papers.filter(({ replaced }) => replaced);
  return (
    <>
      <ul className="row-list">
        {papers
          .filter(({ replaced }) => !replaced)
          .map((paper) => (
            <CompanyPaper key={paper.id} paper={paper}>
              {replaceable ? <Replace paper={paper} /> : null}
              {removable && paper.state === "uploaded" ? <Remove paper={paper} /> : null}
              {decide?.(paper)}
            </CompanyPaper>
          ))}
      </ul>
      {earlier.length === 0 ? null : (
        <Disclosure summary={t("profile.paperHistory")}>
          <ul className="row-list">
            {earlier.map((paper) => (
              <CompanyPaper key={paper.id} paper={paper} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Replace({ paper }: { readonly paper: CompanyPaperView }) {
  const { lang, t } = useWords();
  const to = pathsIn(lang).company.home({ step: "papers", replaces: paper.id });
  return (
    <ButtonLink
      href={`${to}#add-paper`}
      small
      aria-label={`${t("profile.paperReplace")}: ${t(`profile.kind_${paper.kind}`)}`}
    >
      {t("profile.paperReplace")}
    </ButtonLink>
  );
}

function Remove({ paper }: { readonly paper: CompanyPaperView }) {
  const { lang, t } = useWords();
  const title = paper.files[0]?.name ?? "";
  return (
    <form method="post" name="remove-paper" action={pathsIn(lang).company.removePaper()}>
      <HiddenField name="paper" value={paper.id} />
      <Button small icon="trash" aria-label={`${t("company.paperRemove")}: ${title}`}>
        {t("company.paperRemove")}
      </Button>
    </form>
  );
}
