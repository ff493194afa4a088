import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Entrance } from "../account/entrance.tsx";

type Props = {
  /** Null: the link does not hold. */
  readonly token: string | null;
  readonly stopped: boolean;
};

/** Stops the mails about saved searches, without signing in. */
export function UnsubscribeView({ token, stopped }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  if (token !== null && !stopped) {
    return (
      <Entrance title={t("finding.stopTitle")} lead={t("finding.stopText")}>
        <DeedForm name="unsubscribe" action={paths.unsubscribe(token)}>
          {() => <Button tone="primary">{t("finding.stopButton")}</Button>}
        </DeedForm>
      </Entrance>
    );
  }
  return (
    <Entrance title={token === null ? t("finding.stopInvalidTitle") : t("finding.stopTitle")}>
      <Notice kind={token === null ? "warning" : "success"} announce>
        <p>{token === null ? t("finding.stopInvalidText") : t("finding.stoppedText")}</p>
      </Notice>
      <p>
        <ButtonLink href={paths.buyer.saved()}>{t("finding.toSaved")}</ButtonLink>
      </p>
    </Entrance>
  );
}
