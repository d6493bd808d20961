"""How a reason for a return is asked: by a button at once, typed words after one confirmation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.controls import BACK, CONFIRM, word_of
from handlers.conversation.flow import Answers, Choice, Mend, Step, offering
from handlers.messages import Said, Text
from handlers.understand.thai import normalise, written_lines
from handlers.understand.unclear import Unclear
from models.people.person import Person
from models.reports.report import RETURNED, Report, ReportVersion
from models.reports.report_figures import CONTRADICT, OVERSPENT, WENT_DOWN

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LEAST_LETTERS = 4

Reported = tuple[Report, ReportVersion]
Act = Callable[["Session", Person, int, int, str, datetime, str, tuple[str, ...]], Reported]

_OF_FIGURES = "ร้อยละหรือตัวเลขยังไม่สอดคล้องกัน"

# The faults the office finds again and again (source 003:70-77), with the answers they concern.
# That nobody in the group had looked is not among them: without the superior's approval none is
# reviewed.
_FAULTS: tuple[tuple[str, str, str, list[str]], ...] = (
    ("plan", "ผลไม่ตรงแผน", "ผลผลิตหรือผลลัพธ์ยังไม่ตอบตามแผน", ["output", "outcome"]),
    ("channels", "ช่องทางไม่ครบ", "ช่องทางเผยแพร่ยังไม่ครบตามแผน", ["publicity"]),
    ("evidence", "หลักฐานไม่ครบ", "หลักฐานหรือภาพยังไม่ครบ", ["evidence"]),
    ("words", "รายละเอียดไม่พอ", "รายละเอียดสิ่งที่ทำยังไม่ชัดเจน", ["narrative"]),
    ("figures", "ตัวเลขไม่ตรงกัน", _OF_FIGURES, ["status", "percent"]),
    ("link", "ลิงก์แทนเอกสาร", "ใช้ลิงก์ e-book หรือ QR Code แทนเอกสาร ทำให้ตรวจไม่ได้", ["evidence"]),
    ("survey", "แบบสำรวจไม่ตรง", "เครื่องมือสำรวจไม่ตรงกับผลผลิตหรือผลลัพธ์", ["output", "outcome"]),
    ("lessons", "ขาดการถอดบทเรียน", "ยังไม่มีการถอดบทเรียนจากเครือข่ายภายนอก", ["narrative"]),
    ("clip", "คลิปไม่ตรงหัวข้อ", "คลิปที่ส่งไม่ตรงกับหัวข้อ", ["evidence"]),
)

FIGURES = "figures"
"""Hidden among the answers: in which answers of the version at hand the figures stand."""

_REMARKED = frozenset((CONTRADICT, OVERSPENT, WENT_DOWN))
_COMPARED = ("people", "whole", "stated", "first", "second", "percent")
_TEXTS = ("narrative", "output", "outcome")
_FORM = ("status", "percent", *_TEXTS, "budget")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")

LABELS: Mapping[str, str] = {words: label for _, label, words, _ in _FAULTS}
"""Each reason a button gives, as it is kept, and its short name."""


def _confirming(words: str, yes: bool = True) -> list[object]:
    """What was answered about which words: an answer about others confirms nothing."""
    return [words, yes]


_REASONS = tuple(
    Choice(key, label, [words, fields], also={"return_sure": _confirming(words)})
    for key, label, words, fields in _FAULTS
)


def ask_reason(_context: Context, answers: Answers) -> Said:
    return Text(f"ส่งกลับรายงาน {answers['number']} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง")


def read_reason(text: str, _context: Context, _answers: Answers) -> list[object]:
    words = written_lines(text).strip()
    if len(words) < LEAST_LETTERS:
        raise Unclear("กรุณาพิมพ์เหตุผลให้ผู้รายงานเข้าใจ เช่น ขาดภาพการจัดกิจกรรม")
    return [words, []]


def ask_sure(_context: Context, answers: Answers) -> Said:
    words, _ = answers["reason"]
    return Text(f"ส่งกลับรายงาน {answers['number']} เพราะ “{words}” ใช่หรือไม่")


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    words, _ = answers["reason"]
    return (
        Choice("yes", "ยืนยันส่งกลับ", _confirming(words)),
        # A tap goes back as ย้อนกลับ does: the reason is asked again, with its buttons.
        Choice(BACK, "แก้เหตุผล", _confirming(words, False)),
    )


def read_sure(text: str, context: Context, answers: Answers) -> list[object] | Choice:
    """ยืนยัน confirms; any other words are a better reason, to be confirmed in its turn."""
    if word_of(text) == CONFIRM:
        return _confirming(answers["reason"][0])
    words, fields = read_reason(text, context, answers)
    return Choice("", "", _confirming(str(words), False), also={"reason": [words, fields]})


def steps(step: str, value: str) -> tuple[Step, Step]:
    """The reason and, of typed words, its confirmation; asked where `step` was answered so."""
    return (
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=offering(*_REASONS),
            prose=True,
            free_text="the buttons name the usual faults; others are told in words, and confirmed",
            when=(step, frozenset((value,))),
            show=lambda value, _answers: str(value[0]),
        ),
        Step(
            name="return_sure",
            on_card=True,
            label="ยืนยันส่งกลับ",
            ask=ask_sure,
            read=read_sure,
            choices=sure_choices,
            free_text="a better reason may be typed; nothing is returned before it is confirmed",
            when=(step, frozenset((value,))),
            show=lambda value, _answers: "ยืนยัน" if value[1] else "แก้เหตุผล",
        ),
    )


def settled(answers: Answers) -> tuple[str, tuple[str, ...]]:
    """The confirmed reason and the answers it concerns; raises Mend where it is not confirmed."""
    words, fields = answers["reason"]
    about, yes = answers["return_sure"]
    if about != words or not yes:
        raise Mend("ยังไม่ได้ส่งกลับ กดยืนยันหากเหตุผลถูกต้อง หรือพิมพ์เหตุผลใหม่ได้เลย", "return_sure")
    if words == _OF_FIGURES:
        fields = answers.get(FIGURES) or fields
    return words, tuple(fields)


def carry_out(context: Context, answers: Answers, outcome: str, act: Act) -> Reported:
    """The report and its version after `act` (report_decisions.decide or review) made it `outcome`,
    with the confirmed reason of a return.

    Raises Mend where that is not confirmed, Refusal as `act` does.
    """
    reason, fields = settled(answers) if outcome == RETURNED else ("", ())
    report_id, version = answers["report_id"], answers["version"]
    return act(
        context.session, context.me, report_id, version, outcome, context.now, reason, fields
    )


def figures_of(sent: ReportVersion) -> list[str]:
    """The answers in which figures stand that do not agree, as the checks remarked at sending;
    without a remark all that hold any figure. In the order of the form."""
    remarks = [kept for kept in sent.remarks if kept["code"] in _REMARKED]
    if not remarks:
        held = {name for name in _TEXTS if _numbers(getattr(sent, name))}
        return [name for name in _FORM if name in held | {"status", "percent"}]
    told = [kept.get("facts", {}) for kept in remarks]
    compared = {_plain(facts[name]) for facts in told for name in _COMPARED if facts.get(name)}
    named = {str(kept["field"]) for kept in remarks}
    named |= {name for name in _TEXTS if compared & _numbers(getattr(sent, name))}
    return [name for name in _FORM if name in named]


def _numbers(words: str) -> set[Decimal]:
    return {_plain(found) for found in _NUMBER.findall(normalise(words))}


def _plain(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
