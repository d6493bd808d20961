"""Reads the items of an agenda with their decisions from typed or pasted lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_particles, written_lines
from handlers.understand.told.event_told import MEETING_DECIDES
from handlers.understand.unclear import Unclear

_VERDICT = (
    r"(?:เห็นชอบ|อนุมัติ|มีมติ|รับทราบ$|มอบหมาย(?:ให้|สำนัก|กลุ่ม|ฝ่าย|งาน(?!ปี|ประจำ|ใน|$)|คุณ|เลขา)"
    r"|มอบ(?:ให้|สำนัก|กลุ่มงาน|ฝ่าย|คุณ|เลขา|งาน(?=\S{0,20}?ให้)))"
)
_ITEM = pattern_of(
    rf"^(?:มี)?(?:ระเบียบ)?วาระ(?:การประชุม)?(?:เดียว(?:{POLITE}|\s)*(?:คือ)?)?(?:\s*ที่)?"
    r"\s*(?:[\d๐-๙]{1,2}(?:\.(?=\s))?)?\s*[.:：)-]?\s*(?P<title>.*)$"
)
"""`วาระเดียวค่ะ เรื่องแผนปีหน้า` is one, too."""
_DECISION = pattern_of(
    r"^(?:มติ(?:ที่|ของที่)?ประชุม|มติ(?!คณะ|ครม|ครั้ง)|ที่ประชุมมีมติ)(?:คือ|ว่า|เป็น)?\s*[:：]?\s*(?P<rest>.*)$"
)
_DECIDED_ALONE = pattern_of(
    rf"^(?:(?:ขอ|ช่วย|จะ|แก้|ใส่|เพิ่ม|บันทึก|จด|ลง|ให้|ว่า|{POLITE}|\s)*"
    rf"(?:(?P<said>มติ(?!คณะ|ครม|ครั้ง|\s*(?:ของ)?วาระ)(?:(?:ที่|ของที่)?ประชุม)?)\s*(?:(?:คือ|ว่า|เป็น|[:：])\s*|(?=ให้|\s|{_VERDICT}))"
    rf"|(?<!ให้)(?P<they>ที่{MEETING_DECIDES})(?:มติ(?:ว่า|คือ)?\s*)?)"
    rf"|(?={_VERDICT}))(?P<rest>\S.*)$"
)
"""One sentence that tells what was decided and names no item: `ที่ประชุมเห็นชอบ…`, `มติคือ…`."""
_TO_CONSIDER = "เรื่องเพื่อพิจารณา"
_SOON = pattern_of("สิ้น(?:เดือน|สัปดาห์|อาทิตย์|ปี)")
_DAY = pattern_of(r"(\d{1,2})/(\d{1,2})/(20\d\d)\s*")
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
        if _decided(lines[0], items) or _decided_alone(lines[0], items):
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


def decided_alone(text: str) -> bool:
    """Tells whether one sentence tells what they decided, of no item that it names."""
    plain = without_particles(text.strip())
    found = _DECIDED_ALONE.match(plain) if "\n" not in plain else None
    return found is not None and bool(found["said"] or found["they"])


def item_decided(text: str) -> int | None:
    """Returns the place (from 0) of the item that the words name and tell what was decided of."""
    found = _DECIDED.fullmatch(without_particles(text.strip()))
    return _at(found["place"] or found["first"]) if found is not None else None


def next_item(text: str, known: Sequence[Item]) -> bool:
    """Tells whether the words begin the item behind the last one, by its number."""
    found = _BEGINS.match(text.strip())
    return found is not None and _at(found["place"]) == len(known)


def with_days(text: str, today: date) -> str:
    """Returns one line with the day for the end of a month or year: minutes are read later."""
    if "\n" in text or not _SOON.search(text):
        return text
    try:
        whole = written_out(normalise(text), Calendar(today, Toward.COMING))
    except Unclear:
        return text
    return _DAY.sub(lambda d: f"{thai_date(date(int(d[3]), int(d[2]), int(d[1])))} ", whole).strip()


def _decided_alone(line: str, items: list[dict[str, str]]) -> bool:
    """Notes what a sentence tells that was decided: of the last item, or of one to be named."""
    found = _DECIDED_ALONE.match(line)
    if found is None:
        return False
    if not items:
        items.append({"title": _TO_CONSIDER, "text": "", "decision": ""})
    _add(items[-1], "decision", found["rest"].strip())
    return True


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
