"""A bureau named without สำนัก: where its name would stand, and never in ordinary words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import registry
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.commands.bureau_mentions import bureau_mentioned, marked, split_marked
from handlers.understand.thai import normalise
from handlers.understand.words import match_command
from tests.handlers.understand.test_names import BUREAUS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ตอนนี้การคลังค้างอะไร", "สำนักการคลังและงบประมาณ"),
        ("ของวิชาการส่งครบหรือยัง", "สำนักวิชาการ"),
        ("อยากรู้ว่าประชาสัมพันธ์ยังขาดอะไร", "สำนักประชาสัมพันธ์"),
        ("บริหารงานกลางค้างอะไรบ้างครับ", "สำนักบริหารงานกลาง"),
        ("กำกับค้างอะไรอยู่", "สำนักกำกับและตรวจสอบ"),
        ("นโยบายและแผนส่งครบหรือยัง", "สำนักนโยบายและแผน"),
        ("เทคโนโลยีส่งถึงไหนแล้ว", "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร"),
        ("กฎหมายส่งครบหรือยังคะ", "สำนักกฎหมาย"),
        ("กรรมาธิการ ๒ ยังค้างอะไรบ้าง", "สำนักกรรมาธิการ 2"),
        ("กลุ่มตรวจสอบภายในส่งครบหรือยัง", "กลุ่มตรวจสอบภายใน"),
        ("รอบมีนาวิชาการส่งครบหรือยัง", "สำนักวิชาการ"),
        ("งบของการพิมพ์เหลือเท่าไร", "สำนักการพิมพ์"),
        ("ไฟแดงของวิชาการมีกี่กิจกรรม", "สำนักวิชาการ"),
        ("พี่การพิมพ์ส่งยังคะ", "สำนักการพิมพ์"),
    ],
)
def test_a_name_without_its_head_is_heard_where_the_sentence_asks_about_bureaus(
    typed: str, meant: str
) -> None:
    match = match_command(typed, registry.commands())
    assert match is not None
    assert split_marked(match.rest)[1]
    assert bureaus_named(typed, BUREAUS).mentions == ((meant,),)


@pytest.mark.parametrize(
    "typed",
    [
        *("ทุกคนส่งครบหรือยัง", "เพื่อน ๆ ส่งครบหรือยัง", "เราส่งครบหรือยังคะ", "ใครค้างอะไรบ้าง"),
        *("ส่งครบหรือยัง", "น้องวิชาการส่งครบหรือยัง", "หนังสือวิชาการส่งหรือยัง", "พัสดุส่งมาหรือยัง"),
        *("รายงานการประชุมส่งหรือยัง", "รายงานส่งครบหรือยัง", "แผนส่งครบหรือยัง", "งานค้างอะไร"),
        *("ช่องทางประชาสัมพันธ์ครบหรือยัง", "ประชาสัมพันธ์ครบหรือยัง", "การประชุมเหลืออีกกี่ครั้ง"),
        *("การประชุมส่งลิงก์หรือยัง", "การประชุมเป็นยังไงบ้าง", "กฎหมายเป็นยังไง", "การพิมพ์ผิดแก้ยังไง"),
        *("วิชาส่งครบหรือยัง", "พัฒนาส่งครบหรือยัง", "ต่างประเทศส่งครบหรือยัง", "กรรมาธิการค้างอะไร"),
        *("วิชาการเกษตรเรียนที่ไหนดี", "อาหารเหลืออะไรบ้าง", "มาตรการที่ 2 ไปถึงไหนแล้ว"),
    ],
)
def test_ordinary_words_and_names_of_several_are_no_bureau(typed: str) -> None:
    match = match_command(typed, registry.commands())
    name = split_marked(match.rest)[1] if match is not None else ""
    assert not name or not any(len(each) == 1 for each in bureaus_named(name, BUREAUS).mentions)


@pytest.mark.parametrize("typed", ["ร้องเรียนการพิมพ์ค้างอะไร", "วิชาการต้องส่งเมื่อไหร่", "การคลังรับของขวัญ"])
def test_what_is_asked_of_something_else_hands_on_no_name(typed: str) -> None:
    match = match_command(typed, registry.commands())
    assert match is None or "‹" not in match.rest


@given(st.text(alphabet="ของวิชาการส่ง ครบค้างอะไร‹›1", max_size=40))
def test_whatever_was_typed_a_name_is_a_part_of_it_and_comes_back_as_handed_on(typed: str) -> None:
    plain = normalise(typed)
    name = bureau_mentioned(plain)
    assert name in plain
    if name:
        assert split_marked(f"รอบนี้ {marked(name)}") == ("รอบนี้", normalise(name))
