"""Questions that build on the answer before: `แล้วสำนักการคลังล่ะ`, `แล้วงบล่ะ`, `ขอเป็น excel`.

The answer before is known by the name of its question and its facts (decisions/0022). A sentence is
taken only as a whole: what names anything else is a question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import ASKS_WHY, Following, Query, opens
from handlers.question.top_named import split_top
from handlers.question.topic import PERIOD, UNDATED, Topic
from handlers.understand.commands.scopes import read_scope
from handlers.understand.file_formats import ANY_FORMAT, ending
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year
from models.people import people
from models.people.person import ADMIN, EXECUTIVE
from models.reports.figures import progress

Facts = Mapping[str, str]
Find = Callable[[str], Query | None]

DOCUMENTS = "documents"
"""The conversation that makes a document, and its button's fact for the whole year or office."""
_WHOLE_YEAR = _WHOLE_OFFICE = "-"

_LONGEST = 60  # letters
_POLITE = r"ครับ|ค่ะ|คะ|คับ|นะ|หน่อย|ด้วย|ที|ได้ไหม|ได้มั้ย|\s"
_LEAD = re.compile(
    r"(?=แล้ว|งั้น|และ|ส่วน|ถ้า|กรณี|(?:ขอ|เอา|ดู)*(?:เฉพาะ|แค่)|(?:ขอ|เอา|ดู)+แต่)"
    r"(?:แล้ว|งั้น|และ|ส่วน|ถ้า|กรณี|เป็น|ดู|ของ|นับ|เอา|ขอ|เฉพาะ|แค่|แต่|\s)+"
)
_TAIL = re.compile(
    r"\s*(?:ล่ะ|หละ|ละ|อ่ะ|บ้าง|เป็นไง|เป็นยังไง|เป็นอย่างไร|เท่าไร|เท่าไหร่|อะไรบ้าง)+"
    rf"(?:{_POLITE})*$"
)
_ASKED_ON = re.compile(rf"(?:ล่ะ|หละ)(?:{_POLITE})*$")
_OF_THEM = re.compile(
    r"(?:แล้ว|ว่าแต่|\s)*(?:พวก)?(?:เค้า|เขา|สำนัก(?:นี้|นั้น)|ที่นั่น)\s?"
    r"(?=.*(?:(?<!เ)กี่|เท่าไ|ไหม|มั้ย|ใคร|อะไร|(?:หรือ|รึ)ยัง|ยัง$))"
)
_FORMAT = re.compile(
    rf"(?:แล้ว|งั้น|ขอ|เอา|อยากได้|ส่ง|ทำ|ดู|โหลด|ช่วย|ให้|มา|เป็น|แบบ|ไฟล์|เอกสาร|ตัว|\s)*(?:{ANY_FORMAT})"
    rf"(?:ไฟล์|มา|ให้|{_POLITE})*$"
)
_ONLY = re.compile(
    r"(?:ขอ|เอา|ดู|แล้ว|\s)*(?:เฉพาะ|แค่|เอาแต่|แต่)(?:ที่|อัน|ตัว|กิจกรรม|สำนัก|รายงาน|เป็น|สี|ไฟ|\s)*(?P<what>.+)$"
)
_ENOUGH = re.compile(r"(?:ก็)?พอ$")
REMINDS_THEM = re.compile(
    r"(?:ฝาก|ช่วย|ขอ|รบกวน|งั้น|แล้ว|ส่ง|\s)*(?:แจ้ง)?(?:เตือน|ทวง)(?:ไป|ถึง|ให้|\s)*(?:คน|ราย(?:ชื่อ)?|ผู้)?"
    rf"(?:เหล่านี้|พวกนี้|กลุ่มนี้|พวกเขา|พวกเค้า)(?:ให้|ที|{_POLITE})*"
)
"""Wants those of the answer before to be reminded: `ฝากเตือนคนพวกนี้หน่อย`."""
_PICTURE = re.compile(
    r"(?:แล้ว|งั้น|ขอ|เอา|อยากได้|ช่วย|ทำ|ดู|ให้|มา|เป็น|แบบ|\s)+(?:กราฟ|แผนภูมิ|แผนภาพ|รูปภาพ|ภาพ|ชาร์ต|chart|graph)"
    rf"(?:มา|ให้|{_POLITE})*$"
)
_IN_ORDER = re.compile("(?:(?:น้อย|มาก|เยอะ|สูง|ต่ำ)(?:ที่)?สุด|เบิกเกิน|เกินงบ)(?:ล่ะ|คือ|อันไหน)*$")
_BY_BUREAU = re.compile(
    r"(?:แล้ว|งั้น|ขอ|เอา|ดู|ช่วย|เป็น|แบบ|\s)*(?:(?:แยก|แบ่ง|แจกแจง|จำแนก)(?:เป็น|ตาม|ดู|\s)*(?:ราย|แต่ละ|ทีละ)?|ราย|แต่ละ|ทีละ)"
    rf"(?:ของ)?สำนัก(?:ให้|มา|ล่ะ|บ้าง|{_POLITE})*"
)
_STANDS_ON = re.compile(
    rf"(?:แล้ว|ก็|เอ๊ะ|อ้าว|\s)*(?:(?:มัน|เขา|เค้า)?(?:{ASKS_WHY})|(?:อัน|เรื่อง|ตัว|ข้อ|กิจกรรม|ฉบับ|ที่)(?:ไหน|ใด).{{2,30}}"
    r"|(?:มี)?(?:ใคร|สำนักไหน)บ้าง|ใคร(?:เป็นคน|เป็นผู้|ต้อง|จะ)*(?:รับผิดชอบ|ดูแล|ส่ง)|(?:ใคร|สำนักไหน)\S{2,12}กว่า(?:กัน)?"
    r"|(?:ยัง|คง)?เหลือ.{4,20}|(?:ใช้|เบิก).{4,20})"
    rf"(?:อ่ะ|ล่ะ|{_POLITE})*"
)
"""Forms that say nothing without the answer before."""
_BESIDE = re.compile(r"(?:แล้ว|งั้น|ขอ|ช่วย|เอา|ไป|ลอง|\s)*(?:เปรียบ)?เทียบ(?:ดู)?\s?กับ(?P<other>.+)$")
_KEPT: Mapping[str, re.Pattern[str]] = {
    "red": re.compile("แดง"),
    "yellow": re.compile("เหลือง"),
    "green": re.compile("เขียว"),
    "missing": re.compile("(?:ยัง)?ไม่(?:ได้)?ส่ง|ค้าง(?:ส่ง|อยู่)?|ยังขาด"),
    "late": re.compile("(?:ส่ง)?(?:ล่า)?ช้า|(?:เลย|เกิน)กำหนด"),
    "not_joined": re.compile("(?:คน|ผู้|ราย(?:ชื่อ)?|ใคร)?(?:ที่)?(?:ยัง)?ไม่(?:ได้)?(?:เข้าร่วม|ร่วม|ลงชื่อ)"),
}


@dataclass(frozen=True)
class Onward:
    """What is to be opened instead of the sentence.

    name: of a question or conversation.
    facts: those of a button.
    """

    name: str
    facts: Facts


def follow(context: Context, text: str, command: bool, find: Find) -> Onward | Message | None:
    """Returns what the sentence asks on of the answer before, a question back, or None.

    command: whether the sentence is a command without it
    find: returns the question of a name
    """
    plain = normalise(text)
    turns = not command or _LEAD.match(plain) or _ASKED_ON.search(plain)
    if len(plain) > _LONGEST or not (turns or _other_form(plain)):
        return None
    before = _before(context, find)
    if before is None:
        return None
    name, facts, following = before
    found: Onward | Message | None = (
        _paper(context, plain, facts, following)
        or _kept(plain, facts, following)
        or _ranked(plain, name, facts, following)
        or _each_bureau(plain, facts, following)
        or _heard(plain, facts, following)
        or _told(context, plain, facts, following)
        or _beside(context, plain, facts, following)
    )
    if found is None and _PICTURE.fullmatch(plain.lower()):
        return _drawn(context, facts, following)
    return found or (_turned_to(context, plain, name, facts, following) if turns else None)


def of_whom(context: Context, text: str) -> str:
    """Returns a question about `เค้า` or `สำนักนี้` with the bureau of the answer before named; the
    text itself where no bureau was asked about."""
    plain = normalise(text)
    told = _OF_THEM.match(plain) if len(plain) <= _LONGEST else None
    if told is None:
        return text
    asked = dict(parse_qsl(context.asked_before().partition("?")[2]))
    bureau_id = button_facts.whole(asked, "b")
    names = {each.id: each.name for each in people.bureaus(context.session)}
    return f"{names[bureau_id]} {plain[told.end() :]}" if bureau_id in names else text


def leads_on(text: str) -> str:
    """Returns the words of a sentence that leads on (แล้ว…, …ล่ะ) without those that only lead on;
    "" if it has not that form."""
    plain = normalise(text)
    if len(plain) > _LONGEST or not (_LEAD.match(plain) or _ASKED_ON.search(plain)):
        return ""
    return _words(plain)


def _other_form(plain: str) -> bool:
    """Tells whether it asks for a format, a picture, a part, an order or the first ones."""
    forms = (
        _FORMAT.fullmatch,
        _ONLY.fullmatch,
        _PICTURE.fullmatch,
        _BESIDE.match,
        _BY_BUREAU.fullmatch,
        _IN_ORDER.search,
        _STANDS_ON.fullmatch,
        REMINDS_THEM.fullmatch,
    )
    plain = _ENOUGH.sub("", plain)
    return any(form(plain.lower()) for form in forms) or split_top(plain)[1] is not None


def _before(context: Context, find: Find) -> tuple[str, dict[str, str], Following] | None:
    name, _, given = context.asked_before().removeprefix("o:").partition("?")
    query = find(name) if name else None
    if query is None or query.following is None:
        return None
    return name, dict(parse_qsl(given)), query.following


# -- another form of the same --------------------------------------------------------------------


def _paper(context: Context, plain: str, facts: Facts, following: Following) -> Onward | None:
    """The document that holds the answer, in the format named."""
    wanted = ending(plain) if _FORMAT.fullmatch(plain.lower()) else None
    leads = context.me.has(ADMIN, EXECUTIVE)
    # Two bureaus stand together in the document of the whole office only.
    two = leads and "b2" in facts
    one = not leads or ("b" in facts and not two)
    kind = following.paper_of_one if one else following.paper
    if wanted is None or not kind:
        return None
    year = not any(name in facts for name in PERIOD)
    due = facts.get("d", _WHOLE_YEAR if year else None)
    given = {
        "k": kind,
        "f": wanted,
        "d": due,
        "b": _WHOLE_OFFICE if two else facts.get("b", _WHOLE_OFFICE),
    }
    return Onward(DOCUMENTS, {key: value for key, value in given.items() if value is not None})


def _kept(plain: str, facts: Facts, following: Following) -> Onward | None:
    """Only what has one colour, is missing or late."""
    found = _ONLY.fullmatch(_ENOUGH.sub("", without_polite_ending(plain)))
    what = found["what"] if found is not None else ""
    kept = next((each for each, words in _KEPT.items() if words.fullmatch(what.strip())), "")
    if kept not in following.only:
        return None
    name, _, more = following.only[kept].removeprefix("o:").partition("?")
    return Onward(name, {**_topic(facts), **dict(parse_qsl(more))})


def _ranked(plain: str, name: str, facts: Facts, following: Following) -> Onward | None:
    """Only the first of the bureaus; of what is in order already, only the first of that."""
    rest, top = split_top(plain)
    if top is None or not following.ranked or _words(rest):
        return None
    if "w" in facts:
        return Onward(name, {**_whole(facts), "top": str(top)})
    others = {key: value for key, value in _topic(facts).items() if key != "b"}
    return Onward(following.ranked, {**others, "top": str(top)})


def _each_bureau(plain: str, facts: Facts, following: Following) -> Onward | None:
    """The same bureau by bureau, of the whole scope."""
    if not following.by_bureau or _BY_BUREAU.fullmatch(plain) is None:
        return None
    name, _, more = following.by_bureau.removeprefix("o:").partition("?")
    others = {key: value for key, value in _topic(facts).items() if key != "b"}
    return Onward(name, {**others, **dict(parse_qsl(more))})


def _heard(plain: str, facts: Facts, following: Following) -> Onward | None:
    """What only the answer before makes clear."""
    asked, _, more = following.hears(plain).removeprefix("o:").partition("?")
    if not asked:
        return None
    # Bureaus in order are those of the whole scope, not the one of the answer before.
    kept = {k: v for k, v in _topic(facts).items() if k != "b" or asked != following.ranked}
    return Onward(asked, {**kept, **dict(parse_qsl(more))})


def _told(context: Context, plain: str, facts: Facts, following: Following) -> Message | None:
    """What is said where the answer before holds no more; it may still be asked on."""
    told = following.says(plain, facts)
    if told is not None:
        context.asked = context.asked_before()
    return told


def _beside(
    context: Context, plain: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The one bureau of the answer beside another one that is named."""
    found = _BESIDE.match(plain)
    if found is None or not following.beside or not facts.get("b", "").isdecimal():
        return None
    about = topic.read(context, found["other"], {})
    if unclear := topic_missing.asks_back(following.beside, about):
        return unclear
    if len(about.bureaus) != 1 or about.left:
        return None
    kept = {key: value for key, value in _topic(facts).items() if key != "m"}
    return Onward(following.beside, {**kept, "b2": str(about.bureaus[0].id)})


def _drawn(context: Context, facts: Facts, following: Following) -> Message | None:
    """Says that pictures are of the whole office where the answer was of less; None where it was
    not, or where the person may have none."""
    narrow = {key for key in facts if key in ("c", *topic.FACTS)}
    if not narrow or not following.picture or not context.me.has(ADMIN, EXECUTIVE):
        return None
    context.asked = context.asked_before()
    buttons = [Button("กราฟทั้งสำนักงาน", opens(following.picture), "กราฟความก้าวหน้า")]
    due = facts.get("d", UNDATED)
    if following.picture_of_round and due != UNDATED:
        drawn = opens(following.picture_of_round, d=due)
        buttons.append(Button("ภาพทุกสำนักรอบนี้", drawn, "แผนที่ความคืบหน้า"))
    return Card(
        "กราฟมีเฉพาะของทั้งสำนักงาน",
        rows=(Para(_NOT_DRAWN),),
        buttons=tuple(buttons),
        tone="muted",
    )


_NOT_DRAWN = (
    "คำตอบก่อนหน้าเป็นบางส่วน กราฟยังแยกตามสำนัก สี หรือกิจกรรมไม่ได้ หากต้องการภาพทั้งสำนักงาน กดปุ่มด้านล่าง"
)


def _whole(facts: Facts) -> dict[str, str]:
    """All facts but the page."""
    return {key: value for key, value in facts.items() if key != "p"}


def _topic(facts: Facts) -> dict[str, str]:
    return {key: value for key, value in facts.items() if key in topic.FACTS}


# -- the same of something else ------------------------------------------------------------------


def _turned_to(
    context: Context, plain: str, name: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """Another side of the same, or the same of something else, or both: `แล้วงบสำนักกฎหมายล่ะ`."""
    words = _words(plain)
    side, found = next(_sides(words, following), ("", None))
    if found is None or (side == name and found.end() == len(words)):
        return _turned(context, words, name, facts, following.in_days)
    rest, same = words[found.end() :].strip(), _topic(facts)
    return _turned(context, rest, side, same) if rest else Onward(side, same)


def _sides(words: str, following: Following) -> Iterator[tuple[str, re.Match[str]]]:
    for name, pattern in following.sides.items():
        if found := pattern.match(words):
            yield name, found


def _turned(
    context: Context, words: str, name: str, facts: Facts, in_days: bool = False
) -> Onward | Message | None:
    """The same question of another bureau, period, activity or measure."""
    if not words:
        return None
    if topic.names_everything(words):
        return Onward(name, {key: value for key, value in facts.items() if key not in ("b", "p")})
    about = topic.read(context, words, {})
    about = about.in_days() if in_days else about
    if about.unknown:
        return topic_missing.unknown_bureau(name, about, _whole(facts))
    if not about.understood or about.left:
        return None
    turned = {**facts, **_others(about)}
    turned = _with_period(context, words, about, turned)
    if turned == facts and not about.bureaus:
        return None
    if unclear := topic_missing.asks_back(name, about):
        return unclear
    if about.bureaus:
        turned["b2" if "b2" in facts else "b"] = str(about.bureau_facts()["b"])
    turned.pop("p", None)
    return Onward(name, turned)


def _words(plain: str) -> str:
    """The sentence without the words that only lead on."""
    begun = _LEAD.match(plain)
    inner = _TAIL.sub("", plain[begun.end() if begun else 0 :])
    return without_polite_ending(inner).strip()


def _others(about: Topic) -> dict[str, str]:
    """The activity or measure that is named."""
    found: dict[str, str] = {}
    if about.number is not None:
        found["n"] = about.number
    if about.measure is not None:
        found["m"] = str(about.measure)
    return found


def _with_period(
    context: Context, words: str, about: Topic, facts: dict[str, str]
) -> dict[str, str]:
    """The facts with the period that is named; a year takes the same round or months with it."""
    year = read_scope(normalise(words), context.today).year
    named = {key: str(value) for key, value in about.facts().items() if key in PERIOD}
    if not named and year is None:
        return facts
    if year is not None and about.due is None and about.span is None:
        named = _same_time(context, facts, year)
    return {key: value for key, value in facts.items() if key not in PERIOD} | named


def _same_time(context: Context, facts: Facts, year: int) -> dict[str, str]:
    """The round of the same month in that year, the same months, or the whole year."""
    due = button_facts.day(facts, "d")
    if due is not None:
        listed = progress.rounds(context.session, year)
        same = [day for day in listed if day.month == due.month]
        if same:
            return {"d": min(same, key=lambda day: abs(day.day - due.day)).isoformat()}
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        by = year - fiscal_year(last)
        return {"f": _moved(first, by).isoformat(), "l": _moved(last, by).isoformat()}
    return {"y": str(year)} if year != context.fiscal_year else {}


def _moved(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if leap else day.day)
