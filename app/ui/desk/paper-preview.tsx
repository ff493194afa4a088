import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";

/**
 * The sheets of a paper beside what staff confirm of it. A photo or scan is shown; a PDF is only offered to be opened:
 * files run and frame nothing on our pages (docs/security.md), and a browser shows none under such a policy.
 */
export function PaperPreview({ paper }: { readonly paper: CompanyPaperView }) {
  const { t } = useWords();
  return (
    <ul className="paper-sheets">
      {paper.files.map((file, at) => (
        <li key={file.id}>
          <a href={filePath(file.id)} target="_blank" rel="noreferrer">
            {file.contentType.startsWith("image/") ? (
              <img
                src={filePath(file.id)}
                alt={t("profile.sheetAlt", { number: at + 1, name: file.name })}
                loading="lazy"
                decoding="async"
              />
            ) : (
              t("profile.openSheet", { name: file.name })
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
