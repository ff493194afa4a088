import { useWords } from "#app/i18n/context.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly what: "key" | "webhook"; readonly id: string; readonly secret: string };

/** A secret, the one time it is shown; in a field, so that it can be selected whole by keyboard and touch. */
export function ShownSecret({ what, id, secret }: Props) {
  const { t } = useWords();
  return (
    <div data-shown-secret={id}>
      <Notice
        kind="success"
        announce
        title={t(what === "key" ? "programs.shownKeyTitle" : "programs.shownSecretTitle")}
      >
        <p>{t("programs.shownLead")}</p>
        <TextField
          name="secret"
          id="shown-secret"
          label={t("programs.shownLabel")}
          defaultValue={secret}
          readOnly
          autoComplete="off"
          spellCheck={false}
          figures
        />
      </Notice>
    </div>
  );
}
