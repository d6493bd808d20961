"""Reads a sentence into the answers of a gift report: what, worth, giver, day, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Stated
from handlers.gifts import gift_answer_words, gift_words
from handlers.messages import cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.thai import blanked, fold, normalise, written_lines
from handlers.understand.unclear import Unclear
from models.gifts.gift import CONTRACTOR, HELD, REFUSED, RELATIVE, SENT_BACK, WITH_OFFICE

_LEAST_WHAT = 3  # letters

_FROM = re.compile(
    r"\s*(?:(?:ที่)?(?:ได้)?(?:รับ)?(?:มา)?จาก|(?:คน|ผู้)(?:ที่)?ให้(?:มา)?(?:คือ|เป็น|ชื่อ))\s*(?=\S)"
)
_GOT = re.compile(
    r"(?:ผม|ดิฉัน|หนู|เรา|ฉัน|เพิ่ง|วันนี้|เมื่อวาน(?:นี้|ซืน)?|เมื่อเช้า|เมื่อกี้|มีคน|มีผู้|มี|\s)*(?:ได้(?:รับ)?|เอา|ให้)"
    r"(?!ของขวัญ|ของมา|เงิน|รับ|แจ้ง|ไป|ทำ|ส่ง|มา)(?P<what>\S{4,30}?(?:\s\d{1,3}\s?\S{1,8}?)?)(?:มา(?:ให้|ฝาก)?|ไว้)(?:ค่ะ|คะ|ครับ|คับ|นะ)*(?=\s|$)"
)
_NO_GIVER = re.compile("(?:การ|งาน|ที่|โครงการ|ความ|เดิม|นั้น|นี้)")
_GIVER_ENDS = re.compile(
    r"[,;\n(]|(?=ประมาณ|ราคา|มูลค่า)|\s(?=เมื่อ|วัน|ที่|ใน|เนื่อง|ระหว่าง|มูลค่า|ราคา|ประมาณ|คืน|ส่งคืน|ส่งมอบ|มอบ|ปฏิเสธ|ยัง|แต่|และ|ซึ่ง|ให้|เอา|นำ|ไม่|ได้|\d)"
)
_LEADS = re.compile(
    r"^(?:\s|ผม|ดิฉัน|หนู|เรา|ฉัน|เพิ่ง|วันนี้|เมื่อวาน(?:นี้)?|ว่า|ขอ|แจ้ง|รายงาน(?:การ)?|(?:ได้)?รับของขวัญ(?=\s)|มีคน|มี|(?:ได้)?รับ(?:แจก|มอบ)?(?!เชิญ)|ได้)+"
)
_NOT_DONE = r"(?<!ไม่ได้)(?<!ยังไม่)(?<!จะ)(?<!จะส่ง)(?<!ไม่ได้ส่ง)(?<!ต้อง)(?<!ต้องส่ง)"
_DONE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        SENT_BACK,
        re.compile(rf"{_NOT_DONE}(?:ส่ง)?คืน(?:ของ|เขา|ผู้ให้|บริษัท|ให้|ไป|เรียบร้อย)*แล้ว"),
    ),
    (
        WITH_OFFICE,
        re.compile(
            rf"{_NOT_DONE}(?:ส่ง)?มอบ(?:ให้|แก่)?(?:หน่วยงาน|สำนักงาน|สำนัก|ส่วนกลาง)(?:ไป|เรียบร้อย)*แล้ว"
        ),
    ),
    (REFUSED, re.compile(rf"{_NOT_DONE}ปฏิเสธ(?:ไม่รับ|ไป|แล้ว)+(?!ได้|ไม่|แต่|เขา|ก็ยัง)|ไม่ได้รับไว้|ไม่ขอรับ")),
    (HELD, re.compile(r"(?:ยัง)?อยู่กับ(?:ตัว|ผม|ดิฉัน|ฉัน|หนู)|ยังไม่ได้(?:ส่ง)?(?:คืน|มอบ)")),
)
_NO_PRICE = re.compile(r"(?:ไม่ทราบ|ไม่รู้)(?:มูลค่า|ราคา)")
_RELATIONS = ((CONTRACTOR, re.compile("คู่สัญญา|ผู้รับจ้าง|ผู้รับเหมา")), (RELATIVE, re.compile("ญาติ")))
_OCCASION = re.compile(
    r"(?:^|\s)(?P<words>(?:ที่(?!ได้|ผ่าน)|ใน(?:โอกาส|งาน|การ|พิธี|วันที่มา)|เนื่องใน|ระหว่างการ)\S[^\n,]{3,})"
)


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the answers that the sentence states, and what it seems to state."""
    plain = normalise(text)
    given: dict[str, Any] = {}
    likely: dict[str, Choice] = {}
    begins = _FROM.search(plain)
    given |= _what(plain, begins, answers)
    # With จาก the amount would look like a comparison.
    value = gift_answer_words.typed_value(plain.replace("จาก", " "))
    if value is not None:
        given["value"] = str(value)
    elif _NO_PRICE.search(plain):
        given["value"] = gift_answer_words.UNKNOWN
    done = {each: found.start() for each, p in _DONE if (found := p.search(plain))}
    if len(done) == 1:
        given["done"] = next(iter(done))
    # A day after what was done may be the day of that.
    given |= _received_on(plain[: min(done.values(), default=len(plain))], context)
    if begins is not None:
        giver = _giver(plain[begins.end() :])
        if names_a_giver(giver):
            read = gift_answer_words.read_giver_words(giver, context, {})
            given |= {"giver": read.value, **read.also}
        elif len(fold(giver)) >= _LEAST_WHAT and not _NO_GIVER.match(giver):
            read = gift_answer_words.read_giver_words(giver, context, {})
            likely["giver"] = _choice(giver, read.value, **read.also)
    likely |= dict(_likely(plain))
    return Stated(given, likely)


def _what(plain: str, begins: re.Match[str] | None, answers: Answers) -> dict[str, str]:
    """Returns what was received: the words before the giver, without the day and `ได้รับ`; with no
    giver named, what somebody says they got."""
    if begins is not None:
        return _without_day(plain[: begins.start()])
    got = _GOT.match(plain) if "what" not in answers else None
    return _without_day(got["what"]) if got is not None else {}


def _without_day(before: str) -> dict[str, str]:
    bare = blanked(before, mention_spans(before))
    words = re.sub(" +", " ", _LEADS.sub("", bare)).strip(" ,")
    return {"what": written_lines(words)} if len(fold(words)) >= _LEAST_WHAT else {}


def _giver(after: str) -> str:
    """Returns the giver's words: up to the day, the place, the price or what was done."""
    ends = [start for start, _end in mention_spans(after)]
    found = _GIVER_ENDS.search(after)
    if found is not None:
        ends.append(found.start())
    return after[: min(ends, default=len(after))].strip()[:200]


def _received_on(plain: str, context: Context) -> dict[str, str]:
    """Returns the day, if the sentence names a single one and it is not to come."""
    try:
        days = set(find_dates(plain, context.today))
    except Unclear:
        return {}
    if len(days) != 1 or max(days) > context.today:
        return {}
    return {"received_on": days.pop().isoformat()}


def _likely(plain: str) -> Iterator[tuple[str, Choice]]:
    """Yields the relation and the occasion that the sentence seems to name."""
    relations = [each for each, pattern in _RELATIONS if pattern.search(plain)]
    if len(relations) == 1:
        yield "relation", _choice(gift_words.RELATION[relations[0]], relations[0])
    found = _OCCASION.search(plain)
    if found is not None:
        words = found["words"]
        for _done, pattern in _DONE:
            words = pattern.split(words)[0]
        words = words.strip(" ,")
        if len(fold(words)) > _LEAST_WHAT:
            yield "occasion", _choice(words, words)


def _choice(label: str, value: Any, **also: Any) -> Choice:
    return Choice("likely", cut_graphemes(label, LABEL_GRAPHEMES), value, also=also)
