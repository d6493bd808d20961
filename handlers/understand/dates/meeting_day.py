"""Leaves out when a meeting is for which something is wanted: `ขอสรุปเข้าประชุมพรุ่งนี้ เก้าโมง`. That
day is no round and no span of what is asked for."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_MEETING = r"(?:ประชุม|แถลง|นำเสนอ|พรี[เซ]+น[ตท]์?|บรรยาย|ชี้แจง)"
_DAY = (
    r"(?:พรุ่งนี้|มะรืน(?:นี้)?|วันนี้|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?"
    r"|(?:ตอน)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น)(?:นี้|พรุ่งนี้|ๆ)?|(?:สัปดาห์|อาทิตย์)(?:นี้|หน้า))"
)
_HOUR = (
    r"(?:\s?(?:เวลา|ตอน|บ่าย)*\s?(?:\d{1,2}[.:]\d{2}\s?(?:น\.?)?"
    r"|(?:\d{1,2}|[ก-๎]{2,5})\s?(?:โมง(?:เช้า|เย็น|ครึ่ง)?|นาฬิกา)))?"
)
_BESIDE = (
    r"(?:ผู้บริหาร|คณะ(?:ทำงาน|กรรมการ|ผู้บริหาร)?|สำนัก(?:งาน)?|ทีม|กอง|ใหญ่"
    r"|ใน|ของ|ตอน|ช่วง|กับ|ท่าน|\s){0,6}"
)
_WHEN = pattern_of(
    rf"(?<=ประชุม){_BESIDE}{_DAY}(?:\s?{_DAY}){{0,2}}{_HOUR}"
    rf"|(?<=ประชุม){_BESIDE}(?:เวลา\s?)?(?:0?[6-9]|1\d)[.:][0-5]\d\s?(?:น\.)?"
    rf"|{_DAY}(?:\s?{_DAY})?{_HOUR}(?=(?:มี|ต้อง|จะ|เข้า|ไป|เตรียม|ได้|ท่าน|ผม|หนู|เรา|หัวหน้า|ผอ\.?|เอา|ใช้|\s){{0,6}}{_MEETING})"
    rf"|(?:(?<=แถลง)|(?<=เสนอ)|(?<=ชี้แจง))\s?{_DAY}{_HOUR}"
)


def without_meeting_day(text: str) -> str:
    """Returns normalised text without the day and the hour of the meeting."""
    plain = normalise(text)
    return _WHEN.sub(" ", plain)
