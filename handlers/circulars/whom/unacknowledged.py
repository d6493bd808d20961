"""Reads that those are meant who have not acknowledged: `เอาเฉพาะคนที่ยังไม่กดรับทราบ`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of

_LONGEST = 80
_UNACKNOWLEDGED = pattern_of(
    r"(?:ส่ง|แจ้ง|เอา|ขอ|ให้|ถึง|เฉพาะ|แค่|เพียง|ไปที่|\s)*(?:คน|ผู้|พวก|ท่าน)?(?:ที่)?(?:ยัง)?ไม่(?:ได้)?(?:กด|ตอบ)?\s?รับทราบ"
    r"(?:ข้อความ|ประกาศ|เรื่อง(?:ก่อน|เดิม)|เลย|กัน|เท่านั้น|ก็พอ|พอ|\s)*"
)
OF_WHICH = (
    "ผู้ที่ยังไม่กดรับทราบข้อความที่ส่งไปแล้ว เตือนได้โดยพิมพ์ “เตือนคนที่ยังไม่รับทราบ”\n"
    "หากหมายถึงผู้ที่ยังไม่ร่วมประกาศเจตนารมณ์ กด “ผู้ยังไม่ร่วมประกาศ”"
)


def are_meant(words: str) -> bool:
    """Tells whether the words, without a polite ending, mean these people and say nothing else."""
    return len(words) <= _LONGEST and _UNACKNOWLEDGED.fullmatch(words.strip()) is not None
