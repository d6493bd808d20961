"""Leaving, with one confirmation: the consent ends, and the LINE account is a stranger's again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import agreeing
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import opens
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import is_a_sentence
from models.accounts import leaving, personal_data
from models.people import people
from models.people.person import ADMIN

_STAYS = (
    "ไม่เลิก",
    "ไม่เลิกแล้ว",
    "ใช้ต่อ",
    "ขอใช้ต่อ",
    "อยู่ต่อ",
    "ใช้เหมือนเดิม",
    "ยังใช้อยู่",
    "ยังใช้",
    "ใช้อยู่",
    "ไม่ออก",
    "ไม่ลบ",
)


def open_leaving(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Always starts from the beginning: nothing is lost by it."""
    return Opening(anew=True)


def ask_sure(context: Context, _answers: Answers) -> Message:
    """Shows what is deleted and what stays, before anything is done."""
    counts = personal_data.counts(context.session, context.me)
    rows = [
        Row("สิ่งที่ลบ", "บัญชี LINE ความยินยอม ร่างที่ค้าง และข้อความที่รอส่งถึงท่าน"),
        Row("ร่างที่ยังไม่เสร็จ", f"{max(counts.drafts - 1, 0):,} เรื่อง จะถูกลบ"),
        *(row for subject in context.subjects for row in subject.data.stays(context)),
        Row("คงไว้เช่นกัน", "ชื่อในทะเบียนบุคลากร และบันทึกการใช้งาน"),
        Row("กลับมาใช้", "ขอรหัสลงทะเบียนใหม่จากผู้ดูแลระบบ"),
    ]
    warning = _warning(context)
    return Card(
        "เลิกใช้บอต",
        rows=(*rows, *((Para(warning, tone="warn"),) if warning else ())),
        note="กด “ยืนยันเลิกใช้” เพื่อเลิกใช้ หรือ “ใช้ต่อ” เพื่อกลับ",
    )


def _warning(context: Context) -> str:
    others = [p for p in people.administrators(context.session) if p.id != context.me.id]
    if context.me.has(ADMIN) and not others:
        return "ท่านเป็นผู้ดูแลระบบคนเดียวที่ติดต่อทาง LINE ได้ กรุณามอบหน้าที่ให้ผู้อื่นก่อน"
    return ""


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Ends the account and says goodbye to it."""
    if not answers["sure"]:
        mine = Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน")
        raise Closed(Text("ใช้งานต่อได้ตามเดิม ไม่มีอะไรเปลี่ยน", (mine,)))
    hand_on = [subject.handing_on(context) for subject in context.subjects]
    leaving.leave(context.session, context.sealer, context.me, context.now)
    for each in hand_on:
        each()
    context.person = None
    context.must_arrive = True
    return [
        Text(
            "เลิกใช้บอตเรียบร้อย บัญชี LINE ของท่านถูกลบออกจากทะเบียนแล้ว และจะไม่มีข้อความจากบอตอีก "
            "ขอบคุณที่ร่วมงานกัน หากกลับมาใช้ ขอรหัสใหม่จากผู้ดูแลระบบ แล้วพิมพ์ “ลงทะเบียน” ตามด้วยรหัส"
        )
    ]


_OF_LEAVING = pattern_of("ใช้|เลิก|ลบ|ออก|ถอน|บัญชี|บอต|ยืนยัน|ยกเลิก|อยู่ต่อ|อยู่เหมือนเดิม|ข้อมูล")


def _about_else(words: str, _context: Context, _answers: Answers) -> bool:
    """Tells whether a sentence has nothing to do with staying or leaving."""
    waits = read_kind(words).kind is SentenceKind.PAUSE
    return is_a_sentence(words) and not waits and _OF_LEAVING.search(normalise(words)) is None


FLOW = Flow(
    name="leave_bot",
    title="การเลิกใช้บอต",
    opens_on=("เลิกใช้บอต", "ถอนความยินยอม"),
    steps=(
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(*agreeing("ยืนยันเลิกใช้", "ใช้ต่อ", "เลิกใช้", "เลิกใช้บอต", declines=_STAYS)),
            show=lambda value, _answers: "เลิกใช้" if value else "ใช้ต่อ",
            lets_go=_about_else,
        ),
    ),
    open=open_leaving,
    finish=finish,
    counted=False,
)
