"""Handing a case on to another bureau's receivers, or the office's own, with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards, case_notices, case_words
from handlers.complaints.complaint_words import LEVEL
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.messages import Said, Text
from handlers.messages.name_labels import name_label
from handlers.understand.names import one_bureau
from handlers.understand.prose import read_prose
from models.complaints import case_work, cases
from models.complaints.complaint import CLOSED
from models.errors import Refusal
from models.people import people

_OFFICE = 0
"""As an answer: the office's own receivers, whatever bureau the case concerns."""
_MOST = 6
LEAST_LETTERS, LONGEST = 4, 2_000


def open_transfer(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: the case."""
    del rest
    try:
        case = cases.held(context.session, facts.get("c", ""), context.me, lock=False)
        if case.state == CLOSED:
            raise Refusal("closed")
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    answers: Answers = {
        "case_id": case.id,
        "name": case_cards.name_of(case),
        "now_at": case.bureau_id or _OFFICE,
        "opened_with": dict(facts),
    }
    return Opening(case.id, answers)


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(case_words.refused(refusal), (case_cards.LIST,)))


def _others(context: Context, answers: Answers) -> dict[str, int]:
    """Names of where it may go to, by id."""
    found = {bureau.name: bureau.id for bureau in people.bureaus(context.session)}
    found[case_cards.OFFICE] = _OFFICE
    return {name: id_ for name, id_ in found.items() if id_ != answers["now_at"]}


def bureau_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """The office's own receivers; bureaus only while they are few, otherwise they are typed."""
    found = _others(context, answers)
    shown = found if len(found) <= _MOST else {n: i for n, i in found.items() if i == _OFFICE}
    return [Choice(f"b{id_}", name_label(name), [id_, name]) for name, id_ in shown.items()]


def read_bureau(text: str, context: Context, answers: Answers) -> list[object]:
    found = _others(context, answers)
    nobody = "ไม่พบหน่วยงานนี้ หรือเรื่องอยู่ที่หน่วยงานนั้นแล้ว กรุณาพิมพ์ชื่อสำนัก เช่น สำนักวิชาการ"
    name = one_bureau(text, list(found), nobody)
    return [found[name], name]


def ask_bureau(_context: Context, answers: Answers) -> Said:
    return Text(f"{answers['name']}: ส่งต่อไปที่ใด พิมพ์ชื่อสำนัก หรือกดปุ่ม")


def ask_reason(_context: Context, answers: Answers) -> Said:
    words = "ส่งต่อเพราะเหตุใด ผู้รับเรื่องคนใหม่จะเห็นเหตุผลนี้ ผู้แจ้งไม่เห็น"
    return Text(f"{answers['name']}: {words}")


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    more = "กรุณาพิมพ์เหตุผลให้ผู้รับเรื่องคนใหม่เข้าใจ เช่น อยู่ในหน้าที่ของสำนักการคลังฯ"
    less = "ให้สั้นลง รายละเอียดอยู่ในเรื่องแล้ว"
    return read_prose(text, LEAST_LETTERS, LONGEST, more, less)


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(
        f"ส่งต่อ{answers['name']} ไปที่{answers['bureau'][1]} เพราะ “{answers['reason']}” ใช่หรือไม่\n"
        "ส่งแล้วท่านจะไม่เห็นเรื่องนี้อีก เว้นแต่ท่านยังเป็นผู้รับเรื่องนี้"
    )


SURE = Confirmation(
    of=("bureau", "reason"), ask=ask_sure, label="ยืนยันส่งต่อ", back="แก้เหตุผล", deed="ส่งต่อ"
)


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Hand it on, once; who has it now hears that it waits."""
    SURE.demand(answers)
    bureau_id, where = answers["bureau"]
    try:
        routed = case_work.transfer(
            context.session,
            context.sealer,
            answers["case_id"],
            context.me,
            bureau_id or None,
            answers["reason"],
            context.now,
        )
    except Refusal as refusal:
        if refusal.code in ("nobody_there", "same_bureau", "no_such_bureau"):
            raise Mend(case_words.refused(refusal), "bureau") from refusal
        raise _closed(refusal) from refusal
    context.must_arrive = True
    case_notices.case_moved(context, routed)
    # A tip, and what is to pass a bureau by, stays with the office's own receivers.
    reads = f"ผู้อ่านเรื่องนี้ขณะนี้ คือ {LEVEL[routed.level]}"
    if context.me.id in routed.holders:
        reads += " ท่านยังเป็นผู้รับเรื่องนี้"
    return [Text(f"ส่งต่อ{answers['name']} ไปที่{where}แล้ว\n{reads}", (case_cards.LIST,))]


def has_it_still(context: Context, answers: Answers) -> bool:
    """Whether the person still has the case, and it is open."""
    try:
        case = cases.held(context.session, answers["case_id"], context.me, lock=False)
    except Refusal:
        return False
    return case.state != CLOSED


FLOW = Flow(
    name="transfer_case",
    title="การส่งต่อเรื่องร้องเรียน",
    opens_on=(),
    steps=(
        Step(
            name="bureau",
            label="ส่งต่อไปที่",
            ask=ask_bureau,
            read=read_bureau,
            choices=bureau_choices,
            show=lambda value, _answers: str(value[1]),
        ),
        Step(name="reason", label="เหตุผล", ask=ask_reason, read=read_reason, prose=True),
        SURE.step,
    ),
    open=open_transfer,
    finish=finish,
    still=has_it_still,
    counted=False,
    describe=lambda answers: str(answers.get("name", "")),
)
