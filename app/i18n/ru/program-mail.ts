export const programMail = {
  apiKeyMadeSubject: "{company}: новый ключ API, {program}",
  apiKeyMadeText:
    "{member} создаёт ключ API для {company}: {program}. Программа с этим ключом может то же, что менеджер, в пределах отмеченного.\n\nЕсли вы об этом не знаете, сразу отзовите ключ на странице по ссылке.",
  apiKeyRevokedSubject: "{company}: ключ API {program} отозван",
  apiKeyRevokedText:
    "Ключ API {program} компании {company} отозван; кто отозвал: {member}. У программы, которая им пользовалась, больше нет доступа.",
  apiKeysEndedSubject: "{company}: ключи API больше не действуют",
  apiKeysEndedText:
    "{member} больше не владеет компанией {company}. Ключи API, созданные этим человеком, не действуют: {programs}. Создайте новые для программ, которым они нужны.",
  webhookAddedSubject: "{company}: новый вебхук",
  webhookAddedText:
    "Для {company} добавлен вебхук; кто добавил: {member}. Новости о заказах, платежах и товарах теперь идут на {address}.\n\nЕсли вы об этом не знаете, сразу удалите его на странице по ссылке.",
  webhookStoppedSubject: "{company}: вебхук остановлен",
  webhookStoppedText:
    "Вебхук компании {company} на {address} остановлен: {stop}. Пока владелец не запустит его снова, туда ничего не отправляется; пропущенное можно прочесть через API.",
  stopFailing: "сообщение не доходило целые сутки",
  stopGone: "адрес ответил, что его больше нет",
  stopSecretLost: "его секрет больше не прочесть",
};
