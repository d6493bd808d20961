"""The plans and other data that come with the product: YAML files in a folder of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol, TypeVar

_SUFFIX = ".yaml"


class SinceYear(Protocol):
    """What holds from a fiscal year (B.E.) on, until the next one does."""

    @property
    def since(self) -> int: ...


Dated = TypeVar("Dated", bound=SinceYear)


def names(kind: str) -> tuple[str, ...]:
    """The names of the files of a kind (`plan`, `announcement`), in alphabetical order."""
    found = (entry.name for entry in _folder(kind).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX)))


def text(kind: str, name: str) -> str:
    """The text of one of them. Raises LookupError naming those there are."""
    if name not in names(kind):
        raise LookupError(f"no packaged {kind} {name!r}; there are: {', '.join(names(kind))}")
    return (_folder(kind) / f"{name}{_SUFFIX}").read_text(encoding="utf-8")


def of_year(packaged: Sequence[Dated], fiscal_year: int) -> Dated:
    """The one that holds in a fiscal year; the first in the years before all.

    packaged: at least one, the oldest first.
    """
    holding = [each for each in packaged if each.since <= fiscal_year]
    return holding[-1] if holding else packaged[0]


def _folder(kind: str) -> Traversable:
    return files("models") / f"{kind}s"
