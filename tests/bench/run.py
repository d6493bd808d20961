"""One run of the bench: where it works, how long it may take, and the stage its parts share."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tests.bench.figures import Section
from tests.bench.stage import Stage

SIZES = ("whole", "quick", "smallest")
"""For the table; rougher, in about a minute; only to see that every part still runs."""

_STAGE = "stage"
Sized = TypeVar("Sized")


@dataclass
class Run:
    """folder: empty, on the disk that is measured; size: one of SIZES."""

    folder: Path
    size: str = "whole"

    def sized(self, whole: Sized, quick: Sized, smallest: Sized) -> Sized:
        """The one of the three that this run's size asks for."""
        return {"whole": whole, "quick": quick, "smallest": smallest}[self.size]

    @cached_property
    def stage(self) -> Stage:
        """The bot and everybody beside it in processes, started when a part first asks for them."""
        return Stage(self.folder / _STAGE)

    def clear(self) -> None:
        """Remove what parts have left in the folder, so that one may be played again; the stage
        stays."""
        for path in self.folder.iterdir():
            if path.name != _STAGE:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def close(self) -> None:
        """End what was started."""
        if "stage" in self.__dict__:
            self.stage.stop()


Part = Callable[[Run], Iterator[Section]]
"""A part of the bench: its sections, each as soon as it is known."""
