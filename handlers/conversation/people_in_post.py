"""People who are called by their post: `ผอ.คลัง`, `หัวหน้ากลุ่มพัสดุ`, `ท่านเลขา`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from handlers.context import Context
from handlers.understand.names import without_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise
from models.people import people
from models.people.person import Person

_OF = r"(?P<of>\s?(?:ของ|ประจำ|ฝ่าย)?\s?(?:สำนัก(?!งานเลขา)|กลุ่ม(?:งาน)?|ส\.)?\s?)"
_HEADS = ("หัวหน้ากลุ่ม", "ผู้บังคับบัญชากลุ่ม", "ผู้อำนวยการกลุ่ม", "หัวหน้าฝ่าย")
_POSTS: Sequence[tuple[re.Pattern[str], tuple[str, ...], bool]] = (
    (pattern_of(rf"รอง\s?(?:ผอ|ผู้อำนวยการ)\.?{_OF}"), ("รองผู้อำนวยการ", "รอง ผอ"), True),
    (
        pattern_of(rf"(?:ผอ\.?|ผู้อำนวยการ|หัวหน้า|หน\.)\s?(?:กลุ่ม|ฝ่าย)(?:งาน)?(?!ลูก){_OF}"),
        _HEADS,
        True,
    ),
    (
        pattern_of(rf"(?<!รอง)(?:(?:ผอ|ผู้อำนวยการ)\.?|(?:หัวหน้า|หน\.)(?=\s?สำนัก(?!งาน))){_OF}"),
        ("ผู้อำนวยการสำนัก",),
        True,
    ),
    (pattern_of(r"รอง\s?เลขา(?:ธิการ)?(?:ฯ|วุฒิสภา|วุฒิ)?(?P<of>)"), ("รองเลขาธิการ",), False),
    (
        pattern_of(r"(?<!รอง)(?:ท่าน)?เลขา(?:ธิการ(?:วุฒิสภา|ฯ|วุฒิ)?|ฯ|(?=ค|$|\s|เป็น|ให้|ท่าน))(?P<of>)"),
        ("เลขาธิการ",),
        False,
    ),
)
"""How a post is called, how such positions begin, and whether there is one in each bureau."""
_MAY = pattern_of("ผอ|ผู้อำนวยการ|หัวหน้า|หน\\.|เลขา")
may_call = _MAY.search
_OURS = pattern_of(f"(?:ของ)?(?:{ME_OR_US}|นี้)")
_MOST_NAMES = 4_096
"""So many names of bureaus, and of groups, are remembered by their keys."""
_LEAST = 3
"""Letters of what the post is of."""
_NO_PERSON = pattern_of(r"(?:ของ)?(?:ทุก(?:คน|กลุ่ม|ท่าน|สำนัก)|ทั้งหมด|บ้าง)")


@dataclass(frozen=True)
class InPost:
    """found: who is in the post; several if it is not told of what.
    start, end: where it is said.
    near: it is not told of what, and those of the own bureau were taken."""

    found: Sequence[Person]
    start: int
    end: int
    near: bool = False


def named(context: Context, text: str, myself: bool = False) -> InPost | None:
    """Returns the people of the first post that the words call, those of the own bureau where they
    do not say of what; None if they call none, or nobody on the roster is in it. myself: who asks
    may be meant too.

    The places are of the words as `normalise` has them.
    """
    if not _MAY.search(text):
        return None
    plain = normalise(text)
    for pattern, positions, local in _POSTS:
        called = pattern.search(plain)
        if called is None or _NO_PERSON.match(plain, called.end()):
            continue
        holders = people.in_posts(context.session, positions)
        found, end = _of_what(plain, called, holders)
        near = not found and local
        if near:
            ours = _OURS.match(plain, called.end())
            meant = ours is not None or not called["of"].strip()
            found = _nearest(context, holders, myself) if meant else []
            end = ours.end() if ours is not None else called.start("of")
        elif not found:
            found = holders
        if found:
            return InPost(found, called.start(), end, near)
    return None


def alone(context: Context, text: str) -> list[Person]:
    """Returns the people of the post that is all the words call, but for a title before it."""
    found = named(context, text)
    if found is None:
        return []
    plain = normalise(text)
    rest = f"{plain[: found.start]} {plain[found.end :]}"
    return [] if _TITLES.sub("", rest) else list(found.found)


def everybody(context: Context, text: str, alone: bool = False) -> list[Person]:
    """Returns all people who hold the post of which the words want everybody: `หัวหน้ากลุ่มทุกคน`.

    alone: the post alone means them all, as in a list of whom to invite; one that only one person
    holds is then meant too.
    """
    if not _MAY.search(text):
        return []
    plain = normalise(text)
    for pattern, positions, _ in _POSTS:
        called = pattern.match(plain)
        if called is None:
            continue
        rest = plain[called.end() :]
        if _EVERYBODY.fullmatch(rest) or alone and not rest.strip():
            return people.in_posts(context.session, positions)
    return []


def holders(context: Context, text: str) -> list[Person]:
    """Returns all who hold the post that is all the words, of what they tell if they tell it."""
    of_one = alone(context, text)
    called = next((p for p in _POSTS if p[0].fullmatch(normalise(text).rstrip())), None)
    every = people.in_posts(context.session, called[1]) if called is not None else []
    return every or of_one


_EVERYBODY = pattern_of(
    r"(?:ของ|ใน|\s)*(?:ทุก(?:คน|กลุ่ม|ท่าน|สำนัก|ฝ่าย)|ทั้งหมด|\s)+(?:ครับ|ค่ะ|คะ|นะ|\s)*"
)
_TITLES = pattern_of(r"ท่าน|คุณ|พี่|ครับ|ค่ะ|คะ|นะ|[\s.]")


def _of_what(
    plain: str, called: re.Match[str], holders: Sequence[Person]
) -> tuple[list[Person], int]:
    """Returns those of the holders of whose bureau or group the words behind the post tell, and
    where these words end."""
    behind = plain[called.end() :].partition(" ")[0]
    begun = cache(lambda end: fold(behind[:end]))
    lengths = {
        each.id: max(
            _shared(begun, len(behind), _bureau_key(each.bureau.name)),
            _shared(begun, len(behind), _group_key(each.work_group)),
        )
        for each in holders
    }
    most = max(lengths.values(), default=0)
    if most < _LEAST:
        return [], called.end()
    return [each for each in holders if lengths[each.id] == most], called.end() + most


@lru_cache(maxsize=_MOST_NAMES)
def _bureau_key(name: str) -> str:
    return fold(without_kind(name))


@lru_cache(maxsize=_MOST_NAMES)
def _group_key(name: str) -> str:
    return fold(_KIND.sub("", normalise(name)))


_KIND = pattern_of(r"^(?:กลุ่ม|ฝ่าย)(?:งาน)?")


def _shared(begun: Callable[[int], str], longest: int, key: str) -> int:
    """How many letters of a beginning stand in the name. begun: the key of so many letters."""
    end = 0
    while end < longest and begun(end + 1) in key:
        end += 1
    return end


def _nearest(context: Context, holders: Sequence[Person], myself: bool) -> list[Person]:
    """Those of the own group, else of the own bureau."""
    me = context.me
    here = [each for each in holders if each.bureau_id == me.bureau_id and (myself or each != me)]
    group = [each for each in here if me.work_group and each.work_group == me.work_group]
    return group or here
