import type { papersMade as source } from "../en/papers-made.ts";
import type { Translation } from "../translate.ts";

export const papersMade = {
  made: "Ticarət Evinin hazırladığı sənədlər",
  version: "Redaksiya {version}",
  code: "Kod",
  beingMade: "Fayl hazırlanır, səhifəni bağlaya bilərsiniz.",
  kind_credit_note: "Kredit-nota",
  kind_claim_act: "İddianın həlli haqqında akt",
  kind_payout_statement: "Ödəniş hesabatı",
  verifyTitle: "Bu sənəd həqiqidirmi?",
  verifyLead:
    "Ticarət Evinin hazırladığı sənədlərin hər səhifəsinin aşağısında kod və kvadrat ştrixkod var. Kodu yazın və ya kvadratı oxudun.",
  typeCode: "Sənədin kodu",
  codeHint: "18 hərf və rəqəm, məsələn ABCDEF-GHJKMN-PQRSTU. Böyük hərf, defis və boşluqların fərqi yoxdur.",
  verify: "Yoxla",
  is_current: "Həqiqidir və qüvvədədir",
  is_superseded: "Həqiqidir, amma artıq qüvvədə deyil",
  is_unknown: "Belə sənəd yoxdur",
  is_mistyped: "Kodda səhv var",
  about_current:
    "Ticarət Evi bu kodla sənəd verib və o, qüvvədədir. Nömrəni və tarixi əlinizdəki sənədlə tutuşdurun.",
  about_superseded:
    "Ticarət Evi bu sənədi verib, amma o, etibarsızdır: onu başqa sənəd əvəz edib. Qüvvədə olanı bu sənədi sizə verən şirkətdən istəyin.",
  about_newer:
    "Ticarət Evi bu sənədi verib, amma onu yeni redaksiya əvəz edib. Son redaksiyanı bu sənədi sizə verən şirkətdən istəyin.",
  about_unknown:
    "Ticarət Evi bu kodla heç bir sənəd verməyib. Kod sənədin üzərindədirsə, sənəd saxtadır: bizə bildirin.",
  about_mistyped:
    "İşarələrdən biri səhvdir, buraxılıb və ya artıqdır. Kodu sənədlə tutuşdurub yenidən yazın; kodda 0, 1, O, I və L işarələri olmur.",
  kind: "Sənəd",
  number: "Nömrə",
  issuedOn: "Verilib",
  versionName: "Redaksiya",
  supersededOn: "Bu tarixədək qüvvədə idi",
} satisfies Translation<typeof source>;
