"""The publicity log: channels with link and day until one inside and one outside are there."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.executive_news.announcing import handles, issued
from tests.handlers.house import Chat, House
from tests.handlers.own_file import own_file
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, SECRETARY

LINK = "https://www.senate.go.th/news/17"


def test_channels_are_noted_until_one_inside_and_one_outside_are_there(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = handles(chat(ADMIN), issued(demo)).taps("บันทึกการเผยแพร่")
    assert "ยังขาดช่องทางภายใน และสื่อสาธารณะ" in admin.last
    admin.says("เพจ ชมรม STRONG").says("ไม่มี.com/x")
    assert "กรุณาส่งลิงก์เดียว" in admin.since(0)
    admin.says(LINK).says("28 ก.พ. 2570")
    assert "อยู่ก่อนวันออกประกาศ" in admin.since(0)
    admin.taps("วันนี้")
    assert "ยังขาดช่องทางภายใน" in admin.last and "สื่อสาธารณะ ·" in admin.last
    admin.taps("เพิ่มช่องทาง").says("เสียงตามสาย").taps("ภายในสำนักงาน").taps("ไม่มีลิงก์")
    admin.taps("วันนี้")
    assert "ครบอย่างน้อย 2 ช่องทาง" in admin.last
    assert "2 ช่องทาง ครบทั้งภายในและสื่อสาธารณะ" in admin.says("ประกาศที่ดูแล").taps("ดู").last
    noted = own_file(demo, ADMIN)["การเผยแพร่ประกาศที่ท่านบันทึก"]
    assert [each["ช่องทาง"] for each in noted][1:] == ["เสียงตามสาย"]
    [made] = own_file(demo, SECRETARY)["ประกาศของผู้บริหารที่ท่านร่าง ออก ส่งกลับ หรือยกเลิก"]
    assert made["ออกหรือส่งกลับเมื่อ"] and made["ร่างเมื่อ"] is None


def test_only_who_drafted_it_and_administrators_note_a_channel(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    about = issued(demo)
    secretary = handles(chat(SECRETARY), about)
    assert "บันทึกการเผยแพร่" not in secretary.offers
    button = handles(chat(ADMIN), about).button("บันทึกการเผยแพร่")
    assert "ทำได้เฉพาะ" in chat(DIRECTOR).taps_data(button).last
