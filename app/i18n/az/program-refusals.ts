import type { programRefusals as source } from "../en/program-refusals.ts";
import type { Translation } from "../translate.ts";

export const programRefusals = {
  movedOn:
    "Siz oxuyandan sonra qeyd dəyişib. Yenidən oxuyun və sorğunu təkrar göndərib-göndərməməyə qərar verin.",
  orderMovedOn: "Sifariş elə haldadır ki, bu mümkün deyil. Halını GET /orders/:number bildirir.",
  listingMovedOn: "Təklif elə haldadır ki, bu mümkün deyil. Halını GET /listings/:id bildirir.",
  draftChanged:
    "Siz oxuyandan sonra qaralamanı başqası saxlayıb; heç nəyin üzərinə yazılmayıb. Yenidən oxuyun və bütövlükdə göndərin.",
  changedMeanwhile: "Siz oxuyandan sonra sifariş dəyişdirilib. Yenidən oxuyun və yeni versiyasını göndərin.",
  verificationExpired:
    "Şirkətin yoxlanışındakı bəndlərdən birinin vaxtı bitib. Əvvəlcə Ticarət Evi onu yeniləməlidir.",
} as const satisfies Translation<typeof source>;
