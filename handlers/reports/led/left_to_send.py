"""`สรุปให้หน่อยว่าสำนักคลังเหลืออะไรต้องส่งรอบมีนา`, `ปีนี้คลังต้องส่งกี่เรื่อง`: the status of the bureau that is
named, of the round or year that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import sentence_topic, topic_missing
from handlers.question.query import Facts, Query
from handlers.question.topic import Topic
from handlers.reports.figures import status
from handlers.reports.figures.overview import LEADING, SEEING
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LEFT = pattern_of(
    r"(?=.*(?:เหลือ|ค้าง|ยังขาด|ขาด|ยังไม่(?:ได้)?(?:ส่ง|รายงาน)|ต้อง(?:ส่ง|รายงาน|ทำ)))(?=.*(?:ส่ง|รายงาน|รอบ|ค้าง|เหลือ|กิจกรรม))(?=.*(?:อะไร|กี่(?!\s?(?:คน|บาท|วัน|%|เปอร์))|ไหน|ใด|เท่าไ|บ้าง))"
)
_OTHERS = pattern_of(
    r"ของขวัญ|ร้องเรียน|งบ|เงิน|บาท|เบิก|กี่วัน|เอกสาร|หลักฐาน|ไฟล์|ใคร|คนไหน|กี่คน|ลงชื่อ|ลงทะเบียน|คะแนน|(?i:gift)|ประกาศ|เขียว|เหลือง|แดง|แบบสำรวจ|วันไหน|เมื่อไ|ส่งยังไง|ส่งที่ไหน|ทางไหน|สำนักไหน|สำนักใด|แต่ละ|ทุกสำนัก|อนุมัติ|พิจารณา|รอบไหน|เดือนไหน|มาตรการไหน|ผมต้อง|หนูต้อง|ดิฉันต้อง|ฉันต้อง|เทียบ|กว่า|ก่อน|ด่วน|เร่ง|ใกล้"
)

_AND_SENT = pattern_of(r"ส่ง(?:กัน|ไป|มา)*แล้ว(?:กี่|เท่าไ)")
"""`รอบนี้เราต้องส่งกี่ฉบับ ส่งไปแล้วเท่าไหร่`: the status tells both."""


@listener(longest=90, roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who see figures, if one bureau or their own is named."""
    plain = without_polite_ending(normalise(words))
    if not _LEFT.match(plain) or _OTHERS.search(plain):
        return None
    if not context.may(LEADING):  # to who reports, what is left is told as their own duties
        return _HEARD if _AND_SENT.search(plain) else None
    about = sentence_topic.of(context, words)
    named = isinstance(about, Topic) and (bool(about.bureaus) or bool(about.unknown))
    return _HEARD if named else None


_MINE = pattern_of(rf"ลูกน้อง|ลูกทีม|น้องๆ|คนใน(?:ทีม|กลุ่ม)(?:งาน)?|ทีม(?:งาน)?(?:ของ)?(?:{ME_OR_US})")
_ALL_SENT = pattern_of(
    rf"(?:{_MINE.pattern})(?:ของ)?(?:{ME_OR_US}|พี่)?\s?(?:(?:ส่ง|ทำ)(?:งาน|รายงาน)?|รายงาน)(?:ผล)?(?:กัน|มา|ไป|เข้ามา)*"
    rf"\s?(?:ครบ|หมด|แล้ว|ทุกคน|ทุกเรื่อง)*\s?(?:{WHETHER}|(?:หรือ|รึ)?ยัง)"
)
"""`ลูกน้องส่งงานครบไหม`: reports are what is sent."""


@listener(longest=60, cue=pattern_of("ลูกน้อง|ลูกทีม|น้องๆ|คนใน|ทีม"), roles=LEADING)
def mine(_context: Context, words: str) -> Query | None:
    """Returns the question of who leads whether their people have sent all."""
    plain = without_polite_ending(normalise(words))
    return _HEARD if _ALL_SENT.fullmatch(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    about = sentence_topic.of(context, rest)
    if not isinstance(about, Topic):
        return [about]
    if unclear := topic_missing.asks_back("status", about):
        return [unclear]
    mine = _OF_MY_GROUP.search(rest) or context.me.work_group and _MINE.search(rest)
    own = Text(_BY_BUREAU) if mine else None
    given = {**about.facts(), **about.bureau_facts()}
    shown = status.QUERY.answer(context, "", {key: str(each) for key, each in given.items()})
    return [own, *shown] if own is not None else shown


_OF_MY_GROUP = pattern_of(rf"กลุ่ม(?:งาน)?(?:ของ)?(?:{ME_OR_US}|พี่)")
_BY_BUREAU = "รายงานเป็นของทั้งสำนัก ไม่แยกตามกลุ่มงาน ตัวเลขและรายการต่อไปนี้จึงเป็นของทั้งสำนัก"


_HEARD = replace(status.QUERY, words=(), answer=_answer)
