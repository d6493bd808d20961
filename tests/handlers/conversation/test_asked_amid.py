"""What is asked amid a conversation is answered from what its own subject declares; nothing is
stored, and the conversation stays at its question (docs/decisions/0192)."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts, keeping
from handlers.conversation.flow import Flow, Step
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.state import State
from handlers.messages import Card, Message, Text
from handlers.one_to_one.inside import asked_amid
from handlers.one_to_one.of_matters import facts_asked
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet, Instead, ShortAnswer
from handlers.understand.facets import amid_reader
from handlers.understand.facets.facet import Facet
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft
from models.people import people
from tests.handlers.conversation.test_told_of_open import plain, stands
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk

ASKED: dict[Facet, tuple[str, ...]] = {
    Facet.NAMELESS: (
        "ไม่บอกชื่อได้ไหม", "เขาจะรู้มั้ยว่าเป็นหนู", "จะเอาไปประกาศชื่อหนูป่าว",
        "ตอบไปแล้วเค้ารู้ป่าวว่าใครตอบ",
    ),
    Facet.FILES: (
        "พรุ่งนี้ค่อยแนบได้ป่ะ", "เดี๋ยวส่งรูปตามไปทีหลังได้มั้ย", "ไฟล์อยู่ที่ทำงาน แนบทีหลังได้ไหม",
        "รูปยังไม่มี เดี๋ยวค่อยส่งตามได้ป่ะ", "ยังไม่ได้รูปจากพี่เค้าเลย ส่งตามทีหลังได้ป่าว",
    ),
    Facet.UNDO: (
        "ส่งไปแล้วถอนได้ไหม", "ถ้ามีเรื่องด่วน ยกเลิกทีหลังได้มั้ย", "ถ้าห้องไม่ว่างยกเลิกได้ใช่ไหม",
        "ถ้าเปลี่ยนใจทีหลังยกเลิกตรงไหน", "ยืนยันแล้วจะย้อนกลับได้ไหม", "แล้วถ้าเปลี่ยนใจทีหลังล่ะ",
    ),
    Facet.MEND: (
        "แก้ทีหลังได้ไหมคะ", "ส่งไปแล้วแก้ได้ป่าว", "เพิ่มทีหลังได้ใช่มั้ย",
        "เลื่อนทีหลังได้มั้ย", "ถ้าเลื่อนวันทีหลังต้องมาแก้ตรงไหน",
    ),
    Facet.LATE: ("ถ้าเลยกำหนดแล้วจะเป็นไรมั้ยคะ", "ช้าไปหน่อยจะเป็นไรมั้ย", "ย้อนหลังได้ไหม"),
    Facet.WAIT: ("กี่วันถึงจะรู้ผล", "แล้วผลออกเมื่อไหร่คะ", "ต้องรอคำตอบนานไหม", "เค้าตอบกี่วันอะ"),
    Facet.WHO_DECIDES: ("ใครเป็นคนอนุมัติอ่ะ", "ส่งแล้วใครตรวจคะ", "ต้องให้ใครอนุมัติก่อนมั้ย"),
    Facet.LIMITS: ("ต้องมีกี่คนขั้นต่ำ", "ได้สูงสุดกี่ครั้ง"),
    Facet.NEXT: (
        "ส่งแล้วยังไงต่อ", "กดยืนยันแล้วเกิดอะไรขึ้น", "หลังจากนี้จะเป็นยังไงต่อ",
        "จะทราบผลอย่างไร", "แล้วจะมีคนติดต่อกลับไหม", "จะรู้ได้ไงว่าเรื่องผ่านแล้ว",
    ),
    Facet.MUST: ("ยังต้องทำอีกเหรอ", "แต่คืนไปแล้วนะคะ ยังต้องแจ้งอีกเหรอ", "ไม่ทำได้มั้ย"),
    Facet.COUNTED: ("มีผลกับคะแนนประเมินไหม", "ทำแล้วได้คะแนนอะไรมั้ย", "ต้องเสียเงินมั้ย"),
}  # fmt: skip
"""Several wordings of what may be asked amid any conversation."""
NOT_KNOWN = ("ยังตอบไม่ได้",)
TOLD = (
    "กระเช้าผลไม้ 500 บาท", "ลา 7-9 ธันวา", "แก้เป็น 30 คน", "ใครก็ได้", "ไม่บอกชื่อ", "ยกเลิก", "ส่งแล้ว",
    "หัวหน้าอนุมัติแล้ว", "ประชุมเลื่อนไปพรุ่งนี้", "ขอแก้ชื่อเป็นสมชาย", "เลยกำหนดเพราะน้ำท่วม",
    "ผลออกเมื่อวานครับ", "ใครอนุมัติรายงาน 1.10", "แนบไฟล์แล้ว", "แจ้งผลวันที่ 5 มีนาคม",
    "ติดต่อกลับที่ 02-123-4567", "ตอบแล้วย้อนกลับได้",
)  # fmt: skip
"""What tells something, or asks it of something that is named."""


@pytest.mark.parametrize("facet", ASKED)
def test_it_is_read_in_several_wordings(facet: Facet) -> None:
    read = {text: amid_reader.read(text) for text in ASKED[facet]}
    assert {text: each and each.facets[0] for text, each in read.items()} == dict.fromkeys(
        ASKED[facet], facet
    )


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_something_is_not_read(text: str) -> None:
    assert amid_reader.read(text) is None


def somebody_for(context: Context, session: Session, flow: Flow) -> bool:
    """Makes somebody talk who may have the conversation; tells whether anybody may."""
    for each in ("D0103", "D0002", "D0102", "D0105", "D0001", "D0101", "D0003", "D0106"):
        context.person = people.by_line_id(session, seed.line_id(each))
        if drafts.allowed(context, flow):
            return True
    return False


def standing(context: Context, flow: Flow, step: Step) -> Draft:
    """Puts the person at this question of the conversation."""
    row = conversation_rows.begin(
        context.session, context.lane, None, flow.name, "", context.now, secrets.token_bytes
    )
    keeping.store(context, row, State(step.name, {}))
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    assert place is not None
    return place


def is_answer(context: Context, place: Draft, flow: Flow, step: Step, text: str) -> bool:
    """Tells whether the question takes these words, or the conversation has its own answer."""
    if step.takes_questions or step.takes_commands:
        return True
    engine, state = drafts.standing(context, flow, place)
    return not told_of_open.answers_nothing(engine, state, text)


def titles(messages: Sequence[Message]) -> list[str]:
    return [each.title for each in messages if isinstance(each, Card)]


def test_every_conversation_answers_of_its_own_subject_or_says_that_it_does_not_know(
    demo: House,
) -> None:
    met: Counter[str] = Counter()
    with demo.session() as session:
        for number, declared in enumerate(registry.FLOWS):
            flow = plain(declared)
            context = replace(desk(demo, session), lane=f"lane{number}", flows={flow.name: flow})
            assert somebody_for(context, session, flow), flow.name
            step = flow.steps[0]
            place = standing(context, flow, step)
            before = place.state
            for texts in ASKED.values():
                text = texts[number % len(texts)]
                if not is_answer(context, place, flow, step, text):
                    context.asked, context.secret = "", False
                    met[says_of_its_own(context, place, flow, text)] += 1
            after = conversation_rows.active(session, context.sealer, context.lane)
            assert after is not None and after.state == before, flow.name
        session.rollback()
    assert met["own"] > 900 and met["not known"] > 100, met


def leads_to(sheet: FactSheet, text: str, query: str) -> bool:
    """Tells whether what the sheet answers leads to a question that these words ask."""
    asked = amid_reader.read(text)
    cells = (cell for facet in asked.facets for cell in sheet.cells(facet)) if asked else ()
    return any(isinstance(cell, ShortAnswer) and query in cell.doors for cell in cells)


def says_of_its_own(context: Context, place: Draft, flow: Flow, text: str) -> str:
    sheets = [each for of in registry.SUBJECTS for each in of.fact_sheets]
    own = [each for each in sheets if flow.name in each.flows]
    answer = asked_amid.answered(context, place, text, lambda _text: None)
    if not answer and (match := registry.command(text)) is not None:
        assert any(leads_to(each, text, match.name) for each in own), (flow.name, text)
        return "by a question of its own"
    assert answer, (flow.name, text)
    last = answer[-1]
    assert isinstance(last, Text | Card) and last.quick, (flow.name, text)
    told = "\n".join(each.body for each in answer[:-1] if isinstance(each, Text))
    if any(each in told for each in NOT_KNOWN):
        return "not known"
    asked = amid_reader.read(text)
    assert asked is not None and len(answer) > 1
    called = [f"{each.called} · " for each in own]
    of_own = any(title.startswith(tuple(called)) for title in titles(answer[:-1]))
    cells = [cell for each in own for facet in asked.facets for cell in each.cells(facet)]
    instead = any(isinstance(cell, Instead) for cell in cells)
    assert of_own or instead, (flow.name, text, titles(answer))
    return "own"


D = "D0106"


@pytest.mark.parametrize(
    ("who", "said", "asked", "told"),
    [
        (D, ("รับของขวัญ",), "แต่หนูคืนเขาไปแล้วนะคะ ยังต้องรายงานอีกเหรอ", "แม้คืนหรือปฏิเสธไปแล้ว"),
        (D, ("รับของขวัญ",), "ถ้าเลย 30 วันแล้วจะเป็นไรมั้ยคะ", "บอตรับวันที่ได้รับย้อนหลัง"),
        (D, ("รับของขวัญ", "กระเช้าผลไม้"), "แล้วใครอนุมัติ", "ใครพิจารณาของขวัญที่ท่านรายงาน"),
        (D, ("ลา",), "ถ้าลาแล้วโดนเรียกประชุมกลางคัน ยกเลิกทีหลังได้มั้ย", "พิมพ์ “ยกเลิกลา”"),
        (D, ("ลา",), "ใครเป็นคนอนุมัติอ่ะ", "ไม่ต้องรอผู้ใดอนุมัติ"),
        (D, ("ลา",), "เหลือกี่วันอะเรา", "บอตไม่มีจำนวนวันลาคงเหลือ"),
        (D, ("ลาพรุ่งนี้",), "อันนี้หักวันลาพักร้อนป่าว", "ไม่ตัดวันลาคงเหลือ"),
        ("D0002", ("นัดประชุมพรุ่งนี้ 10 โมง",), "เลื่อนทีหลังได้มั้ย", "พิมพ์ “เปลี่ยนกำหนดการ”"),
        ("D0002", ("ตั้งคณะทำงานจัดงานปีใหม่",), "เพิ่มคนทีหลังได้ใช่มั้ย", "พิมพ์ “แก้คณะทำงาน”"),
        ("D0002", ("ตั้งคณะทำงาน",), "คนที่ถูกตั้งต้องกดรับก่อนมั้ย", "ไม่มีผู้ใดต้องอนุมัติ"),
        ("D0103", ("รายงาน 1.10",), "แป๊บนะ พรุ่งนี้วันอะไร", "วันอังคารที่ 2 มีนาคม 2570"),
        ("D0103", ("รายงาน 1.10",), "เดี๋ยวๆ วันนี้วันที่เท่าไหร่", "วันจันทร์ที่ 1 มีนาคม 2570"),
        (D, ("ลาป่วยวันนี้",), "ฝากบอกหัวหน้าด้วยนะว่าหนูเป็นไข้", "ยังไม่ได้แจ้งข้อความนี้แก่ใคร"),
        ("D0002", ("ทำแบบสำรวจเรื่องที่จอดรถ",), "เปิดแล้วเลื่อนวันปิดได้ป่ะ", "แต่เลื่อนวันปิดได้"),
        ("D0002", ("ทำแบบสำรวจเรื่องที่จอดรถ",), "คนตอบนี่รู้มั้ยว่าเป็นใคร", "ไม่เก็บว่าใครตอบอะไร"),
    ],
)  # fmt: skip
def test_it_is_told_above_the_same_question(
    demo: House, who: str, said: tuple[str, ...], asked: str, told: str
) -> None:
    me = Chat(demo, seed.line_id(who))
    for each in said:
        me.says(each)
    before = stands(me)
    me.says(asked)
    assert told in me.since(-2), me.since(-2)
    assert stands(me) == before
    assert "ยกเลิก" in me.offers


def test_what_names_another_matter_is_not_answered_of_this_one(demo: House) -> None:
    me = Chat(demo, seed.line_id(D))
    me.says("ลา").says("ร้องเรียนแล้วกี่วันถึงจะรู้ผล")
    assert "วันลา ·" not in me.since(-2)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ลา", "งวดนี้ต้องทำให้ครบก่อนวันไหน"),
        ("ลา", "ต้องตอบคนร้องภายในกี่วัน"),
        ("ขอเอกสาร", "งวดหน้าปิดวันไหน"),
        ("ลา", "1.10 ส่งไปแล้วถอนได้ไหม"),
    ],
)
def test_what_names_another_matter_is_told_of_that_one(demo: House, said: str, asked: str) -> None:
    me = Chat(demo, seed.line_id("D0105"))
    me.says(said).says(asked)
    assert not any(each in me.since(-2) for each in ("วันลา ·", "เอกสารจากบอต ·"))


def test_words_that_tell_of_no_part_are_asked_of_what_the_conversation_does(demo: House) -> None:
    of_several = 0
    with demo.session() as session:
        for number, declared in enumerate(registry.FLOWS):
            flow = plain(declared)
            context = replace(desk(demo, session), lane=f"lane{number}", flows={flow.name: flow})
            assert somebody_for(context, session, flow), flow.name
            sheets = facts_told.sheets(context.subjects).values()
            own = [each for each in sheets if flow.name in each.flows]
            if len(own) < 2 or not facts_told.has(context, own[0], Facet.DUE):
                continue
            found = facts_asked.asked(context, "ครบกำหนดวันไหน อันนี้", flow.name)
            assert found is not None and found.sheet is own[0], (flow.name, found)
            of_several += 1
        session.rollback()
    assert of_several


def test_whether_a_price_is_too_much_is_not_whether_it_is_too_late() -> None:
    late = amid_reader.read("เกินกำหนดแล้วจะเป็นไรมั้ย")
    assert late is not None and late.facets[0] is Facet.LATE
    assert amid_reader.read("ห้าพันนี่เกินกำหนดแล้วใช่มั้ย") is None
