// Keeps one chat's messages in order on the page: days, sides, faces, times, albums, scrolling.

import { avatar, el, icon } from "./dom.js";
import { drawMessage } from "./messages.js";
import { dateText, longDate, moment, timeText } from "./thaitime.js";

const NEAR_END = 120;
const GAP = 3;
const SHOWN = 300; // older messages stay unseen, so that opening a long chat is quick
const CARDS = new Set(["flex", "template"]);

const albumOf = (entry) => (entry.message?.type === "image" ? entry.message.imageSet?.id : null) ?? null;

/** A log in `scroller` whose rows stand in `inner`; `place` says who plays and what a tap does. */
export function makeLog(scroller, inner, place) {
  let rows = new Map();
  let start = 0;
  let last = { day: null, who: null, album: null, grid: null };
  let atEnd = true;
  let answer = null; // the first row of the newest answer: its beginning stays in sight

  const bottom = () => scroller.scrollHeight - scroller.clientHeight;
  const beginning = () => answer.getBoundingClientRect().top - inner.getBoundingClientRect().top - GAP;
  const goal = () => (answer ? Math.min(bottom(), beginning()) : bottom());
  const toEnd = () => { scroller.scrollTop = Math.max(scroller.scrollTop, goal()); };
  scroller.addEventListener("scroll", () => { atEnd = goal() - scroller.scrollTop < NEAR_END; });
  const watch = new ResizeObserver(() => { if (atEnd) toEnd(); });
  watch.observe(inner);
  watch.observe(scroller);

  function notice(text, className = "notice") {
    return el("div", { className }, el("span", {}, text));
  }

  function newDay(entry) {
    const at = moment(entry.at);
    const day = dateText(at);
    if (!day || day === last.day) return;
    last = { day, who: null, album: null, grid: null };
    inner.append(notice(longDate(at), "notice day"));
  }

  function meta(entry, mine) {
    const time = el("time", { className: "time", title: entry.via ? `ทาง ${entry.via}` : null },
      timeText(moment(entry.at)));
    const id = entry.message?.id;
    if (!mine || !id || entry.message.type === "postback") return [time];
    const undo = el("button", {
      type: "button", className: "undo", title: "ยกเลิกข้อความ", "aria-label": "ยกเลิกข้อความ",
      onclick: () => place.onUnsend(id),
    }, icon("more"));
    return [undo, time];
  }

  function row(entry, content, mine) {
    const who = entry.from === "bot" ? "bot" : entry.userId;
    const first = last.who !== who;
    last.who = who;
    const wide = CARDS.has(entry.message?.type) && content.classList.contains("bubble") === false;
    const line = el("div", { className: `line ${wide ? "wide" : ""}` }, content,
      el("div", { className: "meta" }, meta(entry, mine)));
    if (mine) return el("div", { className: "row mine" }, line);
    const name = entry.message?.sender?.name ?? (who === "bot" ? "STRONG" : place.nameOf(who));
    return el("div", { className: `row theirs ${first ? "first" : ""}` },
      first ? avatar(who, name, who === "bot" ? "bot" : "person") : null,
      el("div", { className: "stack" },
        first ? el("div", { className: "sender" }, String(name)) : null, line));
  }

  function intoAlbum(entry, content) {
    const album = albumOf(entry);
    if (album === null || album !== last.album) return false;
    last.grid.append(content);
    last.grid.dataset.count = String(last.grid.childElementCount);
    return true;
  }

  function startAlbum(entry, content) {
    last.album = albumOf(entry);
    if (last.album === null) return content;
    last.grid = el("div", { className: "album", "data-count": "1" }, content);
    return last.grid;
  }

  function rowOf(entry) {
    if (entry.from === "system") {
      last.who = null;
      return notice(String(entry.message?.text ?? ""));
    }
    const mine = entry.from === "user" && entry.userId === place.speaker();
    if (entry.unsent) {
      last.who = null;
      return notice(`${mine ? "คุณ" : place.nameOf(entry.userId)}ยกเลิกข้อความ`);
    }
    const content = drawMessage(entry.message, place);
    if (content === null || intoAlbum(entry, content)) return null;
    return row(entry, startAlbum(entry, content), mine);
  }

  function add(entry, alone) {
    newDay(entry);
    if (albumOf(entry) !== last.album) last.album = null;
    const node = rowOf(entry);
    rows.set(entry.n, entry);
    if (node === null) return;
    node.dataset.n = String(entry.n);
    inner.append(node);
    if (entry.from !== "bot") answer = null;
    else if (alone || answer === null) answer = node;
  }

  function clear() {
    rows = new Map();
    last = { day: null, who: null, album: null, grid: null };
    inner.replaceChildren();
    answer = null;
    atEnd = true;
  }

  function show(entries) {
    const changed = entries.some((entry) => rows.has(entry.n) && rows.get(entry.n) !== entry);
    if (changed || entries.length < rows.size) clear();
    const opens = rows.size === 0;
    if (opens) start = Math.max(0, entries.length - SHOWN);
    else if (bottom() - scroller.scrollTop < NEAR_END) answer = null; // all of the last was seen
    for (const entry of entries.slice(start)) if (!rows.has(entry.n)) add(entry, opens);
    if (atEnd) toEnd();
  }

  return { show, clear, toEnd: () => { atEnd = true; answer = null; toEnd(); } };
}
