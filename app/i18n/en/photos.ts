/** Photos of a listing while they are being sent. */

export const photos = {
  underWay: "Photos on their way",
  waiting: "waiting for its turn",
  sent: "{sent} of {total} MB sent",
  again: "the connection broke; trying again",
  lost: "Not sent: there is no connection. The photo is still here.",
  sendAgain: "Send again",
  leaveOut: "Leave it out",
  aloud: "Sending {name}: {percent} %. Photos to go: {left}.",
  someNot: "Some photos were not taken; each says why.",
  allThere: "All photos have arrived.",
  goingTitle: "One moment: photos are still being sent",
  goingText: {
    one: "{count} photo is still on its way. The form goes on by itself as soon as it has arrived.",
    other: "{count} photos are still on their way. The form goes on by itself as soon as they have arrived.",
  },
  leavingTitle: "Photos are still being sent",
  leavingText: {
    one: "{count} photo has not arrived yet and would be lost if you leave now.",
    other: "{count} photos have not arrived yet and would be lost if you leave now.",
  },
  stay: "Stay until they have arrived",
  leave: "Leave without them",
} as const;
