"""Words with slips are read as they are usually spelled; all else stays as typed."""

from __future__ import annotations

import pytest

from handlers import registry
from handlers.understand.spelling.keyboard import alike, alike_at_end, beside
from handlers.understand.spelling.known_words import costs, known_words, packed, without_tones
from handlers.understand.spelling.respelling import respelled


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ยังไมไดสงรายงานเลย", "ยังไม่ได้ส่งรายงานเลย"),
        ("เลือนวันสงไดถึงเมือไหร", "เลื่อนวันส่งได้ถึงเมื่อไหร่"),
        ("พรุงนีลาปวย", "พรุ่งนี้ลาป่วย"),
        ("ไมอนุมัติ", "ไม่อนุมัติ"),
        ("เวบไซตสำนัก", "เว็บไซต์สำนัก"),
    ],
)
def test_tone_marks_that_were_left_out_are_read(typed: str, meant: str) -> None:
    assert respelled(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ลงทะเลียนยังไง", "ลงทะเบียนยังไง"),  # one key to the right
        ("ขอดูสถาระหน่อย", "ขอดูสถานะหน่อย"),
        ("พรุ่งนี้ไม่ทาทำงาน", "พรุ่งนี้ไม่มาทำงาน"),  # a word, but not after ไม่
        ("ส่งรายงานฏิจกรรม", "ส่งรายงานกิจกรรม"),  # the same key with shift
        ("วันรี้ลาป่วย 2 วัน", "วันนี้ลาป่วย 2 วัน"),
    ],
)
def test_a_key_beside_is_read_as_the_key_that_was_meant(typed: str, meant: str) -> None:
    assert respelled(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ขอดูสถานนะของสำนัก", "ขอดูสถานะของสำนัก"),  # twice
        ("ลงทะเบีนยังไง", "ลงทะเบียนยังไง"),  # left out
        ("ส่งรายงาานแล้ว", "ส่งรายงานแล้ว"),
        ("ใครยังไม่ส่งรายนงาน", "ใครยังไม่ส่งรายงาน"),  # swapped
        ("อนุมัติกิจกรรมม", "อนุมัติกิจกรรม"),
    ],
)
def test_letters_left_out_typed_twice_or_swapped_are_read(typed: str, meant: str) -> None:
    assert respelled(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ขอบคุนนะ", "ขอบคุณนะ"),
        ("สวัดดีค่ะ", "สวัสดีค่ะ"),
        ("ขอโทดนะ", "ขอโทษนะ"),
        ("สถาณะตอนนี้", "สถานะตอนนี้"),
        ("ขออนุยาต", "ขออนุญาต"),
        ("ส่งรง. 2.1 ยังไง", "ส่งรายงาน 2.1 ยังไง"),
        ("แก้กจก.ไหนได้บ้าง", "แก้กิจกรรมไหนได้บ้าง"),
        ("ขอกรอกผลกิจกรรมหนึ่งจุดสิบหน่อย", "ขอกรอกผลกิจกรรม 1.10 หน่อย"),
        ("กิจกรรมสามจุดเจ็ดใครทำ", "กิจกรรม 3.7 ใครทำ"),
        ("ส.กฎหมายส่งครบยัง", "สำนักกฎหมายส่งครบยัง"),
        ("ลงทะเบียนไงคะ", "ลงทะเบียนยังไงคะ"),
    ],
)
def test_letters_of_one_sound_and_short_forms_are_read(typed: str, meant: str) -> None:
    assert respelled(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "สถานะสำนักกฎหมายเป็นยังไงบ้าง",
        "เขาเข้ามาขอข้อมูลเรื่องเดียวกัน",
        "พี่สมชายไปไหนคะ",
        "จัดไปเมื่อ 12 กพ และ 3 ก.ค. 70",
        "ทำไง เป็นไงบ้าง ไงก็ได้",
        "งบสามจุดห้าล้าน",
        "จอดได้สองจุดสองแห่ง",
        "ลงเฟซแล้วค่ะ",
        "ตั้งแต่ต.ค. จากป.ป.ช. ถึง ส.ว. และ ส.ค.",
        "สำนักงานฯ เปิดปีใหม่ซะ เอาเฉพาะสีแดง",
        "No Gift Policy คืออะไร",
        "รหัส ABCD-1234",
        "https://example.go.th/หน้าแรก",
        "่เริ่ม",
        "😀👍",
        "กขคงจฉ",
        "กิจกรรมนี้ถูกพักไว้รองบ ยังไม่เริ่ม",
        "",
    ],
)
def test_what_is_spelled_well_or_like_no_known_word_stays_as_typed(typed: str) -> None:
    assert respelled(typed) == typed


@pytest.mark.parametrize("typed", ["ยังไมไดสง" * 20, "ก" * 5000, "่" * 300, "ฟหกด" * 22])
def test_a_long_text_and_one_of_no_words_stay_as_typed(typed: str) -> None:
    assert respelled(typed) == typed


def test_all_words_of_commands_are_known() -> None:
    said = [word for words in registry.commands().values() for word in words]
    assert [word for word in said if respelled(word) != word] == []


def test_keys_lie_beside_each_other_on_the_keyboard() -> None:
    assert {"ด", "ฟ", "ห"} & beside("ก") == {"ด", "ห"}
    assert "ฏ" in beside("ก") and "ก" not in beside("ก")
    assert beside("A") == frozenset()


def test_letters_sound_alike() -> None:
    assert {"ต", "ษ"} <= alike_at_end("ด") and not alike_at_end("น")
    assert alike("ณ") == {"น"} and "ศ" in alike("ส") and "ส" not in alike("ส")


def test_words_are_stored_with_what_follows_them() -> None:
    known = known_words()
    place = known.place
    send, report = place["ส่ง"], place["รายงาน"]
    assert costs(known.pairs[send])[report] < known.cost[report]  # likelier there than anywhere
    assert send in known.toneless[without_tones("ส่ง")]
    assert len(packed({"ส่ง": 3.0}, {("ส่ง", "ส่ง"): 1.0})) > 0


def test_a_story_that_calls_an_activity_by_its_spoken_number_names_it() -> None:
    story = (
        "เมื่อวานจัดอบรมไปแล้วนะครับคนมาประมาณสามสิบคนงบยังไม่ได้เบิกใช้ไปหนึ่งจุดห้าล้านตามเดิมอยากจะรายงานหนึ่งจุดสิบ"
    )
    assert respelled(story).endswith("งบยังไม่ได้เบิกใช้ไปหนึ่งจุดห้าล้านตามเดิมอยากจะรายงาน 1.10 ")
