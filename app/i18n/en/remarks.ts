export const remarks = {
  "say_commodity-wrong":
    "Choose the commodity that names these goods; code, season and papers follow from it.",
  "say_title-unclear": "Name the goods, the variety and what sets this lot apart, in a few words.",
  "say_description-thin":
    "Say what a buyer needs to judge the goods: taste, calibre, how they were grown and packed.",
  "say_description-misleading": "Leave out what the goods or the papers do not bear out.",
  "say_contact-details":
    "Buyers reach you through the marketplace: take telephone numbers, addresses and links out of the text and the photos.",
  "say_variety-wrong": "Give the variety that is packed, as it stands in the papers.",
  "say_grade-unproven": "Attach what proves the grade, or give the grade that you can prove.",
  "say_origin-doubtful": "Say in which district the goods were grown; it must agree with the papers.",
  "say_harvest-implausible": "Give the days on which the goods are, or will be, harvested.",
  "say_packaging-unclear": "Say what the goods are packed in and how much one piece weighs.",
  "say_storage-unsuitable": "Give the temperature and humidity that these goods need.",
  "say_price-implausible": "Check the price per kilogram, the currency and the decimal point.",
  "say_quantity-implausible": "Check the quantity and the unit: it is more than such goods usually come to.",
  "say_incoterm-unsuitable": "Choose the rule under which you can really hand the goods over.",
  "say_place-unclear": "Name the town or the place at which the goods are handed over.",
  "say_photos-poor": "Add sharp photos in daylight that show the goods and their packaging.",
  "say_photos-not-own": "Show the goods you are selling, photographed by you.",
  "say_certificate-missing": "Attach the certificate that the text names or these goods need.",
  "say_certificate-unreadable": "Scan or photograph the certificate again: every line must be legible.",
  "say_certificate-expired": "Attach a certificate that is still valid.",
  "say_establishment-missing":
    "Give the number of your establishment in the register of the Eurasian Economic Union.",
  say_duplicate: "These goods stand in another of your listings: change that one instead.",
  "say_goods-not-admitted": "Goods of this kind may not be brought into Belarus; they cannot be listed.",
  say_other: "Please read the comment.",
} as const;
