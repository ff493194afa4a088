import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { FieldError } from "#app/ui/kit/field.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "./draft-fields.ts";
import { Photo } from "./photo.tsx";

type Props = { readonly fields: DraftFields; readonly stored: ShownRevision | null };

/** Photos: those there are, each with a box to take it out, and new ones from the disk or the camera. */
export function PhotoFields({ fields, stored }: Props) {
  const { t } = useWords();
  const leaving = fields.values("removePhotos[]");
  return (
    <Section id="photos-section" title={t("listings.photosTitle")}>
      <div className="form">
        {stored && stored.photos.length > 0 ? (
          <div className="card-grid">
            {stored.photos.map(({ id, picture }, index) => (
              <div key={id}>
                <Photo picture={picture} alt={t("listings.photoAlt", { number: index + 1 })} sizes="16rem" />
                <CheckboxField
                  name="removePhotos[]"
                  id={`remove-${id}`}
                  value={id}
                  label={t("listings.removePhoto")}
                  defaultChecked={leaving.includes(id)}
                />
              </div>
            ))}
          </div>
        ) : null}
        <FileField
          name="photos"
          label={t("listings.photos")}
          hint={t("listings.photosHint")}
          error={fields.error("photos")}
          optional={t("common.optional")}
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
        />
      </div>
    </Section>
  );
}

/** Certificates of the farm or the goods: those there are and room for one more. */
export function CertificateFields({ fields, stored }: Props) {
  const { t } = useWords();
  const known = stored?.certificates ?? [];
  return (
    <Section id="certificates" title={t("listings.certificatesTitle")} lead={t("listings.certificatesLead")}>
      <div className="form">
        <FieldError message={fields.error("certificates")} />
        {[...known, null].map((certificate, index) => {
          const name = (part: string) => `certificates[${index}].${part}`;
          return (
            <fieldset className="form" key={certificate?.fileId ?? `row-${index}`}>
              <legend className="field-legend">
                {t("listings.certificateNumberOf", { number: index + 1 })}
              </legend>
              <HiddenField name={name("row")} value={String(index)} />
              {certificate?.fileId ? (
                <HiddenField name={name("keepFile")} value={certificate.fileId} />
              ) : null}
              <SelectField
                {...fields.text(name("kind"), certificate?.kind ?? "")}
                label={t("listings.certificateKind")}
                placeholder={t("listings.certificateNone")}
                width="medium"
                options={certificateKinds.map((kind) => ({
                  value: kind,
                  label: t(`words.certificate_${kind}`),
                }))}
              />
              <div className="form-grid">
                <TextField
                  {...fields.text(name("number"), certificate?.number ?? "")}
                  label={t("listings.certificateNumber")}
                  maxLength={120}
                />
                <TextField
                  {...fields.text(name("issuer"), certificate?.issuer ?? "")}
                  label={t("listings.certificateIssuer")}
                  maxLength={120}
                />
              </div>
              <div className="form-grid">
                <DateField
                  {...fields.text(name("issuedOn"), certificate?.issuedOn ?? "")}
                  label={t("listings.certificateIssuedOn")}
                />
                <DateField
                  {...fields.text(name("validUntil"), certificate?.validUntil ?? "")}
                  label={t("listings.certificateValidUntil")}
                />
              </div>
              {certificate?.fileId ? (
                <p>
                  <a href={filePath(certificate.fileId)}>{certificate.fileName}</a>
                </p>
              ) : null}
              <FileField
                name={name("file")}
                label={t("listings.certificateFile")}
                hint={t("listings.certificateFileHint")}
                error={fields.error(name("file"))}
                optional={t("common.optional")}
                accept="application/pdf,image/jpeg,image/png"
              />
            </fieldset>
          );
        })}
      </div>
    </Section>
  );
}
