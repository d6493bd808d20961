"""The plans and other data that come with the product: YAML files in a folder of each kind."""

from importlib.resources import files
from importlib.resources.abc import Traversable

_SUFFIX = ".yaml"


def names(kind: str) -> tuple[str, ...]:
    """The names of the files of a kind (`plan`, `announcement`), in alphabetical order."""
    found = (entry.name for entry in _folder(kind).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX)))


def text(kind: str, name: str) -> str:
    """The text of one of them. Raises LookupError naming those there are."""
    if name not in names(kind):
        raise LookupError(f"no packaged {kind} {name!r}; there are: {', '.join(names(kind))}")
    return (_folder(kind) / f"{name}{_SUFFIX}").read_text(encoding="utf-8")


def _folder(kind: str) -> Traversable:
    return files("models") / f"{kind}s"
