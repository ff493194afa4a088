/** Mails and notices about papers that run out and trucks on the road. */
export const shipmentMail = {
  paperAskedAgainSubject: "Order {number}: needed again — {paper}",
  paperAskedAgainText:
    "The Trade House asks for this paper of order {number} again: {paper}. Please bring a new one; the old one no longer counts.\n{reason}",
  paperEndsSoonSubject: "Order {number}: {paper} is valid until {until}",
  paperEndsSoonText:
    "This paper of order {number} ends on {until}: {paper}. If its gate has not been passed by then, a new one will be needed.",
  paperEndsNearSubject: "Order {number}: {paper} ends within a week, {until}",
  paperEndsNearText:
    "Only days are left: {paper} of order {number} ends on {until}. Have a new one issued in time, or the goods will wait.",
  paperRanOutSubject: "Order {number}: {paper} has run out",
  paperRanOutText:
    "The last day of this paper of order {number} was {until}: {paper}. Its gate is shut until a new one is accepted.",
  shipmentLeftSubject: "Order {number}: a further part has left",
  shipmentLeftText: "A further part of order {number} is on its way: {loadedKg}. Still to leave: {leftKg}.",
  truckEtaChangedSubject: "Order {number}: truck {plate} is expected on {eta}",
  truckEtaChangedText:
    "The expected day of truck {plate} with goods of order {number} has changed: {eta}.\n{reason}",
  truckLateSubject: "Order {number}: truck {plate} is late",
  truckLateText:
    "Truck {plate} with goods of order {number} was expected on {eta} and has not been reported as arrived. Whoever knows more says so on the order’s page.",
  routeChosenSubject: "Order {number}: the road of the goods",
  routeChosenText:
    "The producer has chosen another road for the goods of order {number}: {route}. The papers of the border follow it.",
  customsCodeMovedSubject: "Order {number}: other customs codes on {day}",
  customsCodeMovedText:
    "Goods of order {number} are now expected on {day}. Customs codes of seasonal goods are then others: {codes}. Duty may differ; papers issued before the loading carry the code of that day.",
  routeSamur: "Samur / Yarag-Kazmalyar, Russia",
  routeLars: "Georgia, Verkhny Lars, Russia",
} as const;
