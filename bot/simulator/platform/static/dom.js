// Makes page elements from plain values; never reads markup, so words people typed stay words.

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties, attributes (aria-*, data-*, role, for) and children (nodes or words). */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.includes("-") && name !== "role") node[name] = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const ICONS = {
  attach: "M12 5v14M5 12h14",
  back: "M15 4l-8 8 8 8",
  block: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M5.8 5.8l12.4 12.4",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  next: "M9 4l8 8-8 8",
  send: "M4 12l16-8-6 16-3-6z",
  smile: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8.5 10h.01M15.5 10h.01M8 14c2 3 6 3 8 0",
  group: "M8 11a3 3 0 1 0 0-6a3 3 0 0 0 0 6M16 11a3 3 0 1 0 0-6a3 3 0 0 0 0 6"
    + "M2 19c0-6 12-6 12 0M14.5 14c4-1 7 1 7 5",
};

/** A line drawing of 24 by 24; it takes the colour of the words around it. */
export function icon(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** The address as a string if it is http or https (a relative one counts), else null. */
export function safeUrl(address) {
  if (typeof address !== "string" || address.trim() === "") return null;
  try {
    const url = new URL(address, document.baseURI);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A picture that says so when it cannot be had, instead of the browser's broken mark. */
export function picture(address, alt, className) {
  const source = safeUrl(address);
  const image = el("img", { className, alt, loading: "lazy", decoding: "async" });
  const cannot = () => {
    image.classList.add("missing");
    if (alt) image.alt = `${alt}เปิดไม่ได้`;
  };
  image.addEventListener("error", cannot);
  if (source === null) cannot();
  else image.src = source;
  return image;
}

const TITLES = /^(นางสาว|นาง|นาย|ดร\.|ว่าที่\s*ร\.[ตทอ]\.|น\.ส\.|คุณ)\s*/;
const FACE_COLOURS = 8;

/** A round face with the name's first letter, the same colour for the same id each time. */
export function avatar(id, name, kind = "person") {
  const letters = String(name || "?").replace(TITLES, "").replace(/^[เแโใไ]/, "");
  const colour = [...String(id)].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 9973, 7);
  const face = el("span", { className: `face face-${colour % FACE_COLOURS}`, "aria-hidden": "true" });
  if (kind === "group") {
    face.classList.add("face-group");
    face.append(icon("group"));
  } else if (kind === "bot") {
    face.classList.add("face-bot");
    face.append("S");
  } else {
    face.append([...letters][0] || "?");
  }
  return face;
}
