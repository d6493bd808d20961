"""The tasks under which administrators find in the help what they can do."""

from __future__ import annotations

PEOPLE = "บุคลากรและบัญชี"
YEAR = "แผน วันส่ง ปีใหม่"
REPORTS = "รายงานและติดตาม"
TELLING = "แจ้ง เตือน ประกาศ"
EVENTS = "กิจกรรมและคลินิก"
CHOOSING = "คัดเลือกและให้คะแนน"
PUBLISHING = "เผยแพร่และทะเบียน"
SYSTEM = "กลุ่ม คำตอบ ร่องรอย"

TASKS = (PEOPLE, YEAR, REPORTS, TELLING, EVENTS, CHOOSING, PUBLISHING, SYSTEM)
"""In the order in which they are shown."""
