// Draws the list of people and groups with their last words and what they have not read yet.

import { avatar, el } from "./dom.js";
import { previewText } from "./messages.js";
import { dateText, moment, shortDate, timeText } from "./thaitime.js";

function standing(party) {
  if (party.members) return party.botIn === false ? "ไม่มีบอตในกลุ่ม" : null;
  if (party.blocked) return "บล็อกอยู่";
  return party.friend === false ? "ยังไม่เป็นเพื่อน" : null;
}

function when(entry, now) {
  if (!entry) return "";
  const at = moment(entry.at);
  return dateText(at) === dateText(now) ? timeText(at) : shortDate(at);
}

/** The count as a badge shows it; empty for nothing. */
export const badgeText = (count) => (count > 99 ? "99+" : count > 0 ? String(count) : "");

function item(party, chat, { open, now, unread, choose }) {
  const count = badgeText(unread);
  const state = standing(party);
  const latest = chat?.entries.findLast((entry) => previewText(entry.message) !== "");
  const preview = latest ? (latest.unsent ? "ยกเลิกข้อความ" : previewText(latest.message)) : "";
  const note = party.members ? `${party.members.length} คน` : party.note;
  const button = el("button", {
    type: "button", className: "party", "data-id": party.id,
    "aria-current": open ? "true" : null, onclick: () => choose(party.id),
  },
    avatar(party.id, party.name, party.members ? "group" : "person"),
    el("span", { className: "party-words" },
      el("span", { className: "party-name" }, String(party.name)),
      el("span", { className: "party-note" }, String(note ?? ""),
        state ? el("em", { className: "party-state" }, state) : null),
      el("span", { className: "party-preview" }, preview)),
    el("span", { className: "party-side" },
      el("span", { className: "party-time" }, when(latest, now)),
      count ? el("span", { className: "badge", "aria-label": `ยังไม่อ่าน ${count}` }, count) : null));
  return el("li", {}, button);
}

/** Fills the list; a list that would look the same is left alone, so that focus is not lost. */
export function drawPeople(list, parties, view) {
  const held = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  const fresh = parties.map((party) => item(party, view.chats.get(party.id), {
    open: party.id === view.openId,
    now: view.now,
    unread: view.unread(party.id),
    choose: view.choose,
  }));
  if (fresh.length !== list.childElementCount) list.replaceChildren(...fresh);
  // Only what has changed: a press that is under way on another line is not lost.
  fresh.forEach((node, index) => {
    if (!node.isEqualNode(list.children[index])) list.children[index].replaceWith(node);
  });
  if (!held || list.contains(document.activeElement)) return;
  list.querySelector(`[data-id="${CSS.escape(held)}"]`)?.focus();
}
