"""`ปิดเรื่องที่สอบเสร็จแล้ว ไม่มีมูล`: the case to be closed is told by how far it is. Only one that is being
looked into, or whose result is told, is meant; where none or several are, nothing is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints.working import case_said, show_cases, work_case
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.complaints import case_work, cases
from models.complaints.case_work import ACKNOWLEDGE, BEGIN, CLOSE
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts

_MOST = 1_000
_DONE = (
    r"(?:สอบ(?:สวน)?|ตรวจ(?:สอบ)?|ดำเนินการ|แจ้งผล|ตอบ)(?:ไป|ผล|ข้อเท็จจริง)?"
    r"(?:เสร็จ|เรียบร้อย|ครบ)?(?:แล้ว|เสร็จ|เรียบร้อย)"
)
_CLOSES = pattern_of(
    rf"(?:ขอ|จะ|ช่วย|รบกวน|\s)*(?:ปิด|ยุติ)(?:เรื่อง|เคส)(?:ร้องเรียน)?ที่{_DONE}(?:ค่ะ|คะ|ครับ|คับ|นะ|เลย|\s)*(?P<why>.*)"
)
_ASKS = pattern_of(
    rf"{WHETHER}|หรือยัง|รึยัง|{HOW_IN_FULL}|ทั้งหมด|ทุก(?:เรื่อง|เคส)|ทีเดียว|ไม่ได้|ไม่ต้อง|อย่า|ใคร|กี่"
)
_NONE = (
    "ยังไม่มีเรื่องที่เริ่มตรวจสอบหรือแจ้งผลแล้ว จึงยังไม่ได้ปิดเรื่องใด เรื่องปิดได้เมื่อแจ้งผลให้ผู้แจ้งแล้ว "
    "กด “เปิด” ที่เรื่องที่หมายถึง แล้วกด “แจ้งผล”"
)
_SEVERAL = "เรื่องที่เริ่มตรวจสอบหรือแจ้งผลแล้วมี {:,} เรื่อง จึงยังไม่ได้ปิดเรื่องใด กด “เปิด” ที่เรื่องที่หมายถึง: {}"


@listener(longest=110)
def asks(context: Context, words: str) -> Query | None:
    """Returns what closes the case that is meant, or says why none is; None for other words, and
    where the person has no open case."""
    plain = normalise(words)
    found = _CLOSES.fullmatch(plain)
    if found is None or _ASKS.search(plain):
        return None
    mine = cases.of_receiver(context.session, context.me, _MOST)
    if not mine:
        return None
    done = [each for each in mine if _is_under_way(each)]
    if len(done) == 1:
        told = f"ปิดเรื่อง {case_texts.short(done[0].id)} {found['why']}".strip()
        return _closing(told) if case_said.read_step(told) is not None else None
    names = " ".join(case_texts.short(each.id) for each in done)
    return _listed(_SEVERAL.format(len(done), names) if done else _NONE)


def _is_under_way(case: Case) -> bool:
    possible = case_work.steps(case)
    return CLOSE in possible or not {ACKNOWLEDGE, BEGIN} & {*possible}


def _closing(told: str) -> Query:
    def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        return beginning.open_flow(context, work_case.FLOW, told, {})

    return Query("case_looked_into", (), answer, goes_on=True)


def _listed(told: str) -> Query:
    def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        return [Text(told), *show_cases.answer(context, "", {})]

    return Query("cases_looked_into", (), answer)
