"""Why a remark of the review card does not count is said to the bot and stands in no answer."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def remarked(reporter: Chat) -> Chat:
    """At the card, with the remark that 42 of 48 are not 77 percent."""
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว")
    reporter.says("จัดอบรมที่ห้อง 402 คนเข้า 42 คน จากทั้งหมด 48 คน คิดเป็นร้อยละ 77")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ยังไม่มีไฟล์").says(
        "ยังไม่ได้เผยแพร่"
    )
    assert "ไม่ใช่ร้อยละ 77" in reporter.since(-1)
    return reporter


@pytest.mark.parametrize(
    "said",
    [
        "77 คือผลประเมินความพึงพอใจ ไม่เกี่ยวกะคนมา ส่งไปเลย",
        "77% เป็นคะแนนความพอใจ คนละเรื่องกับคนเข้า ส่งเลยค่ะ",
        "ตัวเลขถูกแล้วค่ะ ส่งเลย",
    ],
)
def test_words_that_send_behind_it_are_followed(remarked: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" in remarked.says(said).since(-1)


@pytest.mark.parametrize(
    "said",
    [
        "ร้อยละ 77 คือประเมินความพึงพอใจค่ะ ไม่ได้หมายถึงคนเข้าร่วม",
        "77% นั่นเป็นคะแนนความพอใจนะ ไม่ใช่จำนวนคน",
        "ไม่ผิดค่ะ 77 เป็นผลหลังอบรม",
    ],
)
def test_without_them_it_is_said_that_it_may_be_sent(remarked: Chat, said: str) -> None:
    before = dict(remarked.answers)
    told = remarked.says(said).since(-1)
    assert "ส่งได้ ข้อความนี้ไม่ได้เก็บในรายงาน" in told and remarked.answers == before
    assert "ส่งรายงานแล้ว" in remarked.says("ส่งเลย").since(-1)


@pytest.mark.parametrize(
    "said",
    ["คนมา 40 คน ไม่ใช่ 42 ส่งเลย", "77 ต้องเป็น 87.5", "77 คืออะไร", "95 คือผลประเมิน ส่งเลย"],
)
def test_a_change_a_question_and_another_figure_send_nothing(remarked: Chat, said: str) -> None:
    told = remarked.says(said).since(-2)
    assert "ส่งรายงานแล้ว" not in told and "ข้อสังเกตเป็นเพียงคำเตือน" not in told


@pytest.mark.parametrize(
    "said",
    [
        "ตัวเลขถูกแล้ว แต่มีวิทยากรจากสำนักงาน ป.ป.ช. มาด้วย ส่งเลย",
        "42 เป็นข้าราชการทั้งหมด ส่งเลย",
        "คนขาดคนละเรื่องกับงบ ติดราชการด่วน ส่งเลย",
        "ตรวจแล้ว คนขาดเพราะฝนตก",
        "ผลลัพธ์ไม่เกี่ยวกับแผน ใช้ห้องใหญ่แทน",
    ],
)
def test_beside_what_else_is_told_nothing_is_sent(remarked: Chat, said: str) -> None:
    before = dict(remarked.answers)
    told = remarked.says(said).since(-2)
    assert "ส่งรายงานแล้ว" not in told and "ไม่ได้เก็บในรายงาน" not in told
    assert "ไม่ได้บันทึก" in told or "ยังไม่ได้แก้" in told
    assert remarked.answers == before


def test_words_that_send_are_no_part_of_what_is_to_be_added(remarked: Chat) -> None:
    told = remarked.says("มีวิทยากรจากภายนอก 2 คน ส่งเลย").since(-2)
    assert "“มีวิทยากรจากภายนอก 2 คน”" in told and "2 คน ส่งเลย" not in told


@pytest.mark.parametrize("said", ["เออ เก็บไป ส่งเลย", "เออ เพิ่มเลย แล้วส่ง", "เก็บไว้เลย แล้วก็ส่งเลย"])
def test_who_keeps_it_and_sends_sees_it_first(remarked: Chat, said: str) -> None:
    told = remarked.says("มีวิทยากรจากภายนอก 2 คน").says(said).since(-2)
    assert remarked.answers["narrative"].endswith("\nมีวิทยากรจากภายนอก 2 คน")
    assert "ยังไม่ได้ส่ง ตรวจอีกครั้ง" in told and "ส่งรายงานแล้ว" not in told


@pytest.mark.parametrize("said", ["เก็บไว้เลย ยังไม่ต้องส่ง", "เออ เพิ่มเลย แต่อย่าเพิ่งส่งนะ"])
def test_who_keeps_it_and_does_not_send_yet_has_kept_it(remarked: Chat, said: str) -> None:
    remarked.says("มีวิทยากรจากภายนอก 2 คน").says(said)
    assert remarked.answers["narrative"].endswith("\nมีวิทยากรจากภายนอก 2 คน")
    assert "ส่งรายงานแล้ว" not in remarked.since(-1)


@pytest.mark.parametrize("said", ["เพิ่มได้ 5 คน", "เพิ่มได้ อีก 5 คน"])
def test_a_figure_behind_it_is_no_yes(remarked: Chat, said: str) -> None:
    before = remarked.answers["narrative"]
    remarked.says("มีวิทยากรจากภายนอก 2 คน").says(said)
    assert remarked.answers["narrative"] == before


def test_who_does_not_keep_it_and_sends_has_sent(remarked: Chat) -> None:
    remarked.says("มีวิทยากรจากภายนอก 2 คน").says("ไม่ต้องเพิ่ม ส่งเลย")
    assert "ส่งรายงานแล้ว" in remarked.since(-1)
