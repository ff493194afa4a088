export const programMail = {
  apiKeyMadeSubject: "{company}: yeni API açarı, {program}",
  apiKeyMadeText:
    "{company} üçün API açarı yaradıldı: {program}. Yaradan: {member}. Bu açarla proqram işarələnmiş hüquqlar daxilində menecerin edə bildiyini edə bilər.\n\nBundan xəbəriniz yoxdursa, açarı aşağıdakı səhifədə dərhal geri götürün.",
  apiKeyRevokedSubject: "{company}: {program} API açarı geri götürüldü",
  apiKeyRevokedText:
    "{company} şirkətinin {program} API açarı geri götürüldü. Geri götürən: {member}. Ondan istifadə edən proqramın daha girişi yoxdur.",
  apiKeysEndedSubject: "{company}: API açarları artıq işləmir",
  apiKeysEndedText:
    "{member} daha {company} şirkətinin sahibi deyil. Onun yaratdığı API açarları işləmir: {programs}. Ehtiyacı olan proqramlar üçün yenilərini yaradın.",
  webhookAddedSubject: "{company}: yeni vebhuk",
  webhookAddedText:
    "{company} üçün vebhuk əlavə olundu. Əlavə edən: {member}. Sifariş, ödəniş və mal xəbərləri bundan sonra bu ünvana gedir: {address}.\n\nBundan xəbəriniz yoxdursa, onu aşağıdakı səhifədə dərhal silin.",
  webhookStoppedSubject: "{company}: vebhuk dayandırıldı",
  webhookStoppedText:
    "{company} şirkətinin {address} ünvanına vebhuku dayandırıldı: {stop}. Sahib onu yenidən başladana qədər ora heç nə göndərilmir; ötürülənləri API ilə oxumaq olar.",
  stopFailing: "mesaj bütöv bir gün çatmadı",
  stopGone: "ünvan artıq olmadığını bildirdi",
  stopSecretLost: "sirrini daha oxumaq olmur",
};
