import type { mail as source } from "../en/mail.ts";
import type { Translation } from "../translate.ts";

export const mail = {
  openPage: "Səhifəni aç",
  footer: "Məktub Ticarət Evinin proqramı tərəfindən yazılıb; bu ünvana göndərilən cavablar oxunmur.",
  minskTime: "{minsk} (Minsk vaxtı)",
  minskAndBakuTime: "Minsk vaxtı ilə {minsk}, Bakı vaxtı ilə {baku}",
  confirmEmailSubject: "E-poçt ünvanınızı təsdiqləyin",
  confirmEmailText: "Salam, {name}!\n\nBu ünvan Ticarət Evində hesab üçün göstərilib. Təsdiqləmək üçün keçidi açın; o, bir həftə qüvvədədir. Bu siz deyildinizsə, heç nə etməyin.",
  signUpKnownSubject: "Artıq hesabınız var",
  signUpKnownText: "Salam, {name}!\n\nİndicə bu ünvanla şirkət qeydiyyatdan keçirməyə cəhd edilib. Artıq hesabınız var: onunla daxil olun və ya parolu unutmusunuzsa, yenisini istəyin. Bu siz deyildinizsə, heç nə etməyin; hesabınız olduğunu heç kim öyrənməyib.",
  resetPasswordSubject: "Yeni parol",
  resetPasswordText: "Salam, {name}!\n\nYeni parol təyin etmək üçün keçidi açın. O, bir dəfə və bir saat işləyir. Bunu siz istəməmisinizsə, heç nə etməyin: parolunuz dəyişməyəcək.",
  passwordChangedSubject: "Parolunuz dəyişdirilib",
  passwordChangedText: "Salam, {name}!\n\nHesabınızın parolu dəyişdirilib, digər cihazlardan çıxış edilib. Bu siz deyildinizsə, dərhal aşağıdakı keçidlə yenisini təyin edin və Ticarət Evinə bildirin.",
  companySubmittedSubject: "{company} yoxlama gözləyir",
  companySubmittedText: "{company} şirkəti profilini yoxlamaya göndərib. İki iş günü ərzində qərar verin.",
  companyVerifiedSubject: "{company} yoxlamadan keçdi",
  companyVerifiedText: "Ticarət Evi {company} şirkətini yoxladı. İndi ticarət edə bilərsiniz. Nəyin, nə vaxt yoxlandığı və nə vaxtadək qüvvədə olduğu şirkətin səhifəsində göstərilib; tərəfdaşlarınız da bunu görür.\n{comment}",
  companyChangesRequestedSubject: "{company}: düzəliş lazımdır",
  companyChangesRequestedText: "Ticarət Evi {company} şirkətinin profilinə baxdı və düzəliş istəyir. Nəyin dəyişməli olduğu şirkətin səhifəsində yazılıb; düzəltdikdən sonra yenidən göndərin.\n{comment}",
  companyRejectedSubject: "{company} qəbul edilmədi",
  companyRejectedText: "Ticarət Evi {company} şirkətini qəbul edə bilmir. Səbəblər şirkətin səhifəsində göstərilib. Bunu səhv sayırsınızsa, bizə yazın.\n{comment}",
  companySuspendedSubject: "{company} dayandırıldı",
  companySuspendedText: "Ticarət Evi {company} şirkətinin fəaliyyətini dayandırdı. Təklifləri kataloqdan çıxarılıb, yeni sifariş qəbul etmir və vermir; davam edən sifarişlər icra olunur. Səbəblər şirkətin səhifəsindədir.\n{comment}",
  companyReinstatedSubject: "{company} yenidən ticarət edə bilər",
  companyReinstatedText: "{company} şirkətinin dayandırılması ləğv edildi. Dərc olunmuş təklifləri yenidən kataloqdadır.\n{comment}",
} as const satisfies Translation<typeof source>;
