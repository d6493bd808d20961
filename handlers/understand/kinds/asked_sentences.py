"""Tells whether a sentence asks something itself, and does not tell that somebody asked."""

import re

from handlers.understand.kinds.wished_aside import LONGEST_WISH, clauses_of
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

LONGEST = 90
"""A longer text is an answer, unless it asks whoever reads it."""
_SHORT = 45
"""Letters up to which a question is surely one."""
_BY_THE_WAY = pattern_of(r"^(?:อ้อ\s?)?ว่าแต่\s*")
_ASKED_AT_END = pattern_of(
    rf"(?:(?<!ผ้า)(?<!เส้น)ไหม|{WHETHER}|(?<!เปียก)(?<!ชะ)(?:(?<=[ก-๙])มะ|[ปบ][่้๊]?ะ)|(?:หรือ|รึ)(?:เปล่า|ป่าว|ปล่าว|ยัง|ไม่)|เหรอ|หรอ|หรือ|อะไร(?:ดี|อีก)?|ไหน(?:ดี)?"
    rf"|(?:{HOW_IN_SHORT})(?:ดี)?|เท่า(?:ไร|ไหร่|ใด)|เมื่อ(?:ไร|ไหร่|ใด)|(?<!เ)กี่[^\s\d]{{1,12}}|ใคร(?:ดี)?|ทำไม|แค่ไหน"
    rf"|(?:ทำ|จัดการ)(?:{HOW_IN_SHORT})(?:ต่อ)?กับ(?:มัน|ของ|อัน|ชิ้น|ตัว(?:นี้|นั้น)|เรื่อง(?:นี้|นั้น)|พวก|สิ่ง|กล่อง)\S{{0,15}})$"
)
_SAYS_IT_ASKS = pattern_of(
    r"^(?:คือ(?:ว่า)?[\s.]*)?(?:(?P<asks>(?:จะ|อยาก|ขอ|แค่|มี|รบกวน)+(?:สอบ)?(?:ถาม|คำถาม)|สอบถาม|ถาม)|อยากรู้|อยากทราบ|สงสัย|ไม่(?:แน่ใจ|รู้|ทราบ|มั่นใจ))(?:หน่อย|ที|นิดนึง|ค่ะ|ครับ)*\s*ว่า\s*"
    r"(?=.*(?:ไหม|มั้ย|มั๊ย|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|ป่าว|ป่ะ|ยังไง|อย่างไร|(?(asks)(?:ไหน|ใคร|กี่|บ้าง|เท่าไ|เมื่อไ)|(?!))))"
)
_FIRST_ASKS = pattern_of(rf"(?:{HOW_IN_SHORT}|อะไร|ไหน|เท่าไร|เท่าไหร่|ใคร)(?:ดี)?$")
_FIRST_ASKS_WHETHER = pattern_of(
    r"(?:แล้ว|ถ้า|ตกลง)?(?:แบบ|อย่าง|อัน|เรื่อง|ของ|กรณี|แค่)?(?:นี้|งี้)?(?:ยัง|ก็)?(?:ต้อง|จำเป็น|ควร|ถือว่า|นับว่า|ใช้ได้|ได้)"
    rf".{{0,30}}(?:{WHETHER}|เหรอ|หรอ)(?:ค่ะ|คะ|ครับ|คับ|นะ|เนี่ย|อะ|อ่ะ)*"
)
_BESIDES = 25
"""Letters that may stand after a question that stands first."""
_ENDED = pattern_of(r"(?<=[งไรนคม])(?:อ่ะ|อะ|เนี่ย|หว่า|ว้า|วะ|ล่ะ)+$")
"""What people add to a question word."""
_ASKED = pattern_of(
    rf"อะไร|ไหน|ไหร่|เมื่อไร|เท่าไร|{HOW_IN_FULL}|(?<!ผ้า)(?<!เส้น)ไหม(?!้)|มั้ย|(?<!เ)กี่|ทำไม|ใคร(?!่)|(?:หรือ|รึ)(?:เปล่า|ยัง)"
    r"|^(?:ใส่|เขียน|พิมพ์|ตอบ|บอก|ระบุ|แนบ|ใช้).{1,25}หรือ"
)
_ASKED_OF = pattern_of(
    r"ทำไม|ใคร|กี่|ต้อง|จะ|มี(?:ใคร|สำนัก|กี่)|นาน|ตอนนี้|รอบ|กำหนด|ถ้า|แล้ว|หัวหน้า|ส่ง|พิมพ์|เขียน|ใส่|เล่า|แนบ|รับ|ของ|ครู|สำนัก|ข้อนี้|เรา"
)
_YES_OR_NO = pattern_of(r"(?<!ผ้า)(?<!เส้น)ไหม(?!้)|มั้ย|(?:หรือ|รึ)(?:เปล่า|ยัง)")
_MARKED = pattern_of(
    rf"[?？]\s*$|(?:{WHETHER})ว่า|บ้าง(?:ค่?ะ|ค่า|ครับ|คับ|จ้า|จ้ะ|นะ|\s)*$"
    rf"|(?:{WHETHER}|ได้ปะ|ได้มะ|กี่[^\s\d]{{1,8}}|อะไร|เมื่อไร|เมื่อไหร่)(?:คะ|ครับ)(?=.{{1,40}}$)"
    rf"|^(?:แล้ว|ส่วน)[^\s\d]{{2,24}}(?:ล่ะ|หละ)(?:{POLITE}|\s)*$"
)
_WISHES_SOME = pattern_of(
    "(?:อยากให้|ควร|น่าจะ|ขอให้)(?!.*(?:ไหน|อะไร|ใคร|กี่|ไหม|มั้ย|ไง|อย่างไร|เมื่อ|ทำไม|หรือ)).*บ้าง"
)
"""Some of it is wished for: `อยากให้มีเวลาทำจิตอาสาบ้างค่ะ` asks nothing."""
_ASKED_POLITELY = pattern_of(
    rf"(?:อะไร|ไหน|ไหร่|ไร|{HOW_IN_FULL}|{WHETHER}|ทำไม|ใคร|(?:หรือ|(?<!ค)รึ).{{0,30}}|(?<!เ)กี่).{{0,14}}(?<!น)คะ\s*$"
)
"""คะ asks, though some write it for ค่ะ."""
_ASKED_OF_THE_READER = pattern_of(
    r"(?:(?<!ผ้า)(?<!เส้น)ไหม|มั[้๊]ย|(?:หรือ|รึ)(?:เปล่า|ไม่)|(?:เท่า|เมื่อ)(?:ไร|ไหร่)|อย่างไร(?:ดี)?|ยังไง(?:ดี)?|ไหน)(?:เนี่ย)?(?:ครับ|คับ|คะ(?!แนน)|ค่ะ)"
    rf"|(?:ควร|ต้อง)(?:ทำ)?(?:{HOW_IN_FULL})(?:ดี)?$|ขอ(?:ทราบ|ถาม)(?:ก่อน|หน่อย)*ว่า.{{2,40}}(?:บ้าง|ไหน|ไหม|กี่|ใคร)"
    rf"|(?:จับ|เดา|สืบ|รู้)(?:ได้|ออก|ถูก)?(?:{WHETHER})ว่าเป็น(?:{ME_OR_US}|ใคร)"
)
"""A question with a polite word: in prose nobody is spoken to."""
_WHY = pattern_of("ทำไม|เหตุใด")
_TOLD_BY_SOMEBODY = pattern_of(
    r"(?:สอบ|ซัก|ฝาก|ไต่|(?<!มี)คำ)ถาม|ถาม(?:ไป|มา|ว่า)"
    r"|(?<!ความ)(?<!ก)(?<!ถือ)(?<!นับ)(?<!แปล)(?<!หมายความ)(?<!รู้)(?<!ทราบ)(?<!แน่ใจ)(?<!พิมพ์)(?<!ตอบ)(?<!ใส่)(?<!เขียน)ว่า|หัวข้อ"
    r"|(?<!เจ้าของ)เรื่อง(?!นี้)|[“”\"«]"
)
_AFTER_ASKING = pattern_of(
    r"\s+(?:หรือ(?:ต้อง|ว่า|จะ|ควร|ใช้|นับ).{1,25}|จะได้.{1,20}|ลืม(?:แล้ว|ไป|หมด)*|งง(?:มาก|ไปหมด)?|ไม่แน่ใจ|สงสัย|อยากรู้|ไม่รู้จริงๆ)$"
)
"""What people add to a question."""
_OR_ENOUGH = pattern_of(
    r"(?:ต้อง|จำเป็น|จะ|ควร|ให้|ใช้|นับ|เอา).{1,40}(?<!เจ้าหน้าที่)(?:หรือ|(?<!ค)รึ).{1,25}(?:ก็(?:พอ|ได้)|พอ|ดีกว่า|ได้ไหม|ได้)$|.{3,}(?:นับ|ใช้|ใส่|เอา|เขียน|คิด)(?:จาก|ตาม)?.{1,20}หรือ(?:นับ|ใช้|ใส่|เอา|เขียน|คิด)(?:จาก|ตาม)?.{1,20}"
)
"""Asks which of two is wanted."""
_NO_SUCH = pattern_of(
    r"(?:ไม่(?!เหมือน|ต่าง)|ยัง|มิ)(?:[^\s]{0,18})(?:ไหน|อะไร|ใคร|เท่าไร|เท่าไหร่|เมื่อไร|เมื่อไหร่|ทำไม)"
)
_ABOUT_STEP = pattern_of(
    r"เขียน|พิมพ์|ใส่|ตอบ(?!กลับ|แทน)|ข้อนี้|ตรงนี้|บอก|ระบุ|แนบ|ตัวอย่าง|เล่า|กรอก|หมายความ|หมายถึง|คืออะไร|คือยังไง|คืออย่างไร|ยาว|ละเอียด"
    r"|ก[๊อ]+ป|คัดลอก|วาง|ต่างกัน|ต่างจาก|ไม่เหมือน|เหมือนกัน|หลักฐาน|ปุ่ม|เลือก|นับ(?!ถือ)|บรรทัด|ถือว่า|วัด(?!ใจ)|ใช้ราคา|คิดจาก|เหตุผล"
)
_HOW_TO_ANSWER = pattern_of(r"(?:ต้อง|ควร)(?:พิมพ์|ใส่|ตอบ|เขียน|กรอก|เลือก|กด)(?!แล้ว)")
_WHICH_TO_GIVE = pattern_of(
    r"(?:ต้อง|ควร|จะ|ให้|งั้น|(?:^|\s))(?:ลง|นับ|ใส่|เอา|ใช้|ระบุ|กรอก|เขียน|ตอบ)(?:ชื่อ|เป็น|ตาม|จาก|ของ|ว่า)*"
    r"(?:วัน(?:ที่)?|ท่าน|คน|ชื่อ|อัน|ตัว|ยอด|ราคา|ค่า|เลข)?(?:ไหน|ใด|ใคร)(?:ดี)?$"
)
"""The person told several things and asks which one to give: `ต้องนับวันไหน`, `ควรลงชื่อท่านไหนดี`."""
_WHO = pattern_of("ใคร(?!่).{0,18}บ้าง|^ใคร(?!่)")
_NUMBERED = pattern_of(r"(?<!\d)\d{1,2}\.\d{1,2}(?!\d)")
_WHO_SEES = pattern_of(
    r"(?:ใคร|หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|คนอื่น|เพื่อน|ท่าน|นาย|เขา|เค้า).{0,14}(?:เห็น(?!ด้วย|ชอบ)|รู้(?!จัก|ว่าต้อง)|ทราบ|อ่าน|ดูได้|เปิดดู)"
)
_THEY_SEE = pattern_of(
    r"(?:^|\s|แล้ว|ว่า)(?:แก(?![่-๋])|พี่(?:เขา|เค้า|แก(?![่-๋]))?|น้อง(?:เขา|เค้า|แก(?![่-๋]))?|เจ้าตัว|คน(?:ที่)?(?:โดน|ถูก)ชม|ผู้(?:รับ|ถูกชม))\s?(?:จะ|ได้)*"
    rf"(?:เห็น(?!ด้วย|ชอบ)|รู้(?!จัก)|ทราบ|อ่าน).{{0,18}}?(?:{WHETHER}|เปล่า|หรือ(?:ไม่|ยัง)?)(?:ว่า.{{0,25}})?$"
)
"""`แล้วแกจะเห็นมั้ยว่าผมชม`."""
_TO_BE_SURE = pattern_of(
    rf"(?:แน่ใจ|ชัว(?:ร์)?|จริง|รับรอง)(?:แล้ว|จริง)?(?:นะ|เหรอ|หรอ|{WHETHER}|ใช่(?:{WHETHER}))(?:ครับ|คับ|ค่ะ|คะ|\s)*ว่า(?:จะ|มัน|เขา|เค้า)*"
    r"(?:ไม่(?:มี(?:ใคร|คน))?|ไม่มี)(?:จะ|ได้)*(?:เห็น|รู้|ทราบ|อ่าน|เก็บ|โชว์|ขึ้น|บอก|เปิดเผย).{0,24}"
)
"""`ชัวนะว่าไม่เห็นชื่อไลน์ผม`."""
_FEARS = pattern_of(
    r"(?:แต่|ก็|คือ|จริงๆ)*(?:กลัว|เกรง|กังวล)(?:ว่า)?(?:จะ)?(?:เขา|เค้า|หัวหน้า|นาย|ผอ\.?|คน(?:อื่น|ใน|ที่)?|เพื่อน|ใคร|ที่ทำงาน).{0,14}"
    r"(?:รู้|เห็น|จับได้|ทราบ|สืบ|เดา).{0,25}"
)
"""Who is afraid of being known has told nothing yet: they are told who reads it."""
_BETRAYED = pattern_of(
    rf"(?:จับได้|สืบ(?:ได้|รู้|ถึง)|เดา(?:ได้|ออก|ถูก)|สาว(?:ถึง|มาถึง)|โยง(?:ถึง|มาถึง)|รู้ได้|รู้ตัว).{{0,8}}(?:{ME_OR_US}|ใคร|คนแจ้ง|ผู้แจ้ง|ตัว).{{0,8}}"
    rf"(?:{WHETHER})$"
)
"""`ถ้าลงวันละเอียดเขาจะจับได้ว่าเป็นเราไหม` asks before anything is told."""


def asked_of_the_reader(plain: str) -> SentenceReading | None:
    """Returns a question within other words, unless they tell that somebody asked it."""
    found = _ASKED_OF_THE_READER.search(plain)
    told = found is None or _TOLD_BY_SOMEBODY.search(plain, 0, found.start())
    if told or _NO_SUCH.search(plain):
        return None
    return SentenceReading(SentenceKind.QUESTION, sure=False)


def asks_somebody(text: str) -> bool:
    """Tells whether the last clause of the words, or the first of few, ends as people ask somebody,
    or wants an answer: `ลงว่ายังไม่ได้ทำแบบนี้ สำนักดูไม่ดีมั้ย`. Such words are said to the bot, and are no
    part of a text; that others asked something is, and so is a question amid a story."""
    plain = normalise(text)
    if len(plain) > _LONGEST_TO_SOMEBODY:
        return False
    return any(
        (found["wants"] or _asks_at_an_end(plain, found))
        and _ASKED_BY_OTHERS.search(plain, 0, found.end()) is None
        for found in _TO_SOMEBODY.finditer(plain)
    )


def _asks_at_an_end(plain: str, found: re.Match[str]) -> bool:
    """Tells whether a question stands in the last clause, or in the first before few words."""
    begins = plain.rfind(" ", 0, found.start() + 1) + 1
    _, _, behind = plain[found.end() - 1 :].partition(" ")
    return len(behind) <= _NEXT_TO_NOTHING or begins <= _NEXT_TO_NOTHING and len(behind) <= _BESIDES


_LONGEST_TO_SOMEBODY = 120
_NEXT_TO_NOTHING = 8
"""Letters of a particle or an unit, which are no clause."""
_PARTICLE = rf"(?:{POLITE}|เนี่ย|ล่ะ|หว่า|ว้า|วะ|กัน)"
_TO_SOMEBODY = pattern_of(
    rf"(?:(?<!เลี้ยง)(?<!เส้น)(?<!หนอน)(?<!ใย)(?<!ทอ)(?:{WHETHER})|(?:หรือ|รึ)(?:ยัง|เปล่า)|(?<=[ก-๎])(?<!ไม่มี)ยัง(?=\S{{0,6}}$)|หาย(?:ไป)?ไหน(?:หมด|แล้ว)?|เหรอ|(?<!เ)หรอ){_PARTICLE}*+[?]*(?=\s|$)"
    rf"|(?:^|\s|แล้ว|ว่าแต่)ทำไม\S|(?P<wants>(?:^|\s|ช่วย|แล้ว|แต่)(?:ตอบ|บอก|อธิบาย)(?:มา|ให้)*(?:หน่อย|ที|ด้วย(?=[สซด]ิ|[คน]))(?:สิ|ซิ|ดิ|{POLITE})*\s?ว่า)"
)
_ASKED_BY_OTHERS = pattern_of(
    r"(?:สอบ|ซัก|ไต่|คำ|ข้อ|ผู้|คน|เขา|เค้า|แบบ)ถาม(?!หน่อย|ค่ะ|ครับ)|(?<!ที่)(?<!อยาก)(?<!ขอ)(?<!จะ)ถามว่า|หัวข้อ|ชื่อ(?:เรื่อง|ตอน)|ไม่ว่า|(?:ตรวจ|ประเมิน|พิจารณา|ทดสอบ|วัดผล|สำรวจ|วิเคราะห์|ทบทวน)\S{0,24}ว่า|[“”\"«]"
    r"|(?:สงสัย|อยากรู้|อยากทราบ|ไม่แน่ใจ)กันว่า|(?<=\S)(?<!แล้ว)(?<!ก็)(?<!แต่)(?<!เลย)(?<!คือ)(?<!แค่)(?<!ยัง)(?<!ผม)(?<!หนู)(?<!ฉัน)(?<!เรา)(?:สงสัย|อยากรู้|อยากทราบ|ไม่แน่ใจ)ว่า"
)
"""What somebody else asked is told: `ผู้เข้าอบรมถามว่ารับได้ไหม`."""


def asks_who_sees(text: str) -> bool:
    """Tells whether somebody asks who gets to see what they tell, or is afraid of that:
    `หัวหน้าจะเห็นไหม`, `กลัวเขารู้ว่าเป็นเรา`."""
    plain = without_polite_ending(normalise(text))
    short = len(text) <= LONGEST_WISH
    sees = short and any(each.search(plain) for each in (_WHO_SEES, _THEY_SEE))
    return fears(plain) or sees or wants_to_be_unseen(text)


def wants_to_be_unseen(text: str) -> bool:
    """Tells whether somebody wants to hear that they are not seen: `ชัวนะว่าไม่เห็นชื่อผม`."""
    return _TO_BE_SURE.fullmatch(without_polite_ending(normalise(text))) is not None


def fears(plain: str) -> bool:
    """Tells whether somebody is afraid to be known by what they tell, or asks about that."""
    return (len(plain) <= LONGEST_WISH and _FEARS.fullmatch(plain) is not None) or (
        len(plain) <= LONGEST and _BETRAYED.search(plain) is not None
    )


def asks_which_to_give(text: str) -> bool:
    """Tells whether a sentence ends by asking which of several is to be given as an answer."""
    return _WHICH_TO_GIVE.search(without_polite_ending(normalise(text))) is not None


def asks_who(text: str) -> bool:
    """Tells whether a sentence asks about other people: `กลุ่มงานผมมีใครลาบ้าง`."""
    return _WHO.search(normalise(text)) is not None


_OF_FIGURES = pattern_of(
    rf"(?<!เ)กี่|เท่าไห?ร่?|ร้อยละเท่า|ใคร(?!ก็)|(?:สำนัก|กิจกรรม|เรื่อง)ไหน(?!ก็)|(?<!ได้)(?:{WHETHER})$|(?:หรือ|รึ)(?:ยัง|เปล่า)$"
)
_WANTS_IT = pattern_of(r"(?:เอา|ออก|พิมพ์|จัดทำ|ทำ|ขอ(?!ทราบ|ถาม|ดู|รู้)|อยากได้|ช่วย(?!ดู|บอก|เช็))")


def asks_for_figures(text: str) -> bool:
    """Tells whether a sentence asks how many or who, wherever that stands, and wants nothing made:
    `no gift เซ็นกันกี่เปอร์เซ็นต์แล้ว`."""
    plain = without_polite_ending(normalise(text))
    return _WANTS_IT.match(plain) is None and _OF_FIGURES.search(plain) is not None


def _asks_first(plain: str) -> bool:
    """Tells whether a question stands first and is only unfolded: `นับยังไง นับคนลงชื่อหรือคนที่มา`."""
    first, space, rest = plain.partition(" ")
    asks = _FIRST_ASKS.search(without_polite_ending(_ENDED.sub("", first))) is not None
    return asks and bool(space) and len(plain) <= LONGEST_WISH and "หรือ" in rest


def _asks_whether_first(plain: str) -> bool:
    """Tells whether a short question stands before its matter: `ต้องรายงานด้วยเหรอ แค่ปากกา`."""
    first, space, rest = plain.partition(" ")
    return (
        bool(space) and len(rest) <= _BESIDES and _FIRST_ASKS_WHETHER.fullmatch(first) is not None
    )


def _asks_at_end(plain: str) -> bool:
    return _ASKED_AT_END.search(plain) is not None or _OR_ENOUGH.fullmatch(plain) is not None


def asked(text: str, plain: str) -> SentenceReading | None:
    """Returns a question, if the sentence asks one itself and does not tell of one."""
    plain = _BY_THE_WAY.sub("", plain)
    if _WISHES_SOME.match(text.strip()):
        return None
    whole, plain = plain, _SAYS_IT_ASKS.sub("", plain)
    mark = _MARKED.search(text)
    marked = mark is not None
    plain = _ENDED.sub("", without_polite_ending(_AFTER_ASKING.sub("", plain)))
    first = _ASKED.search(plain)
    at_end = marked or _asks_at_end(plain) or _ASKED_POLITELY.search(text) is not None
    at_end = at_end or _asks_first(plain) or _asks_whether_first(plain) or plain != whole
    if not at_end and first is None:
        return None
    begins = min(found.start() if found else len(plain) for found in (first, mark))
    if _TOLD_BY_SOMEBODY.search(plain, 0, begins):
        return None
    yes_or_no = _YES_OR_NO.search(plain) is not None
    which = _WHICH_TO_GIVE.search(plain) is not None
    how = _HOW_TO_ANSWER.search(clauses_of(plain)[-1]) is not None
    if _NO_SUCH.search(plain) and not (yes_or_no or marked or how or which):
        return None
    short = len(plain) <= _SHORT
    if not at_end and not (short and (_ASKED_OF.match(plain) or yes_or_no)):
        return None
    about = _ABOUT_STEP.search(plain) is not None and _NUMBERED.search(plain) is None
    kind = SentenceKind.ABOUT_STEP if about else SentenceKind.QUESTION
    one_thought = len(plain.split()) <= 3
    sure = short and one_thought and not _WHY.search(plain) and (at_end or yes_or_no)
    sure = sure or which or how and at_end and kind is SentenceKind.ABOUT_STEP
    return SentenceReading(kind, sure)
