"""Reminding by a tap those who have not acknowledged a circular, within the rules of reminders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.handlers.circulars.sent_circulars import newest, sends
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


def test_they_are_reminded_once_a_day_and_not_on_the_day_it_was_sent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = sends(chat(ADMIN), "ส่งข้อความถึงผู้รายงานทุกคน ขอให้รับทราบ: สวัสดี")
    admin.taps("เตือนผู้ยังไม่รับทราบ")
    assert "ไม่เกิน 4 ข้อความ" in admin.last
    assert "วันนี้ส่งหรือเตือนไปแล้ว" in admin.taps("ยืนยันเตือน").last
    demo.now += timedelta(days=1)
    chat(REPORTER).says("เมนู").taps("รับทราบ")
    admin.says("ข้อความที่ส่ง").taps("ดู").taps("เตือนผู้ยังไม่รับทราบ")
    assert "3 คน" in admin.last
    old = admin.button("ยืนยันเตือน")
    admin.taps("ยืนยันเตือน").taps_data(old)
    assert newest(demo).reminded == 1


@pytest.mark.parametrize("words", ["เตือนเค้าเลย", "ทวงคนที่เหลือหน่อยค่ะ", "ช่วยเตือนคนที่ยังไม่รับทราบให้ด้วย"])
def test_they_are_reminded_in_words_below_their_list_after_a_question(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = sends(chat(ADMIN), "ส่งข้อความถึงผู้รายงานทุกคน ขอให้รับทราบ: สวัสดี")
    demo.now += timedelta(days=1)
    admin.says("ใครยังไม่รับทราบ").says(words)
    assert "เตือนผู้ที่ยังไม่รับทราบ 4 คน" in admin.last and newest(demo).reminded == 0
    admin.taps("ยืนยันเตือน")
    assert newest(demo).reminded == 1


@pytest.mark.parametrize(
    "words", ["เปิดอ่านแล้วรับทราบเลยค่ะ", "กดรับทราบให้ด้วยครับ เรื่องประชุมพรุ่งนี้", "โอเคค่ะ รับทราบแล้วนะคะ"]
)
def test_what_waits_alone_is_acknowledged_in_people_s_words(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    sends(chat(ADMIN), "ส่งข้อความถึงผู้รายงานทุกคน ขอให้รับทราบ: พรุ่งนี้ประชุม")
    assert "รับทราบ" in chat(REPORTER).says(words).last
    assert "1 จาก 4" in chat(ADMIN).says("ใครรับทราบข้อความแล้วบ้าง").since(0)


def test_a_courtesy_marks_nothing_and_shows_what_waits(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    sends(chat(ADMIN), "ส่งข้อความถึงผู้รายงานทุกคน ขอให้รับทราบ: พรุ่งนี้ประชุม")
    reporter = chat(REPORTER).says("พี่ทราบแล้วค่ะ")
    assert "พรุ่งนี้ประชุม" in reporter.last and "รับทราบ" in reporter.offers
    assert "0 จาก 4" in chat(ADMIN).says("ใครรับทราบข้อความแล้วบ้าง").since(0)
