"""What the decision and the review of a report share: the opening, and the reason of a return (from
a button at once, typed words after a confirmation)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.confirming import not_confirmed, reason_confirmed
from handlers.conversation.flow import Answers, Choice, Closed, Heeded, Step
from handlers.conversation.questions import offering
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.reports import report_said
from handlers.reports.deciding import decision_said, who_sent
from handlers.reports.deciding.decision_said import SEND_BACK
from handlers.reports.report_notices import Sent
from handlers.understand.asides.official_text import official
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.additions import read_addition
from handlers.understand.corrections.changed_mind import changed_mind, without_softening
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.telling_them import tells_them, without_telling
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending, written_lines
from handlers.understand.told.quoted_text import quoted_alone
from handlers.understand.told.reason_told import only_returns, without_name
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.wording_wished import milder_wished
from models.people.person import Person
from models.reports.report import RETURNED, Report, ReportVersion
from models.reports.report_figures import CONTRADICT, OVERSPENT, WENT_DOWN

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LEAST_LETTERS = 4

Act = Callable[["Session", Person, int, int, str, datetime, str, tuple[str, ...]], Sent]

_OF_FIGURES = "ร้อยละหรือตัวเลขยังไม่สอดคล้องกัน"

# The usual faults (source 003:70-77) with the answers they concern. "Nobody in the group had
# looked" is left out: a report without the superior's approval is never reviewed.
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
"""A hidden answer: the names of the answers with figures in this version."""

_REMARKED = frozenset((CONTRADICT, OVERSPENT, WENT_DOWN))
_COMPARED = ("people", "whole", "stated", "first", "second", "percent")
_TEXTS = ("narrative", "output", "outcome")
_FORM = ("status", "percent", *_TEXTS, "budget")
_NO_REASON = pattern_of("ไม่มีเหตุผล(?:อะไร|ใด)?|ไม่มีอะไร|ไม่รู้|ไม่ทราบ|เหตุผล")
_NUMBER = pattern_of(r"\d[\d,]*(?:\.\d+)?")

LABELS: Mapping[str, str] = {words: label for _, label, words, _ in _FAULTS}
"""The short name of each reason with a button, by the words that are stored."""


# -- the opening ---------------------------------------------------------------------------------


def named(facts: Mapping[str, str], unnamed: str) -> tuple[int, int]:
    """Report id and version in the facts of a button. Raises Closed with `unnamed` without them."""
    found = button_facts.version_named(facts)
    if found is None:
        raise Closed(Text(unnamed))
    return found


def opening_answers(report: Report, sent: ReportVersion, opened_with: object) -> Answers:
    """The answers to open with."""
    return {
        "report_id": report.id,
        "version": sent.version,
        "number": report.activity.number,
        FIGURES: figures_of(sent),
        "opened_with": opened_with,
    }


def reason_said(context: Context, facts: Mapping[str, str]) -> Answers:
    """The reason that a sentence gave (`why`), to be confirmed; none if it says too little."""
    try:
        return {"reason": read_reason(facts.get("why", ""), context, {})}
    except Unclear:
        return {}


def outcome_step(
    name: str, label: str, ask: Callable[[Context, Answers], Message], agree: Choice
) -> Step:
    """The step that offers `agree` or a return."""
    back = Choice("return", "ส่งกลับแก้ไข", RETURNED, said=report_said.RETURN, means=(Common.NO,))
    return Step(
        name=name,
        on_card=True,
        label=label,
        ask=ask,
        choices=offering(
            replace(agree, said=report_said.AGREED[agree.key], means=(Common.YES,)), back
        ),
        help=(
            f"กด “{agree.label}” หากเรียบร้อย หรือ “{back.label}” เพื่อให้ผู้รายงานแก้\n"
            "เมื่อส่งกลับ ผู้รายงานเห็นเหตุผลที่ท่านพิมพ์ และส่งมาใหม่ได้ทันที"
        ),
        show=lambda value, _answers: back.label if value == RETURNED else agree.label,
    )


# -- the reason of a return ----------------------------------------------------------------------


_REASONS = tuple(
    Choice(key, label, [words, fields], also={"return_sure": [words, True]})
    for key, label, words, fields in _FAULTS
)


def ask_reason(_context: Context, answers: Answers) -> Message:
    return Text(f"ส่งกลับรายงาน {answers['number']} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง")


def read_reason(text: str, context: Context, _answers: Answers) -> list[object]:
    added, given = read_addition(text), quoted_alone(text)
    told = added.words if added is not None and not added.to else text
    whole = given is not None and not given.behind
    told = given.words if given is not None and whole else without_telling(told)
    words = _BACK_BEFORE.sub("", without_name(written_lines(told)))
    words = decision_said.POLITE_END.sub("", words)
    if len(words) < LEAST_LETTERS or _NO_REASON.fullmatch(fold(words)) or tells_them(words):
        raise Unclear("กรุณาพิมพ์เหตุผลให้ผู้รายงานเข้าใจ เช่น ขาดภาพการจัดกิจกรรม")
    return [official(words, context.today), []]


_BACK_BEFORE = pattern_of(
    r"^(?:(?:งั้น|ก็|ขอ|จะ)?(?:ส่งกลับ|ตีกลับ)(?:ไป|เลย|ดีกว่า(?!นี)|แล้วกัน|ละกัน|ครับ|ค่ะ|คะ|นะ)*(?:\s+(?:เพราะ(?:ว่า)?|เนื่องจาก)?\s*|(?:เพราะ(?:ว่า)?|เนื่องจาก)\s*)|เพราะ(?:ว่า)?\s*)(?=.{4})"
)
"""What is done stands above the question already; the reporter is to read only why."""


_TO_MEND = pattern_of(
    r"(?:ขอให้|กรุณา|รบกวนให้|ฝากให้|ช่วยให้|ให้)(?:ผู้รายงาน|สำนัก|ท่าน|เขา|ช่วย|\s)*"
    r"(?:ระบุ|เพิ่ม|แนบ|แก้(?!เหตุผล)|ปรับ|ใส่|อธิบาย|ชี้แจง|ตรวจสอบ|ทบทวน|เขียน|กรอก)\S{3}.*",
    re.DOTALL,
)
_IS_ASKED = pattern_of(rf"อะไร|ยังไง|อย่างไรดี|{WHETHER}|ตรงไหนดี|\?|ไม่ต้องส่งกลับ")


_TO_LOOK_AGAIN = pattern_of(
    r"(?:ดู|อ่าน|ตรวจ(?:ทาน|สอบ)?)(?:ใหม่|\s)*อีก(?:ครั้ง|ที|รอบ)\s?ก่อน(?:จะ)?ส่ง(?:มา)?"
)
"""Who decides sends nothing; their own wish to read the report again is asked for: `ขออ่านอีกที`."""


def _asks_to_mend(text: str) -> bool:
    """Tells whether the words ask the reporter to mend something: `ขอให้ระบุเหตุผลที่คนมาน้อย`."""
    plain = normalise(text)
    if _TO_LOOK_AGAIN.fullmatch(without_polite_ending(plain)) is not None:
        return True
    return _TO_MEND.fullmatch(plain) is not None and _IS_ASKED.search(plain) is None


def ask_sure(_context: Context, answers: Answers) -> Message:
    words, _ = answers["reason"]
    return Text(f"ส่งกลับรายงาน {answers['number']} เพราะ “{words}” ใช่หรือไม่")


def _confirmed(answers: Answers, yes: bool) -> list[object]:
    """The words of the reason. A button of other words confirms nothing."""
    return [answers["reason"][0], yes]


def steps(step: str, value: str) -> tuple[Step, Step]:
    """The steps for the reason and its confirmation, asked if `step` was answered with `value`."""
    return (
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=offering(*_REASONS),
            prose=True,
            official=True,
            surely=_asks_to_mend,
            free_text="the buttons give the usual faults; others are typed, and confirmed",
            shown_next=True,
            along=decision_said.reason_of,
            help="ผู้รายงานเห็นเหตุผลนี้ พิมพ์สั้น ๆ ว่าขาดอะไรหรือให้แก้ข้อใดก็พอ",
            when=(step, frozenset((value,))),
            show=lambda value, _answers: str(value[0]),
            why="ผู้รายงานเห็นเหตุผลนี้ จึงรู้ว่าต้องแก้อะไร",
        ),
        reason_confirmed(
            Step(
                name="return_sure",
                label="ยืนยันส่งกลับ",
                ask=ask_sure,
                when=(step, frozenset((value,))),
            ),
            "ยืนยันส่งกลับ",
            _confirmed,
            read_reason,
            only_returns,
        ),
    )


def turned_round(
    step: str, verbs: str, agreed: str | None = None
) -> Callable[[str, str, Context, Answers], Heeded | None]:
    """Returns what reads, where the reason of a return is asked for, that there is no return.

    step: the answer that is the decision. verbs: a pattern of what is done instead of a return.
    agreed: its value then, if its own question confirms it; else the decision is asked for again.
    """
    agrees = pattern_of(
        rf"{_LED}(?:{verbs})(?:{_BETWEEN}{_NO_RETURN})?|{_NO_RETURN}{_BETWEEN}{_LED}(?:{verbs})"
    )
    returns_no_more = pattern_of(rf"{_LED}{_NO_RETURN}")
    found_out = pattern_of(
        rf"\S.*?\s(?:{_LED}{_NO_RETURN_NOW}|(?P<agrees>{_NO_RETURN}{_BETWEEN}{_LED}(?:{verbs})))"
    )
    left = (*_OF_RETURN, "sure")

    def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
        if who_sent.asked(text, str(answers["number"])):
            return who_sent_told(text, context, answers)
        if at not in _OF_RETURN:
            return None
        if (anew := _reason_anew(text, context, answers)) is not None:
            return anew
        if len(text) > _LONGEST_CHANGE:
            return None
        changed = changed_mind(text)
        words = changed.words if changed is not None else without_softening(text)
        # `เอ๊ะ มี 118 คนนี่ ไม่ส่งกลับแล้ว`; `เงินทอนไม่ส่งคืนแล้ว` may be the reason itself.
        late = found_out.fullmatch(words) if at != "reason" or "คืน" not in words else None
        turned = agrees.fullmatch(words) is not None or late is not None and bool(late["agrees"])
        if turned and agreed is not None:
            return Heeded({step: agreed}, at_once=True, anew=left)
        surely = changed is not None and (changed.surely or not changed.words)
        if turned or surely or late is not None or returns_no_more.fullmatch(words):
            return Heeded(told=_NOT_RETURNED, anew=(step, *left))
        return None

    return heeds


def who_sent_told(text: str, context: Context, answers: Answers) -> Heeded:
    """Returns what tells who sent the report in hand."""
    told = who_sent.told(context, answers["report_id"], answers["version"], text)
    return Heeded(told=told, never_added=True)


def more_told(more: str, context: Context, answers: Answers) -> str:
    """Returns what is said to words behind a decision: who sent the report, or that they do
    nothing."""
    if not who_sent.asked(more):
        return NOT_DONE.format(more) if more else ""
    return _ASKED.format(more, who_sent_told(more, context, answers).told)


NOT_DONE = "ยังไม่ได้ทำส่วนนี้: “{}”"
_ASKED = "ที่ถามว่า “{}” {}"


def _reason_anew(text: str, context: Context, answers: Answers) -> Heeded | None:
    """A reason that is handed over in quotation marks, or told with the number of this report,
    whatever is said behind it; or the wish that the bot may word it milder, which it does not."""
    if "reason" in answers and milder_wished(text):
        return Heeded(told=_REWORDED.format(answers["reason"][0]), never_added=True)
    given, said = quoted_alone(text), decision_said.read_decision(text)
    why, more = "", ""
    if given is not None:
        why, more = given.words, given.behind
    elif said is not None and said.do == SEND_BACK and said.numbers == (answers["number"],):
        why, more = said.reason, said.more
    reason = reason_said(context, {"why": why})
    told = more_told(more, context, answers)
    return Heeded(reason, told, at_once=True, anew=("return_sure",)) if reason else None


_REWORDED = "ยังไม่ได้ส่งกลับ บอตไม่เรียบเรียงถ้อยคำแทน เหตุผลยังเป็น “{}”\nกรุณาพิมพ์ถ้อยคำใหม่ทั้งหมด บอตจะให้ดูก่อนส่ง"
_OF_RETURN = ("reason", "return_sure")
_LONGEST_CHANGE = 100
_LED = r"(?:งั้น|เอา|ขอ|ให้|จะ|\s){0,3}"
_NO_RETURN = "ไม่(?:ต้อง)?(?:ตีกลับ|ส่งกลับ|ส่งคืน|ตีคืน)(?:แล้ว|ละ)?"
_NO_RETURN_NOW = "ไม่(?:ต้อง)?(?:ตีกลับ|ส่งกลับ|ส่งคืน|ตีคืน)(?:แล้ว|ละ)"
_BETWEEN = r"(?:เลย|ไป|ก่อน|ดีกว่า|ค่ะ|คะ|ครับ|นะ|\s){0,6}"
_NOT_RETURNED = "ยังไม่ได้ส่งกลับ กรุณาเลือกผลอีกครั้ง"


def settled(answers: Answers) -> tuple[str, tuple[str, ...]]:
    """The confirmed reason and the names of the answers to change. Raises Again if not
    confirmed."""
    words, fields = answers["reason"]
    about, yes = answers["return_sure"]
    if about != words or not yes:
        undone, otherwise = "ยังไม่ได้ส่งกลับ", "กดยืนยันหากเหตุผลถูกต้อง หรือพิมพ์เหตุผลใหม่ได้เลย"
        raise not_confirmed(answers, undone, otherwise, "return_sure")
    if words == _OF_FIGURES:
        fields = answers.get(FIGURES) or fields
    return words, tuple(fields)


def carry_out(context: Context, answers: Answers, outcome: str, act: Act) -> Sent:
    """Runs `act` (report_decisions.decide or review) with the outcome and the reason of a return.

    Returns report and version. Raises Again if the reason is not confirmed, Refusal as `act` does.
    """
    reason, fields = settled(answers) if outcome == RETURNED else ("", ())
    report_id, version = answers["report_id"], answers["version"]
    return act(
        context.session, context.me, report_id, version, outcome, context.now, reason, fields
    )


def figures_of(sent: ReportVersion) -> list[str]:
    """The names of the answers whose figures contradict each other (from the stored remarks), in
    the order of the form. Without a remark: of all answers with figures."""
    remarks = [kept for kept in sent.remarks if kept["code"] in _REMARKED]
    if not remarks:
        with_figures = {name for name in _TEXTS if _numbers(getattr(sent, name))}
        return [name for name in _FORM if name in with_figures | {"status", "percent"}]
    found = [kept.get("facts", {}) for kept in remarks]
    compared = {_plain(facts[name]) for facts in found for name in _COMPARED if facts.get(name)}
    named = {str(kept["field"]) for kept in remarks}
    named |= {name for name in _TEXTS if compared & _numbers(getattr(sent, name))}
    return [name for name in _FORM if name in named]


def _numbers(words: str) -> set[Decimal]:
    return {_plain(found) for found in _NUMBER.findall(normalise(words))}


def _plain(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
