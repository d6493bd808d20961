"""Who lets it be is heard so in every conversation, whatever of its subject is named behind; words
that hold on before a question park nothing (docs/decisions/0201)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.conversation import drafts
from handlers.conversation.heard import leaving
from handlers.understand.corrections.dropping import LetBe, lets_be
from handlers.understand.said_around.holding_on import behind_holding_on
from tests.handlers.conversation.test_asked_amid import ASKED, somebody_for, standing
from tests.handlers.conversation.test_told_of_open import plain, stands
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk

DROPPED = (
    "เออไม่ทำดีกว่า กลัวโดนว่า", "ช่างมันเถอะ ไม่อยากมีเรื่อง", "คิดอีกที ไม่ส่งดีกว่าค่ะ ยุ่งยาก",
    "ไม่เป็นไรแล้วค่ะ ถามเพื่อนเอาดีกว่า", "เอาเป็นว่าไม่แจ้งแล้วนะคะ เกรงใจเขา", "พอดีกว่า อายเขา",
)  # fmt: skip
PUT_OFF = ("ช่างเหอะ ไว้ก่อนละกัน", "ช่างมันเถอะ เดี๋ยวถามพี่ก่อน", "เออไม่ส่งดีกว่า รอหัวหน้าดูก่อน")
NEITHER = (
    "ไม่บอกชื่อดีกว่า", "ไม่แนบดีกว่า", "ไม่มีปัญหาอะไรแล้วค่ะ", "ไม่ทำแล้วได้ไหม", "ไม่ส่งแล้วขอดูกำหนดส่งหน่อย",
    "ไม่รู้แล้ว", "หัวหน้าไม่ส่งเอกสารให้ด้วย", "ไม่เอาอันนี้ เอาอันแรกดีกว่า", "ไม่ทำแล้ว แต่ของอีกกิจกรรมทำครบ",
    "ช่างมาซ่อมแล้ว", "ไม่ส่งวันศุกร์แล้ว เปลี่ยนเป็นวันจันทร์",
)  # fmt: skip


@pytest.mark.parametrize("text", DROPPED)
def test_it_is_dropped(text: str) -> None:
    assert lets_be(text) is LetBe.DROPPED


@pytest.mark.parametrize("text", PUT_OFF)
def test_it_is_put_off(text: str) -> None:
    assert lets_be(text) is LetBe.PUT_OFF


@pytest.mark.parametrize("text", NEITHER)
def test_what_answers_asks_or_wants_something_else_is_neither(text: str) -> None:
    assert lets_be(text, "การรายงานกิจกรรม รายงาน") is None


def test_every_conversation_is_let_be_and_keeps_nothing_of_the_words(demo: House) -> None:
    met: Counter[str] = Counter()
    with demo.session() as session:
        for number, declared in enumerate(registry.FLOWS):
            flow = plain(declared)
            context = replace(desk(demo, session), lane=f"lane{number}", flows={flow.name: flow})
            assert somebody_for(context, session, flow), flow.name
            place = standing(context, flow, flow.steps[0])
            engine, state = drafts.standing(context, flow, place)
            for text in (*DROPPED, *PUT_OFF):
                turn = leaving.let_be(engine, state, text, engine.cancel)
                if turn is None:  # the question may be left out, or takes commands
                    step = flow.steps[0]
                    assert step.optional or step.takes_commands, (flow.name, text)
                    met["answers"] += 1
                    continue
                assert turn.state.answers == state.answers, (flow.name, text)
                met[turn.ended or "asked"] += 1
        session.rollback()
    assert met["parked"] > 400 and met["cancelled"] > 800, met
    assert met["answers"] < 60, met


def test_its_own_deed_is_named_by_each_conversation() -> None:
    for flow in registry.FLOWS:
        for word in flow.opens_on[:1]:
            said = f"เออไม่{word}ดีกว่า เกรงใจ"
            assert leaving.may_let_be(flow, said) is LetBe.DROPPED or " " in word, said


HOLDS = ("เดี๋ยวก่อนนะ", "แป๊บนะคะ", "เดี๋ยวๆ", "ใจเย็น ก่อนอื่น", "อุ๊ย เดี๋ยว")


@pytest.mark.parametrize("holds", HOLDS)
def test_a_question_behind_words_that_hold_on_is_a_question(holds: str) -> None:
    wordings = [each for texts in ASKED.values() for each in texts]
    more = (
        "หัวหน้าจะรู้ป่ะว่าหนูเป็นคนแจ้ง",
        "จะโดนเพ่งเล็งมั้ยเนี่ย",
        "อันนี้ต้องใช้เอกสารไรบ้างอ่ะ",
        "ใครเป็นคนอ่านเรื่องนี้",
    )
    left = [t for t in (*wordings, *more) if behind_holding_on(f"{holds} {t}") == f"{holds} {t}"]
    assert len(left) <= len(wordings) // 10, left


D = "D0106"


@pytest.mark.parametrize(
    ("said", "then", "answer"),
    [
        (("ถามคลินิก",), "เออไม่ถามดีกว่า กลัวโดนว่า", "ยกเลิกการถามคลินิกแล้ว"),
        (("บันทึกความดี",), "ไม่ลงดีกว่า อายเขา", "ยกเลิกการบันทึกความดีแล้ว"),
        (("รับของขวัญ", "กระเช้า 500 บาท"), "ช่างมันเถอะ เดี๋ยวถามพี่ก่อน", "พักไว้ให้แล้ว"),
        (("รับของขวัญ", "กระเช้า 500 บาท"), "ไม่แจ้งดีกว่าค่ะ ยุ่งยาก", "จะยกเลิกใช่หรือไม่"),
        (("ร้องเรียน",), "เดี๋ยวก่อนนะ หัวหน้าจะรู้ป่ะว่าหนูเป็นคนแจ้ง", "ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง"),
        (("ร้องเรียน",), "เดี๋ยวนะคะ ถ้าแจ้งแล้วถอนเรื่องได้ไหม", "ส่งแล้วเรียกคืนไม่ได้"),
        (("บันทึกความดี",), "เดี๋ยวก่อน คนอื่นจะหาว่าอวดรึเปล่า", "พักไว้ให้แล้ว"),
        ((), "ช่างมันเถอะ ไม่ถามแล้ว", "ขณะนี้ไม่มีเรื่องที่ทำค้างอยู่"),
    ],
)
def test_it_is_done_so_and_nothing_of_it_is_stored(
    demo: House, said: tuple[str, ...], then: str, answer: str
) -> None:
    me = Chat(demo, seed.line_id(D))
    for each in said:
        me.says(each)
    before = {flow: answers for flow, (_, _, answers) in stands(me).items()}
    me.says(then)
    assert answer in me.since(-2), me.since(-2)
    after = {flow: answers for flow, (_, _, answers) in stands(me).items()}
    assert not after or after == before
