/** A ready-made comparison of the device that stands before its user with one that does not (RFC 8628 §5.4). */
import type { Comparison } from "./types";

export const ownOrStrange: Comparison = {
  id: "own-or-strange",
  title: "Your television or a stranger’s",
  lead: "Maya lets in a television with her phone. On the right it is an attacker’s, who has sent her its code. The messages are the same.",
  left: { flow: "device-code", options: {}, name: "Her television" },
  right: { flow: "device-code", options: { phishing: "on" }, name: "A stranger’s" },
  lines: {
    chooseOnDevice: "Who presses the button stands in no message.",
    deviceAuthorizationRequest:
      "The same request, byte for byte. It says which app asks, and neither where the device stands nor who is before it.",
    deviceAuthorizationResponse:
      "The same answer: two codes. On the left Maya reads one of them off her screen. On the right the attacker does.",
    lure: "Only on the right. It is no message of the protocol: no party of OAuth ever hears of it.",
    openPhone:
      "On the left Maya goes by what stands on her television, on the right by what somebody wrote to her. The address is the same.",
    enterCode: "A good code on both sides. On the right it is not that of her television.",
    consentPage:
      "The same page, and the same code on it. On the left the television before Maya shows that code, on the right none does. Nobody but her can see that.",
    tokenResponse: "id.example answers whoever has the `device_code`, and has nothing else to go by.",
    apiRequest: "A token like the other, for the same scope. Photos sees no difference either.",
    end: "On the left the albums are on her television, on the right on a stranger’s. No rule of a server tells the two apart.",
  },
  so: "the device code only where a device has no browser or no keyboard, with few rights and short lives. See to it that both devices are near each other where you can (RFC 10027 §6.1). Whatever has a browser uses the code with PKCE: there nobody can send her anything to type.",
  specs: ["RFC 8628 §5.4", "RFC 10027 §6.1"],
};
