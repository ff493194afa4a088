import type { mail as source } from "../en/mail.ts";
import type { Translation } from "../translate.ts";
import { moneyMail } from "./money-mail.ts";
import { programMail } from "./program-mail.ts";
import { teamMail } from "./team-mail.ts";

export const mail = {
  ...programMail,
  ...teamMail,
  openPage: "Səhifəni aç",
  footer: "Məktub Ticarət Evinin proqramı tərəfindən yazılıb; bu ünvana göndərilən cavablar oxunmur.",
  stopMails: "Bu məktubları dayandır",
  minskTime: "{minsk} (Minsk vaxtı)",
  minskAndBakuTime: "Minsk vaxtı ilə {minsk}, Bakı vaxtı ilə {baku}",
  confirmEmailSubject: "E-poçt ünvanınızı təsdiqləyin",
  confirmEmailText:
    "Salam, {name}!\n\nBu ünvan Ticarət Evində hesab üçün göstərilib. Təsdiqləmək üçün keçidi açın; o, bir həftə qüvvədədir. Bu siz deyildinizsə, heç nə etməyin.",
  signUpKnownSubject: "Artıq hesabınız var",
  signUpKnownText:
    "Salam, {name}!\n\nİndicə bu ünvanla şirkət qeydiyyatdan keçirməyə cəhd edilib. Artıq hesabınız var: onunla daxil olun və ya parolu unutmusunuzsa, yenisini istəyin. Bu siz deyildinizsə, heç nə etməyin; hesabınız olduğunu heç kim öyrənməyib.",
  resetPasswordSubject: "Yeni parol",
  resetPasswordText:
    "Salam, {name}!\n\nYeni parol təyin etmək üçün keçidi açın. O, bir dəfə və bir saat işləyir. Bunu siz istəməmisinizsə, heç nə etməyin: parolunuz dəyişməyəcək.",
  passwordChangedSubject: "Parolunuz dəyişdirilib",
  passwordChangedText:
    "Salam, {name}!\n\nHesabınızın parolu dəyişdirilib, digər cihazlardan çıxış edilib. Bu siz deyildinizsə, dərhal aşağıdakı keçidlə yenisini təyin edin və Ticarət Evinə bildirin.",
  companySubmittedSubject: "{company} yoxlama gözləyir",
  companySubmittedText: "{company} şirkəti profilini yoxlamaya göndərib. İki iş günü ərzində qərar verin.",
  companyVerifiedSubject: "{company} yoxlamadan keçdi",
  companyVerifiedText:
    "Ticarət Evi {company} şirkətini yoxladı. İndi ticarət edə bilərsiniz. Nəyin, nə vaxt yoxlandığı və nə vaxtadək qüvvədə olduğu şirkətin səhifəsində göstərilib; tərəfdaşlarınız da bunu görür.\n{comment}",
  companyChangesRequestedSubject: "{company}: düzəliş lazımdır",
  companyChangesRequestedText:
    "Ticarət Evi {company} şirkətinin profilinə baxdı və düzəliş istəyir. Nəyin dəyişməli olduğu şirkətin səhifəsində yazılıb; düzəltdikdən sonra yenidən göndərin.\n{comment}",
  companyRejectedSubject: "{company} qəbul edilmədi",
  companyRejectedText:
    "Ticarət Evi {company} şirkətini qəbul edə bilmir. Səbəblər şirkətin səhifəsində göstərilib. Bunu səhv sayırsınızsa, bizə yazın.\n{comment}",
  companySuspendedSubject: "{company} dayandırıldı",
  companySuspendedText:
    "Ticarət Evi {company} şirkətinin fəaliyyətini dayandırdı. Təklifləri kataloqdan çıxarılıb, yeni sifariş qəbul etmir və vermir; davam edən sifarişlər icra olunur. Səbəblər şirkətin səhifəsindədir.\n{comment}",
  companyReinstatedSubject: "{company} yenidən ticarət edə bilər",
  companyReinstatedText:
    "{company} şirkətinin dayandırılması ləğv edildi. Dərc olunmuş təklifləri yenidən kataloqdadır.\n{comment}",
  companyChangeSubmittedSubject: "{company} məlumatlarını dəyişir",
  companyChangeSubmittedText:
    "Yoxlanılmış {company} şirkəti adının, vergi nömrəsinin, ünvanının və ya bankının dəyişikliyini təqdim edib. Qərarınıza qədər köhnəsi qüvvədədir; iki iş günü ərzində qərar verin.",
  companyChangeApprovedSubject: "{company}: dəyişiklik qüvvədədir",
  companyChangeApprovedText:
    "Ticarət Evi {company} şirkətinin dəyişikliyini təsdiqlədi; o, bu andan qüvvədədir. Davam edən sifarişlərdə razılaşdırılan qalır.\n{comment}",
  companyChangeRefusedSubject: "{company}: dəyişiklik rədd edildi",
  companyChangeRefusedText:
    "Ticarət Evi {company} şirkətinin dəyişikliyini rədd etdi. Köhnəsi qüvvədə qalır; səbəblər səhifədə göstərilib.\n{comment}",
  bankChangeAskedSubject: "{company}: yeni bank rekvizitləri təqdim edilib",
  bankChangeAskedText:
    "{company} şirkəti üçün yeni bank rekvizitləri təqdim edilib; hesabın sonu: {account}. Təqdim edən: {member}. Ticarət Evi qərar verənədək köhnə hesab qüvvədədir, ödəmələr gözləyir.\n\nBundan xəbəriniz yoxdursa, dərhal Ticarət Evinə yazın və parolunuzu dəyişin.",
  bankChangeApprovedSubject: "{company}: yeni rekvizitlər qüvvədədir",
  bankChangeApprovedText:
    "Ticarət Evi {company} şirkətinin yeni bank rekvizitlərini təsdiqlədi; hesabın sonu: {account}. Ödəmələr üç ödəniş günündən sonra yenidən başlayır. Bundan xəbəriniz yoxdursa, dərhal Ticarət Evinə yazın.\n{comment}",
  bankChangeRefusedSubject: "{company}: yeni rekvizitlər rədd edildi",
  bankChangeRefusedText:
    "Ticarət Evi {company} şirkətinin dəyişikliyini rədd etdi. Köhnə bank rekvizitləri qüvvədə qalır.\n{comment}",
  bankChangeWithdrawnSubject: "{company}: rekvizitlərin dəyişdirilməsi geri götürüldü",
  bankChangeWithdrawnText:
    "{company} şirkətinin dəyişikliyi geri götürülüb. Geri götürən: {member}. Köhnə bank rekvizitləri qüvvədədir, ödəmələr davam edir.",
  roleViewer: "müşahidəçi",
  roleManager: "menecer",
  roleOwner: "sahib",
  companyPaperAddedSubject: "{company}: yoxlanılmalı sənəd — {item}",
  companyPaperAddedText: "{company} şirkəti sənəd yükləyib: {item}. Baxıb qəbul və ya rədd edin.",
  companyPaperAcceptedSubject: "{company}: sənəd qəbul edildi — {item}",
  companyPaperAcceptedText:
    "Ticarət Evi {company} şirkətinin sənədini qəbul etdi: {item}. Ona əsaslanan mallar satışdadır.",
  companyPaperRejectedSubject: "{company}: sənəd qəbul edilmədi — {item}",
  companyPaperRejectedText:
    "Ticarət Evi {company} şirkətinin sənədini qəbul etmədi: {item}.\n{reason}\nŞirkətin səhifəsində yenisini yükləyin.",
  companyCheckRenewedSubject: "{company}: yoxlama bəndi yeniləndi — {item}",
  companyCheckRenewedText:
    "Ticarət Evi {company} şirkətinin yoxlamasında bir bəndi yenilədi: {item}. {until} tarixinədək qüvvədədir.",
  validityEndsSoonSubject: "{company}: {until} tarixində bitir — {item}",
  validityEndsSoonText:
    "{company} şirkətində bitmək üzrədir: {item}, son gün {until}. Vaxtında yenisini yükləyin ki, mallar satışdan çıxmasın və yeni sifarişlər dayanmasın.",
  validityEndsTodaySubject: "{company}: bu gün son gündür — {item}",
  validityEndsTodayText:
    "{company} şirkətində bu gün bitir: {item}. Minsk vaxtı ilə saat 24:00-dan sonra buna əsaslanan mallar satışdan çıxır, davam edən sifarişlər icra olunur.",
  validityOverSubject: "{company}: müddəti bitib — {item}",
  validityOverText:
    "{company} şirkətində müddəti bitib: {item}, son gün {until} idi. Buna əsaslanan mallar satışdan çıxıb; yeni sənəd qəbul ediləndə özləri geri qayıdır. Davam edən sifarişlər icra olunur.",
  itemRegistrationExtract: "reyestrdən çıxarış",
  itemTaxNumber: "vergi nömrəsi",
  itemTaxCertificate: "vergi şəhadətnaməsi",
  itemBankBeneficiary: "hesabın sahibi",
  itemBankLetter: "bankın məktubu",
  itemBusinessType: "ticarətdə rol",
  itemSiteVisit: "yerində baxış",
  itemExportHistory: "ixrac tarixçəsi",
  itemImporter: "idxalçı",
  itemColdStore: "soyuducu anbar",
  itemAlcoholRight: "alkoqol idxal etmək hüququ",
  itemCharter: "nizamnamə",
  itemPowerOfAttorney: "etibarnamə",
  itemAlcoholLicence: "alkoqol lisenziyası",
  itemGlobalgap: "GlobalG.A.P. sertifikatı",
  itemHaccp: "HACCP sertifikatı",
  itemIso_22000: "ISO 22000 sertifikatı",
  itemOrganic: "orqanik məhsul sertifikatı",
  itemHalal: "halal sertifikatı",
  itemQualityCertificate: "keyfiyyət sertifikatı",
  itemLabReport: "laboratoriya protokolu",
  itemDeclarationOfConformity: "uyğunluq bəyannaməsi",
  itemOther: "digər sənəd",
  reviewAmountMismatch: "istənilən məbləğ deyil",
  reviewCurrencyMismatch: "başqa valyuta",
  reviewOverpaid: "artıq ödənilib",
  reviewPaidAfterCancel: "dayandırılmış sifariş üzrə pul qalıb",
  reviewThirdPartyPayer: "başqası ödəyib",
  listingSubmittedSubject: "Yoxlanılacaq təklif: {title} ({company})",
  listingSubmittedText:
    "{company} “{title}” təklifini yoxlamaya göndərib. Xahiş edirik, iki iş günü ərzində qərar verin.",
  listingApprovedSubject: "Təsdiqləndi: {title}",
  listingApprovedText:
    "“{title}” təklifiniz göndərdiyiniz şəkildə təsdiqləndi. Alıcılar artıq bu redaksiyanı görür.\n{comment}",
  listingChangesRequestedSubject: "Düzəliş lazımdır: {title}",
  listingChangesRequestedText:
    "Moderator “{title}” təklifinizi oxuyub və düzəliş istəyir. Nəyi düzəltmək lazım olduğu səhifəsində, sahələrin yanında yazılıb; satışda olan satışda qalır. Düzəldib yenidən göndərin.\n{comment}",
  listingRejectedSubject: "Qəbul edilmədi: {title}",
  listingRejectedText:
    "Moderator “{title}” təklifinin bu redaksiyasını rədd edib. Səbəblər səhifəsindədir; əvvəl satışda olan satışda qalır.\n{comment}",
  caseAssignedSubject: "Sizə iş verildi: {title}",
  caseAssignedText: "{name} {company} şirkətinin «{title}» işini sizə verdi. O, qərarınızı gözləyir.",
  caseTakenOverSubject: "İşiniz başqasına keçdi: {title}",
  caseTakenOverText: "Üzərində işlədiyiniz «{title}» işini ({company}) indi {name} aparır.\nSəbəb: {reason}",
  priceWaitingSubject: "Qiymət gözləyir: {goods} ({company})",
  priceWaitingText:
    "{company} {goods} üçün son yeddi günün qiymətlərindən 25 %-dən çox fərqlənən qiymət istəyir. Qərarınıza qədər köhnəsi ilə satılır.",
  priceApprovedSubject: "Yeni qiymətiniz qüvvədədir: {goods}",
  priceApprovedText: "Moderator {goods} üçün yeni qiymətinizi təsdiqlədi. O, artıq qüvvədədir.\n{comment}",
  priceRefusedSubject: "Yeni qiymət rədd edildi: {goods}",
  priceRefusedText: "Moderator {goods} üçün yeni qiymətinizi buraxmadı, köhnəsi ilə satılır.\n{comment}",
  advisoryProposedSubject: "Xəbərdarlığı yoxlayın: {title}",
  advisoryProposedText: "Xəbərdarlıq yazılıb, ikinci baxışı gözləyir: {title}.",
  advisoryPublishedSubject: "Xəbərdarlıq: {title}",
  advisoryPublishedText: "{text}\nBu, təklif etdiyiniz və ya hazırladığınız mala aiddir.",
  advisoryTakenDownSubject: "Xəbərdarlığınız qalmadı: {title}",
  advisoryTakenDownText: "O, rədd edilib və ya götürülüb. {reason}",
  orderPlacedSubject: "Sifariş {number}: {buyer} sifariş verdi",
  orderPlacedText:
    "{buyer} {producer} şirkətinə sifariş verdi. Mal ehtiyata götürüldü.\nSifarişi bu vaxtadək təsdiqləyin və ya imtina edin: {deadline}; sonra onun vaxtı keçir.",
  orderConfirmedSubject: "Sifariş {number}: {producer} təsdiq etdi",
  orderConfirmedText:
    "{producer} sifarişi təsdiq etdi; qiymət, miqdar və müddətlər məcburidir.\nBirinci ödənişin son vaxtı: {deadline}. Sifarişin səhifəsində proforma-hesab və ödəniş üsulları var.",
  orderPreparingSubject: "Sifariş {number}: hazırlığa başlamaq olar",
  orderPreparingText:
    "Təsdiqdən sonra ödənilməli olan ödənilib; pulu Ticarət Evi saxlayır. Növbədə qablaşdırma və yüklənmə üçün sənədlərdir; onlar sifarişin səhifəsində göstərilib.",
  orderShippedSubject: "Sifariş {number}: mal yoldadır",
  orderShippedText:
    "{producer} malı yola saldı. Maşınların nömrələri, CMR qaimələri və daşınmanın gedişi sifarişin səhifəsindədir. Bütün maşınlar gələndə çatdırılmanı orada təsdiqləyin.",
  orderDeliveredSubject: "Sifariş {number}: çatdırıldı",
  orderDeliveredText:
    "{number} nömrəli sifarişin malı çatdırıldı.\nİddia üçün son vaxt: {deadline}; o vaxtadək susmaq qəbul deməkdir.",
  orderDisputedSubject: "Sifariş {number}: mübahisə",
  orderDisputedText:
    "{number} nömrəli sifariş üzrə iddia qaldırıldı. İstehsalçıya ödəniş saxlanılıb. İstehsalçı iki iş günü ərzində cavab verir, sonra qərarı Ticarət Evi verir.\n{reason}",
  orderCompletedSubject: "Sifariş {number}: tamamlandı",
  orderCompletedText:
    "{producer} ilə {buyer} arasındakı sövdələşmə tamamlandı. Hər şey həll edilən kimi Ticarət Evi istehsalçıya ödəyəcək.",
  orderDeclinedSubject: "Sifariş {number}: {producer} imtina etdi",
  orderDeclinedText:
    "{producer} sifarişi yerinə yetirə bilmir. Heç nə ödəmək lazım deyil; kataloqda başqa təkliflər var.\n{reason}",
  orderCancelledSubject: "Sifariş {number}: ləğv edildi",
  orderCancelledText:
    "{producer} ilə {buyer} arasındakı sifariş ləğv edildi, mal yenidən sərbəstdir. Ödənilmiş məbləği Ticarət Evi qaytarır.\n{reason}",
  orderExpiredSubject: "Sifariş {number}: vaxtı keçdi",
  orderExpiredText:
    "{producer} ilə {buyer} arasındakı sifariş vaxtında təsdiqlənmədi və ya ödənilmədi. O, dayandırıldı, mal yenidən sərbəstdir.",
  orderRefundedSubject: "Sifariş {number}: pul tam qaytarılmaqla dayandırıldı",
  orderRefundedText:
    "Ticarət Evi qərar verdi: alıcıya hamısı qaytarılır. Pul maliyyənin təsdiqindən sonra göndəriləcək.\n{reason}",
  orderPackedLessSubject: "Sifariş {number}: az qablaşdırılıb",
  orderPackedLessText:
    "Qablaşdırılıb: {packedKg}. Sizin xeyrinizə {creditAmount} hesablandı: əvvəlcə ödənilməmiş hissə azalır, qalanı qaytarılır.",
  lotRecalledSubject: "Geri çağırma: {goods}, partiya {lot}",
  lotRecalledText:
    "{goods}, {lot} nömrəli partiya geri çağırılır. Bu malı istifadə etməyin, satmayın, yükləməyin.\nAid olan sifarişlər: {orders}\n{reason}",
  goodsMissingSubject: "Sifariş {number}: məhsul az oldu",
  goodsMissingText:
    "{goods}, {lot} nömrəli partiyanın məhsulu gözləniləndən az oldu. {number} sifarişində {missingKg} çatışmır; mal başqa partiyadan əvəz olunmayınca yüklənmir. Mümkün deyilsə, tərəflər ləğvə razılaşa bilər.",
  goodsReplacedSubject: "Sifariş {number}: mal əvəz olundu",
  goodsReplacedText: "{number} sifarişində {goods}, {replacedKg}, indi başqa partiyadandır.",
  cancellationAskedSubject: "Sifariş {number}: digər tərəf ləğvi xahiş edir",
  cancellationAskedText:
    "Digər tərəf {number} nömrəli sifarişin ləğvini xahiş edir. İki iş günü ərzində razılaşın və ya rədd edin; sonra qərarı Ticarət Evi verir.\n{reason}",
  cancellationRefusedSubject: "Sifariş {number}: digər tərəf razı deyil",
  cancellationRefusedText:
    "Digər tərəf {number} nömrəli sifarişin ləğvinə razı deyil. Qərarı Ticarət Evi verir.",
  cancellationToRuleSubject: "Sifariş {number}: ləğv barədə qərar verin",
  cancellationToRuleText:
    "{number} nömrəli sifarişin tərəfləri ləğv barədə razılığa gəlmədi. Hər ikisini dinləyin və qərar verin.\n{reason}",
  cancellationRuledOutSubject: "Sifariş {number} davam edir",
  cancellationRuledOutText:
    "Ticarət Evi {number} nömrəli sifarişi ləğv etməmək qərarına gəldi. Əsaslandırma sifarişin tarixçəsindədir.",
  paperUploadedSubject: "Sifariş {number}: yoxlanılmalı — {paper}",
  paperUploadedText: "{number} nömrəli sifarişin sənədi yoxlama gözləyir: {paper}.",
  paperAcceptedSubject: "Sifariş {number}: qəbul edildi — {paper}",
  paperAcceptedText: "Ticarət Evi {number} nömrəli sifarişin sənədini qəbul etdi: {paper}.",
  paperRejectedSubject: "Sifariş {number}: rədd edildi — {paper}",
  paperRejectedText:
    "Ticarət Evi {number} nömrəli sifarişin sənədini rədd etdi: {paper}. Düzəldib yenidən təqdim edin.\n{reason}",
  paperWaivedSubject: "Sifariş {number}: tələb olunmur — {paper}",
  paperWaivedText: "Ticarət Evi {number} nömrəli sifariş üçün bu sənədi tələb etmir: {paper}.\n{reason}",
  truckArrivedSubject: "Sifariş {number}: {plate} nömrəli maşın çatdı",
  truckArrivedText:
    "{number} nömrəli sifarişin {plate} nömrəli maşınının çatdığı bildirildi. Onun üzrə iddia müddəti başladı; qalanları hələ yoldadır.",
  claimAnsweredSubject: "Sifariş {number}: istehsalçı iddiaya cavab verdi",
  claimAnsweredText:
    "İstehsalçı {number} nömrəli sifariş üzrə iddiaya cavab verdi. Qərarı Ticarət Evi verir.\n{reason}",
  claimWithdrawnSubject: "Sifariş {number}: iddia geri götürüldü",
  claimWithdrawnText: "Alıcı {number} nömrəli sifariş üzrə iddianı geri götürdü və malı qəbul edir.",
  claimSettledSubject: "Sifariş {number}: iddia üzrə qərar",
  claimSettledText:
    "Ticarət Evi {number} nömrəli sifariş üzrə iddiaya qərar verdi: {outcome}.\nƏvəzləşdirmə: {creditAmount}.\n{reason}",
  outcomeReject: "iddia rədd edildi",
  outcomeRefundPart: "bir hissəsi əvəzləşdirilir",
  outcomeRefundAll: "hamısı qaytarılır",
  paperContract: "Müqavilə",
  paperProforma: "Proforma-hesab",
  paperCommercialInvoice: "Kommersiya hesabı (invoys)",
  paperPackingList: "Qablaşdırma vərəqəsi",
  paperCmr: "CMR qaiməsi",
  paperSt1: "ST-1 mənşə sertifikatı",
  paperInternalQuarantine: "Daxili karantin sertifikatı",
  paperPhytosanitary: "Fitosanitar sertifikat",
  paperVeterinary: "Baytarlıq sertifikatı",
  paperEstablishmentNumber: "Müəssisənin Aİİ reyestrindəki nömrəsi",
  paperQualityCertificate: "Keyfiyyət sertifikatı",
  paperLabReport: "Laboratoriya protokolu",
  paperCites: "CITES icazəsi",
  paperAlcoholRight: "Alkoqol idxalı hüququ",
  paperInsurancePolicy: "Sığorta polisi",
  paperExportDeclaration: "İxrac bəyannaməsi",
  paperTirCarnet: "TIR kitabçası",
  paperTransitDeclaration: "Tranzit bəyannaməsi",
  paperDeclarationOfConformity: "Uyğunluq bəyannaməsi",
  paperImportDeclaration: "İdxal bəyannaməsi",
  paperTemperatureLog: "Temperatur çıxarışı",
  paperAcceptanceAct: "Qəbul aktı",
  newMatchesSubject: "Saxlanılan axtarışlarda yenilik: {matches}",
  newMatchesText:
    "Saxladığınız axtarışlar üzrə yeni təkliflər var.\n{first}\n{second}\n{third}\n{fourth}\n{fifth}\nYeniliyi olan başqa axtarışlar: {others}.",
  importEndedSubject: "“{file}” idxalı bitdi",
  importEndedText:
    "Yaradılıb: {created}. Dəyişib: {changed}. Dəyişməyən: {unchanged}. Səhv olan: {refused}. Səhv olan sətirləri idxalın səhifəsindən yükləyib düzəldə bilərsiniz.",
  importSubmittedSubject: "{company} idxalla təkliflər göndərib: {listings}",
  importSubmittedText:
    "{company} fayldan idxalla yoxlamaya təkliflər göndərib. Sayı: {listings}. Xahiş edirik, iki iş günü ərzində qərar verin.",
  ...moneyMail,
} as const satisfies Translation<typeof source>;
