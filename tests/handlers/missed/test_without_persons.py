"""What is taken out of a sentence before it is kept, and what is given up."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from handlers.missed.roster_names import RosterNames
from handlers.missed.without_persons import LONGEST, without_persons

ROSTER = RosterNames(("นายสมชาย ใจดี", "นางสาวพร รักไทย", "ว่าที่ร้อยตรี มานี สุขสวัสดิ์", "ดร.วิชิต ทองประเสริฐ"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("คุณสมชายส่งรึยังคะ", "(ชื่อ) ส่งรึยัง"),
        ("นายสมชาย ใจดี ลาวันไหน", "(ชื่อ) ลาวันไหน"),
        ("รักไทย ลาวันไหนครับ", "(ชื่อ) ลาวันไหน"),
        ("พรส่งหรือยัง", "(ชื่อ) ส่งหรือยัง"),
        ("พร้อมส่งแล้วทำไง", "พร้อมส่งแล้วทำไง"),
        ("งานของ ว่าที่ ร.ต. มานี ไปถึงไหน", "งานของ (ชื่อ) ไปถึงไหน"),
        ("โทรกลับที่ 081-234-5678 นะ", "โทรกลับที่ 0"),
        ("เบอร์บ้าน ๐๒ ๘๓๑ ๙๙๙๙ ใช้ได้ไหม", "เบอร์บ้าน 0 ใช้ได้ไหม"),
        ("เลขบัตร 1-1037-00001-23-4 ใส่ตรงไหน", "เลขบัตร 0 ใส่ตรงไหน"),
        ("ส่งไปที่ som.chai@senate.go.th ได้มั้ย", "ส่งไปที่ (ที่อยู่) ได้มั้ย"),
        ("ดูใน https://example.org/a?u=somchai แล้วไม่เจอ", "ดูใน (ที่อยู่) แล้วไม่เจอ"),
        ("เลขประจำตัว D0103 คืออะไร", "เลขประจำตัว (คำ) คืออะไร"),
        ("ขอไฟล์ Excel ของ Somchai", "ขอไฟล์ excel ของ (คำ)"),
        ("ผลของกิจกรรม 2.10 ปี 2568", "ผลของกิจกรรม 1.1 ปี 0"),
        ("เป้าหมายของเจ้าหน้าที่คืออะไร", "เป้าหมายของเจ้าหน้าที่คืออะไร"),
        ("ขอบคุณมาก แล้วต่อไปทำไร", "ขอบคุณมาก แล้วต่อไปทำไร"),
        ("คลินิกคุณธรรมเปิดวันไหน", "คลินิกคุณธรรมเปิดวันไหน"),
    ],
)
def test_what_names_somebody_is_replaced(typed: str, kept: str) -> None:
    assert without_persons(typed, ROSTER) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "พี่นกส่งหรือยัง",  # a name that the roster does not have
        "คุณอุไรวรรณอยู่ไหม",
        "นายอำพลลาวันไหน",
        "ผมชื่ออำพลขอเข้าระบบ",
        "มาณีทำอะไรอยู่",  # a name of the roster, spelled otherwise
        "สุขสวัสดี้ส่งหรือยัง",
        "@สมศักดิ์ ช่วยดูที",
        "кто это скажи мне",
        "张伟 ส่งหรือยังครับ",
        "ABCD 1234",
        "รหัส ACDEF-23467 ใช้ยังไง",
        "ABCD-EFGH-1234-5678-JKLM เปิดให้ที",
        "U0123456789abcdef0123456789abcdef คือใคร",
        "😀😀😀",
        "อะไรนะ" * LONGEST,
    ],
)
def test_what_may_name_somebody_is_given_up(typed: str) -> None:
    assert without_persons(typed, ROSTER) is None


@pytest.mark.parametrize(
    "typed", ["ขอดูภาพหน่อยค่ะ", "ขอดูภาพหน่อยครับ", "  ขอดูภาพ ", "ขอดูภาพหน่อยนะคะ!!", "ขอดูภาพ 🙏"]
)
def test_the_same_wish_is_the_same_sentence(typed: str) -> None:
    assert without_persons(typed, ROSTER) == "ขอดูภาพ"


@given(
    strategies.sampled_from(("สมชาย", "ใจดี", "รักไทย", "มานี", "สุขสวัสดิ์", "วิชิต", "ทองประเสริฐ")),
    strategies.text("กขคงจดตนบปมรลวสหอะาิีุูเแโไ่้ 019az.-", max_size=20),
    strategies.text("กขคงจดตนบปมรลวสหอ 019az.-", max_size=20),
)
def test_no_name_of_the_roster_stays_wherever_it_stands(name: str, before: str, after: str) -> None:
    found = without_persons(f"{before}{name}{after}", ROSTER)
    assert found is None or name not in found


@given(strategies.text(max_size=60), strategies.text("0123456789๐๑๒๓", min_size=4, max_size=13))
def test_no_long_number_stays_and_nothing_raises(words: str, number: str) -> None:
    found = without_persons(f"{words} {number} ขอดูผล", ROSTER)
    assert found is None or not any(len(run) > 3 for run in found.split() if run.isdigit())


def test_what_was_cleaned_once_stays_as_it_is() -> None:
    once = without_persons("ผลของคุณสมชาย 2.10 ที่ somchai@senate.go.th", ROSTER)
    assert once is not None and without_persons(once, ROSTER) == once
