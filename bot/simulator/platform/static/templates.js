// Turns LINE's older template messages into Flex bubbles, so that one renderer draws both.

const words = (text, more = {}) => ({ type: "text", text: String(text ?? ""), wrap: true, ...more });
const links = (actions) => (actions ?? []).map((action) => ({
  type: "button", style: "link", height: "sm", action,
}));

function picture(url, template, action) {
  if (!url) return undefined;
  return {
    type: "image", url, size: "full", action,
    aspectRatio: template.imageAspectRatio === "square" ? "1:1" : "151:100",
    aspectMode: template.imageSize === "contain" ? "fit" : "cover",
    backgroundColor: template.imageBackgroundColor,
  };
}

function card(part, template) {
  const title = part.title ? [words(part.title, { weight: "bold", size: "md" })] : [];
  return {
    type: "bubble", size: "kilo", action: part.defaultAction,
    hero: picture(part.thumbnailImageUrl, template, part.defaultAction),
    body: { type: "box", layout: "vertical", spacing: "sm", contents: [
      ...title, words(part.text, { size: "sm", color: "#555555" })] },
    footer: { type: "box", layout: "vertical", contents: links(part.actions) },
  };
}

function confirm(template) {
  return {
    type: "bubble", size: "kilo",
    body: { type: "box", layout: "vertical", contents: [words(template.text, { size: "sm" })] },
    footer: { type: "box", layout: "horizontal", contents: links(template.actions) },
  };
}

function imageColumn(column) {
  const label = { type: "box", layout: "vertical", position: "absolute", offsetBottom: "0px",
    offsetStart: "0px", offsetEnd: "0px", paddingAll: "sm", backgroundColor: "#00000099",
    contents: [words(column.action?.label, { color: "#ffffff", size: "sm", align: "center" })] };
  return { type: "bubble", size: "kilo", action: column.action,
    body: { type: "box", layout: "vertical", paddingAll: "none", contents: [
      { type: "image", url: column.imageUrl, size: "full", aspectMode: "cover" }, label] } };
}

/** The Flex container that shows this template; null for a kind that is unknown. */
export function flexOfTemplate(template) {
  const columns = Array.isArray(template?.columns) ? template.columns : [];
  switch (template?.type) {
    case "buttons": return card(template, template);
    case "confirm": return confirm(template);
    case "carousel":
      return { type: "carousel", contents: columns.map((column) => card(column, template)) };
    case "image_carousel": return { type: "carousel", contents: columns.map(imageColumn) };
    default: return null;
  }
}
