// Draws the rich menu under a person's chat: its picture, and a button over each of its areas.

import * as api from "./api.js";
import { el } from "./dom.js";

const SHORT = matchMedia("(max-width: 899px) and (max-height: 800px)"); // the answer needs the room
const TALLEST = 38; // hundredths of the page's height: the chat stays in sight above it

const percent = (part, whole) => `${(100 * part) / whole}%`;

function target({ bounds, action }, size, onAction) {
  const name = String(action.label ?? action.text ?? "เมนู");
  const node = el("button", {
    type: "button", className: "rich-area", "aria-label": name, title: name,
    onclick: () => onAction(action),
  });
  Object.assign(node.style, {
    left: percent(bounds.x, size.width),
    top: percent(bounds.y, size.height),
    width: percent(bounds.width, size.width),
    height: percent(bounds.height, size.height),
  });
  return node;
}

function sheet(menu, tapped) {
  const { width, height } = menu.size;
  const image = el("img", {
    className: "rich-picture", alt: "", src: api.menuPictureUrl(menu.richMenuId), width, height,
  });
  const node = el("div", { className: "rich-sheet", id: "rich-sheet" }, image,
    ...menu.areas.map((area) => target(area, menu.size, tapped)));
  node.style.aspectRatio = `${width} / ${height}`;
  node.style.width = `min(100%, ${(TALLEST * width) / height}vh)`;
  return node;
}

/** Keeps `place` showing the menu that is a person's; `show(person, id)` is cheap if it is the same. */
export function makeRichMenu(place, onAction) {
  let shown = "";
  let foldAway = () => {};
  const open = new Map(); // person -> whether the menu is folded out, as left by hand

  function draw(person, menu) {
    const bar = el("button", {
      type: "button", className: "rich-bar", "aria-controls": "rich-sheet",
      onclick: () => {
        open.set(person, !(open.get(person) ?? menu.selected));
        fold();
      },
    }, String(menu.chatBarText));
    const under = sheet(menu, (action) => {
      if (SHORT.matches && action.type !== "richmenuswitch") foldAway();
      return onAction(action);
    });
    function fold() {
      const out = open.get(person) ?? Boolean(menu.selected);
      bar.setAttribute("aria-expanded", String(out));
      under.hidden = !out;
    }
    foldAway = () => {
      open.set(person, false);
      if (under.contains(document.activeElement)) bar.focus();
      fold();
    };
    fold();
    const focused = document.activeElement?.getAttribute("aria-label");
    const within = place.contains(document.activeElement);
    place.replaceChildren(bar, under);
    if (within) (place.querySelector(`[aria-label="${CSS.escape(focused ?? "")}"]`) ?? bar).focus();
  }

  async function show(person, id) {
    const wanted = id ? `${person} ${id}` : "";
    if (wanted === shown) return;
    shown = wanted;
    place.hidden = !id;
    if (!id) {
      place.replaceChildren();
      return;
    }
    try {
      const { menu } = await api.menuOf(person);
      if (wanted === shown && menu) draw(person, menu);
    } catch (error) {
      shown = ""; // asked for again with the next news of the chats
      throw error;
    }
  }
  /** As LINE's keyboard takes the menu's place: on a small page the menu folds when one types. */
  const makeRoom = () => SHORT.matches && foldAway();
  return { show, makeRoom };
}
