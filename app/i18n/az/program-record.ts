export const programRecord = {
  "deed_create-api-key": "API açarı yaradıldı",
  "deed_revoke-api-key": "API açarı geri götürüldü",
  "deed_add-webhook": "vebhuk əlavə olundu",
  "deed_remove-webhook": "vebhuk silindi",
  "deed_restart-webhook": "vebhuk yenidən başladıldı",
  "deed_resend-delivery": "mesaj yenidən göndərildi",
  "deed_stop-webhook": "vebhuk dayandırıldı",
};
