export const teamMail = {
  memberInvitedSubject: "Приглашение в компанию {company}",
  memberInvitedText:
    "{inviter} приглашает вас в компанию {company} на торговой площадке Торгового дома Азербайджана в Минске. Роль: {role}.\n\nОткройте ссылку, чтобы присоединиться. Она действует неделю и только для этого адреса; если учётной записи ещё нет, вы создадите её там же. Если вы не знаете, о чём речь, ничего не делайте.",
  memberJoinedSubject: "{company}: {member} теперь в компании",
  memberJoinedText: "{member} принимает приглашение и теперь состоит в компании {company}. Роль: {role}.",
  memberRoleChangedSubject: "{company}: ваша роль изменена",
  memberRoleChangedText: "Владелец компании {company} изменил вашу роль. Теперь это {role}.",
  memberRemovedSubject: "{company}: вы больше не состоите в компании",
  memberRemovedText:
    "Владелец компании {company} исключил вас из неё. Её товары, заказы и документы вам больше не видны. Если это ошибка, спросите коллег.",
  memberLeftSubject: "{company}: {member} больше не в компании",
  memberLeftText: "{member} больше не состоит в компании {company}. Прежняя роль: {role}.",
  ownershipTransferredSubject: "{company}: владение передано",
  ownershipTransferredText:
    "Владелец компании {company} передал владение; новый владелец — {member}. Прежний остаётся менеджером.",
};
