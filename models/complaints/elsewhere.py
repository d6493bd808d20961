"""Where else somebody can turn with a complaint or a tip: packaged data; asks no database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(frozen=True)
class Elsewhere:
    """A public office, its hotline, and what it takes, in words for people."""

    name: str
    phone: str
    about: str
    kinds: tuple[str, ...]


@lru_cache(maxsize=1)
def _packaged() -> tuple[Elsewhere, ...]:
    text = (files("models") / "complaints" / "elsewhere.yaml").read_text(encoding="utf-8")
    return tuple(Elsewhere(**{**row, "kinds": tuple(row["kinds"])}) for row in yaml.safe_load(text))


def elsewhere(kind: str) -> tuple[Elsewhere, ...]:
    """Where one can go with a complaint of that kind besides (`complaint.KINDS`)."""
    return tuple(each for each in _packaged() if kind in each.kinds)
