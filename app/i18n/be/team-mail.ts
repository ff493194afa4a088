export const teamMail = {
  memberInvitedSubject: "Запрашэнне ў кампанію {company}",
  memberInvitedText:
    "{inviter} запрашае вас у кампанію {company} на гандлёвай пляцоўцы Гандлёвага дома Азербайджана ў Мінску. Роля: {role}.\n\nАдкрыйце спасылку, каб далучыцца. Яна дзейнічае тыдзень і толькі для гэтага адраса; калі ўліковага запісу яшчэ няма, вы створыце яго там жа. Калі вы не ведаеце, пра што гаворка, нічога не рабіце.",
  memberJoinedSubject: "{company}: {member} цяпер у кампаніі",
  memberJoinedText: "{member} прымае запрашэнне і цяпер уваходзіць у кампанію {company}. Роля: {role}.",
  memberRoleChangedSubject: "{company}: ваша роля зменена",
  memberRoleChangedText: "Уладальнік кампаніі {company} змяніў вашу ролю. Цяпер гэта {role}.",
  memberRemovedSubject: "{company}: вы больш не ўваходзіце ў кампанію",
  memberRemovedText:
    "Уладальнік кампаніі {company} выключыў вас з яе. Яе тавары, заказы і дакументы вам больш не бачныя. Калі гэта памылка, спытайце ў калег.",
  memberLeftSubject: "{company}: {member} больш не ў кампаніі",
  memberLeftText: "{member} больш не ўваходзіць у кампанію {company}. Ранейшая роля: {role}.",
  ownershipTransferredSubject: "{company}: валоданне перададзена",
  ownershipTransferredText:
    "Уладальнік кампаніі {company} перадаў валоданне; новы ўладальнік — {member}. Ранейшы застаецца менеджарам.",
};
