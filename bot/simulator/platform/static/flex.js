// Draws LINE Flex containers as page elements. Words go in as text only; colours, sizes and
// addresses pass a pattern or are left out. Sizes: developers.line.biz, "Flex Message elements".

import { el, icon, picture, safeUrl } from "./dom.js";

const STEPS = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const TEXT = {
  xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, "3xl": 35, "4xl": 48, "5xl": 74,
};
const IMAGE = {
  xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, "3xl": 180, "4xl": 200, "5xl": 220,
};
const BORDER = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };
const BUBBLE = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };
const ALIGN = { start: "start", center: "center", end: "end" };
const GRAVITY = { top: "flex-start", center: "center", bottom: "flex-end" };
const JUSTIFY = {
  "flex-start": 1, center: 1, "flex-end": 1, "space-between": 1, "space-around": 1, "space-evenly": 1,
};
const DEEPEST = 12;

const own = (table, key) => (typeof key === "string" && Object.hasOwn(table, key) ? table[key] : null);

function colour(value) {
  return /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value ?? "") ? value : null;
}

function length(value, table = {}) {
  const named = own(table, value);
  if (named !== null) return `${named}px`;
  return /^\d{1,4}(?:\.\d{1,3})?(?:px|%)$/.test(value ?? "") ? value : null;
}

function ratio(value) {
  const found = /^(\d{1,6}(?:\.\d+)?):(\d{1,6}(?:\.\d+)?)$/.exec(value ?? "");
  return found && Number(found[1]) && Number(found[2]) ? `${found[1]} / ${found[2]}` : null;
}

function put(node, property, value) {
  if (value !== null) node.style.setProperty(property, value);
}

function gradient(background) {
  if (background?.type !== "linearGradient") return null;
  const angle = /^\d{1,3}(?:\.\d+)?deg$/.test(background.angle ?? "") ? background.angle : null;
  const [from, to] = [colour(background.startColor), colour(background.endColor)];
  const middle = colour(background.centerColor);
  if (!angle || !from || !to) return null;
  return `linear-gradient(${[angle, from, ...(middle ? [middle] : []), to].join(", ")})`;
}

// ---- taps -----------------------------------------------------------------------------------

function makeTappable(node, action, onAction) {
  if (!action || typeof action !== "object" || !action.type) return node;
  const tap = (event) => {
    event.stopPropagation();
    event.preventDefault();
    onAction(action);
  };
  node.classList.add("fx-tap");
  node.tabIndex = 0;
  node.setAttribute("role", action.type === "uri" ? "link" : "button");
  if (action.label) node.setAttribute("aria-label", String(action.label));
  node.addEventListener("click", tap);
  node.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target === node) tap(event);
  });
  return node;
}

/** A real button, or a real link for a web address, that hands its action to onAction. */
export function actionControl(action, className, onAction) {
  const label = String(action?.label ?? "");
  const address = action?.type === "uri" ? safeUrl(action.uri) : null;
  const control = address
    ? el("a", { className, href: address, target: "_blank", rel: "noopener noreferrer" })
    : el("button", { className, type: "button" });
  control.append(el("span", { className: "label" }, label));
  control.title = label;
  control.addEventListener("click", (event) => {
    event.stopPropagation();
    event.preventDefault();
    onAction(action ?? {});
  });
  return control;
}

// ---- parts ----------------------------------------------------------------------------------

function styleWords(node, part) {
  put(node, "font-size", length(part.size, TEXT));
  put(node, "color", colour(part.color));
  if (part.weight === "bold") node.style.fontWeight = "700";
  if (part.weight === "regular") node.style.fontWeight = "400";
  if (part.style === "italic") node.style.fontStyle = "italic";
  if (part.decoration === "underline") node.style.textDecoration = "underline";
  if (part.decoration === "line-through") node.style.textDecoration = "line-through";
}

function drawText(part) {
  const node = el("div", { className: "fx-text" });
  styleWords(node, part);
  put(node, "text-align", own(ALIGN, part.align));
  const spans = Array.isArray(part.contents) ? part.contents : [];
  if (spans.length === 0) node.textContent = String(part.text ?? "");
  for (const piece of spans) {
    if (piece?.type !== "span") continue;
    const span = el("span", {}, String(piece.text ?? ""));
    styleWords(span, piece);
    node.append(span);
  }
  if (part.wrap === true) node.classList.add("fx-wrap");
  const lines = Number(part.maxLines);
  if (part.wrap === true && Number.isInteger(lines) && lines > 0) {
    node.classList.add("fx-clamp");
    node.style.setProperty("-webkit-line-clamp", String(lines));
  }
  const gap = /^(\d{1,2})px$/.exec(part.lineSpacing ?? "");
  if (gap) node.style.lineHeight = `calc(1.5em + ${gap[1]}px)`;
  return node;
}

function drawButton(part, place) {
  const style = ["primary", "secondary"].includes(part.style) ? part.style : "link";
  const height = part.height === "sm" ? "sm" : "md";
  const node = actionControl(part.action, `fx-button fx-${style} fx-height-${height}`, place.onAction);
  put(node, style === "link" ? "color" : "background-color", colour(part.color));
  if (part.adjustMode === "shrink-to-fit") node.classList.add("fx-shrink");
  return node;
}

function drawImage(part) {
  const frame = el("div", { className: "fx-image" });
  const image = picture(part.url, "", part.aspectMode === "cover" ? "fx-cover" : "fx-fit");
  const size = part.size === "full" ? "100%" : length(part.size ?? "md", IMAGE);
  put(image, "width", size);
  put(image, "aspect-ratio", ratio(part.aspectRatio) ?? "1 / 1");
  put(image, "background-color", colour(part.backgroundColor));
  put(frame, "justify-content", own(ALIGN, part.align));
  frame.append(image);
  return frame;
}

function drawIcon(part) {
  const image = picture(part.url, "", "fx-icon");
  put(image, "height", length(part.size ?? "md", TEXT));
  put(image, "aspect-ratio", ratio(part.aspectRatio) ?? "1 / 1");
  return image;
}

function drawVideo(part, place) {
  const address = safeUrl(part.url);
  if (!address) return part.altContent ? drawPart(part.altContent, place) : el("div");
  const video = el("video", { className: "fx-video", controls: true, preload: "none", src: address });
  const poster = safeUrl(part.previewUrl);
  if (poster) video.poster = poster;
  put(video, "aspect-ratio", ratio(part.aspectRatio));
  return video;
}

function drawSeparator(part, place) {
  const side = place.layout === "vertical" ? "fx-rule" : "fx-rule fx-upright";
  const node = el("div", { className: side });
  put(node, "background-color", colour(part.color));
  return node;
}

function drawFrame(node, box) {
  put(node, "background-color", colour(box.backgroundColor));
  put(node, "background-image", gradient(box.background));
  put(node, "border-radius", length(box.cornerRadius, STEPS));
  const line = length(box.borderWidth, BORDER);
  const edge = colour(box.borderColor);
  if (line || edge) node.style.border = `${line ?? "1px"} solid ${edge ?? "#d4d6da"}`;
  put(node, "padding", length(box.paddingAll, STEPS));
  for (const [name, property] of [
    ["paddingTop", "padding-top"], ["paddingBottom", "padding-bottom"],
    ["paddingStart", "padding-left"], ["paddingEnd", "padding-right"],
  ]) put(node, property, length(box[name], STEPS));
}

function drawBox(box, place) {
  const layout = ["horizontal", "baseline"].includes(box.layout) ? box.layout : "vertical";
  const node = el("div", { className: `fx-box fx-${layout}` });
  drawFrame(node, box);
  if (own(JUSTIFY, box.justifyContent)) node.style.justifyContent = box.justifyContent;
  if (own(JUSTIFY, box.alignItems)) node.style.alignItems = box.alignItems;
  const inside = { layout, depth: place.depth + 1, onAction: place.onAction };
  let before = 0;
  for (const part of Array.isArray(box.contents) ? box.contents : []) {
    const child = inside.depth > DEEPEST ? null : drawPart(part, inside);
    if (child === null) continue;
    const gap = length(part.margin ?? box.spacing, STEPS);
    const loose = part.position === "absolute";
    if (before > 0 && !loose) put(child, layout === "vertical" ? "margin-top" : "margin-left", gap);
    before += loose ? 0 : 1;
    node.append(child);
  }
  return node;
}

const DRAW = {
  box: drawBox,
  text: drawText,
  button: drawButton,
  image: drawImage,
  icon: drawIcon,
  video: drawVideo,
  separator: drawSeparator,
  filler: () => el("div", { className: "fx-filler" }),
  spacer: (part) => {
    const node = el("div");
    put(node, "padding-top", length(part.size ?? "md", STEPS));
    return node;
  },
};

// Across a row a part takes an equal share unless it says otherwise; down a column its own height.
function weigh(node, part, layout) {
  const fixed = ["separator", "icon"].includes(part.type);
  const usual = part.type === "filler" || (layout !== "vertical" && !fixed) ? 1 : 0;
  const weight = Number.isInteger(part.flex) && part.flex >= 0 && part.flex < 1000 ? part.flex : usual;
  const sized = length(layout === "vertical" ? part.height : part.width);
  if (fixed || sized) node.style.flex = "0 0 auto";
  else if (weight === 0) node.style.flex = layout === "vertical" ? "0 0 auto" : "0 1 auto";
  else node.style.flex = layout === "vertical" ? `${weight} 0 auto` : `${weight} 1 0px`;
}

function position(node, part) {
  if (part.position === "absolute") node.style.position = "absolute";
  for (const [name, property] of [
    ["offsetTop", "top"], ["offsetBottom", "bottom"], ["offsetStart", "left"], ["offsetEnd", "right"],
  ]) put(node, property, length(part[name], STEPS));
}

function drawPart(part, place) {
  const draw = part && typeof part === "object" ? own(DRAW, part.type) : null;
  if (draw === null) return null;
  const node = draw(part, place);
  weigh(node, part, place.layout);
  position(node, part);
  if (part.type === "box") {
    put(node, "width", length(part.width));
    put(node, "height", length(part.height));
    put(node, "max-width", length(part.maxWidth));
    put(node, "max-height", length(part.maxHeight));
  }
  if (place.layout === "horizontal") put(node, "align-self", own(GRAVITY, part.gravity));
  return part.type === "button" ? node : makeTappable(node, part.action, place.onAction);
}

// ---- containers -----------------------------------------------------------------------------

function drawBlock(bubble, name, onAction) {
  const content = drawPart(bubble[name], { layout: "vertical", depth: 0, onAction });
  if (content === null) return null;
  const style = bubble.styles?.[name] ?? {};
  const block = el("div", { className: `fx-block fx-${name}` }, content);
  put(block, "background-color", colour(style.backgroundColor));
  if (style.separator === true) {
    block.style.borderTop = `1px solid ${colour(style.separatorColor) ?? "#d4d6da"}`;
  }
  return block;
}

function drawBubble(bubble, onAction) {
  const size = own(BUBBLE, bubble.size) === null ? "mega" : bubble.size;
  const node = el("div", { className: `fx-bubble fx-size-${size}` });
  node.style.width = `${BUBBLE[size]}px`;
  if (bubble.direction === "rtl") node.dir = "rtl";
  for (const name of ["header", "hero", "body", "footer"]) {
    const block = drawBlock(bubble, name, onAction);
    if (block) node.append(block);
  }
  if (node.querySelector(".fx-footer")) node.classList.add("fx-has-footer");
  return makeTappable(node, bubble.action, onAction);
}

/** Bubbles side by side that slide under the finger, with arrows for those who use a mouse. */
export function slides(nodes, label) {
  const track = el("div", { className: "fx-track", tabIndex: 0, role: "group", "aria-label": label });
  track.append(...nodes);
  const move = (side) => track.scrollBy({ left: side * track.clientWidth * 0.8, behavior: "smooth" });
  const arrow = (name, side, title) => el("button", {
    type: "button", className: `fx-arrow fx-arrow-${name}`, title, "aria-label": title,
    onclick: () => move(side),
  }, icon(name));
  return el("div", { className: "fx-carousel" }, track, arrow("back", -1, "ก่อนหน้า"), arrow("next", 1, "ถัดไป"));
}

/** The element for a Flex container (bubble or carousel); null if it is neither. */
export function renderFlex(container, onAction) {
  if (container?.type === "bubble") return drawBubble(container, onAction);
  if (container?.type !== "carousel" || !Array.isArray(container.contents)) return null;
  const bubbles = container.contents.filter((bubble) => bubble?.type === "bubble");
  return slides(bubbles.map((bubble) => drawBubble(bubble, onAction)), "การ์ด");
}
