"""Finds the activities in which a deed belongs whose words no title has: blood is given by
`จิตสาธารณะ`, alms by `วิถีทางศาสนา`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.figures.progress import DueReport

_NOT_ALL = "(?!.*กตัญญู)"
"""A title that names every virtue is about none of them."""
_KINDS = tuple(
    (pattern_of(deed), pattern_of(title))
    for deed, title in (
        (
            "ทำบุญ|(?:ใส่|ตัก)บาตร|เวียนเทียน|สวดมนต์|ฟังเทศน์|ฟังธรรม|ปฏิบัติธรรม|นั่งสมาธิ|กฐิน|ผ้าป่า|ถวาย(?:เทียน|เพล|ผ้า|สังฆทาน|ภัต)|ปล่อยปลา"
            "|ไปวัด|เข้าวัด|แห่เทียน|พระธรรม|ละหมาด",
            f"ศาสนา{_NOT_ALL}",
        ),
        (
            "บริจาค|ปันน้ำใจ|แบ่งปัน|จิตอาสา|จิตสาธารณะ|เก็บขยะ|ปลูก(?:ป่า|ต้นไม้)|ทำความสะอาด|กวาด(?:ลาน|ถนน|วัด)|ทาสี|เลี้ยงอาหาร|ช่วยน้ำท่วม|ผู้ประสบภัย|ถุงยังชีพ|เยี่ยม(?:บ้าน|เด็ก|คนชรา|ผู้ป่วย)",
            f"(?:จิตสาธารณะ|สาธารณประโยชน์|จิตอาสา){_NOT_ALL}",
        ),
        (
            "รดน้ำ|สงกรานต์|ลอยกระทง|ผ้าไทย|ชุดไทย|ไหว้ครู|รำไทย|ประเพณี|วัฒนธรรม",
            f"วัฒนธรรม{_NOT_ALL}",
        ),
        (
            "ปลูกผัก|ออมเงิน|บัญชีครัวเรือน|พอเพียง|ประหยัด(?:ไฟ|น้ำ|พลังงาน)|แยกขยะ|รีไซเคิล|โคกหนองนา",
            f"เศรษฐกิจพอเพียง{_NOT_ALL}",
        ),
        (
            "วินัย|โทษทางวินัย|(?:ประมวลจริยธรรม|จรรยา(?:บรรณ)?(?:ข้าราชการ|วิชาชีพ)?)",
            "(?:เกี่ยวกับ|ทาง|เรื่อง)วินัย",
        ),
        (
            "(?:ไม่|งด|ห้าม)(?:ให้|รับ|และ|การ)*(?:รับ|ให้)(?:ของขวัญ|ของกำนัล)|(?i:no gift)|โนกิ[๊]?ฟ",
            "No Gift",
        ),
        ("(?:ประเมิน|บริหาร|จัดการ|วิเคราะห์|แผน)(?:[ก-๎]{0,12})ความเสี่ยง", "แผนบริหารความเสี่ยง"),
        (
            "(?:ต้าน|ต่อต้าน|ป้องกัน|ภัย)(?:การ)?(?:ทุจริต|โกง|สินบน)|ผลประโยชน์ทับซ้อน|ขัดกัน(?:แห่ง|ระหว่าง)?ผลประโยชน์|ป[.]?ป[.]?ช|ซื่อสัตย์|สุจริต(?!จิต)",
            "ทุจริต.*กระบวนการป้องกัน|STRONG Model",
        ),
        ("(?:ติด|ทำ|ขึ้น)(?:ป้าย|โปสเตอร์|แผ่นพับ)|อินโฟกราฟิก", "เผยแพร่องค์ความรู้|มุมจริยธรรม"),
        ("(?i:strong)|สตรอง", "STRONG Model"),
        (
            "ดูงาน|แลกเปลี่ยนเรียนรู้|เยี่ยมชม",
            "ศึกษาแลกเปลี่ยนเรียนรู้|ขยายเครือข่าย",
        ),
        (
            "(?:มอบ|ให้|รับ)(?:เกียรติบัตร|รางวัล|โล่)|ยกย่อง|เชิดชู|คนดี(?:ศรี|ของ|ประจำ)",
            "ยกย่อง|คัดเลือก(?:ข้าราชการ|บุคลากร)",
        ),
        ("คลิป|ถ่ายวิดีโอ|ทำสื่อ|นิทรรศการ", "องค์ความรู้"),
        ("(?:ทำ|จัด|ตกแต่ง)(?:บอร์ด|มุม)", "มุมจริยธรรม"),
        (
            "ระดม(?:ความคิด|สมอง)|ปัญหาที่อยากแก้|ความดีที่อยากทำ",
            "ระดมความคิด",
        ),
        ("ถอดบทเรียน", "ถอดบทเรียน"),
        ("ประกาศเจต(?:นารมณ์|จำนง)", "ประกาศเจตนารมณ์"),
        (
            "อบรม(?:เรื่อง|ด้าน)?(?:คุณธรรม|จริยธรรม|ข้าราชการที่ดี)|ปลูกจิตสำนึก",
            "ปลูกจิตสำนึก|ข้าราชการที่ดี",
        ),
    )
)


_TRAINING = pattern_of("อบรม|สัมมนา|บรรยาย|เสวนา|(?:ให้|เสริม)ความรู้|วิทยากร")
_TRAINS = pattern_of("ปลูกจิตสำนึก|ความรู้ความเข้าใจ|ความตระหนักรู้|STRONG Model")
"""A training whose subject no kind has may belong in each activity that teaches."""


def tells_training(said: str) -> bool:
    """Tells whether the words tell that people were taught."""
    return _TRAINING.search(normalise(said)) is not None


def tells_of_one(said: str) -> bool:
    """Tells whether the words name a deed of a kind that an activity is for."""
    plain = normalise(said)
    return any(deed.search(plain) for deed, _title in _KINDS)


def is_of_papers(title: str) -> bool:
    """Tells whether an activity is to choose somebody or to fill in a form, and nothing that is
    held with people."""
    return _OF_PAPERS.match(title) is not None


_OF_PAPERS = pattern_of("(?:กิจกรรม)?(?:การ)?คัดเลือก|รายงาน|จัดทำรายงาน")


def likely(duties: Sequence[DueReport], said: str) -> list[DueReport]:
    """Returns the next report of each activity in whose title such a deed belongs, in the order of
    the plan, and behind them those that teach, where a training is told; none if the words tell no
    deed of these kinds."""
    plain = normalise(said)
    titles = [title for deed, title in _KINDS if deed.search(plain)]
    found: dict[int, DueReport] = {}
    for each in (titles, [_TRAINS] if tells_training(said) else []):
        for duty in duties:
            if any(title.search(duty.title) for title in each):
                found.setdefault(duty.activity_id, duty)
    return list(found.values())


def part_of_title(titles: Sequence[str], said: str) -> str:
    """Returns the part of a title by which such a deed belongs there; "" if none has one."""
    plain = normalise(said)
    sought = [title for deed, title in _KINDS if deed.search(plain)]
    found = (each.search(title) for each in sought for title in titles)
    return next((match[0] for match in found if match is not None), "")
