// What the page knows: people, chats, who is played, what was looked at. It draws and fetches nothing.

import { moment } from "./thaitime.js";

const SEEN = "strong-sim-seen";

export const page = {
  people: [], groups: [], quota: {}, webhook: {}, faults: [], outage: {}, log: {}, menus: {}, openId: null,
  made: null, // which demo the stand-in plays
  chats: new Map(), // chat id -> {entries, last}
  seen: readSeen(), // chat id -> the newest number looked at
  speakers: new Map(), // group id -> the member who is played
  usedChips: new Map(), // chat id -> the entry whose quick replies were used
  clock: null, // {ms, at}: office time and when, on this page's own steady clock, it was told
};

export const parties = () => [...page.groups, ...page.people];
export const party = (id) => parties().find((each) => each.id === id);
export const openParty = () => party(page.openId);
export const nameOf = (id) => page.people.find((each) => each.id === id)?.name ?? "สมาชิก";

/** Office time in milliseconds since 1970, running on from what the stand-in last said. */
export const now = () => (page.clock ? page.clock.ms + performance.now() - page.clock.at : Date.now());

/** Takes over the stand-in's account of people, groups, clock, quota and webhook. */
export function takeState(state) {
  page.people = state.people ?? [];
  page.groups = state.groups ?? [];
  page.quota = state.quota ?? {};
  page.webhook = state.webhook ?? {};
  page.faults = state.faults ?? [];
  page.outage = state.outage ?? {};
  page.log = state.log ?? {};
  page.menus = state.menus ?? {};
  page.clock = { ms: moment(state.clock?.now), at: performance.now() };
}

/** The chat of that id: its entries, oldest first, and the number of the newest. */
export function chatOf(id) {
  if (!page.chats.has(id)) page.chats.set(id, { entries: [], last: 0 });
  return page.chats.get(id);
}

/** Whose words are sent in the open chat: the person, or the member chosen for the group. */
export function speaker() {
  const open = openParty();
  if (!open?.members) return page.openId;
  const chosen = page.speakers.get(open.id);
  return open.members.includes(chosen) ? chosen : open.members[0] ?? null;
}

function readSeen() {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(SEEN) ?? "{}")));
  } catch {
    return new Map();
  }
}

/** Notes that a chat was looked at as far as it goes. */
export function markSeen(id) {
  if (page.seen.get(id) === chatOf(id).last) return;
  page.seen.set(id, chatOf(id).last);
  try {
    const all = readSeen().set(id, chatOf(id).last); // the second chat's page writes here too
    localStorage.setItem(SEEN, JSON.stringify(Object.fromEntries(all)));
  } catch { /* without storage the badges begin anew at each loading */ }
}

/** Takes over what another page of the simulator noted as looked at. */
export function readSeenAgain() {
  for (const [id, n] of readSeen()) page.seen.set(id, n);
}

/** How many messages the bot sent of itself since a moment, by chat. */
export function sentSince(ms) {
  const found = new Map();
  for (const [id, { entries }] of page.chats) {
    const count = entries.filter((entry) => (
      entry.from === "bot" && entry.via !== "reply" && moment(entry.at) >= ms)).length;
    if (count > 0) found.set(id, count);
  }
  return found;
}

/** How many of the bot's messages in a chat nobody has looked at here. */
export function unread(id) {
  const seen = page.seen.get(id) ?? 0;
  return chatOf(id).entries.filter((entry) => entry.from === "bot" && entry.n > seen).length;
}

function entryOf(raw) {
  const message = { ...raw.message };
  message.id ??= raw.messageId ?? undefined;
  return { ...raw, message };
}

/** Marks a person's message as taken back; the stand-in tells of it only when asked anew. */
export function takenBack(id, messageId) {
  const chat = chatOf(id);
  chat.entries = chat.entries.map((entry) => (
    entry.from === "user" && entry.message.id === messageId ? { ...entry, unsent: true } : entry));
}

/** Takes over what came for a chat; true when anything is different from before. */
export function takeIn(id, answer) {
  const chat = chatOf(id);
  if (Number(answer.last) < chat.last) { // the stand-in began anew
    page.chats.delete(id);
    page.seen.delete(id);
    return true;
  }
  const fresh = (answer.messages ?? []).filter((entry) => entry.n > chat.last).map(entryOf);
  if (fresh.length === 0) return false;
  chat.entries.push(...fresh);
  chat.last = fresh.at(-1).n;
  return true;
}

/** The quick replies that stand above the input now: those of the newest message, until used. */
export function chipsOf(id) {
  const latest = chatOf(id).entries.findLast((entry) => (
    entry.from !== "system" && (entry.message.type !== "postback" || entry.message.displayText)));
  if (latest?.from !== "bot" || page.usedChips.get(id) === latest.n) return [];
  return (latest.message.quickReply?.items ?? []).filter((item) => item?.action)
    .map((item) => ({ ...item, n: latest.n }));
}
