"""What LINE refuses in rich menus beyond the description's shapes: figures of areas and pictures.

Source of every figure: LINE's reference, "Rich menu structure" and "Upload rich menu image"
(line.md, F).
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image

Json = dict[str, Any]
WIDTHS, LEAST_HEIGHT, LEAST_RATIO = (800, 2500), 250, 1.45
MOST_MENUS = MOST_ALIASES = 1000
PICTURE_BYTES = 1024 * 1024
KINDS = {"image/png": "PNG", "image/jpeg": "JPEG"}


def menu_faults(menu: Json) -> Iterator[Json]:
    """Yield the faults, in LINE's form, of a menu whose shape is right."""
    size = menu["size"]
    width, height = size["width"], size["height"]
    if not WIDTHS[0] <= width <= WIDTHS[1]:
        yield _fault(f"Must be between {WIDTHS[0]} and {WIDTHS[1]}", "size.width")
    if height < LEAST_HEIGHT:
        yield _fault(f"Must be at least {LEAST_HEIGHT}", "size.height")
    elif width / height < LEAST_RATIO:
        yield _fault(f"The aspect ratio must be at least {LEAST_RATIO}", "size")
    for index, area in enumerate(menu["areas"]):
        bounds = area["bounds"]
        if bounds["x"] + bounds["width"] > width or bounds["y"] + bounds["height"] > height:
            yield _fault("Must be within the rich menu's size", f"areas[{index}].bounds")


def picture_fault(menu: Json, kind: str, data: bytes) -> str | None:
    """Return why LINE refuses these bytes as the menu's picture; None if it takes them."""
    try:
        with Image.open(BytesIO(data), formats=(KINDS[kind],)) as image:
            size = image.size
    except (OSError, SyntaxError, Image.DecompressionBombError):
        return "The image is broken or not of the content type given"
    required = (menu["size"]["width"], menu["size"]["height"])
    if size != required:
        return (
            f"The image size {size[0]}x{size[1]} is not the rich menu's {required[0]}x{required[1]}"
        )
    return None


def _fault(message: str, where: str) -> Json:
    return {"message": message, "property": where}
