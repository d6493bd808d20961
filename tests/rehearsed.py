"""What each process reads once, read before others are forked from this one.

Compiling the patterns of words takes two seconds of the processor, the rehearsal a third of one
(docs/decisions/0176). Started from nothing, the bot compiles what it looks with (0161).
"""

from __future__ import annotations

import gc
import re
import warnings

from handlers import registry
from handlers.understand.patterns import pattern_of

_LOOKS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groups")
_WAITING = type(pattern_of(""))


def compile_patterns() -> tuple[int, list[str]]:
    """How many patterns of the modules loaded so far are compiled now, and those that cannot be."""
    gc.unfreeze()  # what is frozen is not told of
    waiting = [each for each in gc.get_objects() if type(each) is _WAITING]
    gc.freeze()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        wrong = [each.pattern for each in waiting if not _compiles(each)]
    return len(waiting) - len(wrong), wrong


def _compiles(waiting: object) -> bool:
    try:
        for look in _LOOKS:
            getattr(waiting, look)
    except (re.error, Warning):
        return False
    return True


def rehearse() -> None:
    """Compiles the patterns and makes the readers' tables; whoever is forked after it has them."""
    compile_patterns()
    registry.rehearse()
