"""Attendance as a subject: events at which people sign in."""

from __future__ import annotations

from handlers.subjects.declaration import PersonalData, Subject

ATTENDANCE = Subject(
    name="attendance",
    trail={
        "attendance.ticked": "ลงชื่อให้ผู้เข้าร่วม",
        "attendance.put_down": "ลงชื่อให้ผู้เข้าร่วมจากภายนอก",
    },
    data=PersonalData(
        labels={
            "attendance": "กิจกรรมที่ท่านลงชื่อเข้าร่วม",
            "event": "กิจกรรม",
            "signed_in_at": "ลงชื่อเมื่อ",
            "signed_in_by": "ลงชื่อโดย",
        },
        words={
            "signed_in_by": {
                "scanned": "สแกน QR",
                "typed": "พิมพ์รหัส",
                "ticked": "ผู้จัดลงชื่อให้",
            },
        },
    ),
)
