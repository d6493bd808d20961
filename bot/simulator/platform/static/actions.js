// What each of LINE's actions does when tapped; the page hands in the means (`doing`).

import { safeUrl } from "./dom.js";
import { askMoment } from "./picker.js";
import { fieldValue } from "./thaitime.js";

const OA_MESSAGE = /^https:\/\/line\.me\/R\/oaMessage\/[^/?#]*\/?(?:\?([^#]*))?/i;

/** The words an oaMessage link types into the direct chat; null if it is another address. */
export function wordsOfDirectLink(uri) {
  const found = OA_MESSAGE.exec(String(uri ?? ""));
  if (!found) return null;
  try {
    return decodeURIComponent(found[1] ?? "");
  } catch {
    return found[1];
  }
}

async function copy(text, doing) {
  try {
    await navigator.clipboard.writeText(text);
    doing.toast("คัดลอกแล้ว");
  } catch {
    doing.fillInput(text);
    doing.toast("คัดลอกไม่ได้ วางข้อความไว้ในช่องพิมพ์แล้ว");
  }
  return true;
}

function openAddress(uri, doing) {
  const words = wordsOfDirectLink(uri);
  if (words !== null) {
    doing.openDirect(words);
    return true;
  }
  const address = /^https?:/i.test(String(uri ?? "")) ? safeUrl(uri) : null;
  if (!address) {
    doing.toast("ลิงก์นี้เปิดในหน้านี้ไม่ได้");
    return false;
  }
  window.open(address, "_blank", "noopener,noreferrer");
  return true;
}

async function pickMoment(action, doing) {
  const mode = ["date", "time"].includes(action.mode) ? action.mode : "datetime";
  const value = await askMoment({
    title: String(action.label ?? { date: "เลือกวันที่", time: "เลือกเวลา" }[mode] ?? "เลือกวันและเวลา"),
    mode,
    initial: action.initial ?? fieldValue(doing.now(), mode),
    min: action.min,
    max: action.max,
  });
  if (value === null) return false;
  return doing.tap({ data: String(action.data ?? ""), params: { [mode]: value } });
}

function postback(action, doing) {
  const body = { data: String(action.data ?? "") };
  if (action.displayText) body.displayText = String(action.displayText);
  const sent = doing.tap(body);
  if (action.inputOption === "openKeyboard") doing.fillInput(String(action.fillInText ?? ""));
  return sent;
}

const DO = {
  message: (action, doing) => doing.say(String(action.text ?? "")),
  postback,
  uri: (action, doing) => openAddress(action.uri, doing),
  clipboard: (action, doing) => copy(String(action.clipboardText ?? ""), doing),
  datetimepicker: pickMoment,
  richmenuswitch: (action, doing) => doing.switchTab({
    data: String(action.data ?? ""), richMenuAliasId: String(action.richMenuAliasId ?? ""),
  }),
  location: (action, doing) => doing.sendLocation(),
  camera: (action, doing) => doing.chooseFiles(),
  cameraRoll: (action, doing) => doing.chooseFiles(),
};

/** Does what the action says; gives true, perhaps later, when it is done and a chip may go. */
export async function perform(action, doing) {
  if (Object.hasOwn(DO, action?.type)) return DO[action.type](action, doing);
  doing.toast("แชตจำลองยังไม่มีปุ่มแบบนี้");
  return false;
}
