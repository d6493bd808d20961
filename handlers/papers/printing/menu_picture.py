"""A rich menu's picture as LINE takes it: PNG of its exact size, Thai shaped; sends nothing."""

from __future__ import annotations

import json
from importlib.resources import files

import typst

from handlers.papers.printing.pdf import fonts
from handlers.papers.printing.thai_words import pieces
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import RichMenu

MOST_BYTES = 1_000_000
"""LINE's limit on a menu's picture is 1 MB (line.md, F), read the strict way."""

_LETTERS = 30


def page() -> bytes:
    """What draws every menu: part of what makes one differ from another."""
    return (files("handlers.papers.printing") / "menu_picture.typ").read_bytes()


def render(menu: RichMenu) -> bytes:
    """The picture; the same menu gives the same bytes."""
    areas = rich_menus.cell_areas(len(menu.cells))
    data = {
        "width": rich_menus.WIDTH,
        "height": rich_menus.HEIGHT,
        "tabs": [
            {"area": vars(area), "label": _said(rich_menus.TABS[tab]), "chosen": tab == menu.tab}
            for tab, area in rich_menus.tab_areas().items()
        ],
        "cells": [
            {
                "area": vars(area),
                "label": _said(cell.label),
                "hint": _said(cell.hint),
                "main": cell is menu.cells[0],
            }
            for cell, area in zip(menu.cells, areas, strict=True)
        ],
    }
    made = typst.compile(
        page(),
        format="png",
        ppi=72.0,  # a point a pixel
        font_paths=fonts(),
        sys_inputs={"menu": json.dumps(data, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)  # one page
    return made


def _said(text: str) -> list[str]:
    return pieces(text, (), _LETTERS)
