"""Reads which members of a working group were absent, and who else came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handlers.conversation import people_named
from handlers.messages import cut_graphemes
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.list_told import bare, read_list, without_rest
from handlers.understand.listing import listed
from handlers.understand.names_begun import begins_with_title, may_be_name
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, without_particles, written_lines
from handlers.understand.unclear import Unclear
from handlers.working_groups.member_lines import PersonLine, person_lines, seat_of

_NUMBER = pattern_of(r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}[.)])\s*")
_WHY = pattern_of(r"^(?:[-–—:,(]|เพราะ|เนื่องจาก|เนื่องด้วย|\s)+|[\s)]+$")
_LEADS = pattern_of(
    r"^(?:วันนั้น|ครั้งนี้|วันนี้|มา(?:กัน)?ไม่ครบ|มี|ขาด(?:แต่|แค่)?|(?:สอง|สาม|สี่|ห้า|\d)\s?(?:คน|ท่าน)(?:คือ)?"
    r"|ไม่มา(?:คือ)?|คนที่ไม่มา(?:คือ)?|(?:คน|ผู้)(?:ที่)?(?:ขาด|ลา)(?:ประชุม)?(?:คือ|มี)?|แล้วก็|และ|กับ|อีกคน(?:คือ)?|คือ|ก็|\s)+(?=\S)"
)
_NOT_THERE = pattern_of(
    rf"^(?:(?:ก็)?(?:ไม่(?:ได้)?มา(?:ประชุม|ร่วม)?|ขาด(?:ประชุม)?|คนเดียว|ด้วย|อีกคน|เพราะ|{POLITE})\s*)+"
)
_AWAY = pattern_of(
    r"(?<!เว)ลา(?:กิจ|ป่วย|พัก|คลอด|บวช|ครึ่ง)|ป่วย|ติด(?:ราชการ|ประชุม|ภารกิจ|งาน|ธุระ|สอบ)|ไป(?:ราชการ|ประชุม|ต่าง)|ขาด|ไม่(?:ได้)?มา"
)
_ASKS = pattern_of(f"{WHETHER}|อะไร|{HOW_IN_FULL}|หรือ|ทำไม|ใคร|ต้อง|กี่|เท่า")
_THERE_WAS = pattern_of(r"^(?:แล้วก็|ก็|วันนั้น|ครั้งนี้|\s)*มี\s*(?=\S)")
_CAME = pattern_of(
    r"\s*(?:ได้)?(?:มา|เข้า)(?:ร่วม|นั่ง)?(?:รับ)?(?:ฟัง|สังเกตการณ์|ประชุม|ร่วม|ดู|ให้ความรู้|บรรยาย)*(?:ด้วย|คนนึง|คนหนึ่ง|อีกคน|เป็นวิทยากร|กัน|\s)*$"
)
"""What only says that somebody was there."""
_GUESTS_APART = pattern_of(
    r"\s*(?:,|、|แล้วก็|(?<=[\sก-๎])(?:กับ|และ)(?=\s|คุณ|นา[งย]|พี่|น้อง|ท่าน|วิทยากร|ผอ|ดร\.))\s*"
)
_LONGEST_WHY, _NAMED = 200, 8
_MOST_GUESTS = 100

Member = Mapping[str, Any]


def read_absent(text: str, members: Sequence[Member]) -> list[dict[str, Any]]:
    """Returns the members that the lines name, each with `at` (the place among the members), `name`
    and `why`. Raises Unclear for a name that is none of them, or may be several."""
    whole = without_rest(without_particles(written_lines(text)))
    told = read_list(whole, lambda words: len(_begun_by(words, members)[0]) == 1, often=True)
    lines = [each.comes for each in told.clauses] if told is not None else [whole]
    if told is None or told.orders:
        lines = whole.split("\n") if "\n" in whole else re.split(r"[,;、]", whole)
    found: dict[int, dict[str, Any]] = {}
    for line in lines:
        plain = _NUMBER.sub("", line).strip()
        if plain:
            at, rest = _which(plain, members)
            why = _why(seat_of(rest)[1])[:_LONGEST_WHY]
            found[at] = {"at": at, "name": members[at]["name"], "why": why}
    return [found[at] for at in sorted(found)]


def says_who_is_away(text: str) -> bool:
    """Tells whether the words tell of people that they were not there, and why."""
    return _AWAY.search(text) is not None and _ASKS.search(text) is None


def _why(words: str) -> str:
    """Returns the reason without what only says that somebody did not come."""
    plain = _WHY.sub("", _NOT_THERE.sub("", _WHY.sub("", words)))
    return without_particles(_WHY.sub("", _NOT_THERE.sub("", plain)))


def _begun_by(line: str, members: Sequence[Member]) -> tuple[Sequence[int], str]:
    """Returns the members whose name, first name or surname begins the line, the longest counts;
    and the words behind it."""
    words = line.removeprefix("ผอ.").strip() if line.startswith("ผอ.") else _LEADS.sub("", line)
    words = people_named.without_title(_LEADS.sub("", words))
    found: dict[str, list[int]] = {}
    for at, each in enumerate(members):
        bare = people_named.without_title(each["name"])
        for form in {bare, *bare.split()}:
            if words.startswith(form):
                found.setdefault(form, []).append(at)
    if not found:
        return (), ""
    form = max(found, key=len)
    return found[form], words[len(form) :]


def _which(line: str, members: Sequence[Member]) -> tuple[int, str]:
    """Returns the place of the member that begins the line, and the words behind the name."""
    begun, rest = _begun_by(line, members)
    if begun and (another := _names_another(line, rest)):
        raise Unclear(_NOBODY.format(cut_graphemes(another, 60)))
    if len(begun) == 1:
        return begun[0], rest
    words = line.split()
    said = " ".join(words[:2])
    near = [*begun]
    for length in (2, 1) if not near else ():
        said = " ".join(words[:length])
        near = [
            at for at, each in enumerate(members) if people_named.is_name_of(said, [each["name"]])
        ]
        if len(near) == 1:
            return near[0], " ".join(words[length:])
        if near:
            break
    if near:
        names = listed((members[at]["name"] for at in near[:_NAMED]), "หรือ")
        raise Unclear(f"“{cut_graphemes(said, 40)}” หมายถึง {names} กรุณาพิมพ์ชื่อเต็ม")
    raise Unclear(_NOBODY.format(cut_graphemes(line, 60)))


_NOBODY = "ไม่พบ “{}” ในคณะทำงาน พิมพ์ชื่อสมาชิกที่ไม่มา บรรทัดละคน หรือกด “มาครบทุกคน”"


def _names_another(line: str, rest: str) -> str:
    """Returns the name of a line with a title, if only its first name is a member's and another
    surname stands behind it; else ""."""
    named = _LEADS.sub("", line)
    said = named[: len(named) - len(rest)] if rest and named.endswith(rest) else named
    bare = people_named.without_title(said)
    surname = rest.split()[0] if rest.startswith(" ") and rest.strip() else ""
    titled = begins_with_title(named) and " " not in bare and bare != said
    if not titled or not _A_SURNAME.fullmatch(surname) or _NO_SURNAME.match(surname):
        return ""
    return f"{said} {surname}"


_A_SURNAME = pattern_of(r"[ก-๎]{2,24}")
_NO_SURNAME = pattern_of(
    r"ลา|ป่วย|ติด|ไป|ไม่|มี|เพราะ|เนื่อง|ขาด|อยู่|ต้อง|เดินทาง|กลับ|พา|รักษา|ตรวจ|อบรม|ประชุม|ราชการ|ย้าย|เกษียณ|คลอด|บวช|สอบ|แก|เขา|เค้า|ท่าน|พี่|น้อง|คน|ด้วย"
    r"|ก็|และ|กับ|แล้ว|ประธาน|รอง|เลขา|กรรมการ|ที่ปรึกษา|คณะ|หา|รับ|ดู(?!แล)|ทำ|เข้า|รถ|ลูก|ยัง|มา|วัน|เป็น"
)
"""So begins why somebody did not come, or the seat."""


def read_present(
    text: str, members: Sequence[Member]
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Returns, from the list of those who came, the members who are not on it, and who is on it but
    is no member."""
    lines = list(person_lines(text))
    keys = {_key(each["name"]): at for at, each in enumerate(members)}
    came = {at for each in lines if (at := _place(each, keys)) is not None}
    absent = [
        {"at": at, "name": each["name"], "why": ""}
        for at, each in enumerate(members)
        if at not in came
    ]
    return absent, [_guest(each) for each in lines if _place(each, keys) is None]


def read_guests(text: str) -> list[dict[str, str]]:
    """Returns others who came, each with `name` and `position`; what only tells of them that they
    came is left out: `มีท่านรอง ผอ. มาร่วมฟังด้วยคนนึง`."""
    if _NO_NAME_KNOWN.search(normalise(text)):
        raise Unclear(_WITHOUT_NAME, own=True)
    surely = _IS_A_GUEST.match(text)
    told = text[surely.end() :] if surely is not None else without_closing(_PUT_IN.sub("", text))
    found = [_guest(each) for each in person_lines(_without_coming(told))]
    if len(found) > _MOST_GUESTS:
        raise Unclear(f"ผู้เข้าร่วมประชุมมีได้ไม่เกิน {_MOST_GUESTS} คน")
    if surely is None and len(found) == 1 and not may_be_name(found[0]["name"], least=1):
        words = found[0]["name"]
        raise Unclear(_IS_IT_SOMEBODY.format(cut_graphemes(words, 60)), (f"{_GUEST} {words}",))
    return found


_GUEST = "ผู้เข้าร่วมคือ"
_IS_A_GUEST = pattern_of(rf"^\s*{_GUEST}\s+(?=\S)")
"""What a button types: whatever stands behind it came."""
_PUT_IN = pattern_of(r"^(?:งั้น|ก็|ขอ|ให้|\s)*(?:ใส่|เขียน|ลง|พิมพ์|กรอก)(?:ชื่อ)?(?:ว่า|เป็น)\s*(?=\S{3})")
_NO_NAME_KNOWN = pattern_of(r"ไม่(?:ได้)?(?:จด|รู้|ทราบ|มี|ถาม)ชื่อ")
_WITHOUT_NAME = "ไม่ทราบชื่อ พิมพ์ตำแหน่งหรือหน่วยงานแทนได้ เช่น วิทยากรจากสำนักงาน ป.ป.ช. หากไม่มีผู้ใด กด “ไม่มี”"
_IS_IT_SOMEBODY = "“{}” ไม่ขึ้นต้นอย่างชื่อคนหรือตำแหน่ง พิมพ์ชื่อบรรทัดละคน หรือกด “ไม่มี”"


def _without_coming(text: str) -> str:
    lines = written_lines(text)
    plain = _CAME.sub("", without_particles(_THERE_WAS.sub("", lines)))
    divided = [bare(each) for each in _GUESTS_APART.split(plain)]
    return lines if "\n" in lines else "\n".join(filter(None, divided))


def _guest(line: PersonLine) -> dict[str, str]:
    return {"name": line.name, "position": line.position}


def _place(line: PersonLine, keys: Mapping[str, int]) -> int | None:
    return next((keys[key] for key in _keys(line) if key in keys), None)


def _keys(line: PersonLine) -> Iterator[str]:
    yield _key(line.name)
    yield _key(line.words)


def _key(name: str) -> str:
    return fold(people_named.without_title(name))
