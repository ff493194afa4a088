export const programRecord = {
  "deed_create-api-key": "API key made",
  "deed_revoke-api-key": "API key revoked",
  "deed_add-webhook": "webhook added",
  "deed_remove-webhook": "webhook removed",
  "deed_restart-webhook": "webhook started again",
  "deed_resend-delivery": "message sent again",
  "deed_stop-webhook": "webhook stopped",
} as const;
