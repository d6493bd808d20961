"""`ผมอนุมัติเอกสารที่ค้างอยู่ทั้งหมดเลยได้ไหม`: whether all that waits may be approved at once, above what
waits. Nothing is approved by the question."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.deciding import awaiting, deciding_several
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_SOFT = rf"(?:{ME_OR_US}|พี่|ขอ|ช่วย|กด|จะ|ให้|ตอนนี้|วันนี้|แล้ว|ถ้า|สามารถ|\s)*"
_DOES = r"(?:อนุมัติ|เห็นชอบ|พิจารณา)(?:ให้|ผ่าน|\s)*"
_WHAT = rf"(?:เอกสาร|หนังสือ|เรื่อง|งาน|รายงาน|ของ|ที่|ค้าง|รอ|อยู่|ไว้|อนุมัติ|พิจารณา|{ME_OR_US}|พี่|\s)*"
_EVERY = (
    r"(?:ทั้งหมด|ทุก(?:ๆ|\s)*(?:ฉบับ|เรื่อง|อัน|ตัว|รายการ)|หมด|รวดเดียว"
    r"|ทีเดียว|(?:ใน)?ครั้งเดียว|พร้อม(?:ๆ)?กัน|เลย|\s)+"
)
_MAY = rf"(?:ได้|\s)*(?:{WHETHER}|หรือยัง|เหรอ|หรอ|\s)+"
_ASKED = pattern_of(
    rf"{_SOFT}{_DOES}(?P<what>{_WHAT})(?P<every>{_EVERY}){_MAY}"
    rf"|{_SOFT}(?P<first>{_WHAT}){_EVERY}{_SOFT}{_DOES}{_EVERY}{_MAY}"
)
_EVERYTHING = pattern_of("ทั้งหมด|ทุก|หมด|เดียว|พร้อม")
_PAPERS = pattern_of("เอกสาร|หนังสือ|เรื่อง|งาน(?<!รายงาน)")
_DECIDERS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))


@listener(longest=80, cue=pattern_of("อนุมัติ|เห็นชอบ|พิจารณา"), roles=_DECIDERS)
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question of who decides; where reports alone are named another answers it."""
    plain = without_polite_ending(normalise(words))
    found = _ASKED.fullmatch(plain)
    if found is None or not _EVERYTHING.search(plain):
        return None
    return QUERY if _PAPERS.search(found["what"] or found["first"] or "") else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.said = ""  # the list is of all that waits
    return [Text(_ONLY_READ), *awaiting.to_decide(context, "", {})]


_ONLY_READ = (
    "อนุมัติทั้งหมดพร้อมกันไม่ได้หากยังไม่เปิดอ่าน จึงยังไม่ได้อนุมัติฉบับใด\n"
    f"รายงานที่เปิดอ่านแล้ว พิมพ์ “อนุมัติที่ดูแล้ว” อนุมัติรวมได้ครั้งละไม่เกิน {deciding_several.MOST} ฉบับ "
    "เรื่องและเอกสารอื่นเปิดทำทีละเรื่อง"
)
QUERY = Query("all_at_once_asked", (), _answer, roles=_DECIDERS, own=True)
