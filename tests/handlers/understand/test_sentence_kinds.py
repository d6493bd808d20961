"""What a typed sentence is: official prose stays an answer, wishes and questions are known."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.sentence_kinds import SentenceKind
from tests.understanding import typed

SEEN = typed.typed(typed.SEEN)
ANSWERS = [each.text for each in SEEN if each.kind == typed.ANSWER]
OTHERS = [each.text for each in SEEN if each.kind != typed.ANSWER]


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_as_clerks_write_it_is_an_answer(text: str) -> None:
    assert read_kind(text).kind is SentenceKind.ANSWER


@pytest.mark.parametrize("text", OTHERS)
def test_a_wish_a_question_a_refusal_and_thanks_are_no_answer(text: str) -> None:
    assert read_kind(text).kind is not SentenceKind.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "ผ้าไหม 2 ผืน",
        "ส่งต่อเพราะเกี่ยวกับหลายอาคาร",
        "ไฟไหม้ห้องเก็บเอกสาร",
        "เดี๋ยวนี้เจ้าหน้าที่ไม่อยู่ที่โต๊ะเลย",
        "ขอทำเหมือนครั้งก่อน",
        "ใคร่ขอให้ตรวจสอบการลงเวลา",
        "ไม่มีอะไรคืบหน้า",
        "จัดอบรม 32 คน ผู้เข้าร่วมมาเขียนข้อตกลงร่วมกัน",
        "ประชุมกลุ่มงาน นำข้อมูลมากรอกในแบบประเมิน",
        "เจ้าหน้าที่บอกให้รอ ไม่มีใครมาตอบ",
        "ลงพื้นที่ตรวจเยี่ยมก่อนสรุปผล",
        "ไปตรวจงานก่อนเบิกจ่าย",
        "ประธานกล่าวขอบคุณวิทยากรและผู้เข้าร่วม",
        "ขอบคุณเจ้าหน้าที่ที่ช่วยยกเก้าอี้ให้คุณยาย",
        "ตัวเลขในใบเบิกไม่ถูกต้อง ต้องปรับปรุงใบสำคัญ",
        "เก้าอี้ในห้องประชุมเก่ากว่าเดิมมาก",
        "ยังไม่พร้อมใช้งานระบบจองห้อง",
        "อ่านหนังสือธรรมะสักครู่ก่อนเริ่มงาน",
    ],
)
def test_words_that_only_hold_a_sign_of_something_else_are_answers(text: str) -> None:
    assert read_kind(text).kind is SentenceKind.ANSWER


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("เดี๋ยวมานะคะ", SentenceKind.PAUSE),
        ("ไม่แน่ใจค่ะ", SentenceKind.UNSURE),
        ("ยังไม่รู้วันกลับ", SentenceKind.UNSURE),
        ("ถามเจ้าหน้าที่ก่อน", SentenceKind.UNSURE),
        ("จำไม่ได้ครับ", SentenceKind.UNSURE),
        ("เมื่อกี้ตอบผิด", SentenceKind.BACK),
        ("ไม่แน่ใจว่าต้องเขียนอะไร", SentenceKind.ABOUT_STEP),
        ("ไม่กล้าเล่า ขอคิดดูก่อน", SentenceKind.PAUSE),
        ("ไม่ร้องเรียนแล้วดีกว่า", SentenceKind.STOP),
        ("กลับไปข้อที่แล้วค่ะ", SentenceKind.BACK),
        ("ขอกลับไปแก้ข้อที่แล้ว กดพลาด", SentenceKind.BACK),
        ("ย้อนกลับหน่อย กดผิดไป", SentenceKind.BACK),
        ("เผลอกดผิด ขอแก้ข้อก่อนค่ะ", SentenceKind.BACK),
        ("ขอแก้มูลค่าเมื่อกี้พิมพ์ผิด", SentenceKind.CHANGE),
        ("ต้องเขียนยาวแค่ไหนคะ", SentenceKind.ABOUT_STEP),
        ("รับของขวัญได้ไหม", SentenceKind.QUESTION),
        ("ไม่อยากตอบข้อนี้", SentenceKind.REFUSAL),
        ("ขอบคุณค่ะ", SentenceKind.THANKS),
        ("ขอบคุณที่แนะนำนะคะ", SentenceKind.THANKS),
        ("ดีมากเลย ขอบคุณค่า", SentenceKind.THANKS),
        ("ขอพักครึ่งชั่วโมง", SentenceKind.PAUSE),
        ("แบบนี้ต้องรายงานด้วยเหรอ แค่ปากกา", SentenceKind.QUESTION),
        ("ไว้เลิกงานแล้วมากรอกต่อค่ะ", SentenceKind.PAUSE),
        ("พักเที่ยงก่อน", SentenceKind.PAUSE),
        ("หาไฟล์แป๊บนะ", SentenceKind.PAUSE),
        ("เดะมา", SentenceKind.PAUSE),
        ("ยังไม่แน่ใจ ขออ่านอีกรอบ", SentenceKind.PAUSE),
        ("ไม่เลื่อนแล้ว", SentenceKind.STOP),
        ("ย้อนไปข้อแรกที", SentenceKind.BACK),
        ("ยังไม่สะดวกพิมพ์ค่ะ อยู่ในรถ", SentenceKind.PAUSE),
        ("ข้อเมื่อกี้กดผิด", SentenceKind.BACK),
        ("ขอโทรถามเจ้าของเรื่องแป๊บนึง", SentenceKind.PAUSE),
        ("ไฟดับทั้งชั้นเลยค่ะ ขอหยุดไว้แค่นี้ก่อน พรุ่งนี้ค่อยมาพิมพ์ต่อ", SentenceKind.PAUSE),
        ("ไม่ขอเอ่ยถึงรายละเอียด", SentenceKind.REFUSAL),
        ("ไม่อยากบอกว่าใครให้", SentenceKind.REFUSAL),
        ("วันที่ตอบไปไม่ใช่ ขอเปลี่ยน", SentenceKind.CHANGE),
        ("เอ๊ะ สีที่เลือกผิด ขอแก้", SentenceKind.CHANGE),
        ("เดี๋ยว แก้เปอร์เซ็นต์ก่อน", SentenceKind.CHANGE),
        ("เดี๋ยวก่อน ใส่ราคาผิด ขอแก้ตัวเลขใหม่", SentenceKind.CHANGE),
        ("แป๊บนะ ที่เล่าไปตะกี้ยังไม่ครบ ขอแก้", SentenceKind.CHANGE),
        ("ว่าแต่รอบนี้หมดเขตวันไหนอะ", SentenceKind.QUESTION),
        ("เปลี่ยนใจ ขอแก้ที่เขียนว่าทำอะไรไป", SentenceKind.CHANGE),
        ("เปลี่ยนใจ ไม่ร้องแล้ว", SentenceKind.STOP),
        ("เดี๋ยว แก้งานด่วนแป๊บ", SentenceKind.PAUSE),
        ("ใส่ชื่อเล่นได้ปะ", SentenceKind.ABOUT_STEP),
        ("นับวันรับหรือวันส่งคะ", SentenceKind.ABOUT_STEP),
        ("นามบัตรเป็นชื่อกรรมการ แต่เลขาถือมาให้ ควรลงชื่อท่านไหนดีคะ", SentenceKind.QUESTION),
        ("ต้องเขียนครบทุกคนหรือคนเดียวก็พอ", SentenceKind.ABOUT_STEP),
        ("เอกสารที่ 2.3 ต้องใช้มีอะไรบ้าง จะได้เตรียม", SentenceKind.QUESTION),
        ("สวัสดีค่ะ", SentenceKind.GREETING),
    ],
)
def test_a_plain_sentence_is_known_surely(text: str, kind: SentenceKind) -> None:
    heard = read_kind(text)
    assert (heard.kind, heard.sure) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "กลัวเค้ารู้ว่าเป็นเราอะ",
        "ถ้าลงวันเวลาละเอียดไปเขาจะจับได้ว่าเป็นเราไหม",
        "ทำไมไม่มีคนรับโทรศัพท์",
        "ใครอนุมัติรายงานของเรา",
        "😀😀",
        "?",
    ],
)
def test_what_may_be_an_answer_as_well_is_not_sure(text: str) -> None:
    heard = read_kind(text)
    assert heard.kind is not SentenceKind.ANSWER and not heard.sure


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert read_kind(text).kind in SentenceKind


@given(st.sampled_from(OTHERS), st.sampled_from(["ค่ะ", "ครับ", " นะคะ", "นะครับ", "  "]))
def test_a_polite_ending_changes_nothing(text: str, ending: str) -> None:
    assert read_kind(text + ending).kind is not SentenceKind.ANSWER


@given(st.sampled_from(OTHERS))
def test_a_long_text_is_an_answer_whatever_it_ends_in(text: str) -> None:
    story = "จัดประชุมชี้แจงแนวทางให้บุคลากรทุกกลุ่มงานรับทราบ ณ ห้องประชุมของสำนัก เมื่อวันที่ 5 มกราคม 2570 "
    assert read_kind(story + text).kind is SentenceKind.ANSWER


@pytest.mark.parametrize("text", ["ก" * 5000, "เดี๋ยว" * 800, "ขอ" * 2500, "ไม่" * 1600, "ขอดู " * 17])
def test_a_text_made_to_be_slow_is_read_quickly(text: str) -> None:
    began = time.process_time()
    read_kind(text)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "text",
    ["เปลี่ยนใจไม่เอาแล้ว", "เปลี่ยนใจ ขอยกเลิก", "เปลี่ยนใจ ขอไม่ส่ง", "เปลี่ยนใจ ขอลบทิ้ง", "เปลี่ยนใจ ให้ยกเลิก"],
)
def test_who_changed_their_mind_and_gives_up_stops(text: str) -> None:
    assert read_kind(text).kind is SentenceKind.STOP


def test_who_changed_their_mind_to_something_else_does_not_stop() -> None:
    assert read_kind("เปลี่ยนใจ ให้ใส่ชื่อเราไปเลย").kind is not SentenceKind.STOP
