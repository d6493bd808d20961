"""What is amiss with the drawn messages of a gallery: what sticks out of its column or is cut."""

from __future__ import annotations

from playwright.sync_api import Page

AMISS = """() => {
  const found = [];
  const say = (kind, node) => found.push(`${kind}: ${node.textContent.trim().slice(0, 60)}`);
  const sticksOut = (box, around) => box.right > around.right + 1 || box.left < around.left - 1;
  for (const article of document.querySelectorAll("article")) {
    const around = article.getBoundingClientRect();
    for (const node of article.querySelectorAll("*")) {
      const box = node.getBoundingClientRect();
      const shown = box.width > 0 && box.height > 0 && node.textContent.trim();
      const rolls = node.closest(".fx-track, .fx-carousel");
      if (!shown) continue;
      if (!rolls && sticksOut(box, around)) say("sticks out", node);
      const style = getComputedStyle(node);
      const clips = style.overflowX !== "visible" && !node.matches(".fx-track, .fx-carousel");
      const meant = style.webkitLineClamp !== "none";
      if (clips && !meant && node.scrollWidth > node.clientWidth + 1) say("cut sideways", node);
      if (clips && !meant && node.scrollHeight > node.clientHeight + 2) say("cut below", node);
    }
  }
  return found;
}"""


def amiss(page: Page) -> list[str]:
    """Kind of fault and words of each element that is not to be read whole."""
    return list(dict.fromkeys(page.evaluate(AMISS)))
