// The row under a chat: typing, choosing files, and sending both in the name of whoever is played.

import * as api from "./api.js";
import { openParty, page, speaker } from "./model.js";

const TALLEST = 132;
const find = (id) => document.getElementById(id);

function grow() {
  const box = find("input");
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
}

/** Puts words into the field, ready to be changed or sent. */
export function fillInput(text) {
  find("input").value = text;
  grow();
  find("input").focus();
}

/** Opens the choosing of files; what is chosen is sent. */
export const chooseFiles = () => find("files").click();

/** Lets the row work; `attempt` tells what failed, `toEnd` shows the newest message. */
export function wireComposer({ attempt, toEnd, toast }) {
  async function sendTyped() {
    const text = find("input").value.trim();
    if (!text || find("input").disabled) return;
    const body = { from: speaker(), text };
    if (openParty()?.members) body.mentionBot = find("mention").checked;
    fillInput("");
    toEnd();
    if (await attempt(() => api.sendText(page.openId, body))) return;
    fillInput([text, find("input").value].filter(Boolean).join("\n")); // nothing typed is lost
  }

  async function sendChosen() {
    const files = [...find("files").files];
    find("files").value = "";
    if (files.length === 0) return;
    toEnd();
    toast("กำลังส่ง…");
    if (await attempt(() => api.sendFiles(page.openId, speaker(), files))) find("toast").hidden = true;
  }

  find("composer").addEventListener("submit", (event) => { event.preventDefault(); sendTyped(); });
  find("input").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendTyped();
  });
  find("input").addEventListener("input", grow);
  find("attach").addEventListener("click", chooseFiles);
  find("files").addEventListener("change", sendChosen);
  find("sticker").addEventListener("click", () => attempt(() => (
    api.sendSticker(page.openId, { from: speaker() }))));
}
