import { useWords } from "#app/i18n/context.tsx";
import { filePath, previewPath } from "#app/paths.ts";
import type { DeskPaperView } from "#app/queries/desk-paper.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";

/**
 * The file of a paper, to be read beside its fields: a picture as a picture, a PDF in a frame that the browser's own
 * reader fills. Whatever the file is, the frame runs nothing of it: the answer it is sent with says so.
 */
export function PaperFile({ file }: { readonly file: DeskPaperView["file"] }) {
  const { t } = useWords();
  if (file === null) return <p className="text-muted">{t("shipments.previewNone")}</p>;
  return (
    <div className="paper-file">
      {file.contentType.startsWith("image/") ? (
        <a href={filePath(file.id)} target="_blank" rel="noreferrer">
          <img src={filePath(file.id)} alt={t("shipments.previewAlt", { name: file.name })} />
        </a>
      ) : (
        <iframe src={previewPath(file.id)} title={t("shipments.previewFrame", { name: file.name })} />
      )}
      <p>
        <ButtonLink href={filePath(file.id)} icon="file-text">
          {t("papers.openFile")}
        </ButtonLink>{" "}
        <span className="text-muted">{file.name}</span>
      </p>
      {file.contentType.startsWith("image/") ? null : (
        <p className="row-note">{t("shipments.previewHint")}</p>
      )}
    </div>
  );
}
