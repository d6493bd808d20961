"""Fresh databases of both kinds, for parts that need many of them."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

from tests import migrated
from tests.postgres import SharedServer


@contextmanager
def databases(folder: Path) -> Iterator[Callable[[str], str]]:
    """Yields `fresh("sqlite" or "postgresql")`: the address of a migrated, empty one."""
    numbers = itertools.count(1)
    with ExitStack() as ends:

        @cache
        def template() -> Path:
            return migrated.sqlite(folder / "template.db")

        @cache
        def server() -> SharedServer:
            made = SharedServer(folder)
            ends.callback(made.close)
            return made

        def fresh(kind: str) -> str:
            if kind == "postgresql":
                return server().copy()
            path = folder / f"own{next(numbers)}.db"
            shutil.copy(template(), path)
            return f"sqlite:///{path}"

        yield fresh
