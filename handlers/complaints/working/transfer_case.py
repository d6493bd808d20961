"""The conversation that transfers a case to another bureau's receivers, or to the office's own,
with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.complaints import case_cards, case_notices, case_words
from handlers.complaints.complaint_words import LEVEL
from handlers.complaints.working import handed_on, own_case
from handlers.complaints.working.handed_on import OFFICE
from handlers.context import Context
from handlers.conversation.confirming import Confirmation
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening, Step
from handlers.conversation.refusals import mending
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.names import one_bureau
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import read_prose
from handlers.understand.small_words import ME
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants, tells_leave
from models.complaints import case_work
from models.complaints.complaint import CLOSED
from models.errors import Refusal

_MOST = 6
_OF_BUREAU = dict.fromkeys(("nobody_there", "same_bureau", "no_such_bureau"), "bureau")
"""The step that mends a refusal, by its code."""
LEAST_LETTERS, LONGEST = 4, 2_000


def open_transfer(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button, or from words that tell where the case in sight is to go."""
    handed = handed_on.read_handed(context, rest) if not facts else None
    facts = {"c": handed.case.id} if handed is not None else facts
    case = own_case.find(context, facts.get("c", ""))
    if said := facts.get("said", ""):
        facts = {"c": case.id}
        handed = handed_on.read_handed(context, said, case)
    with own_case.closing():
        if case.state == CLOSED:
            raise Refusal("closed")
    answers = own_case.answers_of(case, facts) | {"now_at": case.bureau_id or OFFICE}
    if handed is None:
        return Opening(case.id, answers)
    answers["bureau"] = list(handed.bureau)
    if len(fold(handed.reason)) >= LEAST_LETTERS:
        answers["reason"] = handed.reason[:LONGEST]
    return Opening(case.id, answers, anew=True)


def bureau_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the office's own receivers, and bureaus only if they are few; others are typed."""
    found = handed_on.others(context, answers["now_at"])
    shown = found if len(found) <= _MOST else {n: i for n, i in found.items() if i == OFFICE}
    return [
        Choice(
            f"b{id_}",
            name_label(name),
            [id_, name],
            said=case_cards.OFFICE_SAID if id_ == OFFICE else (),
        )
        for name, id_ in shown.items()
    ]


def read_bureau(text: str, context: Context, answers: Answers) -> list[object]:
    found = {
        name: [id_, name] for name, id_ in handed_on.others(context, answers["now_at"]).items()
    }
    nobody = (
        "ไม่พบหน่วยงานนี้ หรือเรื่องอยู่ที่หน่วยงานนั้นแล้ว กรุณาพิมพ์ชื่อสำนัก เช่น สำนักวิชาการ\n"
        "ส่งต่อถึงรายบุคคลไม่ได้ ไม่ส่งต่อแล้ว พิมพ์ “ยกเลิก” หากท่านเกี่ยวข้องกับเรื่อง กด “ถอนตัวจากเรื่องนี้” ในเรื่อง"
    )
    return one_bureau(text, found, nobody)


def _asks_else(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words ask or want something else, and name no bureau."""
    if not (only_asks(text) or asks_or_wants(text) or _is_another(text)):
        return False
    try:
        read_bureau(text, context, answers)
    except Unclear as unclear:
        return not unclear.meant
    return False


_LOOKS = pattern_of(
    r"(?:ขอ|อยาก|ช่วย|รบกวน|เดี๋ยว|ก่อนอื่น|\s)+(?:ดู(?!แล)|เช็[คก]|ทราบ|รู้(?!จัก)|เปิดดู)(?!.*(?:เรื่องนี้|เคส|ผู้แจ้ง|ผู้ร้อง|เอกสารแนบ|หลักฐาน))"
)
_GIVEN = pattern_of(
    rf"(?:เมื่อวาน|วันนี้|เมื่อเช้า|เพิ่ง|พึ่ง|{ME}|ขอ|แจ้ง|มีคน|มีบริษัท|\s)*(?:ได้รับ|แจ้งรับ|รับ|ให้|เอา)(?:มา)?(?:ของ(?:ขวัญ|ฝาก)|กระเช้า)(?!.*(?:ไม่|ผู้ถูก|เขา))"
)


def _is_another(text: str) -> bool:
    """Tells whether the words are of the person's own doings, or want to see something that is no
    part of the case: `พรุ่งนี้ลาป่วยครับ`, `ขอดูวันหยุดปีนี้`."""
    plain = normalise(text)
    return _is_no_reason(text) or _GIVEN.match(plain) is not None


def _is_no_reason(text: str) -> bool:
    return tells_leave(text) or _LOOKS.match(normalise(text)) is not None


def ask_bureau(_context: Context, answers: Answers) -> Message:
    return Text(f"{answers['name']}: ส่งต่อไปที่ใด พิมพ์ชื่อสำนัก หรือกดปุ่ม")


def ask_reason(_context: Context, answers: Answers) -> Message:
    words = "ส่งต่อเพราะเหตุใด ผู้รับเรื่องคนใหม่จะเห็นเหตุผลนี้ ผู้แจ้งไม่เห็น"
    return Text(f"{answers['name']}: {words}")


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    more = "กรุณาพิมพ์เหตุผลให้ผู้รับเรื่องคนใหม่เข้าใจ เช่น อยู่ในหน้าที่ของสำนักการคลังฯ"
    less = "ให้สั้นลง รายละเอียดอยู่ในเรื่องแล้ว"
    return read_prose(text, LEAST_LETTERS, LONGEST, more, less)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another bureau than the one told before; the confirmation shows it."""
    if at == "bureau" or "bureau" not in answers:
        return None
    other = handed_on.other_bureau_meant(context, text, answers["now_at"])
    return Heeded({"bureau": list(other)}, at_once=True) if other is not None else None


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(
        f"ส่งต่อ{answers['name']} ไปที่{answers['bureau'][1]} เพราะ “{answers['reason']}” ใช่หรือไม่\n"
        "ส่งแล้วท่านจะไม่เห็นเรื่องนี้อีก เว้นแต่ท่านยังเป็นผู้รับเรื่องนี้"
    )


SURE = Confirmation(
    of=("bureau", "reason"), ask=ask_sure, label="ยืนยันส่งต่อ", back="แก้เหตุผล", deed="ส่งต่อ"
)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Transfers the case once, and tells the people who have it now that it waits."""
    SURE.demand(answers)
    bureau_id, where = answers["bureau"]
    with own_case.closing(), mending(case_words.refused, **_OF_BUREAU):
        routed = case_work.transfer(
            context.session,
            context.sealer,
            answers["case_id"],
            context.me,
            bureau_id or None,
            answers["reason"],
            context.now,
        )
    context.must_arrive = True
    case_notices.case_moved(context, routed)
    # A tip, and a case that must not reach a bureau, stay with the office's own receivers.
    reads = f"ผู้อ่านเรื่องนี้ขณะนี้ คือ {LEVEL[routed.level]}"
    if context.me.id in routed.holders:
        reads += " ท่านยังเป็นผู้รับเรื่องนี้"
    return [Text(f"ส่งต่อ{answers['name']} ไปที่{where}แล้ว\n{reads}", (case_cards.LIST,))]


FLOW = Flow(
    name="transfer_case",
    title="การส่งต่อเรื่องร้องเรียน",
    steps=(
        Step(
            name="bureau",
            label="ส่งต่อไปที่",
            ask=ask_bureau,
            read=read_bureau,
            choices=bureau_choices,
            lets_go=_asks_else,
            show=lambda value, _answers: str(value[1]),
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            prose=True,
            lets_go=lambda text, _context, _answers: _is_no_reason(text),
        ),
        replace(SURE.step, lets_go=lambda text, _context, _answers: _is_another(text)),
    ),
    open=open_transfer,
    finish=finish,
    heeds=heeds,
    **own_case.of_a_card(lambda case, _answers: case.state != CLOSED),
)
