"""What the words of a deed tell besides: its day, its virtue, its hours, and a better door."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import one_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.taken_part import COUNT, TITLE, WITH_NAMES
from handlers.understand.unclear import Unclear
from models.good_deeds.deed_limits import DEED_LIMITS

_VIRTUES: Mapping[str, re.Pattern[str]] = {
    "gratitude": pattern_of("กตัญญู|ผู้มีพระคุณ|เกษียณ|ดูแลพ่อ|ดูแลแม่|ทำบุญอุทิศ|ครูบาอาจารย์|ตอบแทน"),
    "honesty": pattern_of("เก็บ.{0,20}ได้|คืนเงิน|ส่งคืน|คืนเจ้าของ|ซื่อสัตย์|ปฏิเสธ|ตามความจริง"),
    "sufficiency": pattern_of("ประหยัด|ปิดไฟ|ปิดแอร์|ใช้ซ้ำ|รีไซเคิล|คัดแยกขยะ|พอเพียง|ลดขยะ|ถุงผ้า"),
    "discipline": pattern_of(
        "ตรงเวลา|ต่อแถว|เข้าคิว|รักษากฎ|ระเบียบ|(?<!พี่)(?<!น้อง)(?<!คุณ)(?<!นาย)(?<!ลุง)(?<!ป้า)วินัย|จราจร"
    ),
    "volunteering": pattern_of("ช่วย|อาสา|บริจาค|แบ่งปัน|สอน|อ่านหนังสือ|บริการ|พาไป|ยกของ"),
}
_VIRTUOUS_NAME = pattern_of(
    rf"{TITLE}\s?(?:กตัญญู|(?:มี)?วินัย|พอเพียง|สุจริต|จิตอาสา|ซื่อสัตย์|อาสา|บริการ)(?![ก-๎]*(?:ต่อ|มาก))"
)
"""A virtue behind a title is somebody's name: `น้องกตัญญู`."""
_LINE = pattern_of(
    r"\s*(?:อยาก|ขอ|จะ|ต้องการ)*(?:บันทึก|จด)ความดี(?:ว่า|หน่อย|ด้วย|เลย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า)*+[\s:：,–-]*(?P<deed>.*)",
    re.DOTALL,
)
_AFTER = pattern_of(
    rf"\s*(?P<deed>\S.{{5,250}}?)[\s,]++(?:(?:เลย|ก็|จึง|{ME})\s*)*"
    r"(?:(?:อยาก|ขอ|จะ|ต้องการ|ฝาก|รบกวน|ช่วย)(?:ขอ|จะ|ให้|ช่วย|เอา)*|(?=(?:บันทึก|จด|ลง|ใส่)\S{0,12}ความดี(?:ให้|ไว้)))(?:บันทึก|จด|ลง|ใส่|เก็บ)"
    rf"(?:ไว้)?(?:เป็น|ลงใน|ใน|เข้า|ลง)?(?:สมุด|บันทึก|ธนาคาร|รายการ)?ความดี(?:(?:ของ)?(?:{ME_OR_US}|ตัวเอง|ตัว)(?:เอง)?)?"
    rf"(?:{POLITE}|ให้(?:{ME_OR_US})?|ด้วย|ไว้|หน่อย|ที|นี้|อันนี้|เลย|บ้าง|\s)*",
    re.DOTALL,
)
"""`วันนี้ผมช่วยเก็บขยะหน้าสภา อยากบันทึกความดี`, `… อยากลงไว้ในความดีของตัวเอง`."""
_MAY = rf"(?:ก็)?(?:ได้)?(?:ด้วย)?(?:{WHETHER}|เปล่า)"
_MAY_IT = pattern_of(
    rf"[\s,](?:อย่างนี้|แบบนี้|อันนี้|เรื่องนี้|{ME}|\s)*(?:(?:บันทึก|จด|ลง|ใส่)(?:ไว้)?(?:เป็น|ใน|ลงใน)?(?:สมุด|บันทึก)?ความดี(?=(?:ก็)?ได้)"
    rf"|(?:นับ|ถือ|จัด)(?:ว่า)?(?:เป็น)?(?:การทำ|การ)?ความดี)(?P<may>{_MAY}(?:{POLITE}|\s)*)$"
)
"""Asks behind a deed that is told whether it may be kept: `เก็บกระเป๋าได้ คืนแล้ว บันทึกเป็นความดีได้ไหม`,
`ช่วยน้องยกของไปวัด นับเป็นความดีได้มั้ยคะ`."""
_SUPPOSES = pattern_of(r"^\s*(?:แล้ว|ถาม(?:หน่อย)?|\s)*(?:ถ้า|หาก|สมมติ)")
_DOES = pattern_of("เก็บ|กวาด|ทำความสะอาด|คืน|ดูแล|พา|ปลูก|ล้าง|ขน|ซ่อม|ทำบุญ|จัด|เข้าร่วม|แยกขยะ")
_WITH_WHOM = pattern_of(
    rf"(?:{ME_OR_US})?(?:ก็)?(?:ไป)?(?:ทำ(?:ด้วยกัน)?(?:ร่วม)?กับ|กับ|ร่วมกับ)(?!ข้าว)\S{{2,16}}|(?:ทำ)?คนเดียว"
)
_PRAISE = pattern_of(r"\s*(?:ขอ)?ชื่นชมเพื่อน(?:ร่วมงาน)?(?P<rest>.*)", re.DOTALL)
_PRAISES = pattern_of(
    r"\s*(?:ขอ|อยาก(?:จะ)?|จะ)?(?:ชมเชย|ชื่นชม|ชม|ยกย่อง)\s?(?P<mate>(?:เพื่อน(?:ร่วมงาน)?|(?:พี่|น้อง|คน)(?:ใน|ที่)(?:ทีม|กลุ่ม(?:งาน)?|สำนัก(?:งาน|เรา)?|ห้อง|ทำงาน)(?:เดียวกัน)?(?=\s|ชื่อ|ที่|ค่ะ|คะ|ครับ|คับ|นะ|คุณ|พี่|น้อง|นา[งย])))?(?:(?:ค่ะ|คะ|ครับ|คับ|นะ)+\s)?"
    r"\s*(?:ที่)?(?:ชื่อ)?\s*(?P<rest>(?P<titled>คุณ|พี่|น้อง|นางสาว|นาย|นาง|ดร\.)?\s*\S.*)",
    re.DOTALL,
)
_WITHDRAWS = pattern_of(
    r"(?:คำ(?:ชม(?:เชย)?|ชื่นชม)|ชื่นชม|ชม(?:เพื่อน|เชย)).{0,40}?(?:ถอน|ยกเลิก|ลบ|แก้ชื่อ|เรียก(?:คืน|กลับ)|ดึงกลับ)"
    r"|(?:ถอน|ยกเลิก|ลบ|เรียกคืน|ดึงกลับ)(?:คำ(?:ชม(?:เชย)?|ชื่นชม)|การชื่นชม)"
)
_ASKS = pattern_of(f"{HOW_IN_FULL}|คืออะไร|ทำไม|{WHETHER}|ใคร|ที่ไหน|หรือ(?:ยัง|เปล่า)")
_DAY = pattern_of(rf"(?:วันนี้|เมื่อวาน(?:นี้)?)\s*(?:(?:{ME})(?!\s?(?:กับ|และ|ร่วม)))?\s*")
_DAY_AFTER = pattern_of(r"\s*(?:วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า(?:นี้)?)\s*(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)?\s*$")
_HOURS = pattern_of(r"(\d{1,2})\s*(?:ชั่วโมง|ชม\.?)")
_SPELLED = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
_HOURS_SPELLED = pattern_of(rf"(?<!สิบ)({'|'.join(_SPELLED)})\s*(?:ชั่วโมง|ชม\.?)")
_GIFT = pattern_of("(?:รับ|ให้|เอา|นำ|มอบ).{0,15}(?:ของขวัญ|กระเช้า|ของฝาก|สินน้ำใจ|บัตรกำนัล|ของกำนัล)")
_TIP = pattern_of("ทุจริต|โกง|สินบน|ยักยอก|ฮั้ว|เรียกรับ|เรียกเงิน|คอร์รัปชัน|เบิกเท็จ")
_FRAIL = pattern_of("เด็ก|นักเรียน|ผู้ป่วย|คนไข้|ผู้พิการ|คนพิการ")


def deed_in(text: str) -> str:
    """Returns the deed that one line tells after its command word; "" if it only asks, or is none.

    Without the word the whole text is the deed.
    """
    found = _found(text)
    deed = _OWN.sub("", (found["deed"] if found else text).strip())
    deed = _DID_GOOD.sub("", deed)
    return "" if _ASKS.search(deed[:40]) else deed


_OWN = pattern_of(
    rf"^ของ(?:{ME_OR_US}|ตัวเอง)(?:เอง)?(?:บ้าง|ด้วย|หน่อย|วันนี้|นะ|ค่ะ|คะ|ครับ|คับ)*\s+(?=\S)"
)
"""Whose deed is kept, behind the command word, and no part of it: `ของหนูเองบ้าง …`."""


def begins_deed(text: str) -> bool:
    """Tells whether a text of any length is the command word and a deed after it."""
    begins = _found(text)
    return begins is not None and len(deed_in(text)) >= DEED_LIMITS.shortest


def _found(text: str) -> re.Match[str] | None:
    return _LINE.fullmatch(text) or _before_the_wish(text) or _recorded(text)


def _recorded(text: str) -> re.Match[str] | None:
    """Returns a deed that somebody wants to be written down, though they do not call it a deed:
    `จดไว้หน่อยว่าเมื่อวานผมไปบริจาคเลือดมา`; None for other words."""
    if len(text) > _LONGEST_LINE or _ASKS.search(text) or _OF_OTHERS.search(text):
        return None
    found = next(filter(None, (each.fullmatch(text) for each in _RECORDS)), None)
    return None if found is None or _NO_DEED.search(found["deed"].replace("ทำความดี", "")) else found


_AROUND = (
    rf"(?:วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า(?:นี้)?|เมื่อกี้|{ME_OR_US}|ได้|ไป|มา|เพิ่ง|พึ่ง"
    r"|ทำความดี|ค่ะ|คะ|ครับ|คับ|นะ|คือ|ว่า|ที่|ก็|\s)*+"
)
_GOOD = (
    r"(?:(?:ไป)?ช่วย(?:กัน)?(?=พี่|น้อง|เพื่อน|แม่บ้าน|คน(?!ผิด)|ลุง|ป้า|ยาย|ตา(?!ม)|คุณ(?:ลุง|ป้า|ยาย|ตา)|เด็ก|ผู้(?:สูง|ป่วย|พิการ)|รปภ|ยก|เก็บ|กวาด"
    r"|ขน|พา|ล้าง|ทำความสะอาด|สอน)|บริจาค|เก็บขยะ|เก็บ(?:กระเป๋า|เงิน|ของ|โทรศัพท์|มือถือ)[^\s\d]{0,20}ได้|พา(?:คน|ผู้|ยาย|ตา|คุณ|เด็ก|ลุง|ป้า)|จูง"
    r"|ทำความสะอาด|กวาด|ปลูก(?:ต้นไม้|ป่า)|ทำบุญ|(?:ทำ)?จิตอาสา|ดูแล(?:พ่อ|แม่|ผู้|คน)|สอน(?:น้อง|เพื่อน|หนังสือ)|(?:คัด)?แยกขยะ)"
)
_GLAD = "(?:ภูมิใจ|ดีใจ|ปลื้ม|ชื่นใจ|สุขใจ|อิ่ม(?:ใจ|บุญ)|สบายใจ)"
_NOT_I = (
    r"(?:เจ้าหน้าที่|เขา|เค้า|เพื่อน|หัวหน้า|ผอ\.?|ท่าน|ทุกคน|ขอบคุณ|ชื่นชม|ชม|มีคน"
    r"|(?:พี่|น้อง|คุณ|นาย|นาง)(?!ลุง|ป้า|ตา|ยาย|แม่|พ่อ))"
)
"""Somebody else does it: `น้องเขาช่วยป้าหลงทาง ดีใจแทน`."""
_WISH = r"(?:อยาก|ขอ|จะ|ต้องการ|ฝาก|รบกวน|ช่วย)*+(?:ให้)?(?:ลง)?(?:บันทึก|จด)"
_POLITELY = r"(?:ไว้|หน่อย|ให้|ด้วย|เลย|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*+"
_RECORDS = tuple(
    pattern_of(pattern, re.DOTALL)
    for pattern in (
        rf"\s*{_WISH}{_POLITELY}(?:เรื่อง(?:ที่)?|ว่า)?\s*(?P<deed>{_AROUND}{_GOOD}.*)",
        rf"\s*(?P<deed>{_AROUND}{_GOOD}.{{0,250}}?)[\s,]++{_WISH}{_POLITELY}",
        rf"\s*(?P<deed>(?=[^\n]{{0,20}}ทำความดี){_AROUND}{_GOOD}.*)",
        rf"\s*(?P<deed>(?=.*{_GLAD}){_AROUND}(?!{_NOT_I})(?:(?!{_NOT_I}|{_GLAD})[^\n]){{0,45}}?(?:{_GOOD}|พาไป(?:ส่ง|หา)).{{6,250}})",
        rf"\s*(?P<deed>(?=[^\n]{{0,25}}(?:ผม|หนู|ดิฉัน|ฉัน|เรา))[^\n]{{0,45}}?{_GOOD}.{{0,250}}?)[\s,]++{_WISH}{_POLITELY}",
    )
)
_BEFORE_A_WISH = pattern_of(
    rf"\s*(?P<deed>\S.{{5,250}}?)[\s,]++(?:(?:เลย|ก็|จึง|{ME})\s*)*(?:{_WISH}|(?:อยาก|ขอ|จะ)+เก็บ)(?:ไว้)?(?:เป็น)?(?:ความดี)?{_POLITELY}",
    re.DOTALL,
)
_OF_OTHERS = pattern_of(r"\d\.\d|โครงการ|กิจกรรม|ผู้เข้าร่วม|ของขวัญ|ร้องเรียน|เบาะแส|รายงาน")
_DID_GOOD = pattern_of(r"(?:ได้|ไป)?ทำความดี(?:มา|ไป)?(?:ค่ะ|คะ|ครับ|คับ|นะ|\s|คือ|โดย)*(?=\S)")


def _before_the_wish(text: str) -> re.Match[str] | None:
    """Returns a deed told before the wish to keep it; None for other words."""
    if len(text) > _LONGEST_LINE:
        return None
    if (asked := _MAY_IT.search(text)) is not None and not _SUPPOSES.match(text):
        text = f"{text[: asked.start()]} ขอบันทึกความดี"
    found = _AFTER.fullmatch(text)
    if found is None or _ASKS.search(text) or _NO_DEED.search(found["deed"]):
        return None
    does = likely_virtue(found["deed"]) is not None or _DOES.search(found["deed"])
    return found if does else None


def asks_whether(text: str) -> bool:
    """Tells whether a deed is told with the question whether it may be kept."""
    return _MAY_IT.search(text) is not None


def before_a_wish(text: str) -> str:
    """Returns the deed before a wish to write something down, of a sentence that is known to wish
    for that: `เสาร์ที่แล้วไปบริจาคเลือดมา อยากบันทึกไว้`; "" for other words."""
    found = _BEFORE_A_WISH.fullmatch(text) if len(text) <= _LONGEST_LINE else None
    if found is None or _ASKS.search(text) or _OF_OTHERS.search(text):
        return ""
    return found["deed"] if _is_good(found["deed"]) else ""


def told_alone(text: str) -> str:
    """Returns a sentence that tells a deed and wishes nothing; "" for other words."""
    fits = len(text) <= _LONGEST_LINE and not _ASKS.search(text) and not _OF_OTHERS.search(text)
    return without_polite_ending(text) if fits and _is_good(text) else ""


def _is_good(deed: str) -> bool:
    good = likely_virtue(deed) is not None or _DOES.search(deed) is not None
    return good and not _NO_DEED.search(deed)


_LONGEST_LINE = 350
_NO_DEED = pattern_of("ความดี|เก็บเงินค่า|เก็บค่า|ทุจริต|โกง|สินบน|ใต้โต๊ะ|เรียกรับ|เรียกเงิน|ไม่คืน")


def tells_only_with_whom(words: str) -> bool:
    """Tells whether the words name who took part, and no deed: `ทำกับพี่วินัยอ่ะ`."""
    return _WITH_WHOM.fullmatch(without_polite_ending(normalise(words))) is not None


def praise_in(text: str) -> str | None:
    """Returns what stands after the command word of praise, or None without the word."""
    found = _PRAISE.fullmatch(text)
    return found["rest"].strip() if found else None


def praised_in(text: str) -> str:
    """Returns the name and the praise of words that praise a colleague or somebody by their title:
    `ชมเชยคุณสมมติ ช่วยงานเก่งมาก`; "" for other words and questions."""
    if passed_on := _passed_on(text):
        return passed_on
    found = _PRAISES.fullmatch(text)
    if found is None or _ASKS.search(text[-20:]) or not (found["mate"] or found["titled"]):
        return ""
    return found["rest"].strip()


_PASSED_ON = pattern_of(
    rf"\s*(?:{ME}|ขอ|\s)*(?:ฝาก|ช่วย|รบกวน)+(?:ไป)?(?:บอก|แจ้ง|ชม|ชื่นชม)(?:ไปถึง|ถึง|กับ|ให้)?\s?"
    r"(?P<who>(?:คุณ|พี่|น้อง|นางสาว|นาย|นาง)?\s?[ก-๎]{3,30}?(?:\s[ก-๎]{3,30}?)?)"
    r"(?:(?:ด้วย|หน่อย|ที|ค่ะ|คะ|ครับ|คับ|นะ)|\s)*(?:ว่า|ที่|(?<=\s))\s*(?P<praise>\S.*)",
    re.DOTALL,
)
_GOOD_WORD = pattern_of(
    r"ทำ(?:งาน)?(?:ได้)?(?:ดี|เก่ง|เยี่ยม|เรียบร้อย|ยอดเยี่ยม)|(?:งาน|บริการ|ช่วย)\S{0,20}ดี(?:มาก|เยี่ยม)|เก่ง|เยี่ยม(?!ชม|บ้าน)|ดีมาก|ขอบคุณ|ประทับใจ|ชื่นชม|ขยัน|น่ารัก|ใจดี|สุดยอด|ชอบ(?:งาน|ผลงาน)"
)
_NO_PRAISE = pattern_of(
    r"ไม่|แต่|ผิด|ช้า|ต้อง|ส่ง(?!ผล|เสริม)|ให้(?!บริการ|กำลังใจ|คำ)|อย่า|ยัง|พรุ่งนี้|ประชุม|นัด|ร้องเรียน|ขอ(?!บ)"
)


def _passed_on(text: str) -> str:
    """Returns the name and the praise of words that ask to pass praise on: `ฝากบอกคุณสมมติว่าทำดีมาก`;
    "" for other words."""
    found = _PASSED_ON.fullmatch(text)
    if found is None or _ASKS.search(text) or _NO_PRAISE.search(found["praise"]):
        return ""
    if not _GOOD_WORD.search(found["praise"]):
        return ""
    praise = without_polite_ending(found["praise"].strip())
    praise = praise if len(praise) >= DEED_LIMITS.shortest else f"ฝากบอกว่า{praise}"
    return f"{found['who']} {praise}"


def withdraws_praise(text: str) -> bool:
    """Tells whether the words want praise back that was sent: `ส่งคำชมไปแล้ว ขอถอนได้ไหม`."""
    return _WITHDRAWS.search(normalise(text)) is not None


def day_in(words: str, today: date) -> date | None:
    """Returns the one day that the words name, or None."""
    try:
        return one_date(written_out(words, Calendar(today, Toward.PAST)), today)
    except Unclear:
        return None


def likely_virtue(words: str) -> str | None:
    """Returns the virtue that the words sound like, or None."""
    plain = _VIRTUOUS_NAME.sub(" ", normalise(words))
    return next((key for key, cue in _VIRTUES.items() if cue.search(plain)), None)


def without_day(words: str) -> str:
    """Returns the words without the day around them, which would be wrong when they are read."""
    before = _DAY.match(words)
    rest = _DAY_AFTER.sub("", words[before.end() :] if before else words)
    return rest if len(rest) >= DEED_LIMITS.shortest else words


def hours_in(words: str) -> int | None:
    """Returns the hours that the words name, or None."""
    found = _HOURS.search(normalise(words))
    spelled = _HOURS_SPELLED.search(words) if found is None else None
    hours = int(found[1]) if found else _SPELLED.index(spelled[1]) + 1 if spelled else 0
    return hours if 0 < hours <= DEED_LIMITS.most_hours else None


def sounds_like_gift(words: str) -> bool:
    return _GIFT.search(normalise(words)) is not None


def sounds_like_tip(words: str) -> bool:
    return _TIP.search(normalise(words)) is not None


def names_the_frail(words: str) -> bool:
    """Tells whether the words are about children, patients or disabled people."""
    return _FRAIL.search(normalise(words)) is not None


_LONGEST_SHOWN = 60
_MORE = pattern_of(
    rf"(?:{POLITE}|อ้อ|อ๋อ|เอ้อ|แล้วก็|แล้ว|ขอ|เพิ่ม(?:เติม)?|หน่อย|ด้วย|ว่า|ลืมบอก|อีกอย่าง|[\s,])*"
    rf"(?P<more>(?:ใช้เวลา|(?:{ME})?(?:ทำ|ช่วย))(?:อยู่|กัน|ไป|มา|ประมาณ|ราว(?:ๆ)?|ตั้ง|เกือบ|รวม|\s)*{COUNT}\s?(?:ชั่วโมง|ชม\.?|นาที|วัน)(?:ครึ่ง|กว่า|เต็ม|ๆ|\s)*"
    rf"|(?:{ME})?(?:ไป|ทำ|ช่วย)*(?:ร่วม)?กับ(?:เพื่อน|พี่|น้อง|ทีม|ครอบครัว|แม่บ้าน)[^\s]{{0,16}}?(?:\s?{COUNT}\s?คน)?"
    rf"|(?:(?:ไป|มา|ทำ|ช่วย)(?:ด้วย)?กัน\s?(?:แค่|ประมาณ|ทั้งหมด)?\s?{COUNT}\s?คน)?\s*(?:{WITH_NAMES})?)"
    rf"(?:{POLITE}|[\s,])*"
)


def more_of_it(text: str) -> str:
    """Returns how long a deed took or with whom it was done, said by itself: `ทำอยู่สองชั่วโมง`; ""
    for other words."""
    plain = normalise(text)
    found = _MORE.fullmatch(plain) if len(plain) <= _LONGEST_SHOWN else None
    return found["more"].strip() if found is not None and not _ASKS.search(plain) else ""


_OF_ANOTHER = pattern_of(
    r"(?:เอ่อ|อ้าว|คือ|ไม่ๆ|ครับ|ค่ะ|คะ|[\s,])*(?:"
    rf"(?:อันนี้|เรื่องนี้|นี่|มัน)?(?:ก็)?(?:ไม่ใช่|ไม่ได้เป็น)(?:เรื่อง|ความดี|สิ่งที่|ที่)*(?:ของ)?(?:{ME_OR_US}|ตัวเอง)(?!ไม่)(?:เอง|ทำ|นะ|ครับ|คับ|ค่ะ|คะ|$|\s)"
    r"|(?:เป็น)?(?:เรื่อง|ความดี)ของ(?:พี่|น้อง|เพื่อน|คนอื่น|เขา|เค้า|คุณ)\S{0,20}?(?:ต่างหาก|ไม่ใช่|$|\s)"
    rf"|(?:{ME_OR_US})?(?:จะ|อยาก|ขอ|แค่|ตั้งใจ)+(?:มา)?(?:ชื่นชม|ชมเชย|ชม)(?!รม|พู)(?:พี่|น้อง|เพื่อน|คนอื่น|เขา|เค้า|คุณ)"
    r"|(?:ชื่นชม|ชมเชย)(?:เพื่อน|คุณ|พี่|น้อง))"
)
_LONGEST_DENIAL = 80


def is_of_another(text: str) -> bool:
    """Tells whether words say that the deed is somebody else's: `ไม่ใช่ความดีของผมนะครับ ชมพี่เขา`."""
    return len(text) <= _LONGEST_DENIAL and _OF_ANOTHER.match(normalise(text)) is not None


def says_it_is_of_another(text: str) -> bool:
    """Tells whether a clause of the words says so: `อันนี้คือชมแม่บ้านใช่มั้ยคะ ไม่ใช่ความดีของเรานะ`."""
    if len(text) > _LONGEST_DENIAL:
        return False
    words = normalise(text).split()
    return any(_OF_ANOTHER.match(" ".join(words[at:])) for at in range(len(words)))
