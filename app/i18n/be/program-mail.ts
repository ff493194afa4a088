export const programMail = {
  apiKeyMadeSubject: "{company}: новы ключ API, {program}",
  apiKeyMadeText:
    "{member} стварае ключ API для {company}: {program}. Праграма з гэтым ключом можа тое ж, што менеджар, у межах адзначанага.\n\nКалі вы пра гэта не ведаеце, адразу адклічце ключ на старонцы па спасылцы.",
  apiKeyRevokedSubject: "{company}: ключ API {program} адкліканы",
  apiKeyRevokedText:
    "Ключ API {program} кампаніі {company} адкліканы; хто адклікаў: {member}. У праграмы, якая ім карысталася, больш няма доступу.",
  apiKeysEndedSubject: "{company}: ключы API больш не дзейнічаюць",
  apiKeysEndedText:
    "{member} больш не валодае кампаніяй {company}. Ключы API, створаныя гэтым чалавекам, не дзейнічаюць: {programs}. Стварыце новыя для праграм, якім яны патрэбны.",
  webhookAddedSubject: "{company}: новы вэбхук",
  webhookAddedText:
    "Для {company} дададзены вэбхук; хто дадаў: {member}. Навіны пра заказы, плацяжы і тавары цяпер ідуць на {address}.\n\nКалі вы пра гэта не ведаеце, адразу выдаліце яго на старонцы па спасылцы.",
  webhookStoppedSubject: "{company}: вэбхук спынены",
  webhookStoppedText:
    "Вэбхук кампаніі {company} на {address} спынены: {stop}. Пакуль уладальнік не запусціць яго зноў, туды нічога не адпраўляецца; прапушчанае можна прачытаць праз API.",
  stopFailing: "паведамленне не даходзіла цэлыя суткі",
  stopGone: "адрас адказаў, што яго больш няма",
  stopSecretLost: "яго сакрэт больш не прачытаць",
};
