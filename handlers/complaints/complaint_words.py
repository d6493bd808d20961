"""Names the parts of a complaint: kinds, complainants, states, readers, channels, buttons."""

from __future__ import annotations

from collections.abc import Mapping

from models.complaints.case_draft import BY_CONTACT, BY_PUSH, BY_TRACKING
from models.complaints.case_work import (
    ACKNOWLEDGE,
    BEGIN,
    CLOSE,
    GIVE_UP,
    HAND_ON,
    SAY,
    STEP_BACK,
    TELL,
    WRITE_NOTE,
)
from models.complaints.complaint import (
    ACKNOWLEDGED,
    ANONYMOUS,
    BUREAU_LEVEL,
    CALL_CENTRE,
    CANNOT,
    CLOSED,
    COMPLAINT,
    COMPLIMENT,
    DIRECTOR_LEVEL,
    EXECUTIVE_LEVEL,
    EXECUTIVES,
    INTERNET,
    LINE,
    LOOKING,
    NAMED,
    NEW,
    NOBODY,
    OFFICE_LEVEL,
    OPINION,
    RECEIVER_ONLY,
    SOCIAL,
    SUGGESTION,
    SUPERIOR_LEVEL,
    THROUGH_STAFF,
    TIP,
    TOLD,
)

KIND: Mapping[str, str] = {
    COMPLAINT: "ข้อร้องเรียน",
    SUGGESTION: "ข้อเสนอแนะ",
    OPINION: "ข้อคิดเห็น",
    COMPLIMENT: "คำชมเชย",
    TIP: "เบาะแสการทุจริต",
}

IDENTITY: Mapping[str, str] = {
    ANONYMOUS: "ไม่เปิดเผยชื่อ",
    NAMED: "เปิดเผยชื่อ",
    RECEIVER_ONLY: "ให้ผู้รับเรื่องรู้เท่านั้น",
}

STATE: Mapping[str, str] = {
    NEW: "รอผู้รับเรื่องรับทราบ",
    ACKNOWLEDGED: "รับเรื่องแล้ว",
    LOOKING: "กำลังตรวจสอบ",
    TOLD: "แจ้งผลแล้ว",
    CANNOT: "ดำเนินการไม่ได้ แจ้งเหตุผลแล้ว",
    CLOSED: "ปิดเรื่องแล้ว",
}

LEVEL: Mapping[str, str] = {
    BUREAU_LEVEL: "ผู้รับเรื่องร้องเรียนของสำนัก",
    SUPERIOR_LEVEL: "ผู้บังคับบัญชาของผู้รับเรื่อง",
    DIRECTOR_LEVEL: "ผู้อำนวยการสำนัก",
    OFFICE_LEVEL: "ผู้รับเรื่องส่วนกลางของสำนักงาน",
    EXECUTIVE_LEVEL: "ผู้บริหารสำนักงาน",
    NOBODY: "ยังไม่มีผู้รับเรื่อง",
}
"""The readers of a case by role; complainants never see a receiver's name."""

CHANNEL: Mapping[str, str] = {
    EXECUTIVES: "ผู้บริหารสำนักงานโดยตรง",
    CALL_CENTRE: "Call Center",
    INTERNET: "ระบบ Internet",
    THROUGH_STAFF: "บุคลากรของสำนักงาน",
    SOCIAL: "Social media",
    LINE: "LINE",
}
"""The five channels of the office's practice note of 2562 (001:429–431), and this bot."""

HEAR: Mapping[str, str] = {
    BY_TRACKING: "ดูเองด้วยรหัสติดตาม",
    BY_PUSH: "เตือนสั้น ๆ ทาง LINE นี้",
    BY_CONTACT: "ให้ติดต่อตามที่แจ้งไว้",
}

STEP: Mapping[str, str] = {
    ACKNOWLEDGE: "รับเรื่อง",
    BEGIN: "เริ่มตรวจสอบ",
    TELL: "แจ้งผล",
    GIVE_UP: "ดำเนินการไม่ได้",
    CLOSE: "ปิดเรื่อง",
    HAND_ON: "ส่งต่อ",
    STEP_BACK: "ถอนตัวจากเรื่องนี้",
    SAY: "ตอบหรือถามผู้แจ้ง",
    WRITE_NOTE: "บันทึกภายใน",
}
"""The buttons of a receiver's steps (`models.complaints.case_work.steps`)."""
