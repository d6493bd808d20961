"""Bodies of the webhook, changed as no LINE changes them: in their bytes, and in their JSON."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Sequence
from typing import Any

from bot.simulator.platform import events as shapes

Json = Any
ODD: tuple[Json, ...] = (
    None, True, False, 0, -1, 1.5, 2**31, 2**53, 2**63, 10**40, -(2**70), 1e308, float("nan"),
    float("inf"), "", " ", "\x00", "\ud800", "\u200b", "\u202e", "a" * 300, "ก" * 5000, "😀" * 40,
    "' OR 1=1 --", "%s%n", "../../etc", "null", "[]", [], {}, [[]], [None], {"": ""},
    "9999-12-31", "2567-02-30", "๑๒๓", "-0", "1e9999",
)  # fmt: skip
_NAMES = ("type", "id", "text", "data", "events", "userId", "zz")
_PIECES = (b"\x00", b"\xff\xfe", b"{", b"}", b"[", b"]", b'"', b"\\", b"\\ud83d", b"\\u0000", b",",
           b":", b"1e999", b"NaN", b"\xe0\xb9", b"\xed\xa0\x80", b"[" * 60, b"null")  # fmt: skip


def event(chance: random.Random, who: str, words: str, tapped: str) -> dict[str, Any]:
    """An event as LINE makes them, of any kind: of what one person says, taps or does."""
    token = f"{chance.getrandbits(128):032x}"
    source = shapes.user_source(who)
    if chance.random() < 0.1:
        source = shapes.group_source("C" + "b" * 32, who)
    made: Sequence[Callable[[], dict[str, Any]]] = (
        lambda: {"kind": "message", "message": shapes.text(words)},
        lambda: {"kind": "postback", "postback": {"data": tapped}},
        lambda: {"kind": "message", "message": shapes.sticker()},
        lambda: {"kind": "message", "message": shapes.location()},
        lambda: {"kind": "message", "message": shapes.file_message("image/jpeg", "a.jpg", 9)},
        lambda: {"kind": "message", "message": shapes.file_message("text/plain", "a.txt", 9)},
        lambda: {"kind": chance.choice(("follow", "unfollow", "join", "leave", "accountLink"))},
        lambda: {"kind": "memberJoined", "joined": shapes.members([who])},
        lambda: {"kind": "unsend", "unsend": {"messageId": "1"}},
        lambda: {"kind": "videoPlayComplete", "videoPlayComplete": {"trackingId": "a"}},
    )
    weights = (8, 8, *(1 for _ in made[2:]))
    fields = chance.choices(made, weights)[0]()
    return shapes.event(
        fields.pop("kind"), source, 1_800_000_000_000 + chance.getrandbits(30),
        replyToken=token, **fields,
    )  # fmt: skip


def body(chance: random.Random, events: Sequence[dict[str, Any]]) -> bytes:
    """A signed-to-be body of these events with a few changes in it."""
    told: Json = {"destination": "U" + "0" * 32, "events": [*events]}
    in_its_json = chance.random() < 0.45
    if in_its_json:
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            told = _changed(chance, told)
    text = json.dumps(told, ensure_ascii=chance.random() < 0.3)
    made = text.encode("utf-8", "surrogatepass")
    if not in_its_json:
        for _ in range(chance.choice((1, 1, 2, 4, 16))):
            made = _cut(chance, made)
    return made


def _changed(chance: random.Random, told: Json) -> Json:
    """One value anywhere in it is another one, gone, doubled, or under another name."""
    holders = [holder for holder in _holders(told) if holder]
    if not holders:
        return copy.deepcopy(chance.choice(ODD))
    holder = chance.choice(holders)
    name = chance.choice([*(holder if isinstance(holder, dict) else range(len(holder)))])
    how = chance.randrange(6)
    was = copy.deepcopy(holder[name])
    if how <= 2:
        holder[name] = copy.deepcopy(chance.choice(ODD))
    elif how == 3:
        del holder[name]
    elif how == 4:
        holder[name] = [holder[name], was]
    elif isinstance(holder, dict):
        holder[chance.choice(_NAMES)] = was
    else:
        holder.append(was)
    return told


def _holders(told: Json) -> list[Any]:
    """Every object and list in it."""
    found, left = [], [told]
    while left:
        one = left.pop()
        if isinstance(one, dict | list) and len(found) < 500:
            found.append(one)
            left += one.values() if isinstance(one, dict) else one
    return found


def _cut(chance: random.Random, made: bytes) -> bytes:
    """A few of its bytes are flipped, gone, doubled, or others."""
    if not made:
        return chance.choice(_PIECES)
    first = chance.randrange(len(made))
    last = min(len(made), first + chance.choice((1, 1, 2, 8, 64)))
    part = made[first:last]
    flipped = bytes([part[0] ^ (1 << chance.randrange(8))]) + part[1:]
    middle = chance.choice((flipped, b"", part * 2, chance.choice(_PIECES), part[::-1]))
    return made[:first] + middle + made[last:]
