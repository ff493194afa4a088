export const programRecord = {
  "deed_create-api-key": "ключ API создан",
  "deed_revoke-api-key": "ключ API отозван",
  "deed_add-webhook": "вебхук добавлен",
  "deed_remove-webhook": "вебхук удалён",
  "deed_restart-webhook": "вебхук запущен снова",
  "deed_resend-delivery": "сообщение отправлено снова",
  "deed_stop-webhook": "вебхук остановлен",
};
