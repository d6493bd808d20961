"""Other public offices that take complaints or tips; packaged data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(frozen=True)
class Elsewhere:
    """A public office.

    phone: its hotline.
    about: what it takes, in words for people.
    kinds: which kinds of complaint it takes (`complaint.KINDS`).
    """

    name: str
    phone: str
    about: str
    kinds: tuple[str, ...]


@lru_cache(maxsize=1)
def _packaged() -> tuple[Elsewhere, ...]:
    text = (files("models") / "complaints" / "elsewhere.yaml").read_text(encoding="utf-8")
    return tuple(Elsewhere(**{**row, "kinds": tuple(row["kinds"])}) for row in yaml.safe_load(text))


def elsewhere(kind: str) -> tuple[Elsewhere, ...]:
    return tuple(each for each in _packaged() if kind in each.kinds)
