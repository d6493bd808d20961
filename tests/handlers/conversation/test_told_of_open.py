"""What is asked of the conversation that is open is answered alike in every one: nothing of it is
stored, and the conversation stays where it stands (docs/decisions/0181)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.conversation.engine import Engine
from handlers.conversation.flow import Choice, Flow, Step, no_choices, no_messages
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.state import State
from handlers.messages import Card, Text
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen, read, word_sought
from models.people import people
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk
from tests.handlers.test_steps_of_choices import KNOWN
from tests.models.elections.held import opened

REPORTER = "D0103"
WISHES: dict[AskedOfOpen, tuple[str, ...]] = {
    AskedOfOpen.SHOWN: (
        "ขอดูที่เขียนไปแล้วทั้งหมดหน่อย", "ตอนนี้กรอกอะไรไปบ้างแล้ว", "ไหนดูซิ เมื่อกี้ตอบไรไปมั่ง",
        "ตกลงเขียนไว้ว่าไงมั่ง", "เร็วๆดิ สรุปเขียนไปว่าอะไรนะ", "สรุปดูดิ มีไรบ้าง",
    ),
    AskedOfOpen.OWN_NAME: (
        "เมื่อกี้พิมพ์ชื่อตัวเองลงไปมั้ย กลัวหลุด", "มีชื่อหนูอยู่ในนั้นรึเปล่า", "เมื่อกี้เขียนคำว่า ผอ. ไปรึยัง",
    ),
    AskedOfOpen.LEFT: ("เหลืออีกกี่ข้อ", "อีกนานมั้ยคะกว่าจะเสร็จ", "ทั้งหมดมีกี่คำถามเนี่ย"),
    AskedOfOpen.PICTURE: ("ส่งเป็นรูปแทนได้มั้ย", "ถ่ายรูปส่งเอาได้ไหมคะ ขี้เกียจพิมพ์", "ส่งสลิปตรงนี้ได้ป่ะ"),
    AskedOfOpen.PAPERS: ("ต้องใช้เอกสารอะไรบ้าง", "อันนี้ต้องแนบอะไรบ้างคะ", "ต้องมีใบเสร็จด้วยมั้ย"),
    AskedOfOpen.WHY: ("ถามไปทำไมอะ", "ข้อนี้เอาไปทำอะไรคะ", "ทำไมต้องบอกด้วย"),
    AskedOfOpen.SEEN: (
        "ใครจะเห็นคำตอบนี้บ้าง", "คำตอบข้อนี้ใครอ่าน", "หัวหน้าจะรู้มั้ยว่าตอบอะไร",
        "มันจะไปโผล่ที่ไหนอะ ใครอ่านมั่ง", "เรื่องนี้ไปถึงใครคะ", "ใครจะได้รับแจ้ง",
        "ก่อนส่ง ขอทราบว่าคนที่จะได้รับแจ้งนั้นคือใครบ้างครับ",
    ),
    AskedOfOpen.OPTIONAL: (
        "ไม่ตอบข้อนี้ได้มั้ย", "ข้อนี้เว้นไว้ก่อนได้ป่ะ", "จำเป็นต้องตอบข้อนี้มั้ยคะ",
    ),
    AskedOfOpen.PARTLY: (
        "รู้แค่บางส่วนได้มั้ย", "ตอบแค่เท่าที่รู้ได้ไหมคะ", "ไม่รู้นามสกุลพี่เขาอะครับ ใส่แค่ชื่อเล่นได้มั้ย",
        "ไม่รู้ราคาอะ ประมาณเอาได้ป่าว",
    ),
    AskedOfOpen.LATER: (
        "ข้อนี้ขอตอบทีหลังได้มั้ย", "ค่อยมาตอบข้อนี้ได้ป่ะ ขอทำข้ออื่นก่อน", "ไปข้ออื่นก่อนได้ไหม",
        "ยังไม่ได้นับคนเลยอะ ใส่ทีหลังได้มะ",
    ),
    AskedOfOpen.EXAMPLE: ("ขอตัวอย่างหน่อย", "เขียนประมาณไหนดีคะ ไม่เคยทำ", "คนอื่นเขาเขียนกันยังไง"),
    AskedOfOpen.WRITTEN: ("เขียนให้หน่อยได้มั้ย", "ช่วยร่างให้ที", "คิดให้หน่อยคะ นึกไม่ออก"),
    AskedOfOpen.SHORTER: ("ย่อให้หน่อย", "ทำให้สั้นลงหน่อยได้ไหม", "ช่วยย่อคำตอบให้หน่อยค่ะ"),
    AskedOfOpen.SPELT: ("เช็คคำผิดให้หน่อย", "สะกดถูกมั้ยอะ", "มีคำผิดตรงไหนไหม"),
    AskedOfOpen.SAID: ("บอกไปแล้วไง", "ก็ตอบไปแล้วเมื่อกี้", "ทำไมถามซ้ำ"),
    AskedOfOpen.MEANT: ("ถามว่าอะไรนะ", "ไม่เข้าใจคำถามค่ะ", "พูดง่ายๆ หน่อยได้มั้ย"),
    AskedOfOpen.RIGHT: ("แบบนี้ถูกมั้ย", "ที่ตอบไปใช้ได้มั้ยคะ", "พิมพ์แบบนี้โอเคไหม"),
    AskedOfOpen.CHOICES: ("มีให้เลือกอะไรบ้าง", "แต่ละข้อต่างกันยังไง", "เลือกอะไรได้บ้าง"),
    AskedOfOpen.WHICH: ("กรณีของหนูต้องเลือกข้อไหนคะ", "ไม่รู้จะเลือกอันไหนดี", "ควรเลือกข้อไหนดี"),
    AskedOfOpen.ANEW: ("ขอเริ่มใหม่หมดเลย", "เริ่มต้นใหม่ได้ไหม", "ขอกรอกใหม่ทั้งหมดค่ะ"),
    AskedOfOpen.CHANGED: (
        "พิมพ์ผิดไปนิดนึงแก้ยังไง", "ข้อความเมื่อกี้ลบได้ไหม", "ถ้าตอบไปแล้วเปลี่ยนใจทำไง",
    ),
    AskedOfOpen.NEXT: ("ข้อต่อไปคืออะไร", "หน้าต่อไปถามอะไร", "ต่อไปถามเรื่องอะไร"),
    AskedOfOpen.LONG: ("ตอบยาวได้แค่ไหน", "พิมพ์ได้กี่ตัวอักษร", "ต้องเขียนกี่บรรทัดคะ"),
    AskedOfOpen.REMINDED: (
        "เตือนก่อนวันนึงด้วย", "ช่วยแจ้งเตือนล่วงหน้า 2 วันด้วยนะคะ", "แล้วบอตจะเตือนให้ไหม",
    ),
    AskedOfOpen.SPOKEN: ("เมื่อยมือ พูดแทนพิมพ์ได้ไหม", "อัดเสียงตอบได้ป่ะ", "ขอโทรบอกแทนได้ไหม"),
    AskedOfOpen.MANY: ("เลือกได้หลายข้อไหม", "ตอบได้กี่อย่างคะ", "กดสองอันได้ป่ะ"),
    AskedOfOpen.PREVIEWED: ("คนรับจะเห็นยังไง", "ขอดูหน้าตาก่อนส่งได้ไหม", "ผู้อ่านเห็นเป็นแบบไหน"),
    AskedOfOpen.STYLE: ("ใช้ภาษาพูดได้ไหม", "ตอบเป็นข้อๆได้ไหม", "ก๊อปจากไฟล์มาวางได้ไหม"),
    AskedOfOpen.ONWARD: ("ต้องทำอะไรต่อ", "กดตรงไหนต่อ", "ต้องทำยังไงต่อคะ"),
    AskedOfOpen.CANCELLED: (
        "ยกเลิกแล้วข้อมูลหายไหม", "ถ้ากดยกเลิกที่ตอบไปจะหายหมดไหม", "ยกเลิกแล้วคำตอบยังอยู่ไหม",
    ),
    AskedOfOpen.DROPPED: (
        "ลบทิ้งจะมีใครทราบไหม", "ถ้ายกเลิกไปเลย หัวหน้าจะรู้มั้ย", "ไม่ส่งแล้วลบทิ้ง จะแจ้งใครไหมคะ",
    ),
    AskedOfOpen.ASKED_FIRST: (
        "ขอปรึกษาพี่ก่อนตอบได้ไหม", "เดี๋ยวถามหัวหน้าก่อนได้ไหม", "ขอถาม ผอ. ก่อนส่งได้ไหม",
    ),
    AskedOfOpen.UNDERSTOOD: ("อ๋อ โอเคค่ะ", "เข้าใจแล้วครับ ขอบคุณ", "อ้อ แบบนี้นี่เอง"),
    AskedOfOpen.SAVED: (
        "ที่พิมพ์ไปบันทึกรึยัง", "ถ้าออกไปตอนนี้ข้อมูลหายมั้ย", "เมื่อกี้ส่งไปหรือยัง",
        "ที่พิมพ์ไปนี้ส่งให้ ผอ. ทันทีเลยหรือครับ",
    ),
}  # fmt: skip
"""Wordings of what may be wished for at any question."""
OF_THE_FORM = (
    AskedOfOpen.SHOWN, AskedOfOpen.OWN_NAME, AskedOfOpen.LEFT, AskedOfOpen.SAVED, AskedOfOpen.ANEW,
    AskedOfOpen.CHANGED, AskedOfOpen.NEXT, AskedOfOpen.LONG, AskedOfOpen.SPOKEN,
)  # fmt: skip
"""These are answered at every question, whatever answers it."""
OWN_WAYS = (AskedOfOpen.SEEN, AskedOfOpen.OPTIONAL, AskedOfOpen.PARTLY)
"""To these a conversation may have answers of its own."""
SAYS = {
    AskedOfOpen.LEFT: ("ข้อสุดท้าย", "เหลือ"),
    AskedOfOpen.OWN_NAME: ("ไม่พบ", "พบ"),
    AskedOfOpen.SAVED: ("ยังไม่ได้ส่ง",),
    AskedOfOpen.OPTIONAL: ("จำเป็นต้องมีคำตอบ", "ไม่ตอบข้อนี้ก็ได้"),
    AskedOfOpen.DROPPED: ("บอตไม่แจ้งใคร",),
    AskedOfOpen.WRITTEN: ("เขียนแทนไม่ได้",),
    AskedOfOpen.SHORTER: ("ย่อข้อความแทนไม่ได้",),
    AskedOfOpen.SPELT: ("ไม่ได้ตรวจคำผิด",),
    AskedOfOpen.MEANT: ("ข้อนี้ถาม",),
    AskedOfOpen.PARTLY: ("ตอบเท่าที่รู้ได้",),
    AskedOfOpen.PAPERS: ("แนบ", "ไฟล์", "รูป", "เอกสาร"),
}


def plain(flow: Flow) -> Flow:
    """The same conversation, whose questions can be asked without what was answered before."""
    chosen = (Choice("one", "ตัวเลือกแรก", 1), Choice("two", "ตัวเลือกที่สอง", 2))
    steps = tuple(
        replace(
            step,
            ask=lambda _context, _answers: Text("คำถาม"),
            choices=no_choices if step.choices is no_choices else lambda _context, _answers: chosen,
            on_card=False,
            names=lambda _words, _context, _answers: False,
            when=None,
        )
        for step in flow.steps
    )
    review = (lambda _context, _answers: Card("ตรวจทาน")) if flow.review is not None else None
    return replace(
        flow, steps=steps, review=review, preview=no_messages, remarks=None,
        seal=lambda _context, _answers: "", describe=lambda _answers: "",
        heeds=lambda _text, _at, _context, _answers: None, papers=lambda _context, _answers: "",
    )  # fmt: skip


def questions() -> Iterator[tuple[Flow, Step]]:
    for flow in registry.FLOWS:
        for step in plain(flow).steps:
            yield plain(flow), step


def expected(flow: Flow, step: Step, kind: AskedOfOpen, context: Context, text: str) -> bool:
    if step.takes_commands or step.surely(text) or step.tells(text, context):
        return False
    if kind is AskedOfOpen.SEEN and flow.name in registry.CONFIDENTIAL and not flow.seen_by:
        return False
    if kind is AskedOfOpen.DROPPED and flow.name in TAKES_OUT:
        return False
    return kind in OF_THE_FORM or not step.takes_questions


TAKES_OUT = frozenset(
    (
        "withdraw_report", "end_absence", "retire_person", "end_activity", "close_announcement",
        "withdraw_gift", "close_ends", "close_survey", "move_survey_closing", "close_ideas",
        "withdraw_deed", "withdraw_news", "withdraw_circular", "close_sign_in", "cancel_event",
        "give_back_slot", "withdraw_slot", "remove_group", "remove_meeting", "withdraw_nomination",
    )
)  # fmt: skip
"""What these send takes something out, or ends it: there the words may ask of that."""


def told(messages: Any) -> str:
    return "\n".join(each.body for each in messages if isinstance(each, Text))


def test_every_question_answers_what_is_asked_of_the_conversation(demo: House) -> None:
    with demo.session() as session:
        context = desk(demo, session)
        context.person = people.by_line_id(session, seed.line_id(REPORTER))
        known = {**KNOWN, "about": opened(session).election.id}
        met = Counter(
            kind
            for number, (flow, step) in enumerate(questions())
            for at, kind in enumerate(WISHES)
            if is_told(
                context, known, flow, step, kind, WISHES[kind][(number + at) % len(WISHES[kind])]
            )
        )
    assert min(met.values()) > 400 and sum(met.values()) > 9_000


def is_told(
    context: Context, known: dict[str, Any], flow: Flow, step: Step, kind: AskedOfOpen, text: str
) -> bool:
    if not expected(flow, step, kind, context, text):
        return False
    engine = Engine(flow, "0123456789abcdef", context)
    state = State(step.name, {k: v for k, v in known.items() if flow.step(k) is None})
    turn = told_of_open.answered(engine, state, text)
    assert turn is not None, (flow.name, step.name, text)
    assert (turn.state, turn.ended, turn.answered) == (state, None, ()), (flow.name, step.name)
    said = told(turn.messages[:-1])
    assert any(word in said for word in SAYS.get(kind, ("",))), (flow.name, step.name, said)
    return True


def test_each_wish_is_read_in_its_wordings() -> None:
    read_as = {text: read(text) for texts in WISHES.values() for text in texts}
    assert read_as == {text: (kind,) for kind, texts in WISHES.items() for text in texts}


TOLD = (
    "เหลืออีกกี่วันครบกำหนด", "ใครเป็นคนตรวจรับงาน", "หัวหน้าเห็นชอบแล้ว", "ไม่รู้ราคา ในเน็ตขาย 500",
    "ตอบแบบสอบถามไปแล้ว 45 คน", "ส่งคืนไปแล้วไง", "เขียนให้หน่วยงานแล้ว", "ช่วยร่างประกาศให้สำนัก",
    "ทำใหม่ทั้งหมดเพราะของเดิมเสีย", "ขอตัวอย่างจากสำนักการคลังมาแล้ว", "มีผู้เข้าอบรมกี่คนยังไม่ทราบ",
    "บอกไปแล้วว่าไม่รับ", "เขาถามไปทำไมก็ไม่รู้", "ใส่แค่ 500 ได้ไหม", "เก็บไว้ที่ห้องพัสดุ", "ส่งหนังสือเลย",
    "ปัญหาคือสะกดชื่อผิด", "เลือกผู้แทนไปแล้ว", "กรณีนี้ต้องคืนไหม", "ทำไมถึงให้ของมาไม่ทราบ",
    "เขาถามอะไรก็ไม่ตอบ", "ของที่ไม่ตรงสเปกทำยังไง", "พิมพ์เอกสารได้กี่ชุดแล้ว",
    "โทรบอกแล้วเขาไม่รับ", "ลบรูปเก่าได้ 5 รูป", "ส่งให้ผู้รายงานทุกคน", "ใครเป็นผู้ให้", "ได้จากใคร",
    "ลบทิ้งแล้วเขาทราบเรื่อง", "ถ้าไม่ส่งรายงาน หัวหน้าจะรู้ไหม",
    "อ้อ ลืมบอกว่าพรุ่งนี้ลา ขอแจ้งลาก่อนค่ะ", "โอเค", "ok", "ได้ค่ะ", "ขอคุยกับคนจริงๆในศูนย์ก่อนได้มั้ย",
    "อ่านหนังสือไม่รู้เรื่อง", "คำถามยากจนคนตอบไม่ได้", "ยกเลิกงานแล้วของหายไหม", "ปิดห้องได้ไหม",
    "ถามแล้วเขาไม่ตอบ",
    "เดี๋ยวค่อยมาตอบ", "ใส่ชื่อเพื่อนไปแล้ว", "ผู้รับเห็นว่าดี", "เลือกหลายข้อไปแล้ว",
    "แก้คำผิดด้วย", "เขียนให้สั้นลงหน่อย", "ช่วยอธิบายเพิ่ม", "ทำให้หน่อย",
)  # fmt: skip
"""Answers, and questions about something else."""


def test_what_tells_something_or_asks_something_else_is_not_read() -> None:
    assert {text: read(text) for text in TOLD} == dict.fromkeys(TOLD, ())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("เมื่อกี้เขียนคำว่า ผอ. ไปรึยัง", "ผอ."), ("มีคำว่า สมศรี หลุดไปไหม", "สมศรี"),
        ("เมื่อกี้พิมพ์คำว่า “บริษัท ก” ไปไหม กลัวหลุด", "บริษัท ก"), ("มีชื่อหนูอยู่ไหม", ""),
    ],
)  # fmt: skip
def test_the_word_that_is_sought_is_found(text: str, word: str) -> None:
    assert word_sought(text) == word


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("แล้วต้องตอบอีกเยอะป่าวเนี่ย", AskedOfOpen.LEFT),
        ("ถามอะไรเยอะแยะ", AskedOfOpen.LEFT),
        ("ข้อก่อนหน้านี้ตอบว่าอะไรไปนะ", AskedOfOpen.SHOWN),
        ("กลับไปดูที่ตอบไว้ข้อแรกหน่อย", AskedOfOpen.SHOWN),
        ("อันนี้ใครเป็นคนอ่านคะ", AskedOfOpen.SEEN),
        ("ข้อมูลนี้จะไปโชว์ที่ไหน", AskedOfOpen.SEEN),
        ("ข้อนี้ไม่เกี่ยวกับหนูเลย", AskedOfOpen.OPTIONAL),
        ("ช่วยแนะนำหน่อยว่าควรตอบยังไง", AskedOfOpen.EXAMPLE),
        ("ตั้งชื่อยังไงดีคะ", AskedOfOpen.EXAMPLE),
        ("เอาชื่อว่าอะไรดีอ่ะ คิดไม่ออก", AskedOfOpen.EXAMPLE),
        ("ที่พิมพ์ไปเมื่อกี้ใช้คำแรงไปไหม", AskedOfOpen.RIGHT),
        ("แบบนี้พอไหม หรือต้องละเอียดกว่านี้", AskedOfOpen.RIGHT),
        ("ถ้าไม่มีตัวเลือกที่ตรงเลยทำไง", AskedOfOpen.WHICH),
        ("ตอบผิดมีผลอะไรไหม", AskedOfOpen.CHANGED),
        ("ขอบคุณค่ะ เหลืออีกกี่ข้อคะ", AskedOfOpen.LEFT),
        ("โอเค จดไว้แล้วใช่ปะ", AskedOfOpen.SAVED),
        ("อุ๊ย กดผิดข้อ", AskedOfOpen.WRONG),
        ("อันไหนตรงสุดอะ", AskedOfOpen.WHICH),
        ("ใครเห็นรายชื่อบ้าง", AskedOfOpen.SEEN),
        ("เขียนยาวแค่ไหนดี", AskedOfOpen.LONG),
        ("ขอย้อนดูหน่อยว่าตอบไปว่าไง", AskedOfOpen.SHOWN),
        ("ทำไมข้อนี้ต้องละเอียดขนาดนี้", AskedOfOpen.WHY),
        ("ถ้าไม่ตอบจะเป็นไรไหม", AskedOfOpen.OPTIONAL),
        ("ข้ามไปเลยได้ไหมขี้เกียจ", AskedOfOpen.OPTIONAL),
        ("เช็คให้หน่อยว่าพิมพ์อะไรผิดไหม", AskedOfOpen.SPELT),
        ("คำถามกำกวมจัง", AskedOfOpen.MEANT),
        ("อ่านไม่รู้เรื่อง", AskedOfOpen.MEANT),
        ("ตกลงข้อนี้ให้ตอบอะไรกันแน่", AskedOfOpen.MEANT),
        ("ถามมาแล้วรอบนึงนะ", AskedOfOpen.SAID),
        ("ก็บอกแล้วว่าไม่รู้", AskedOfOpen.UNKNOWN),
        ("ถ้าเน็ตหลุดต้องพิมพ์ใหม่ไหม", AskedOfOpen.SAVED),
        ("จะกลับมาทำต่อต้องทำไง", AskedOfOpen.SAVED),
        ("เดี๋ยวนะ เมื่อกี้หนูเขียนชื่อเพื่อนลงไปรึเปล่า", AskedOfOpen.SHOWN),
        ("เคสหนูเลือกอันไหน เค้าเป็นวิทยากร", AskedOfOpen.WHICH),
        ("ไม่เข้าพวกเลย เลือกไรดี", AskedOfOpen.WHICH),
        ("ตอนนี้ยังไม่ส่งใช่ไหม", AskedOfOpen.SAVED),
        ("ข้อความนี้ยาวไปไหม", AskedOfOpen.RIGHT),
    ],
)
def test_other_wordings_are_read_too(text: str, kind: AskedOfOpen) -> None:
    assert read(text) == (kind,)


def test_two_things_are_answered_together_and_a_reason_is_passed_over() -> None:
    assert read("เหลืออีกกี่ข้อคะ ข้อนี้ข้ามได้ไหม") == (AskedOfOpen.LEFT, AskedOfOpen.OPTIONAL)
    assert read("เขียนให้หน่อยได้ไหม พิมพ์ไม่เก่งค่ะ") == (AskedOfOpen.WRITTEN,)


def at(demo: House, *said: str) -> Chat:
    me = Chat(demo, seed.line_id(REPORTER))
    for each in said:
        me.says(each)
    return me


def stands(me: Chat) -> dict[str, Any]:
    return {
        row.flow: (row.step, row.status, state["answers"])
        for row, state in me.house.states(me.user_id).values()
    }


@pytest.mark.parametrize(
    ("said", "asked", "answer"),
    [
        (("บันทึกความดี",), "ขอดูที่เขียนไปแล้วทั้งหมดหน่อย", "ยังไม่ได้ตอบข้อใด"),
        (("บันทึกความดี",), "ย่อให้หน่อย", "ย่อข้อความแทนไม่ได้"),
        (("บันทึกความดี",), "ไม่รู้จริงๆ ค่ะ", "พักก่อน"),
        (("รับของขวัญ",), "เหลืออีกกี่ข้อ", "เหลือ"),
        (("รับของขวัญ", "กระเช้าผลไม้"), "เมื่อกี้พิมพ์ชื่อตัวเองลงไปมั้ย กลัวหลุด", "ไม่พบชื่อ"),
        (("รับของขวัญ", "กระเช้าผลไม้"), "เมื่อกี้พิมพ์คำว่า ผลไม้ ไปไหม", "พบ “ผลไม้” ในข้อ “สิ่งที่ได้รับ”"),
        (("รายงาน 1.10", "เสร็จแล้ว 100%"), "ส่งเป็นรูปแทนได้ไหม ขี้เกียจพิมพ์", "ยังต้องพิมพ์หรือกดตอบ"),
        (("รายงาน 1.10", "เสร็จแล้ว 100%"), "ปัญหามีครับแต่ไม่อยากเขียน เดี๋ยวหัวหน้าเห็น", "ตอบเท่าที่สะดวก"),
        (("บันทึกความดี",), "ส่งเป็นคลิปเสียงได้ป่าว", "ไม่มีข้อให้แนบรูปหรือไฟล์"),
        (("ร้องเรียน",), "เช็คคำผิดให้หน่อย", "ไม่ได้ตรวจคำผิด"),
        (("รายงาน 1.10",), "เดี๋ยวๆ อันนี้ต้องใช้เอกสารไรบ้างอ่ะ", "แผนให้แนบ"),
        (("ร้องเรียน",), "เหลืออีกกี่ข้อ", "รวมข้อนี้"),
        (("ลา",), "ใครเห็นบ้าง", "บอตแจ้งวันลาของท่าน"),
        (("รายงาน 1.10",), "คำตอบนี้ใครอ่านบ้าง", "รายงานที่ส่งแล้ว"),
        (("ฝากข้อความถึงผู้ดูแลระบบ",), "หัวหน้าจะเห็นไหม", "หัวหน้าไม่เห็นจากบอต"),
    ],
)  # fmt: skip
def test_it_is_answered_in_the_middle_of_conversations(
    demo: House, said: tuple[str, ...], asked: str, answer: str
) -> None:
    me = at(demo, *said)
    before = stands(me)
    me.says(asked)
    assert answer in me.since(-3)
    assert stands(me) == before


def test_of_two_questions_at_a_complaints_last_look_both_are_answered(demo: House) -> None:
    me = at(demo, "ร้องเรียน", "หัวหน้าเอารถหลวงไปใช้ส่วนตัวทุกวันเสาร์ มีสลิปค่าน้ำมัน")
    me.taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    before, count = stands(me), len(me.heard)
    me.says("ส่งสลิปตรงนี้เลยได้ป่ะ จะเห็นชื่อหนูไหม")
    assert "รูป" in me.last.splitlines()[0]
    assert "ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง" in me.last
    assert stands(me) == before and len(me.heard) == count + 1


def test_the_last_look_is_answered_without_the_whole_card(demo: House) -> None:
    me = at(demo, "ลาพรุ่งนี้")
    count = len(me.heard)
    me.says("เหลืออีกกี่ข้อ")
    assert len(me.heard) == count + 1 and "เหลือตรวจแล้วกด “ยืนยันวันลา”" in me.last
    me.taps("ยืนยันวันลา")
    assert "บันทึกวันลา" in me.since(-3)


def test_who_has_understood_an_answer_sends_nothing(demo: House) -> None:
    me = at(demo, "ลาพรุ่งนี้", "ใครเห็นบ้าง", "อ๋อ โอเคค่ะ")
    assert "ยังไม่ได้ส่ง" in me.last and stands(me)["tell_absence"][:2] == ("review", "active")
    me.says("โอเคค่ะ")
    assert "บันทึกวันลา" in me.since(-3)


def test_who_wants_to_begin_anew_is_shown_what_would_be_lost(demo: House) -> None:
    me = at(demo, "รับของขวัญ", "กระเช้าผลไม้")
    before = stands(me)
    me.says("ขอเริ่มใหม่หมดเลย")
    assert "กระเช้าผลไม้" in me.last and stands(me) == before
    me.taps("เริ่มใหม่")
    assert stands(me)["report_gift"][0] == "what"
