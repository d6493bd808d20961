// Draws what is inside one chat message; where it stands in the chat is chatlog.js's matter.

import { el, icon, picture, safeUrl } from "./dom.js";
import { renderFlex } from "./flex.js";
import { flexOfTemplate } from "./templates.js";

const ADDRESS = /https?:\/\/[\x21-\x7e]+/g;
const TAIL = /[.,;:!?'")\]}>]+$/;
const SVG = "http://www.w3.org/2000/svg";

/** Words with their web addresses as links, as LINE shows them. */
export function linkedText(text, onAction) {
  const pieces = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const uri = found[0].replace(TAIL, "");
    const href = safeUrl(uri);
    if (!href) continue;
    pieces.push(text.slice(from, found.index));
    pieces.push(el("a", {
      href, target: "_blank", rel: "noopener noreferrer",
      onclick: (event) => {
        event.preventDefault();
        onAction({ type: "uri", uri });
      },
    }, uri));
    from = found.index + uri.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function substituted(message, nameOf) {
  return String(message.text ?? "").replace(/\{([^{}]{1,20})\}/g, (whole, key) => {
    const found = Object.hasOwn(message.substitution ?? {}, key) ? message.substitution[key] : null;
    if (found?.type === "emoji") return "☺";
    if (found?.type !== "mention") return whole;
    return found.mentionee?.type === "all" ? "@All" : `@${nameOf(found.mentionee?.userId)}`;
  });
}

const bubble = (...inside) => el("div", { className: "bubble" }, ...inside);

function sticker(message) {
  const face = document.createElementNS(SVG, "svg");
  face.setAttribute("viewBox", "0 0 120 120");
  face.setAttribute("class", "sticker");
  face.setAttribute("role", "img");
  face.setAttribute("aria-label", `สติกเกอร์ ${(message.keywords ?? []).slice(0, 2).join(" ")}`.trim());
  for (const [tag, values] of [
    ["circle", { cx: 60, cy: 60, r: 54, fill: "#ffe14d", stroke: "#7a5a00", "stroke-width": 4 }],
    ["circle", { cx: 41, cy: 50, r: 6, fill: "#4a3600" }],
    ["circle", { cx: 79, cy: 50, r: 6, fill: "#4a3600" }],
    ["circle", { cx: 30, cy: 68, r: 9, fill: "#ffb199" }],
    ["circle", { cx: 90, cy: 68, r: 9, fill: "#ffb199" }],
    ["path", { d: "M40 70c8 20 32 20 40 0z", fill: "#c4453c" }],
  ]) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(values)) shape.setAttribute(name, String(value));
    face.append(shape);
  }
  return face;
}

function pictureLink(full, small) {
  const href = safeUrl(full);
  const inside = picture(small ?? full, "รูปภาพ", "photo");
  if (!href) return inside;
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", className: "photo-link" }, inside);
}

function fileSize(bytes) {
  const size = Number(bytes);
  if (!Number.isFinite(size) || size <= 0) return "";
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

function file(message, address) {
  const name = String(message.fileName ?? "ไฟล์");
  const inside = [
    el("span", { className: "file-mark" }, icon("file")),
    el("span", { className: "file-words" },
      el("span", { className: "file-name" }, name),
      el("span", { className: "file-size" }, fileSize(message.fileSize))),
  ];
  const href = safeUrl(address);
  if (!href) return el("div", { className: "bubble file" }, ...inside);
  return el("a", {
    className: "bubble file", href, download: name, target: "_blank", rel: "noopener noreferrer", title: name,
  }, ...inside);
}

function player(kind, address, poster) {
  const source = safeUrl(address);
  const node = el(kind, { className: `player-${kind}`, controls: true, preload: "none", src: source });
  if (kind === "video" && safeUrl(poster)) node.poster = safeUrl(poster);
  return node;
}

function rich(container, altText, onAction) {
  const node = container ? renderFlex(container, onAction) : null;
  return node ?? bubble(String(altText ?? ""));
}

const DRAW = {
  text: (message, place) => bubble(...linkedText(String(message.text ?? ""), place.onAction)),
  textV2: (message, place) => bubble(...linkedText(substituted(message, place.nameOf), place.onAction)),
  postback: (message) => (message.displayText ? bubble(String(message.displayText)) : null),
  sticker,
  image: (message, place) => {
    const full = message.originalContentUrl ?? place.contentUrl(message.id);
    return pictureLink(full, message.previewImageUrl);
  },
  video: (message, place) => player(
    "video", message.originalContentUrl ?? place.contentUrl(message.id), message.previewImageUrl),
  audio: (message, place) => player("audio", message.originalContentUrl ?? place.contentUrl(message.id)),
  file: (message, place) => file(message, message.originalContentUrl ?? place.contentUrl(message.id)),
  location: (message) => bubble(
    el("strong", {}, String(message.title ?? "ตำแหน่ง")), el("br"), String(message.address ?? "")),
  flex: (message, place) => rich(message.contents, message.altText, place.onAction),
  template: (message, place) => rich(flexOfTemplate(message.template), message.altText, place.onAction),
};

/** The element for a LINE message; null if it shows nothing (a tap without displayText). */
export function drawMessage(message, place) {
  const draw = Object.hasOwn(DRAW, message?.type) ? DRAW[message.type] : null;
  if (draw) return draw(message, place);
  return bubble(String(message?.altText ?? `[${String(message?.type ?? "?")}]`));
}

/** One line that stands for the message in the list of chats. */
export function previewText(message) {
  const kinds = {
    sticker: "ส่งสติกเกอร์", image: "ส่งรูป", video: "ส่งวิดีโอ", audio: "ส่งเสียง", location: "ส่งตำแหน่ง",
  };
  if (message?.type === "file") return `ส่งไฟล์ ${message.fileName ?? ""}`.trim();
  return String(kinds[message?.type] ?? message?.text ?? message?.displayText ?? message?.altText ?? "");
}
