"""Reads the items of an agenda with their decisions from typed or pasted lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_particles, written_lines

_ITEM = pattern_of(
    rf"^(?:มี)?(?:ระเบียบ)?วาระ(?:การประชุม)?(?:เดียว(?:{POLITE}|\s)*(?:คือ)?)?(?:\s*ที่)?"
    r"\s*(?:[\d๐-๙]{1,2}(?:\.(?=\s))?)?\s*[.:：)-]?\s*(?P<title>.*)$"
)
"""`วาระเดียวค่ะ เรื่องแผนปีหน้า` is one, too."""
_DECISION = pattern_of(r"^(?:มติ(?:ที่|ของที่)?ประชุม|มติ|ที่ประชุมมีมติ)\s*[:：]?\s*(?P<rest>.*)$")
_IN_LINE = pattern_of(
    r"\s(?:มติ(?:(?:ที่|ของที่)?ประชุม)?(?:คือ|ว่า|เป็น)?|ที่ประชุม(?:มีมติ|(?=รับทราบ|เห็นชอบ|อนุมัติ|มอบ|ให้|เลือก|รับรอง|ตกลง)))\s*[:：]?\s*(?=\S)"
)
_COUNTED = ("แรก", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
_PLACE = rf"(?:ที่)?\s*(?P<place>[\d๐-๙]{{1,2}}|{'|'.join(_COUNTED)})(?![\d๐-๙./])"
_BEGINS = pattern_of(
    rf"(?:^|(?<=\s)|(?<=แล้วก็)|(?<=ค่ะ)|(?<=ครับ))(?:แล้วก็|และ|ส่วน|กับ)?\s*(?:ระเบียบ)?วาระ{_PLACE}"
)
"""Where an item begins that is told behind another one."""
_OF_FIRST = _PLACE.replace("place", "first")
_DECIDED = pattern_of(
    rf"(?:แก้|ใส่|เพิ่ม|ขอ|ส่วน|\s)*(?:(?:มติ|ผล)(?:ที่ประชุม)?(?:ของ)?\s*วาระ{_PLACE}"
    rf"|(?:ของ)?วาระ{_OF_FIRST}\s*(?:มี)?มติ(?:ที่ประชุม)?)"
    r"\s*(?:คือ|ว่า|เป็น|[:：])*\s*(?P<rest>\S.*)"
)
"""`มติวาระ 1 คือรับทราบ`."""
_NUMBERED = pattern_of(r"^[(]?[\d๐-๙]{1,2}[.)]\s*(?![\d๐-๙])(?P<title>\S.*)$")
_NONE = pattern_of(r"^(?:ไม่มี(?:ระเบียบ)?วาระ(?:การประชุม)?|ไม่มี)$")

Item = Mapping[str, str]


def read_agenda(text: str, known: Sequence[Item] = ()) -> list[dict[str, str]]:
    """Returns the items known so far with those of the lines.

    `วาระที่ 2 …` begins an item, `มติ …` its decision, other lines are its text. Without the word วาระ
    numbered lines begin items; without numbers each line is one.
    """
    items = [dict(each) for each in known]
    lines = [each.strip() for each in written_lines(text).split("\n") if each.strip()]
    if len(lines) == 1:
        lines = [without_particles(lines[0])]
        if _decided(lines[0], items):
            return items
        lines = _items_in(lines[0])
    if len(lines) == 1 and _NONE.match(lines[0]):
        return items
    headed = any(_ITEM.match(each) for each in lines)
    numbered = not headed and any(_NUMBERED.match(each) for each in lines)
    alone = not (headed or numbered or items)
    decides = bool(items and items[-1]["decision"])
    for line in lines:
        title = _title(line, headed, numbered, alone)
        decision = _DECISION.match(line)
        if decision is not None and items:
            decides = True
            _add(items[-1], "decision", decision["rest"])
        elif title is not None:
            items.append(_item(title))
            decides = bool(items[-1]["decision"])
        elif not items:
            items.append(_item(line))
        else:
            _add(items[-1], "decision" if decides else "text", line)
    return items


def _decided(line: str, items: list[dict[str, str]]) -> bool:
    """Notes the decision of an item that the line names; tells whether it does."""
    found = _DECIDED.fullmatch(line)
    at = _at(found["place"] or found["first"]) if found is not None else len(items)
    if found is not None and at < len(items):
        items[at]["decision"] = found["rest"].strip()
    return at < len(items)


def _items_in(line: str) -> list[str]:
    """Returns a line for each item that one sentence tells by number, from the first word on and
    one after the other."""
    found = [*_BEGINS.finditer(line)]
    places = [_at(each["place"]) for each in found]
    if len(found) < 2 or found[0].start() or places != [*range(places[0], places[0] + len(found))]:
        return [line]
    ends = [*(each.start() for each in found[1:]), len(line)]
    told = [line[each.end() : end] for each, end in zip(found, ends, strict=True)]
    return [
        f"วาระที่ {at + 1} {without_particles(words.strip(' ,.:'))}"
        for at, words in zip(places, told, strict=True)
    ]


def _at(said: str) -> int:
    return max(_COUNTED.index(said) - 1, 0) if said in _COUNTED else int(said) - 1


def _title(line: str, headed: bool, numbered: bool, alone: bool) -> str | None:
    """Returns the title of the item that the line begins, or None."""
    if headed:
        found = _ITEM.match(line)
        return found["title"] if found is not None else None
    if numbered:
        found = _NUMBERED.match(line)
        return found["title"] if found is not None else None
    return line if alone else None


def _item(title: str) -> dict[str, str]:
    words, *decision = _IN_LINE.split(title, maxsplit=1)
    return {"title": words.strip(), "text": "", "decision": decision[0].strip() if decision else ""}


def _add(item: dict[str, str], part: str, words: str) -> None:
    item[part] = f"{item[part]}\n{words}".strip()
