"""What a half sentence names instead of the question before: `แล้วงบล่ะ`, `แล้วของขวัญล่ะ`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.question.query import opens

SIDES: Mapping[str, re.Pattern[str]] = {
    "budget": re.compile("(?:เรื่อง)?(?:งบประมาณ|งบ|การเบิกจ่าย|เบิกจ่าย|การใช้เงิน|การเงิน)"),
    "traffic_lights": re.compile(
        "(?:เรื่อง)?(?:ไฟเขียวเหลืองแดง|ไฟจราจร|สัญญาณไฟ|(?:สี)?ความเสี่ยง|ไฟ(?:แดง)?(?!ล์))"
    ),
    "completion": re.compile("(?:เรื่อง)?(?:ความสำเร็จ|ผลสำเร็จ|ความก้าวหน้าของงาน)"),
    "not_sent": re.compile("(?:ใคร|ที่|ส่วนที่)?(?:ยังไม่(?:ได้)?ส่ง|ค้างส่ง)"),
    "who_approves": re.compile("(?:ใคร)?(?:เป็น)?(?:คน|ผู้)?อนุมัติ"),
    "who_reports": re.compile("(?:ใคร)?(?:เป็น)?(?:ผู้|คน)(?:รายงาน|ส่ง)(?:รายงาน)?(?:คือใคร)?"),
    "status": re.compile(
        "(?:เรื่อง)?(?:การส่ง(?:รายงาน)?|สถานะ(?:การส่ง)?|สรุป(?:ผล)?(?:การส่ง)?รายงาน|ภาพรวม(?:การส่ง)?(?:รายงาน)?)"
    ),
}
"""What else may be asked of the same scope by its name alone."""

SUBJECTS: Mapping[str, re.Pattern[str]] = {
    opens("gifts_over", n="all"): re.compile("(?:เรื่อง|การ|รับ)*ของขวัญ"),
    opens("case_numbers"): re.compile("(?:เรื่อง|การ|ข้อ)*ร้องเรียน"),
    opens("coverage"): re.compile(
        r"(?:เรื่อง|การ|เข้า|ร่วม)*(?:ประกาศ(?:เจตนารมณ์)?|no\s?gift(?:\s?policy)?)"
    ),
    **{opens(name): pattern for name, pattern in SIDES.items()},
}
"""By the button's data of figures of any subject, the words that name them."""
KEPT_OF_ANOTHER = ("b", "y", "f", "l")
"""The facts that are kept where another subject is named: it has other rounds."""
