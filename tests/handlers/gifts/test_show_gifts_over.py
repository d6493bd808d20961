"""Gifts over 3,000 baht of a year: number and sum by decision, never a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from handlers.gifts.show_gifts_over import QUERY
from models.gifts.gift import CLOSED, KEEP, REFUSED, RETURN, WITHDRAWN, Gift
from tests.handlers.gifts.gifting import ADMIN, HEAD, ME, SECRETARY, gives
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import Office, ask, office

DAY = date(2027, 2, 1)


@pytest.fixture
def at(session: Session) -> Office:
    """Law kept 3,500, returned 5,000.50 and waits with 9,000; printing kept 4,000."""
    found = office(session)
    for value, decision in (
        (3500, KEEP),
        (5000.5, RETURN),
        (9000, None),
        (3000, KEEP),
        (None, None),
    ):
        received(found, value, decision)
    received(found, 4000, KEEP, who="other")
    received(found, 7000, KEEP, on=date(2026, 9, 30))
    received(found, 8000, None, state=WITHDRAWN)
    received(found, 8000, None, done=REFUSED)
    return found


def received(
    within: Office,
    value: float | None,
    decision: str | None,
    who: str = "reporter",
    on: date = DAY,
    state: str = CLOSED,
    done: str = "held",
) -> None:
    person = within.people[who]
    row = Gift(
        person_id=person.id,
        bureau_id=person.bureau_id,
        received_on=on,
        reported_at=datetime(2027, 2, 2, 2, tzinfo=UTC),
        relation="citizen",
        public=False,
        refusable=True,
        done=done,
        value=None if value is None else Decimal(str(value)),
        texts=b"",
        giver_hash="g",
        occasion_hash="o",
        named=[],
        photos=[],
        proofs=[],
        state=state,
        decision=decision,
    )
    within.session.add(row)
    within.session.flush()


def test_number_and_sum_stand_by_decision_and_exactly_3000_is_not_over(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "4 รายการ รวม 21,500.50 บาท" in heard.words
    assert [(row.label, row.value) for row in heard.rows] == [
        ("ให้รับไว้ได้", "2 รายการ รวม 7,500.00 บาท"),
        ("ให้ส่งคืนผู้ให้", "1 รายการ รวม 5,000.50 บาท"),
        ("ยังไม่พิจารณา", "1 รายการ รวม 9,000.00 บาท"),
        ("ไม่ทราบมูลค่า", "1 รายการ ไม่นับรวม"),
    ]
    assert not [each.name for each in at.people.values() if each.name in heard.words]


def test_a_year_and_a_bureau_may_be_named(at: Office) -> None:
    admin = at.people["executive"]
    assert "1 รายการ รวม 7,000.00 บาท" in ask(at.session, QUERY, admin, "ปีที่แล้ว").words
    assert "1 รายการ รวม 4,000.00 บาท" in ask(at.session, QUERY, admin, "สำนักการพิมพ์").words


def test_supervisors_count_the_bureaus_of_their_people_only(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["head"])
    assert "3 รายการ รวม 17,500.50 บาท" in heard.words
    heard = ask(at.session, QUERY, at.people["head"], "สำนักการพิมพ์")
    assert "อยู่นอกขอบเขตของท่าน" in heard.words


@pytest.mark.parametrize(
    "words", ["ของขวัญทั้งหมดที่รายงานมากี่ชิ้น", "จำนวนของขวัญ", "ของขวัญมีแจ้งมากี่รายการ มูลค่ารวมเท่าไร"]
)
def test_all_gifts_are_counted_unless_the_limit_is_spoken_of(
    chat: Callable[[str], Chat], words: str
) -> None:
    me, head, admin = chat(ME), chat(HEAD), chat(ADMIN)
    gives(me, head)
    gives(me, head, what="ปฏิทิน 200 บาท", relation="ญาติ", manner=None, giver="แม่")
    admin.says(words)
    assert "2 รายการ รวม 3,700.00 บาท" in admin.last
    assert "มูลค่าเกิน 3,000 บาท\n1 รายการ รวม 3,500.00 บาท" in admin.last
    admin.says("แล้วของสำนักประชาล่ะ")
    assert "ไม่มีรายงานการรับของขวัญในช่วงนี้" in admin.last and "สำนักประชาสัมพันธ์" in admin.last
    admin.says("ของขวัญเกิน 3000 กี่ชิ้น")
    assert "1 รายการ รวม 3,500.00 บาท" in admin.last and "3,700" not in admin.last
    admin.taps("ของขวัญทั้งหมด")
    assert "2 รายการ รวม 3,700.00 บาท" in admin.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เดือนนี้มีของขวัญกี่ชิ้น", "1 มี.ค. 70 – 31 มี.ค. 70"),
        ("เดือนมีนาคมมีคนรายงานของขวัญกี่ราย", "1 มี.ค. 70 – 31 มี.ค. 70"),
        ("วันนี้มีของขวัญกี่ชิ้น", "1 มี.ค. 70 – 1 มี.ค. 70"),
        ("ถึงวันนี้มีของขวัญกี่ชิ้น", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("ณ วันนี้มีของขวัญกี่ชิ้น", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("รอบ 20 มีนาคม มีของขวัญกี่ชิ้น", "1 ต.ค. 69 – 20 มี.ค. 70"),
        ("รอบเดือนมีนาคมมีของขวัญกี่ชิ้น", "1 ต.ค. 69 – 20 มี.ค. 70"),
        ("ไตรมาสนี้มีของขวัญกี่ชิ้น", "1 ม.ค. 70 – 31 มี.ค. 70"),
    ],
)
def test_a_month_is_its_days_and_a_round_all_until_it(
    chat: Callable[[str], Chat], words: str, told: str
) -> None:
    assert f"ได้รับระหว่าง {told}" in chat(ADMIN).says(words).last


@pytest.mark.soak
def test_what_is_asked_on_keeps_the_days(chat: Callable[[str], Chat]) -> None:
    me, head, admin = chat(ME), chat(HEAD), chat(ADMIN)
    gives(me, head)
    gives(me, head, what="ปฏิทิน 200 บาท", relation="ญาติ", manner=None, giver="แม่")
    admin.says("เดือนที่แล้วมีของขวัญกี่ชิ้น")
    admin.says("เอาเฉพาะที่เกิน 3000")
    assert "มูลค่าเกิน 3,000 บาท" in admin.last and "1 ก.พ. 70 – 28 ก.พ. 70" in admin.last
    admin.says("สำนักไหนบ้าง")
    assert "มูลค่าเกิน 3,000 บาท แยกรายสำนัก" in admin.last
    admin.says("ของขวัญทั้งหมดล่ะ")
    assert "ของขวัญที่รายงาน" in admin.last and "1 ก.พ. 70 – 28 ก.พ. 70" in admin.last


@pytest.mark.parametrize("words", ["แยกตามสำนัก", "ขอแยกรายสำนัก", "แต่ละสำนักล่ะ", "เอาแค่ 2 อันดับ"])
def test_the_same_is_told_bureau_by_bureau(chat: Callable[[str], Chat], words: str) -> None:
    me, head, admin = chat(ME), chat(HEAD), chat(ADMIN)
    gives(me, head)
    admin.says("ปีนี้มีของขวัญกี่ชิ้น").says(words)
    assert "แยกรายสำนัก" in admin.last
    assert "สำนักบริหารงานกลาง\n1 รายการ รวม 3,500.00 บาท" in admin.last


@pytest.mark.parametrize("words", ["สำนักไหนรับของขวัญมากที่สุด", "ของขวัญเกิน 3000 แยกรายสำนัก"])
def test_a_head_sees_no_other_bureaus(chat: Callable[[str], Chat], words: str) -> None:
    gives(chat(ME), chat(HEAD))
    head = chat("D0202")
    assert "สำนักบริหารงานกลาง" not in head.says(words).last


@pytest.mark.parametrize(
    "typed",
    [
        "ช่างมันก่อน มีใครรับของขวัญบ้างไหมปีนี้",
        "โอเค งั้นเรื่องของขวัญล่ะ มีใครรายงานรับของขวัญมั้ย",
        "ขอดูของขวัญที่รายงานของสำนักบริหารงานกลาง",
        "ของขวัญสำนักบริหารงานกลางล่ะ",
    ],
)
def test_who_leads_is_told_the_figures_and_not_their_own_gifts(
    chat: Callable[[str], Chat], typed: str
) -> None:
    lead = chat(ADMIN)
    count = len(lead.heard)
    lead.says(typed)
    assert lead.since(count).startswith("ของขวัญที่รายงาน ")
    assert ("บริหารงานกลาง" in typed) == ("บริหารงานกลาง" in lead.since(count))
    assert "1 ต.ค. 69" in lead.since(count)


_BY_WHOM = ("ใครให้ของขวัญบ้าง", "อันไหนของขวัญ ใครให้มา ราคาเท่าไหร่", "ของขวัญจากใครบ้าง")


@pytest.mark.parametrize("words", ["ของขวัญปีนี้มีอะไรบ้าง", *_BY_WHOM])
def test_who_gave_what_is_told_to_administrators_and_in_figures_to_who_leads(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(ME)
    gives(me, chat(HEAD))
    names = words in _BY_WHOM
    lead = chat(SECRETARY).says(words)
    assert "1 รายการ รวม 3,500.00 บาท" in lead.last and "กระเช้า" not in lead.last
    assert names == ("ผู้ที่เห็นชื่อมีเฉพาะ" in lead.since(0))
    admin = chat(ADMIN).says(words)
    assert names == ("บริษัทตัวอย่าง จำกัด" in admin.last)
    own = me.says(words).last  # what they were given, or who gave it
    assert "กระเช้า" in own or names and "บริษัทตัวอย่าง จำกัด" in own


def test_gifts_that_somebody_took_themselves_are_their_own(chat: Callable[[str], Chat]) -> None:
    assert "ท่านยังไม่เคยรายงาน" in chat(SECRETARY).says("ปีนี้รับของขวัญอะไรมาบ้างคะ").last


@pytest.mark.soak
def test_two_years_and_the_year_so_far_keep_the_bureau(chat: Callable[[str], Chat]) -> None:
    lead = chat(ADMIN)
    lead.says("ของขวัญสำนักบริหารงานกลาง")
    for typed, told in (
        ("แล้วตั้งแต่ตุลามาถึงตอนนี้ล่ะ", "1 ต.ค. 69 – 1 มี.ค. 70"),
        ("เทียบกับปีที่แล้วทั้งปี", "1 ต.ค. 68 – 30 ก.ย. 69"),
        ("แล้วเดือนมกราคมล่ะ", "1 ม.ค. 70 – 31 ม.ค. 70"),
    ):
        count = len(lead.heard)
        lead.says(typed)
        assert told in lead.since(count) and "สำนักบริหารงานกลาง" in lead.since(count)
    count = len(lead.heard)
    lead.says("เทียบของขวัญปีนี้กับปีที่แล้ว")
    assert "ทั้งสำนักงาน" in lead.since(count) and "1 ต.ค. 68" in lead.since(count)


@pytest.mark.parametrize(
    "typed",
    [
        "ของขวัญสำนักต้องทำยังไง",
        "ได้ของขวัญจากสำนักบริหารงานกลาง",
        "ถ้ามีใครรับของขวัญต้องทำอย่างไร",
        "ของขวัญของผม",
        "เทียบปีนี้กับปีที่แล้ว",
    ],
)
def test_other_words_about_gifts_are_no_such_question(
    chat: Callable[[str], Chat], typed: str
) -> None:
    lead = chat(ADMIN)
    count = len(lead.heard)
    lead.says(typed)
    assert not lead.since(count).startswith(("ของขวัญที่รายงาน ทั้ง", "ของขวัญที่รายงาน สำนัก"))


def test_last_year_too_is_told_beside_this_one(chat: Callable[[str], Chat]) -> None:
    gives(chat(ME), chat(HEAD))
    told = chat(ADMIN).says("ใครเคยได้ของขวัญเกิน 3000 บ้าง ปีที่แล้วด้วย").last
    assert "ของขวัญที่มูลค่าเกิน 3,000 บาท" in told
    assert "30 ก.ย. 69\nไม่มีรายการ" in told and "1 มี.ค. 70\n1 รายการ" in told


@pytest.mark.parametrize(
    "words",
    [
        "ของขวัญที่รายงานปีนี้มีมูลค่ารวมเท่าไหร่", "ของขวัญที่แจ้งมาปีนี้รวมกี่ชิ้น", "ปีนี้มีของขวัญที่รายงานรวมทั้งหมดกี่บาท",
    ],
)  # fmt: skip
def test_leaders_hear_the_sum_of_the_office_and_others_their_own(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "ทั้งสำนักงาน" in chat(SECRETARY).says(words).last
    assert "ท่านยังไม่เคยรายงาน" in chat("D0106").says(words).last


def test_the_sum_alone_is_asked_on(demo: House, chat: Callable[[str], Chat]) -> None:
    lead = chat(SECRETARY).says("ของขวัญปีนี้มีอะไรบ้าง").says("มูลค่ารวมเท่าไหร่")
    assert "ของขวัญที่รายงาน ทั้งสำนักงาน" in lead.last
