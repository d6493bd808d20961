"""An adviser takes a slot back; who had it is told at once."""

from __future__ import annotations

from tests.handlers.appointments.clinic import opens_slots, slots, takes
from tests.handlers.house import Chat, House


def test_who_took_the_slot_is_told(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    takes(reporter)
    admin.says("ช่วงนัดของฉัน").taps("ดู").taps("ปิดช่วงนี้").taps("ยืนยันปิดช่วงนัด")
    told = [each for each in demo.sent if each.kind == "appointment_called_off"]
    assert [each.recipient for each in told] == [reporter.user_id]
    assert "แจ้งผู้นัดแล้ว" in admin.last
    reporter.says("นัดคลินิก")
    assert "9.00-9.30" not in reporter.last and "9.30-10.00" in reporter.last


def test_a_free_slot_is_taken_back_silently(demo: House, admin: Chat) -> None:
    opens_slots(admin)
    admin.says("ช่วงนัดของฉัน").taps("ดู").taps("ปิดช่วงนี้").taps("ยืนยันปิดช่วงนัด")
    assert [each.withdrawn_at is not None for each in slots(demo)] in ([True, False], [False, True])
    assert all(each.kind == "answer" for each in demo.sent)


def test_nobody_takes_back_or_reads_anothers_slot(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    number = slots(demo)[0].id
    for data in (f"o:withdraw_slot?s={number}", f"o:clinic_slots?s={number}",
                 f"o:note_advice?s={number}", f"o:appointment_sign_in?s={number}"):  # fmt: skip
        reporter.taps_data(data)
    assert slots(demo)[0].withdrawn_at is None
