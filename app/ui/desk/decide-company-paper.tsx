import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { PaperPreview } from "./paper-preview.tsx";

type Props = {
  readonly paper: CompanyPaperView;
  /** The paper that the address names: a refused form is its. */
  readonly named: string | null;
};

/** Staff accept or reject one paper of a company. */
export function DecideCompanyPaper({ paper, named }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const mine = named === paper.id;
  const rejection = useDeed("reject-company-paper");
  const name = `${t(`profile.kind_${paper.kind}`)}, ${paper.files[0]?.name ?? ""}`;
  return (
    <div className="row-note">
      <PaperPreview paper={paper} />
      <DeedForm
        name="accept-company-paper"
        action={paths.desk.companyPaperCommand(paper.id, "accept")}
        scope={paper.id}
        mine={mine}
      >
        {() => (
          <div>
            <Button small icon="check" aria-label={`${t("profile.paperAccept")}: ${name}`}>
              {t("profile.paperAccept")}
            </Button>
          </div>
        )}
      </DeedForm>
      <Disclosure summary={t("profile.paperReject")} open={mine && rejection.refused}>
        <DeedForm
          name="reject-company-paper"
          action={paths.desk.companyPaperCommand(paper.id, "reject")}
          scope={paper.id}
          mine={mine}
        >
          {(deed, idOf) => (
            <>
              <TextField
                name="reason"
                id={idOf("reason")}
                label={t("profile.paperRejectReason")}
                defaultValue={deed.value("reason")}
                error={deed.error("reason")}
                required
              />
              <div>
                <Button small tone="danger" aria-label={`${t("profile.paperReject")}: ${name}`}>
                  {t("profile.paperReject")}
                </Button>
              </div>
            </>
          )}
        </DeedForm>
      </Disclosure>
    </div>
  );
}
