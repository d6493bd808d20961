"""What every message of the bot looks like, whoever made it: faults in words, none when it is well.

Texts that people typed are shown as they are, so only what is ours is looked at: buttons, headers,
the words of the notification, and slips that no typed text of these tests has.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from handlers.messages import count_graphemes
from tests.talk import words

LABEL_GRAPHEMES = 20
# Names that have no Thai form in the office's own papers.
NAMES = frozenset(
    "No Gift Policy STRONG Model LINE Facebook Social media Call Center Internet "
    "Official Account Manager PDF Word Excel ZIP KB MB".split()
)
_LATIN = re.compile(r"(?<![\w.:/@-])[A-Za-z]*[a-z][A-Za-z]*(?![\w.:/@-])")
_FOREIGN = "a foreign word: "
_UNSPACED = "no space before or after Latin letters: "
_GLUED = re.compile(r"[A-Za-z](?=[ก-ฮเ-ไ])|(?<=[ก-ฮะ-ู็-์])[A-Za-z]")
_CLOCK = re.compile(r"\d:\d\d(?: น\.|–)")
_THAI = re.compile(r"[ก-ฮ]")


def faults(messages: Sequence[dict[str, Any]], theirs: Collection[str] = ()) -> str:
    """What is wrong with messages as LINE gets them, in words; "" when nothing is.

    theirs: faults of what people typed, which may be said again as it was typed.
    """
    found = itertools.chain.from_iterable(_faults(json.dumps(each)) for each in messages)
    return "; ".join(fault for fault in found if fault not in theirs)


def typed_faults(typed: str) -> frozenset[str]:
    """What would be wrong with the foreign words of a text if the bot said them."""
    foreign = (f"{_FOREIGN}{word}" for word in _LATIN.findall(typed))
    glued = (f"{_UNSPACED}{letter[0]}" for letter in _GLUED.finditer(typed))
    return frozenset((*foreign, *glued))


@functools.lru_cache(maxsize=4096)
def _faults(message: str) -> tuple[str, ...]:
    said = json.loads(message)
    return (*_tapped(said), *_notified(said), *_written(said))


def pushed(messages: Sequence[dict[str, Any]]) -> str:
    """What is wrong with messages that reach somebody unasked: quick replies go as soon as another
    message comes, so that they may only lead back to where one was, or to the menu."""
    quick = [item["action"] for item in messages[-1].get("quickReply", {}).get("items", [])]
    left = [a["label"] for a in quick if not a.get("data", "").startswith(("o:menu", "o:resume"))]
    return "; ".join(f"a way on that goes with the next message: {each}" for each in left)


def _tapped(said: dict[str, Any]) -> Iterator[str]:
    quick = [item["action"]["label"] for item in said.get("quickReply", {}).get("items", [])]
    yield from (f"quick reply twice: {each}" for each in sorted(_twice(quick)))
    beneath: set[str] = set()
    for bubble in _bubbles(said):
        buttons = [part for part in _parts(bubble) if part.get("type") == "button"]
        labels = [part["action"]["label"] for part in buttons]
        beneath |= set(labels)
        if sum(part.get("style") == "primary" for part in buttons) > 1:
            yield f"more than one primary button: {labels}"
        yield from (f"button twice: {each}" for each in sorted(_twice(labels)))
    yield from (f"button and quick reply: {each}" for each in sorted(beneath & set(quick)))
    for label in (part["action"].get("label", "") for part in _parts(said) if "action" in part):
        if not 0 < count_graphemes(label) <= LABEL_GRAPHEMES or label == "-":
            yield f"a label of no or too many letters: {label!r}"
        yield from _foreign(label)


def _notified(said: dict[str, Any]) -> Iterator[str]:
    if said["type"] != "flex":
        return
    alt = said.get("altText", "")
    headers = [part["text"] for part in _parts(_bubbles(said)[0].get("header")) if "text" in part]
    if not _THAI.search(alt) and not any(name in alt for name in NAMES):
        yield f"a notification that says nothing: {alt!r}"
    for each in (alt, *headers):
        yield from _foreign(each)


def _written(said: dict[str, Any]) -> Iterator[str]:
    told = words(said)
    yield from (f"{_UNSPACED}{letter[0]}" for letter in _GLUED.finditer(told))
    yield from (f"a time with a colon: {each[0]}" for each in _CLOCK.finditer(told))
    if "None" in told:
        yield "None is said"


def _foreign(text: str) -> Iterator[str]:
    yield from (f"{_FOREIGN}{each}" for each in _LATIN.findall(text) if each not in NAMES)


def _twice(labels: Sequence[str]) -> set[str]:
    return {each for each in labels if labels.count(each) > 1}


def _bubbles(said: dict[str, Any]) -> list[dict[str, Any]]:
    held = said.get("contents", {})
    return list(held.get("contents", ())) if held.get("type") == "carousel" else [held]


def _parts(node: Any) -> list[dict[str, Any]]:
    found, ahead = [], [node]
    for part in ahead:  # which grows
        if isinstance(part, dict):
            found.append(part)
            ahead += part.values()
        elif isinstance(part, list):
            ahead += part
    return found
