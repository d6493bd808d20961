"""The tasks under which administrators find in the help what they can do."""

from __future__ import annotations

PEOPLE = "บุคลากรและบัญชี"
YEAR = "แผน วันส่ง และปีใหม่"
REPORTS = "รายงานและการติดตาม"
TELLING = "แจ้ง เตือน และประกาศ"
EVENTS = "กิจกรรม แบบสำรวจ และคลินิก"
CHOOSING = "การคัดเลือกและให้คะแนน"
PUBLISHING = "การเผยแพร่และทะเบียน"
SYSTEM = "กลุ่ม คำตอบ และร่องรอย"

TASKS = (PEOPLE, YEAR, REPORTS, TELLING, EVENTS, CHOOSING, PUBLISHING, SYSTEM)
"""In the order in which they are shown."""
