"""Days are read in all forms in which people type them: glued to words, short months, ranges, slips
in the names of months, years of both eras, digits of both scripts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS, mention_spans
from handlers.understand.dates.dates import find_dates, read_range
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.thai import normalise

TODAY = date(2027, 3, 1)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
SPOKEN = (
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา",
    "ธันวา",
)  # fmt: skip
BEFORE = ("", "ขอลาพักร้อน", "ลากิจ", "ลา ", "จัดอบรม", "ตั้งแต่", "วันที่ ", "ช่วง")
BEHIND = (
    "", "นะคะ", "ค่ะ", "ครับ", " ไปเชียงใหม่", "จะพาแม่ไปเที่ยว", "ไปหาหมอ", "เพราะป่วย",
    "ที่ห้องประชุม", "ลาพักผ่อน", "ครึ่งวันเช้า", "บ่ายโมง", "ได้ไหม", "นะ",
)  # fmt: skip


@st.composite
def spans(draw: st.DrawFn) -> tuple[date, date, str]:
    """Two days of a month, the first not after the last, and a sentence that names them."""
    month = draw(st.integers(1, 12))
    first = draw(st.integers(1, 28))
    last = draw(st.integers(first, 28))
    year = 2027 if month < 10 else 2026
    short = SHORT_MONTHS[month - 1]
    name = draw(
        st.sampled_from(
            (
                MONTHS[month - 1],
                SPOKEN[month - 1],
                short,
                short.replace(".", ""),
                short[:-1],
                f"{short.replace('.', '')}.",
                _slip(draw, MONTHS[month - 1]),
            )
        )  # fmt: skip
    )
    behind = draw(st.sampled_from(BEHIND))
    era = draw(st.sampled_from(("", f" {year + 543}", f"{(year + 543) % 100}")))
    gap = draw(st.sampled_from(("", " ")))
    to = draw(st.sampled_from(("-", " - ", "ถึง", "–")))
    days = str(first) if first == last else f"{first}{to}{last}"
    told = f"{draw(st.sampled_from(BEFORE))}{days}{gap}{name}{era}{behind}"
    told = told.translate(THAI_DIGITS) if draw(st.booleans()) else told
    return date(year, month, first), date(year, month, last), told


def _slip(draw: st.DrawFn, name: str) -> str:
    """The name with a letter missing, twice or in another's place; not the first two."""
    at = draw(st.integers(2, len(name) - 2))
    turned = f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
    return draw(
        st.sampled_from(
            (name[:at] + name[at + 1 :], name[:at] + name[at : at + 1] + name[at:], turned)
        )
    )


@given(spans())
def test_every_form_is_read_as_the_days_it_names(told: tuple[date, date, str]) -> None:
    first, last, sentence = told
    assert read_range(sentence, TODAY) == (first, last), sentence


@given(spans())
def test_their_place_is_found(told: tuple[date, date, str]) -> None:
    plain = normalise(told[2])
    [(start, _)] = mention_spans(plain)
    assert plain[start].isdigit()


@pytest.mark.parametrize("said", ["วันที่ 5ถึง7 เมษยานะครับ", "5-7 เมสา", "5-7 เมษยน", "๕-๗เมยไปไหน"])
def test_another_month_is_never_taken_for_this_one(said: str) -> None:
    read = read_days_said(said, Calendar(TODAY, Toward.COMING))
    assert read == (date(2027, 4, 5), date(2027, 4, 7))


@pytest.mark.parametrize(
    "said",
    [
        "มา 10 มีคน", "10 มีความเห็น", "2 สคส", "5 มคอ", "4 พยาน", "1 พยศ", "3 กพร", "20 มีครบ",
        "6 กยศ", "8 สคบ", "10 มีคลัง", "12 มีคณะ", "7 มีคอม",
    ],
)  # fmt: skip
def test_other_words_are_no_month(said: str) -> None:
    assert find_dates(said, TODAY) == []
