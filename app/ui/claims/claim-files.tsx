import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";

type Props = { readonly files: readonly { readonly id: string; readonly note: string }[] };

/** The photos and reports of a claim or of something said about it, each under its words or its number. */
export function ClaimFiles({ files }: Props) {
  const { t } = useWords();
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ id, note }, index) => (
        <li key={id}>
          <a href={filePath(id)}>{t("orders.claimPhoto", { number: index + 1 })}</a>
          {note === "" ? null : `: ${note}`}
        </li>
      ))}
    </ul>
  );
}
