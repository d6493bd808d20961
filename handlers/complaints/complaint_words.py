"""Names the parts of a complaint: kinds, complainants, states, readers, channels, buttons."""

from __future__ import annotations

from collections.abc import Mapping

from models.complaints import case_draft, case_work, complaint

KIND: Mapping[str, str] = {
    complaint.COMPLAINT: "ข้อร้องเรียน",
    complaint.SUGGESTION: "ข้อเสนอแนะ",
    complaint.OPINION: "ข้อคิดเห็น",
    complaint.COMPLIMENT: "คำชมเชย",
    complaint.TIP: "เบาะแสการทุจริต",
}

IDENTITY: Mapping[str, str] = {
    complaint.ANONYMOUS: "ไม่เปิดเผยชื่อ",
    complaint.NAMED: "เปิดเผยชื่อ",
    complaint.RECEIVER_ONLY: "ให้ผู้รับเรื่องรู้เท่านั้น",
}

STATE: Mapping[str, str] = {
    complaint.NEW: "รอผู้รับเรื่องรับทราบ",
    complaint.ACKNOWLEDGED: "รับเรื่องแล้ว",
    complaint.LOOKING: "กำลังตรวจสอบ",
    complaint.TOLD: "แจ้งผลแล้ว",
    complaint.CANNOT: "ดำเนินการไม่ได้ แจ้งเหตุผลแล้ว",
    complaint.CLOSED: "ปิดเรื่องแล้ว",
}

LEVEL: Mapping[str, str] = {
    complaint.BUREAU_LEVEL: "ผู้รับเรื่องร้องเรียนของสำนัก",
    complaint.SUPERIOR_LEVEL: "ผู้บังคับบัญชาของผู้รับเรื่อง",
    complaint.DIRECTOR_LEVEL: "ผู้อำนวยการสำนัก",
    complaint.OFFICE_LEVEL: "ผู้รับเรื่องส่วนกลางของสำนักงาน",
    complaint.EXECUTIVE_LEVEL: "ผู้บริหารสำนักงาน",
    complaint.NOBODY: "ยังไม่มีผู้รับเรื่อง",
}
"""The readers of a case by role; complainants never see a receiver's name."""

CHANNEL: Mapping[str, str] = {
    complaint.EXECUTIVES: "ผู้บริหารสำนักงานโดยตรง",
    complaint.CALL_CENTRE: "Call Center",
    complaint.INTERNET: "ระบบ Internet",
    complaint.THROUGH_STAFF: "บุคลากรของสำนักงาน",
    complaint.SOCIAL: "Social media",
    complaint.LINE: "LINE",
}
"""The five channels of the office's practice note of 2562 (001:429–431), and this bot."""

HEAR: Mapping[str, str] = {
    case_draft.BY_TRACKING: "ดูเองด้วยรหัสติดตาม",
    case_draft.BY_PUSH: "เตือนสั้น ๆ ทาง LINE นี้",
    case_draft.BY_CONTACT: "ให้ติดต่อตามที่แจ้งไว้",
}

STEP: Mapping[str, str] = {
    case_work.ACKNOWLEDGE: "รับเรื่อง",
    case_work.BEGIN: "เริ่มตรวจสอบ",
    case_work.TELL: "แจ้งผล",
    case_work.GIVE_UP: "ดำเนินการไม่ได้",
    case_work.CLOSE: "ปิดเรื่อง",
    case_work.HAND_ON: "ส่งต่อ",
    case_work.STEP_BACK: "ถอนตัวจากเรื่องนี้",
    case_work.SAY: "ตอบหรือถามผู้แจ้ง",
    case_work.WRITE_NOTE: "บันทึกภายใน",
}
"""The buttons of a receiver's steps (`models.complaints.case_work.steps`)."""
