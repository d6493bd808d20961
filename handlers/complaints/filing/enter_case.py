"""The conversation in which a receiver enters a case that came another way, so that the office's
numbers are complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.complaints import case_cards, case_notices, case_words, complaint_said
from handlers.complaints.complaint_words import CHANNEL, IDENTITY, KIND, LEVEL
from handlers.complaints.filing import entry_told, opening_words, who_came
from handlers.context import Context
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening, Step
from handlers.conversation.questions import offering, one_word, plain, show_day, today_or_yesterday
from handlers.conversation.refusals import closing, mending
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.messages.name_labels import name_label
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.names import one_bureau
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.complaints import cases
from models.complaints.case_draft import BY_CONTACT, BY_TRACKING, CaseDraft
from models.complaints.complaint import (
    ANONYMOUS,
    COUNTED_CHANNELS,
    NAMED,
    NOBODY,
    RECEIVER_ONLY,
)
from models.complaints.sealed import case_codes
from models.people import people
from models.people.person import RECEIVER

LONGEST, LONGEST_WHO = 4_000, 500
LEAST_LETTERS = 4
_LABEL = 20
_NOT_YET = "วันที่รับเรื่องยังไม่ถึง กรุณาระบุวันที่รับเรื่องจริง เช่น {}"
_OFFICE = 0
_OF_NO_BUREAU = (
    *case_cards.OFFICE_SAID, "ทั้งสำนักงาน", "ภาพรวมสำนักงาน", "ไม่เกี่ยวกับสำนักใด", "ไม่เกี่ยวกับสำนักไหน",
    "ไม่ระบุสำนัก", "ไม่ใช่สำนักใด",
)  # fmt: skip


def open_entering(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with a new code, so that a second confirmation enters nothing twice; what the words
    tell of the case is not asked again."""
    code = case_codes.new_code(context.random_bytes)
    return Opening("", {"code": code}, said=facts.get("said") or rest)


# -- the questions -------------------------------------------------------------------------------


def read_day(text: str, context: Context, _answers: Answers) -> str:
    day = read_day_said(text, Calendar(context.today, Toward.PAST))
    if day > context.today:
        raise Unclear(days_in(_NOT_YET, context, -2))
    return day.isoformat()


def bureau_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    mine = context.me.bureau
    return (
        Choice(f"b{mine.id}", name_label(mine.name), [mine.id, mine.name]),
        Choice("office", case_cards.OFFICE, [_OFFICE, case_cards.OFFICE], said=_OF_NO_BUREAU),
    )


def read_bureau(text: str, context: Context, _answers: Answers) -> list[object]:
    found = {each.name: [each.id, each.name] for each in people.bureaus(context.session)}
    nobody = "ไม่พบสำนักชื่อนี้ กรุณาพิมพ์ชื่อสำนัก เช่น สำนักวิชาการ หรือกดปุ่ม"
    return one_bureau(text, found, nobody)


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    more = "กรุณาพิมพ์เรื่องที่ได้รับให้เข้าใจได้ ตามคำของผู้แจ้ง"
    return read_prose(text, LEAST_LETTERS, LONGEST, more)


def read_who(text: str, _context: Context, _answers: Answers) -> str:
    more = "กรุณาพิมพ์ชื่อผู้แจ้ง และทางติดต่อถ้ามี ไม่มีทั้งสองอย่าง พิมพ์ “ย้อนกลับ” แล้วเลือก “ไม่เปิดเผยชื่อ”"
    told = entry_told.read_who(read_prose(text, 1, LONGEST_WHO, more, "เฉพาะชื่อและทางติดต่อ"))
    return read_prose(" ".join(filter(None, told)), LEAST_LETTERS, LONGEST_WHO, more)


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจเรื่องก่อนบันทึก",
        note="บันทึกแล้วระบบส่งถึงผู้รับเรื่องของหน่วยงานนั้น ไม่ส่งถึงผู้ที่มีชื่อในเรื่อง",
    )


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Enters the case once, and tells the people who have it that it waits."""
    cannot = Text("บันทึกเรื่องนี้ไม่ได้ กรุณาเริ่มใหม่", (case_cards.ENTER,))
    with closing(lambda _refusal: cannot), mending(case_words.refused, no_such_bureau="bureau"):
        filed = cases.file_case(
            context.session, context.sealer, _draft(context, answers), answers["code"], context.now
        )
    context.must_arrive = True
    routed = filed.routed
    others = tuple(id_ for id_ in routed.gained if id_ != context.me.id)
    case_notices.case_came(context, replace(routed, gained=others))
    case = cases.by_id(context.session, filed.case_id)
    assert case is not None
    mine = context.me.id in routed.holders
    reader = LEVEL[routed.level] if routed.level != NOBODY else "ยังไม่มีผู้รับเรื่อง ระบบจะหาต่อไป"
    return [
        Card(
            "บันทึกเรื่องแล้ว",
            subtitle=case_cards.name_of(case),
            rows=(Row("ผู้อ่านเรื่องนี้", reader), Row("รหัสติดตาม", filed.code)),
            buttons=((case_cards.see(case),) if mine else ()) + (case_cards.LIST,),
            note="หากผู้แจ้งต้องการติดตามเอง ให้รหัสนี้แก่ผู้แจ้ง รหัสจะไม่แสดงอีก",
            tone="good",
        )
    ]


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Says that a kind which is told once more stands already: it begins no complaint of the
    receiver's own. Another kind is asked about."""
    kind = opening_words.kind_named(text) if "kind" in answers and at != "kind" else None
    if kind is None:
        return None
    if kind == answers["kind"]:
        return Heeded(
            told=f"ประเภทเป็น{KIND[kind]}อยู่แล้ว หากจะร้องเรียนเรื่องของท่านเอง พิมพ์ “ขอร้องเรียนเอง”"
        )
    return Heeded({"kind": kind})


def _draft(context: Context, answers: Answers) -> CaseDraft:
    named = answers["speaks"] != ANONYMOUS
    name, contact = entry_told.read_who(answers["who"]) if named else ("", "")
    return CaseDraft(
        kind=answers["kind"],
        text=answers["text"],
        identity=answers["speaks"],
        bureau_id=answers["bureau"][0] or None,
        name=name,
        contact=contact,
        hear=BY_CONTACT if named else BY_TRACKING,
        channel=answers["channel"],
        entered_by=context.me.id,
        received_on=date.fromisoformat(answers["day"]),
    )


FLOW = Flow(
    name="enter_case",
    title="การบันทึกเรื่องร้องเรียน",
    opens_on=("บันทึกเรื่องร้องเรียน", "บันทึกเรื่องช่องทางอื่น"),
    steps=(
        one_word(
            "kind",
            "ประเภท",
            plain("เรื่องที่ได้รับเป็นประเภทใด"),
            KIND,
            complaint_said.KIND,
            read=entry_told.read_kind,
            free_text="a receiver tells the kind and the story in one sentence",
            surely=entry_told.tells_kind,
        ),
        Step(
            name="channel",
            label="ช่องทาง",
            ask=plain("ได้รับทางช่องทางใด\nมาด้วยตนเองหรือหนังสือ เลือกช่องทางที่รับไว้"),
            choices=offering(
                *(
                    Choice(
                        channel,
                        cut_graphemes(CHANNEL[channel], _LABEL),
                        channel,
                        said=complaint_said.CHANNEL[channel],
                    )
                    for channel in COUNTED_CHANNELS
                )
            ),
            show=lambda value, _answers: CHANNEL[value],
            why="แนวปฏิบัติของสำนักงานให้บันทึกว่าแต่ละเรื่องมาทางช่องทางใด",
        ),
        Step(
            name="day",
            label="วันที่รับ",
            ask=with_days("ได้รับเมื่อใด กดปุ่ม หรือพิมพ์วันที่ เช่น {}", -2),
            read=read_day,
            choices=today_or_yesterday,
            show=show_day,
        ),
        Step(
            name="bureau",
            label="เกี่ยวกับ",
            ask=plain("เกี่ยวกับหน่วยงานใด พิมพ์ชื่อสำนัก หรือกดปุ่ม"),
            read=read_bureau,
            choices=bureau_choices,
            show=lambda value, _answers: str(value[1]),
        ),
        Step(
            name="text",
            label="เรื่อง",
            ask=plain("พิมพ์เรื่องที่ได้รับ ตามคำของผู้แจ้งให้มากที่สุด"),
            read=read_text,
            prose=True,
        ),
        one_word(
            "speaks",
            "ผู้แจ้ง",
            plain("ผู้แจ้งให้เปิดเผยชื่อหรือไม่"),
            IDENTITY,
            who_came.SPEAKS_SAID,
            read=who_came.read_speaks,
            surely=who_came.says_speaks,
        ),
        Step(
            name="who",
            label="ชื่อผู้แจ้ง",
            ask=plain("พิมพ์ชื่อผู้แจ้ง และทางติดต่อถ้ามี"),
            read=read_who,
            when=("speaks", frozenset((NAMED, RECEIVER_ONLY))),
            prose=True,
        ),
    ),
    open=open_entering,
    sentence=entry_told.read_told,
    heeds=heeds,
    tells_read=True,
    finish=finish,
    review=review,
    made_anew=frozenset(("code",)),
    roles=frozenset((RECEIVER,)),
    confirm_label="ยืนยันการบันทึก",
)
