// Puts the page together: who is played, what is fetched when, and where typing and taps go.

import { perform } from "./actions.js";
import { isAnotherDemo } from "./anew.js";
import * as api from "./api.js";
import { makeLog } from "./chatlog.js";
import { chooseFiles, fillInput, showDraft, wireComposer } from "./composer.js";
import { actionControl } from "./flex.js";
import { icon, picture } from "./dom.js";
import { badgeText, drawPeople } from "./people.js";
import { drawJournal, refreshJournal, wireJournal } from "./journal.js";
import { fitting, openPanel, wireBlocking, wirePanes } from "./panes.js";
import { makeRichMenu } from "./richmenu.js";
import { drawTools, wireTools } from "./tools.js";
import { showTours, wireTours } from "./tours.js";
import { drawDown, drawTrouble, isUnreached, wireTrouble } from "./trouble.js";
import {
  chatOf, chipsOf, markSeen, nameOf, now, openParty, page, parties, party, readSeenAgain,
  speaker, takeIn, takeState, takenBack, unread,
} from "./model.js";

const find = (id) => document.getElementById(id);
const EVERY_MS = 3000;
const HIDDEN_MS = 15000;
const LONG_POLL_S = 20;
const TOAST_MS = 4000;

// ---- fetching -------------------------------------------------------------------------------

async function refresh() {
  const state = await api.state();
  if (isAnotherDemo(state.made)) {
    location.reload();
    return;
  }
  takeState(state);
  drawTools();
  drawTrouble();
  drawList();
  drawHead();
  if (openPanel() === "journal") await refreshJournal();
}

async function showPanel(name) {
  if (name === "journal") drawJournal();
  if (name) await attempt(refresh);
  if (name === "tours") await attempt(showTours);
}

function came(id, answer) {
  if (!takeIn(id, answer)) return;
  if (id === page.openId) drawChat();
  drawList();
}

async function refreshOthers() {
  for (const { id } of parties()) {
    if (id !== page.openId) came(id, await api.messages(id, chatOf(id).last, 0));
  }
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function keepFresh() {
  for (;;) {
    try {
      await refresh();
      const beside = fitting(parties());
      if (beside && !location.hash) choose(beside);
      openFromAddress();
      await refreshOthers();
      drawDown(true);
    } catch (error) {
      drawDown(!isUnreached(error));
    }
    await pause(document.hidden ? HIDDEN_MS : EVERY_MS);
  }
}

let following = new AbortController();

async function followOpenChat() {
  following.abort();
  following = new AbortController();
  const { signal } = following;
  const id = page.openId;
  let wait = 0;
  while (!signal.aborted) {
    try {
      came(id, await api.messages(id, chatOf(id).last, wait, signal));
      wait = LONG_POLL_S;
    } catch {
      if (!signal.aborted) await pause(EVERY_MS);
    }
  }
}

// ---- drawing --------------------------------------------------------------------------------

function drawList() {
  find("nobody").hidden = parties().length > 0 || !page.clock;
  drawPeople(find("people"), parties(), {
    chats: page.chats, openId: page.openId, now: now(), unread, choose,
  });
  const others = parties().filter(({ id }) => id !== page.openId)
    .reduce((sum, { id }) => sum + unread(id), 0);
  const badge = find("others");
  badge.textContent = badgeText(others);
  badge.hidden = others === 0;
  badge.setAttribute("aria-label", `คนอื่นยังไม่อ่าน ${others}`);
}

function drawSpeakers(group) {
  const select = find("speaker");
  const wanted = group.members.join();
  if (select.dataset.members !== wanted) {
    select.replaceChildren(...group.members.map((id) => new Option(nameOf(id), id)));
    select.dataset.members = wanted;
  }
  select.value = speaker() ?? "";
}

function drawHead() {
  const open = openParty();
  find("chat").hidden = !open;
  find("empty").hidden = Boolean(open);
  if (!open) return;
  find("chat-name").textContent = open.members ? `${open.name} (${open.members.length})` : open.name;
  find("chat-note").textContent = open.members ? "กลุ่ม" : open.note ?? "";
  find("as").hidden = !open.members;
  if (open.members) drawSpeakers(open);
  const outside = !open.members && (open.blocked || open.friend === false);
  attempt(() => richMenu.show(open.id, outside ? null : page.menus[open.id]));
  find("chat-menu").hidden = Boolean(open.members) || outside;
  find("stranger").hidden = !outside;
  find("stranger-why").textContent = open.blocked ? "บล็อกบอตอยู่" : "ยังไม่ได้เพิ่มบอตเป็นเพื่อน";
  find("befriend").textContent = open.blocked ? "เลิกบล็อก" : "เพิ่มเพื่อน";
  for (const id of ["input", "send", "attach", "sticker"]) find(id).disabled = Boolean(open.blocked);
}

const richMenu = makeRichMenu(find("rich-menu"), act);

function drawChips() {
  const [row, id] = [find("quick"), page.openId];
  row.replaceChildren(...chipsOf(id).map((item) => {
    const chip = actionControl(item.action, "chip", async (action) => {
      richMenu.makeRoom();
      if (await act(action)) page.usedChips.set(id, item.n);
      drawChips();
    });
    if (item.imageUrl) chip.prepend(picture(item.imageUrl, "", "chip-image"));
    return chip;
  }));
  row.hidden = row.childElementCount === 0;
}

const log = makeLog(find("log"), find("log-inner"), {
  speaker, nameOf, contentUrl: api.contentUrl, onAction: act, onUnsend: takeBack,
});

function drawChat() {
  if (!page.openId) return;
  if (!document.hidden) markSeen(page.openId);
  log.show(chatOf(page.openId).entries);
  drawChips();
}

let toastTimer = 0;
function toast(text, stays = false) {
  find("toast").textContent = text;
  find("toast").hidden = false;
  clearTimeout(toastTimer);
  if (stays) return;
  toastTimer = setTimeout(() => { find("toast").hidden = true; }, TOAST_MS);
}

// ---- choosing a chat ------------------------------------------------------------------------

const choose = (id) => { location.hash = encodeURIComponent(id); };

function openChat(id) {
  page.openId = id;
  document.body.dataset.view = id ? "chat" : "list";
  following.abort();
  log.clear();
  drawHead();
  drawChat();
  drawList();
  showDraft();
  if (!id) return;
  followOpenChat();
}

function openFromAddress() {
  let wanted = "";
  try {
    wanted = decodeURIComponent(location.hash.slice(1));
  } catch { /* an address nobody made here opens the list */ }
  const id = party(wanted) ? wanted : null;
  if (id !== page.openId) openChat(id);
}

// ---- doing ----------------------------------------------------------------------------------

async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    toast(isUnreached(error) ? "ติดต่อระบบไม่ได้ ยังไม่ได้ทำ ลองอีกครั้งเมื่อกลับมา" : `ทำไม่สำเร็จ: ${error.message}`);
    return false;
  }
}

function openDirect(words) {
  const id = speaker();
  if (id !== page.openId) {
    history.pushState(null, "", `#${encodeURIComponent(id)}`);
    openChat(id);
  }
  fillInput(words);
}

const doing = {
  say: (text) => attempt(() => api.sendText(page.openId, { from: speaker(), text })),
  tap: (body) => attempt(() => api.sendTap(page.openId, { from: speaker(), ...body })),
  switchTab: (body) => attempt(async () => {
    await api.sendTab(page.openId, body);
    await refresh();
  }),
  sendLocation: () => attempt(() => api.sendLocation(page.openId, { from: speaker() })),
  chooseFiles, fillInput, openDirect, toast, now,
};

async function act(action) {
  if (openParty()?.blocked && action.type !== "uri") {
    toast("บล็อกบอตอยู่ เลิกบล็อกก่อนจึงจะส่งได้");
    return false;
  }
  log.toEnd();
  return perform(action, doing);
}

async function takeBack(messageId) {
  const id = page.openId;
  if (!await attempt(() => api.unsend(id, { from: speaker(), messageId }))) return;
  takenBack(id, messageId);
  drawChat();
}

async function setFriend(wanted) {
  const id = page.openId;
  await attempt(async () => {
    await (wanted ? api.follow(id) : api.unfollow(id));
    await refresh();
  });
}

function wire() {
  for (const [id, name] of [
    ["back", "back"], ["chat-menu-open", "more"], ["attach", "attach"], ["sticker", "smile"], ["send", "send"],
  ]) find(id).append(icon(name));
  find("back").addEventListener("click", () => choose(""));
  find("log").addEventListener("click", richMenu.makeRoom);
  wireBlocking(() => setFriend(false));
  find("befriend").addEventListener("click", () => setFriend(true));
  find("speaker").addEventListener("change", (event) => {
    page.speakers.set(page.openId, event.target.value);
    log.clear();
    drawChat();
  });
  window.addEventListener("hashchange", openFromAddress);
  window.addEventListener("storage", () => { readSeenAgain(); drawList(); });
  document.addEventListener("visibilitychange", () => { drawChat(); drawList(); });
  wireComposer({ attempt, toEnd: log.toEnd, toast, makeRoom: richMenu.makeRoom });
  wireTools(attempt, refresh);
  wireTrouble(attempt, refresh);
  wireJournal(attempt);
  wirePanes(showPanel);
  wireTours(attempt, choose, act);
}

wire();
keepFresh();
