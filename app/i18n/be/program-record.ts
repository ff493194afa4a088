export const programRecord = {
  "deed_create-api-key": "ключ API створаны",
  "deed_revoke-api-key": "ключ API адкліканы",
  "deed_add-webhook": "вэбхук дададзены",
  "deed_remove-webhook": "вэбхук выдалены",
  "deed_restart-webhook": "вэбхук запушчаны зноў",
  "deed_resend-delivery": "паведамленне адпраўлена зноў",
  "deed_stop-webhook": "вэбхук спынены",
};
