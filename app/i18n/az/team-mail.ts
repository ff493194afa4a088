export const teamMail = {
  memberInvitedSubject: "{company} şirkətinə dəvət",
  memberInvitedText:
    "{inviter} sizi Azərbaycanın Minskdəki Ticarət Evinin ticarət meydançasında {company} şirkətinə dəvət edir. Rol: {role}.\n\nQoşulmaq üçün keçidi açın. O, bir həftə və yalnız bu ünvan üçün qüvvədədir; hələ hesabınız yoxdursa, onu elə orada açacaqsınız. Söhbətin nədən getdiyini bilmirsinizsə, heç nə etməyin.",
  memberJoinedSubject: "{company}: {member} şirkətə qoşuldu",
  memberJoinedText: "{member} dəvəti qəbul etdi və indi {company} şirkətinin üzvüdür. Rol: {role}.",
  memberRoleChangedSubject: "{company}: rolunuz dəyişdirildi",
  memberRoleChangedText: "{company} şirkətinin sahibi rolunuzu dəyişdirdi. Yeni rolunuz: {role}.",
  memberRemovedSubject: "{company}: artıq şirkətin üzvü deyilsiniz",
  memberRemovedText:
    "{company} şirkətinin sahibi sizi şirkətdən çıxardı. Onun mallarını, sifarişlərini və sənədlərini artıq görmürsünüz. Bunu səhv sayırsınızsa, həmkarlarınızdan soruşun.",
  memberLeftSubject: "{company}: {member} artıq şirkətin üzvü deyil",
  memberLeftText: "{member} artıq {company} şirkətinin üzvü deyil. Əvvəlki rolu: {role}.",
  ownershipTransferredSubject: "{company}: sahiblik təhvil verildi",
  ownershipTransferredText:
    "{company} şirkətinin sahibi sahibliyi təhvil verdi. Yeni sahib: {member}. Əvvəlki sahib menecer kimi qalır.",
};
