export const teamMail = {
  memberInvitedSubject: "Invitation to {company}",
  memberInvitedText:
    "{inviter} invites you to join {company} at the marketplace of the Azerbaijan Trade House in Minsk, as: {role}.\n\nOpen the link to join. It is good for a week and for this address only; if you have no account yet, you make one there. If you do not know what this is about, do nothing.",
  memberJoinedSubject: "{company}: {member} has joined",
  memberJoinedText: "{member} has taken up the invitation and belongs to {company} now. Role: {role}.",
  memberRoleChangedSubject: "{company}: your role has changed",
  memberRoleChangedText: "An owner of {company} has changed your role. It is now: {role}.",
  memberRemovedSubject: "{company}: you no longer belong to it",
  memberRemovedText:
    "An owner of {company} has taken you out of the company. You no longer see its goods, orders and papers. If you think this is a mistake, ask your colleagues.",
  memberLeftSubject: "{company}: {member} no longer belongs to it",
  memberLeftText: "{member} no longer belongs to {company}. Role until now: {role}.",
  ownershipTransferredSubject: "{company}: the ownership was handed over",
  ownershipTransferredText:
    "An owner of {company} has handed the ownership over to {member} and is a manager from now on.",
} as const;
