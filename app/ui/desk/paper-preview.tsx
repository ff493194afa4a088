import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";

/**
 * The photographed and scanned sheets of a paper beside what staff confirm of it. A PDF has its link above and is saved:
 * no file is framed on our pages, and browsers show none under the policy that files are sent with.
 */
export function PaperPreview({ paper }: { readonly paper: CompanyPaperView }) {
  const { t } = useWords();
  const sheets = paper.files.filter(({ contentType }) => contentType.startsWith("image/"));
  if (sheets.length === 0) return null;
  return (
    <ul className="paper-sheets">
      {sheets.map((file, at) => (
        <li key={file.id}>
          <a href={filePath(file.id)} target="_blank" rel="noreferrer">
            <img
              src={filePath(file.id)}
              alt={t("profile.sheetAlt", { number: at + 1, name: file.name })}
              loading="lazy"
              decoding="async"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
