"""Draws a rich menu's picture as LINE takes it: PNG of its exact size, with shaped Thai."""

from __future__ import annotations

import json
from importlib.resources import files

import typst

from handlers.papers.printing.pdf import fonts
from handlers.papers.printing.thai_words import pieces
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import RichMenu

MOST_BYTES = 1_000_000
"""LINE's limit for a menu's picture is 1 MB (line.md, F), read strictly."""

_LETTERS = 30


def page() -> bytes:
    """Returns the page that draws every menu; a change of it changes every menu."""
    return (files("handlers.papers.printing") / "menu_picture.typ").read_bytes()


def render(menu: RichMenu) -> bytes:
    """Returns the picture; the same menu gives the same bytes."""
    areas = rich_menus.target_areas(len(menu.targets))
    data = {
        "width": rich_menus.WIDTH,
        "height": rich_menus.HEIGHT,
        "tabs": [
            {"area": vars(area), "label": _lines(rich_menus.TABS[tab]), "chosen": tab == menu.tab}
            for tab, area in rich_menus.tab_areas().items()
        ],
        "cells": [
            {
                "area": vars(area),
                "label": _lines(target.label),
                "hint": _lines(target.hint),
                "main": target is menu.targets[0],
            }
            for target, area in zip(menu.targets, areas, strict=True)
        ],
    }
    made = typst.compile(
        page(),
        format="png",
        ppi=72.0,  # one pixel for each point
        font_paths=fonts(),
        sys_inputs={"menu": json.dumps(data, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)  # one page
    return made


def _lines(text: str) -> list[str]:
    return pieces(text, (), _LETTERS)
