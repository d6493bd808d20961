"""An administrator decides whether a person may move to another LINE account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.people import account_words
from handlers.people.requests_decided import DECIDED, NOT_ADMIN, already_decided
from handlers.question import button_facts
from handlers.understand.choices.common_words import Common
from models.accounts import account_changes
from models.accounts.account_changes import CONFIRMED, REFUSED
from models.errors import Refusal
from models.people.person import ADMIN

_DECISIONS = {"confirm": CONFIRMED, "refuse": REFUSED}


def open_decision(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens the request of a card's button; by the word, the oldest one that waits."""
    change_id = button_facts.whole(facts, "a")
    if change_id is None:
        change_id = _oldest(context)
    with closing(refused):
        change, person = account_changes.for_decision(
            context.session, context.me, change_id, context.now
        )
    answers: Answers = {"change_id": change_id, "name": person.name, "opened_with": dict(facts)}
    messages = [account_words.request(change, person, offer=False)]
    if facts.get("do") in _DECISIONS:
        answers["decision"] = _DECISIONS[facts["do"]]
        messages = []
    return Opening(str(change_id), answers, messages, anew=True)


def _oldest(context: Context) -> int:
    waiting = account_changes.waiting(context.session, context.now)
    mine = [change.id for change, person in waiting if person.id != context.me.id]
    if not mine:
        raise Closed(Text("ไม่มีคำขอย้ายบัญชี LINE ที่รอท่านตัดสิน พิมพ์ “เมนู” เพื่อทำเรื่องอื่น"))
    return mine[0]


def refused(refusal: Refusal) -> Message:
    """Says why there is nothing to decide, and what to do."""
    sentences = {
        "no_request": "ไม่พบคำขอนี้ พิมพ์ “คำขอย้ายบัญชี” เพื่อดูคำขอที่รอ",
        "already_decided": already_decided(refusal),
        "own_code": "คำขอนี้มาจากรหัสที่ท่านออกให้ ต้องให้ผู้ดูแลระบบท่านอื่นยืนยัน",
        "own_request": "คำขอนี้เป็นของท่านเอง ต้องให้ผู้ดูแลระบบท่านอื่นตัดสิน",
        "not_admin": NOT_ADMIN,
        "already_joined": "บัญชี LINE ใหม่ลงทะเบียนในชื่อผู้อื่นแล้ว จึงย้ายไม่ได้ กรุณาปฏิเสธคำขอนี้",
        "dead_code": "ผู้ขอพ้นจากทะเบียนบุคลากรแล้ว จึงย้ายไม่ได้ กรุณาปฏิเสธคำขอนี้",
    }
    return Text(sentences[refusal.code])


_CONFIRMS = (
    "ใช่คนนี้", "คนนี้ใช่", "ใช่คนเดียวกัน", "คนเดียวกัน", "ถูกคน", "ตัวจริง", "รู้จัก", "เป็นเจ้าตัว",
    "เจ้าตัวยืนยันแล้ว", "อนุมัติ", "อนุญาต", "ให้ย้าย", "ย้ายได้", "ย้ายเลย", "ถามเจ้าตัวแล้ว", "ยืนยันตัวแล้ว",
)  # fmt: skip
_REFUSES = (
    "ไม่รู้จัก", "ไม่ใช่คนนี้", "คนนี้ไม่ใช่", "คนละคน", "ไม่ใช่คนเดียวกัน", "ไม่อนุมัติ", "ไม่อนุญาต", "ไม่ให้",
    "ไม่ให้ย้าย", "ย้ายไม่ได้", "ไม่ยืนยัน", "ตัวปลอม", "ไม่ใช่ตัวจริง", "น่าสงสัย", "แอบอ้าง",
)  # fmt: skip


def ask_decision(_context: Context, answers: Answers) -> Message:
    return Text(f"คำขอย้ายบัญชีของ {answers['name']}: จะยืนยัน หรือปฏิเสธ")


def ask_sure(_context: Context, answers: Answers) -> Message:
    if answers["decision"] == CONFIRMED:
        return Text(
            f"ยืนยันให้ {answers['name']} ย้ายไปใช้บัญชี LINE ใหม่ ใช่หรือไม่ กรุณาสอบถามเจ้าตัวด้วยวาจาก่อน"
        )
    return Text(f"ปฏิเสธคำขอย้ายบัญชีของ {answers['name']} ใช่หรือไม่ บัญชีเดิมจะใช้ได้ต่อไป")


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    label = "ยืนยันการย้าย" if answers.get("decision") == CONFIRMED else "ยืนยันปฏิเสธ"
    return (Choice("yes", label, True, means=(Common.YES,)),)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Decides once and notifies both accounts."""
    with closing(refused):
        over = account_changes.decide(
            context.session,
            context.sealer,
            context.me,
            answers["change_id"],
            answers["decision"] == CONFIRMED,
            context.now,
        )
    context.must_arrive = True
    account_words.settled(context, over)
    done = DECIDED[answers["decision"]]
    return [Text(f"{done}คำขอย้ายบัญชีของ {answers['name']} แล้ว และแจ้งทั้งสองบัญชีให้ทราบแล้ว")]


FLOW = Flow(
    name="decide_account",
    title="การตัดสินคำขอย้ายบัญชี",
    opens_on=("คำขอย้ายบัญชี",),
    roles=frozenset((ADMIN,)),
    steps=(
        Step(
            name="decision",
            on_card=True,
            label="ผลการตัดสิน",
            ask=ask_decision,
            choices=offering(
                Choice("confirm", "ยืนยัน", CONFIRMED, said=_CONFIRMS, means=(Common.YES,)),
                Choice("refuse", "ปฏิเสธ", REFUSED, said=_REFUSES, means=(Common.NO,)),
            ),
            show=lambda value, _answers: DECIDED[value],
        ),
        Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=ask_sure,
            choices=sure_choices,
            show=lambda _value, _answers: "ยืนยัน",
        ),
    ),
    open=open_decision,
    finish=finish,
    counted=False,
    describe=lambda answers: str(answers.get("name", "")),
)
