"""The conversation in which an administrator decides whether a LINE group is the office's.

Nothing is decided in the group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import offering
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.query import opens
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import thai_moment
from models.errors import Refusal
from models.people import chat_groups, people
from models.people.person import ADMIN, ChatGroup

_TELLS = (
    "เมื่อถูกเรียก บอตบอกตัวเลขรวมทั้งสำนักงาน (จำนวนรายงาน งบประมาณ ไฟเขียวเหลืองแดง "
    "ผู้เข้าร่วมประกาศ) โดยไม่ระบุสำนักหรือบุคคล"
)
_SILENT = "บอตจะไม่ให้ข้อมูลใดในกลุ่มนั้น"
HOW_TO_REMOVE = "เปิดกลุ่มนั้นในแอป LINE กดเมนูมุมขวาบน เลือก “สมาชิก” กด “แก้ไข” แล้วลบบอตออก"

# -- messages to administrators ----------------------------------------------------------------


def notice_key(event: str, group: ChatGroup, person_id: int) -> str:
    """Returns the key of the message to one administrator about one joining, so that it is sent
    once."""
    return f"group_{event}:{group.lane}:{chat_groups.stamp(group)}:{person_id}"


def ask_administrators(context: Context, group: ChatGroup) -> None:
    """Asks the administrators to confirm the group.

    The key makes it one message for each joining.
    """
    card = _invited(group, chat_groups.office_groups(context.session))
    for each in people.administrators(context.session):
        context.notify(each, [card], notice_key("joined", group, each.id), "group_joined")


def tell_left(context: Context, group: ChatGroup) -> None:
    """Tells the administrators that the bot was removed, and asks them nothing any more."""
    card = _removed(group)
    for each in people.administrators(context.session):
        context.withdrawn.append(notice_key("joined", group, each.id))
        context.notify(each, [card], notice_key("left", group, each.id), "group_left")


def _invited(group: ChatGroup, others: Sequence[ChatGroup]) -> Card:
    """Says that the bot was added to a group. others: the groups in use already."""
    return Card(
        "บอตถูกเชิญเข้ากลุ่ม LINE ใหม่",
        subtitle=f"เมื่อ {thai_moment(group.joined_at)} โดยไม่ทราบผู้เชิญ",
        rows=(
            Row("รหัสกลุ่ม", f"{chat_groups.code(group)} ตรงกับรหัสในข้อความทักทายของบอตในกลุ่มนั้น"),
            *_others(others),
            Para("ระหว่างรอยืนยัน บอตตอบในกลุ่มนั้นเฉพาะรอบส่งรายงานและสิ่งที่แต่ละกิจกรรมต้องทำ"),
        ),
        buttons=(replace(decision_button(group), label="พิจารณากลุ่มนี้", style="primary"),),
    )


def decision_button(group: ChatGroup, label: str = "พิจารณา", **again: int) -> Button:
    """Returns the button that opens the decision on this joining; `again=1` to change it."""
    data = opens("confirm_group", g=group.lane, t=chat_groups.stamp(group), **again)
    return Button(label, data, f"{label}กลุ่ม {chat_groups.code(group)}")


def _removed(group: ChatGroup) -> Card:
    """Says that the bot was removed from a group."""
    office = chat_groups.is_office(group)
    todo = "หากยังต้องใช้ ให้เชิญบอตเข้ากลุ่มอีกครั้ง แล้วยืนยันกลุ่มใหม่" if office else "ไม่ต้องดำเนินการ"
    whose = "กลุ่ม LINE ของสำนักงาน" if office else "กลุ่ม LINE "
    return Card(
        f"บอตออกจาก{whose}แล้ว",
        subtitle=f"รหัสกลุ่ม {chat_groups.code(group)} · เข้าร่วมเมื่อ {thai_moment(group.joined_at)}",
        rows=(Para(f"มีผู้นำบอตออกจากกลุ่มนี้ {todo}"),),
        tone="warn" if office else "muted",
    )


def _others(others: Sequence[ChatGroup]) -> list[Part]:
    if not others:
        return []
    codes = ", ".join(chat_groups.code(each) for each in others)
    words = f"มีกลุ่มที่ยืนยันแล้ว {len(others)} กลุ่ม (รหัส {codes}) และยังใช้ต่อไป"
    return [Row("กลุ่มที่ใช้อยู่", words, tone="warn")]


# -- the decision ------------------------------------------------------------------------------


def open_decision(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a card's button: the group (`g`), which joining of it (`t`), `again` (1) to change
    the decision."""
    lane, joining, again = facts.get("g", ""), facts.get("t", ""), facts.get("again") == "1"
    with closing(refused):
        group = chat_groups.to_decide(context.session, lane, joining, again)
    answers: Answers = {
        "group": lane,
        "joining": joining,
        "code": chat_groups.code(group),
        "again": again,
        "opened_with": dict(facts),
    }
    return Opening(f"{lane}|{joining}", answers, anew=True)


def refused(refusal: Refusal) -> Message:
    """Says why there is nothing to decide, and what to do."""
    by = f"โดย {refusal.facts['by']}" if refusal.facts.get("by") else ""
    office = refusal.facts.get("office")
    was = "ยืนยันเป็นกลุ่มของสำนักงาน" if office else "ระบุว่าไม่ใช่กลุ่มของสำนักงาน"
    again = "หากต้องการเปลี่ยน พิมพ์ “กลุ่ม” แล้วกด “เปลี่ยน”"
    sentences = {
        "no_group": "ไม่พบกลุ่มนี้ พิมพ์ “เมนู” เพื่อดูกลุ่มที่รอยืนยัน",
        "left": "บอตไม่อยู่ในกลุ่มนี้แล้ว จึงไม่ต้องดำเนินการ",
        "joined_again": "บอตถูกเชิญเข้ากลุ่มนี้ใหม่แล้ว พิมพ์ “เมนู” เพื่อพิจารณาครั้งล่าสุด",
        "already_decided": f"กลุ่มนี้ได้รับการ{was}แล้ว{by} {again}",
    }
    return Text(sentences[refusal.code])


def ask_decision(context: Context, answers: Answers) -> Message:
    others = chat_groups.office_groups(context.session)
    return Card(
        f"กลุ่มรหัส {answers['code']} เป็นกลุ่มของสำนักงานหรือไม่",
        rows=(
            *_others(others),
            Para("ตรวจว่าข้อความทักทายของบอตในกลุ่มนั้นมีรหัสเดียวกันนี้"),
            Row("หากใช้กลุ่มนี้", _TELLS),
            Row("หากไม่ใช่", _SILENT),
        ),
    )


_USES = (
    "ใช้กลุ่มนี้เลย", "กลุ่มนี้", "ใช้ได้", "กลุ่มสำนักงาน", "กลุ่มของสำนักงาน", "กลุ่มของเรา", "เป็นกลุ่มของสำนักงาน",
    "ถูกกลุ่ม", "อนุญาต", "ใช่กลุ่มนี้", "ใช้", "กลุ่มเรา",
)  # fmt: skip
_REFUSES = (
    "ไม่ใช่กลุ่มนี้", "ไม่ใช้กลุ่มนี้", "ไม่ใช้", "ไม่ใช่กลุ่มสำนักงาน", "ไม่ใช่กลุ่มเรา", "ไม่ใช่กลุ่มของเรา", "กลุ่มอื่น",
    "ผิดกลุ่ม", "คนละกลุ่ม", "ไม่ใช่ของสำนักงาน", "ไม่อนุญาต", "ไม่รู้จักกลุ่มนี้", "กลุ่มส่วนตัว", "ไม่รู้จัก",
)  # fmt: skip


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(
        f"ยืนยันว่ากลุ่มรหัส {answers['code']} ไม่ใช่กลุ่มของสำนักงาน ใช่หรือไม่\n"
        f"{_SILENT} เปลี่ยนภายหลังได้โดยพิมพ์ “กลุ่ม”"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Decides once, and withdraws the messages to the other administrators."""
    office = bool(answers["decision"])
    with closing(refused):
        group = chat_groups.decide(
            context.session,
            context.me,
            answers["group"],
            answers["joining"],
            office,
            context.now,
            bool(answers.get("again")),
        )
    context.must_arrive = True
    for each in people.administrators(context.session):
        context.withdrawn.append(notice_key("joined", group, each.id))
    return [_confirmed(group) if office else _refused(group)]


def _confirmed(group: ChatGroup) -> Message:
    return Text(
        f"ยืนยันกลุ่มรหัส {chat_groups.code(group)} เป็นกลุ่มของสำนักงานแล้ว\n"
        "สมาชิกเรียกบอตด้วย @ แล้วพิมพ์ “แผน” หรือ “ภาพรวม” ในกลุ่มได้"
    )


def _refused(group: ChatGroup) -> Message:
    return Card(
        "บันทึกแล้ว ไม่ใช่กลุ่มของสำนักงาน",
        subtitle=f"รหัสกลุ่ม {chat_groups.code(group)}",
        rows=(
            Para(_SILENT),
            Row("นำบอตออกจากกลุ่ม", HOW_TO_REMOVE),
            Row("หากท่านไม่ได้อยู่ในกลุ่มนั้น", "ขอให้สมาชิกของกลุ่มดำเนินการ"),
            Row("หากกดผิด", "พิมพ์ “กลุ่ม” แล้วกด “เปลี่ยน”"),
        ),
    )


FLOW = Flow(
    name="confirm_group",
    title="การยืนยันกลุ่มของสำนักงาน",
    opens_on=(),
    roles=frozenset((ADMIN,)),
    counted=False,
    steps=(
        Step(
            name="decision",
            on_card=True,
            label="ผลการพิจารณา",
            ask=ask_decision,
            choices=offering(
                Choice("use", "ใช้กลุ่มนี้", True, said=_USES, means=(Common.YES,)),
                Choice("refuse", "ไม่ใช่กลุ่มของสำนักงาน", False, said=_REFUSES, means=(Common.NO,)),
            ),
            show=lambda value, _answers: "ใช้กลุ่มนี้" if value else "ไม่ใช่กลุ่มของสำนักงาน",
            why="บอตทำงานเฉพาะในกลุ่มที่ผู้ดูแลระบบยืนยันแล้ว",
        ),
        Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(Choice("yes", "ยืนยันว่าไม่ใช่", True, means=(Common.YES,))),
            when=("decision", frozenset((False,))),
            show=lambda _value, _answers: "ยืนยัน",
        ),
    ),
    open=open_decision,
    finish=finish,
    describe=lambda answers: str(answers.get("code", "")),
)
