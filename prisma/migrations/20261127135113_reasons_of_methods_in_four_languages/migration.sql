-- AlterTable
ALTER TABLE "payment_policies" ADD COLUMN     "reason_az" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason_be" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason_ru" TEXT NOT NULL DEFAULT '';

-- The rows that came with the program are said in four languages from now on.
UPDATE "payment_policies" SET
  "reason_az" = 'Hələ heç bir kart operatoru Belarus şirkətlərinə xidmət göstərdiyini təsdiqləməyib',
  "reason_ru" = 'Ни одна платёжная система пока не подтвердила, что обслуживает компании в Беларуси',
  "reason_be" = 'Ніводная плацежная сістэма пакуль не пацвердзіла, што абслугоўвае кампаніі ў Беларусі',
  "reason_en" = "reason"
WHERE "reason" = 'No card provider has confirmed yet that it serves companies in Belarus';
