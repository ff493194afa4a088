-- Figs are sold fresh and dried: what is asked of them, and how they keep, follows the form. Rows that staff changed stay.
UPDATE "quality_measures" SET "commodities" = array_replace("commodities", 'fig', 'fig:fresh')
WHERE "slug" IN ('ripeness', 'brix') AND "verified_by" = '';
UPDATE "quality_measures" SET "commodities" = array_append("commodities", 'fig:dried')
WHERE "slug" IN ('moisture', 'foreign-matter', 'aflatoxin-b1', 'sulphur-dioxide') AND "verified_by" = '';
UPDATE "quality_measures" SET "commodities" =
  array_replace(array_replace(array_replace("commodities", 'walnut', 'walnut:in-shell'), 'almond', 'almond:in-shell'), 'pistachio', 'pistachio:in-shell')
WHERE "slug" = 'kernel-yield' AND "verified_by" = '';
UPDATE "commodity_texts" SET "packaging" = 'təzə: altlıq 2–4 kq; qurudulmuş: karton qutu 5–10 kq'
WHERE "commodity_slug" = 'fig' AND "lang" = 'az' AND "packaging" = 'altlıq 2–4 kq; qurudulmuş 5–10 kq';
UPDATE "commodity_texts" SET "storage" = 'təzə: −1…0 °C, rütubət 85–95 %, 1–3 həftə; qurudulmuş: 0–10 °C, quru yerdə'
WHERE "commodity_slug" = 'fig' AND "lang" = 'az' AND "storage" = '−1…0 °C, rütubət 85–95 %, 1–3 həftə';
UPDATE "commodity_texts" SET "packaging" = 'свежий: лоток 2–4 кг; сушёный: картон 5–10 кг'
WHERE "commodity_slug" = 'fig' AND "lang" = 'ru' AND "packaging" = 'лоток 2–4 кг; сушёный 5–10 кг';
UPDATE "commodity_texts" SET "storage" = 'свежий: −1…0 °C, влажность 85–95 %, 1–3 нед.; сушёный: 0–10 °C, в сухом месте'
WHERE "commodity_slug" = 'fig' AND "lang" = 'ru' AND "storage" = '−1…0 °C, влажность 85–95 %, 1–3 нед.';
UPDATE "commodity_texts" SET "packaging" = 'свежы: латок 2–4 кг; сушаны: кардон 5–10 кг'
WHERE "commodity_slug" = 'fig' AND "lang" = 'be' AND "packaging" = 'латок 2–4 кг; сушаны 5–10 кг';
UPDATE "commodity_texts" SET "storage" = 'свежы: −1…0 °C, вільготнасць 85–95 %, 1–3 тыд.; сушаны: 0–10 °C, у сухім месцы'
WHERE "commodity_slug" = 'fig' AND "lang" = 'be' AND "storage" = '−1…0 °C, вільготнасць 85–95 %, 1–3 тыд.';
UPDATE "commodity_texts" SET "packaging" = 'fresh: tray 2–4 kg; dried: carton 5–10 kg'
WHERE "commodity_slug" = 'fig' AND "lang" = 'en' AND "packaging" = 'tray 2–4 kg; dried 5–10 kg';
UPDATE "commodity_texts" SET "storage" = 'fresh: −1…0 °C, humidity 85–95 %, 1–3 weeks; dried: 0–10 °C, dry place'
WHERE "commodity_slug" = 'fig' AND "lang" = 'en' AND "storage" = '−1…0 °C, humidity 85–95 %, 1–3 weeks';
