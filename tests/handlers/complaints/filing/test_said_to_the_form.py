"""What is said to the bot about the kind, the form or what is to go is no part of the story."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

TWO = "ผมมาติดต่อราชการวันนี้ เจ้าหน้าที่บริการดีมากครับ อยากฝากชม แล้วก็อยากเสนอให้มีที่จอดรถมอเตอร์ไซค์เพิ่ม"
STORY = "แอร์ห้องประชุมชั้น 5 เสียมาสองอาทิตย์แล้ว แจ้งอาคารไปก็เงียบ"


@pytest.fixture
def card(demo: House) -> Chat:
    who = Chat(demo, seed.line_id("D0106")).says("ร้องเรียน")
    return who.says(f"ข้อร้องเรียนครับ {STORY}").says("ไม่บอกชื่อครับ")


@pytest.mark.parametrize("said", ["ทั้งชมทั้งเสนอเลยครับ", "ทั้งสองอย่างค่ะ", "คำชม ส่วนที่จอดรถเดี๋ยวส่งอีกเรื่อง"])
def test_two_kinds_go_one_by_one(demo: House, said: str) -> None:
    who = Chat(demo, STRANGER).says(TWO).says(said)
    assert "ทีละประเภท" in who.since(0) and "ที่จอดรถมอเตอร์ไซค์เพิ่ม" in who.since(-1)
    kept = answers_of(who)
    assert kept["kind"] == "compliment" and kept["text"].endswith("อยากฝากชม")
    assert not kept.get("more")


def test_what_is_taken_out_is_shown_whole(demo: House) -> None:
    end = "ตอนเช้าคนเยอะมาก จอดล้นออกไปถึงถนนใหญ่ รถเข้าป้ายไม่ได้ คนเดินต้องลงไปเดินบนถนน อันตราย"
    who = Chat(demo, STRANGER).says(f"{TWO} {end}").says("ทั้งชมทั้งเสนอเลยครับ")
    assert end in who.since(-1) and end not in str(answers_of(who)["text"])


def test_two_kinds_behind_a_told_kind_are_no_story(demo: House) -> None:
    who = Chat(demo, STRANGER).says("อยากชมเจ้าหน้าที่ห้องสมุด ช่วยค้นเอกสารให้ดีมาก แล้วก็อยากเสนอให้เพิ่มที่จอดรถ")
    assert answers_of(who)["kind"] == "compliment"
    who.says("ทั้งชมทั้งเสนอเลยครับ")
    assert "ทั้งชมทั้งเสนอ" not in str(answers_of(who))


@pytest.mark.parametrize("said", ["ทั้งชมทั้งร้องเรียนครับ"])
def test_what_protects_more_is_not_parted(demo: House, said: str) -> None:
    who = Chat(demo, STRANGER).says(TWO).says(said)
    assert "ทีละประเภท" in who.since(0) and answers_of(who)["text"] == TWO
    assert "kind" not in answers_of(who) and not answers_of(who).get("more")


def test_a_story_at_the_kind_is_a_story(demo: House) -> None:
    told = "เจ้าหน้าที่ทั้งด่าทั้งไล่ผมต่อหน้าคนอื่น แล้วยังไม่รับเอกสารด้วย"
    who = Chat(demo, STRANGER).says("ร้องเรียน").says(told)
    assert "ด่า" in answers_of(who)["text"]


@pytest.mark.parametrize("said", ["ห้องประชุมชั้น 6 ครับ ไม่ใช่ชั้น 5 พิมพ์ผิด", "ชั้น 6 ไม่ใช่ชั้น 5"])
def test_a_figure_is_put_right_where_the_new_one_comes_first(card: Chat, said: str) -> None:
    card.says(said)
    assert answers_of(card)["text"] == STORY.replace("5", "6") and not answers_of(card)["more"]


def test_a_place_that_is_not_in_the_story_changes_nothing(card: Chat) -> None:
    card.says("ห้องน้ำชั้น 6 ครับ ไม่ใช่ชั้น 5")
    assert answers_of(card)["text"] == STORY


def test_a_few_new_words_take_their_own_place(card: Chat) -> None:
    card.says("แก้ไขเรื่อง เป็นห้องประชุมชั้น 6 นะครับ").says("แก้ตามนี้")
    assert answers_of(card)["text"] == STORY.replace("5", "6")


@pytest.mark.parametrize("said", ["ไม่ใช่ทั้งหมด แค่เปลี่ยนเลขชั้น", "แค่แก้ตัวเลขครับ"])
def test_what_is_to_be_mended_without_the_new_is_asked(card: Chat, said: str) -> None:
    assert "ยังไม่ได้แก้" in card.says(said).since(0) and not answers_of(card)["more"]


@pytest.mark.parametrize("said", ["ไม่เอาทั้งสองอันนั้น", "ไม่ใช้ทั้งคู่ค่ะ"])
def test_none_of_several_is_kept(card: Chat, said: str) -> None:
    card.says("แก้ไขเรื่อง เป็นห้องประชุมชั้น 6 นะครับ").says(said)
    assert not card.state.get("held") and not answers_of(card)["more"]
    assert answers_of(card)["text"] == STORY


def test_what_was_added_is_ordered_out(card: Chat) -> None:
    card.says("เมื่อเช้าก็ยังเสียอยู่ครับ ประชุมกันร้อนมาก")
    card.says("แก้ตรงเล่าเพิ่มออกครับ ไม่เอา")
    if "แก้ตามนี้" in card.offers:
        card.says("แก้ตามนี้")
    assert not answers_of(card)["more"]


def test_the_menu_before_a_kind_is_no_story_and_no_word_is_cut(demo: House) -> None:
    told = "แม่บ้านเก็บกระเป๋าตังค์ได้ที่ห้องน้ำชั้น 3 แล้วคืนเจ้าของครบ"
    who = Chat(demo, seed.line_id("D0106")).says(f"ร้องเรียน ชมเชย {told}")
    assert answers_of(who)["text"] == told and answers_of(who)["kind"] == "compliment"


def test_the_spoken_beginning_is_left_out(demo: House) -> None:
    told = "ที่จอดรถข้างตึกมืดมาก มองไม่เห็นทางเดินเลยครับ"
    who = Chat(demo, STRANGER).says(f"ทีนี้{told}").taps("แจ้งเรื่องนี้")
    assert answers_of(who)["text"] == told


def test_the_spoken_beginning_of_what_begins_at_once_is_left_out_too(demo: House) -> None:
    told = "เรื่องที่จอดรถ เสนอให้เพิ่มที่จอดมอเตอร์ไซค์ข้างตึกครับ"
    who = Chat(demo, STRANGER).says(f"ทีนี้{told}")
    assert answers_of(who)["text"] == told and "ยังไม่มีใครได้อ่าน" in who.last
