"""Hears questions about complaining that tell no story, and fears beside them: each is answered,
and no complaint begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.clinic import answer_card
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import standing
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.question.whom_to_ask import MAIN
from handlers.understand.asked import complaint_topics
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_CARDS: Mapping[str, str] = {
    complaint_topics.TIME: "rule_complaint_time",
    complaint_topics.NAME: "rule_complaint_anonymous",
    complaint_topics.READERS: "rule_complaint_who_sees",
    complaint_topics.FEAR: "rule_complaint_protection",
}
_COMPLAINS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|ฟ้อง")
_TOLD = pattern_of(
    r"^(?:แล้ว)?(?:ถ้า|หาก|พอ)[^\s\d]{0,8}?(?:บอก|แจ้ง|ฟ้อง|เล่า|ส่งเรื่อง)(?:เรื่อง)?(?:นี้)?ไป"
)
"""How a question about being found out begins where no word says that it is a complaint."""
_ALONE = ([complaint_topics.NAME], [complaint_topics.FEAR])
_FOUND_OUT = pattern_of(rf"(?:รู้|เห็น|จับได้|สืบได้|เดา|โดน|ถูก).{{0,24}}?(?:{WHETHER})")
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_NOT_BEGUN = "ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่องร้องเรียน พร้อมเมื่อใด กด “ร้องเรียน” แล้วเล่าได้เลย"


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that answers all of them, or whether who tells is found out or harmed;
    None for words that ask another single thing or none."""
    plain = normalise(words)
    told = _TOLD.search(plain) is not None
    hides = "รู้ว่า" in plain and _hides(plain) or "ใคร" in plain and _confides(plain)
    if inside is None and (_fears_to_tell(plain) or hides):
        return SEVERAL if "file_complaint" in context.flows else None
    if inside is None and _in_person(plain):
        return IN_PERSON if "file_complaint" in context.flows else None
    if inside is not None or not told and _COMPLAINS.search(plain) is None:
        return None
    if _HERE.search(plain) and not _OTHER.search(plain):
        return HERE if "file_complaint" in context.flows else None
    if _asks_the_way(plain):
        return THE_WAY if "file_complaint" in context.flows else None
    asked = [each for each in _topics(plain) if each in _CARDS]
    story = bool(asked) and not complaint_topics.topics(plain)
    alone = asked in _ALONE and (story or _FOUND_OUT.search(plain) is not None)
    return SEVERAL if (alone or len(asked) > 1) and "file_complaint" in context.flows else None


_HIDES = pattern_of(
    r"(?:ไม่(?:อยาก|ต้องการ)?(?:จะ)?ให้|กลัว)(?:เขา|เค้า|ใคร|คนอื่น|เพื่อน|หัวหน้า|ผอ\.?|พี่|มัน|\s)*(?:จะ|มา)*(?:รู้|จับได้)ว่า(?:เป็น|คือ)?"
    rf"(?:{ME_OR_US}|ใคร)(?:เป็นคน|เอง|ที่|คน|\s)*(?:พูด|บอก|แจ้ง|ฟ้อง|ร้อง|เล่า|ส่ง)"
)
_WHAT_TO_DO = pattern_of(
    rf"ทำ(?:{HOW_IN_SHORT}|อะไร)|(?:บอก|แจ้ง|ฟ้อง|ร้อง)(?:ใคร|ที่ไหน|ยังไง|ได้(?:{WHETHER}|หรือ))|ได้(?:{WHETHER})"
)
_OF_ELSE = pattern_of(r"ชื่นชม|คำชม|ขอชม|ของขวัญ|แบบสำรวจ|โหวต|ลงคะแนน|ข้อเสนอ|ความดี")


def _hides(plain: str) -> bool:
    """Tells whether somebody asks what to do who would tell of others and not be known."""
    hides = _HIDES.search(plain) is not None and _OF_ELSE.search(plain) is None
    return hides and _WHAT_TO_DO.search(plain) is not None


_WOULD_TELL = pattern_of(
    r"(?:จะ|อยาก|ต้องการ|คิด|ถ้า|หาก|ขอ|กล้า|ว่า|\s)(?:ไป|มา|ลอง|\s)*(?:แจ้ง|ฟ้อง|ร้อง(?:เรียน|ทุกข์)?|เปิดโปง|แฉ|ให้ข้อมูล)(?:เรื่อง|เบาะแส|ข้อมูล|ว่า|การ|\s)*"
    r"(?:คน|เจ้าหน้าที่|จนท|ข้าราชการ|พนักงาน|หัวหน้า|ผอ|ผู้(?:บริหาร|อำนวยการ|ใหญ่)|นาย|เจ้านาย|พี่|เพื่อน|เขา|เค้า|ทุจริต|โกง|รับ(?:เงิน|สินบน|ซอง|ใต้โต๊ะ)|เรียก(?:เงิน|รับ)|สินบน|ส่วย|ฮั้ว|ไม่ดี|ไม่ชอบ|นี้|แต่|$)"
)
_HARM = (
    r"(?:โดน|ถูก|รู้|จับได้|ตาม(?:ตัว|เจอ|มา|หา|ล่า)|สืบ|เดือดร้อน|มีปัญหา|ซวย|มีภัย|เอาคืน|แกล้ง|แก้แค้น"
    r"|อันตราย|ไม่ปลอดภัย|ทำร้าย|ข่มขู่)"
)
_FEARS_HARM = pattern_of(
    rf"(?:กลัว|กังวล|เกรง|ไม่กล้า|หวั่น)[^\n]{{0,16}}?{_HARM}|ปลอดภัย|(?:โดน|ถูก)ตามตัว"
)
_ASKS_SO = pattern_of(
    rf"(?:{WHETHER}|ทำ(?:{HOW_IN_SHORT})|(?:ยัง)?ไงดี|อย่างไรดี)(?:ดี|บ้าง|ได้|คะ|ค่ะ|ครับ|คับ|นะ|อะ|อ่ะ|[\s?])*$"
)
_A_DIGIT = pattern_of(r"\d")
_SHORT = 80


def _fears_to_tell(plain: str) -> bool:
    """Tells whether somebody asks whether they are safe who would tell of others; what has happened
    they do not tell yet: `จะแจ้งเรื่องเจ้าหน้าที่รับเงินแต่กลัวโดนตามตัว ปลอดภัยไหม`."""
    if len(plain) > _SHORT or _A_DIGIT.search(plain):
        return False
    patterns = (_FEARS_HARM, _ASKS_SO, _WOULD_TELL)
    return all(each.search(f" {plain}") for each in patterns) and not _OF_ELSE.search(plain)


_HAS_TO_TELL = pattern_of(
    r"มีเรื่อง\S{0,24}(?:แจ้ง|เล่า|บอก|ปรึกษา|ไม่สบายใจ|ร้อง)|มีเรื่อง(?:ไม่สบายใจ|ไม่ดี)|(?:อยาก|ต้องการ|ขอ|คิด)(?:จะ)?(?:แจ้ง|เล่า|ร้อง|ฟ้อง)(?!เพลง)"
)
_KNOWN_BY = pattern_of(
    r"(?:กลัว|เกรง|กังวล|ไม่อยาก(?:จะ)?ให้)(?:ว่า|จะ|มี|เขา|เค้า|คน|ใคร|อื่น|หัวหน้า|ผอ\.?|เพื่อน|ผู้ใด|\s)*(?:รู้|ทราบ|เห็น|จำ)"
)
_LONGEST_ASKED = 160
_TELLS_OF_ELSE = pattern_of(
    r"(?:แจ้ง|เล่า|ร้อง|ฟ้อง)(?:เรื่อง|ข้อมูล|ผล|ขอ|จะ|ว่า|การ|เปลี่ยน|แก้(?:ไข)?|วัน|\s)*(?:ลา|หยุด|ป่วย|ไอเดีย|ความคิด|ข้อเสนอ|ผลงาน|รายงาน|เบอร์|โทรศัพท์|ที่อยู่|อีเมล"
    r"|ชื่อ|ย้าย|โอน|ของ(?!หัวหน้า|ผอ)|ประชุม|กิจกรรม|นวัตกรรม|สถิติ|ตัวชี้วัด|แผน|งาน|ข่าว|ปัญหา(?:ระบบ|บอต|คอม))"
)
"""Words of other matters that people tell of themselves: leave, an idea, a phone number."""


def _confides(plain: str) -> bool:
    """Tells whether somebody who fears to be known has something to tell, tells nothing of it yet,
    and asks who reads it: `มีเรื่องอยากแจ้ง แต่เกรงว่าจะมีคนรู้ชื่อ ใครเป็นคนอ่านครับ`."""
    if len(plain) > _LONGEST_ASKED or _A_DIGIT.search(plain) or _OF_ELSE.search(plain):
        return False
    if _TELLS_OF_ELSE.search(plain):
        return False
    fears = _HAS_TO_TELL.search(plain) is not None and _KNOWN_BY.search(plain) is not None
    return fears and complaint_topics.READERS in complaint_topics.topics(plain.split()[-1])


_MAY = rf"(?:ได้)?(?:เลย)?\s?(?:ใช่|หรือ|รึ)?(?:{WHETHER})"
_HERE = pattern_of(
    r"(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส)(?:เรื่อง)?(?:ผ่าน|ทาง|ใน|จาก|กับ|\s)*(?:ไลน์|แชต|บอ[ตท]|ช่องทาง|ที่|ตรง)?(?:นี้|นี่)(?:เลย)?\s?"
    rf"{_MAY}|(?:ผ่าน|ทาง|ใน)(?:ไลน์|แชต|บอ[ตท])?นี้\s?(?:ร้องเรียน|แจ้งเบาะแส)(?:ได้)?(?:{WHETHER})"
)
_OTHER = pattern_of(r"ใคร|กี่|ชื่อ|ถอน|ติดตาม|แทน|กลัว|\d|เรื่องนี้|แบบนี้|คนนี้|กรณีนี้")
_ENQUIRES = pattern_of("สอบถาม|(?:ขอ|อยาก|จะ)(?:ถาม|ทราบ|รู้)|แนะนำ")
_WAY = pattern_of(f"วิธี|ขั้นตอน|ช่องทาง|{HOW_IN_FULL}|{HOW_IN_SHORT}")


def _asks_the_way(plain: str) -> bool:
    """Tells whether somebody enquires how one complains, and tells nothing yet: `ขอสอบถามวิธีร้องเรียน
    เจ้าหน้าที่`."""
    if len(plain) > _SHORT or not _ENQUIRES.search(plain):
        return False
    asked = _WAY.search(plain) is not None and not complaint_topics.topics(plain)
    return asked and not _OTHER.search(plain)


_MAY_HERE = (
    "ได้ ร้องเรียนในแชตนี้ได้จากทุกที่และทุกเวลา ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ\n"
    "กด “ร้องเรียน” แล้วเล่าได้เลย ส่งแล้วได้รหัสไว้ดูผลด้วย “ติดตาม” ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่อง"
)


def _telling(words: str) -> Callable[[Context, str, Mapping[str, str]], Sequence[Message]]:
    """Returns what tells these words in confidence, with the way to complain."""

    def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        context.secret = True
        return [Text(words, (_COMPLAIN,))]

    return answer


HERE = Query("complaining_here", (), _telling(_MAY_HERE), anyone=True)


_HOW_ONE_DOES = (
    "แจ้งที่นี่ได้เลย ทุกเวลา ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ กด “ร้องเรียน” แล้วเล่าได้เลย รูปและไฟล์ส่งตามได้\n"
    "ส่งแล้วได้รหัสไว้ดูผลด้วย “ติดตาม” ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่อง"
)


THE_WAY = replace(HERE, answer=_telling(_HOW_ONE_DOES))


_COMPLAINING = pattern_of("ร้?องเรียน|ร้องทุกข์|(?:แจ้ง)?เบาะแส")
_ITSELF = (
    r"(?:ด้วย(?:ตน|ตัว)เอง|กับตัวเอง|(?:ที่|ไป)(?:สำนักงาน|ตึก|อาคาร|รัฐสภา|วุฒิสภา)|ไปยื่น"
    r"|ยื่น(?:เป็น)?(?:หนังสือ|กระดาษ|เอกสาร))"
)
_PLACE = (
    r"(?:ที่ไหน|ตรงไหน|ไหนได้|ชั้น(?:ไหน|อะไร|\s?เท่าไ)|ห้อง(?:ไหน|อะไร)|(?:ตึก|อาคาร)ไหน"
    r"|(?:เปิด|ปิด)(?:ถึง)?กี่โมง)"
)
_PHONE = (
    rf"(?:เบอร์?|โทร(?:ศัพท์)?)(?:โทร)?\S{{0,16}}(?:อะไร|ไหน|เท่าไ|ละ|ล่ะ|{WHETHER}|ขอ)"
    r"|ขอ(?:ทราบ)?เบอร์(?!(?:โทร(?:ศัพท์)?|ติดต่อ|ของ|\s)*(?:ผู้ดูแล|แอดมิน|(?:คน|ผู้)(?:ที่)?รับ))"
)
"""The number of the desk; that of one who keeps the bot or takes complaints is a contact."""
_OF_PLACE = pattern_of(
    rf"{_ITSELF}.*{_PLACE}|{_PLACE}.*{_ITSELF}|(?:ชั้น|ห้อง|ตึก|อาคาร)(?:ไหน|อะไร)|{_PHONE}"
)
_TELLS = pattern_of(r"เจ้าหน้าที่|เรียก(?:รับ)?เงิน|โกง|ทุจริต|สินบน|\d{3,}|เมื่อ(?:วาน|วันที่)|รหัส|ติดตาม")
_WHERE_SAID = (
    f"บอตไม่มีข้อมูลชั้น ห้อง และเวลาเปิดของจุดรับเรื่องร้องเรียน กรุณาโทรถามก่อนไป\n{MAIN}\n"
    "สำนักงานรับเรื่องทางผู้บริหารโดยตรง Call Center เว็บไซต์ www.senate.go.th บุคลากรของสำนักงาน และสื่อสังคม\n"
    "ในแชตนี้ก็ได้ ไม่ต้องลงทะเบียนและไม่ต้องบอกชื่อ กด “ร้องเรียน” แล้วเล่าได้เลย ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่อง"
)
"""The ways are those of the office's plan (001:429)."""


def _in_person(plain: str) -> bool:
    """Tells whether somebody asks where complaints are handed in, and tells none: `ยื่นเรื่องร้องเรียน
    ด้วยตัวเองที่ไหน`, `ที่รับร้องเรียนอยู่ชั้นไหน`."""
    asks = len(plain) <= _SHORT and _COMPLAINING.search(plain) and _OF_PLACE.search(plain)
    return bool(asks) and not _TELLS.search(plain)


IN_PERSON = Query("complaining_in_person", (), _telling(_WHERE_SAID), anyone=True)


def _topics(plain: str) -> Sequence[str]:
    """Returns what is asked; also behind a story, which is not kept."""
    if _hides(plain) or _fears_to_tell(plain):
        return (complaint_topics.NAME, complaint_topics.FEAR)
    if _confides(plain):
        return (complaint_topics.READERS, complaint_topics.NAME)
    asked = complaint_topics.topics(plain)
    behind = _ASKED_BEHIND.search(plain) if not asked else None
    return complaint_topics.topics(plain[behind.start("asked") :]) if behind is not None else asked


_ASKED_BEHIND = pattern_of(
    r"\S\s+(?P<asked>(?:ถ้า|หาก|แล้ว|จะ|พอ|อยาก|\s)*(?:ร้องเรียน|ร้องทุกข์|แจ้ง(?:เบาะแส|เรื่อง)?|ฟ้อง)(?:ไป|ไว้)?(?:แล้ว|\s)?\S{0,60})$"
)
"""`โดนเจ้าหน้าที่พูดจาไม่ดีใส่ ร้องเรียนแล้วเค้าจะรู้ไหมว่าเป็นผม`."""


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    told = [answer_card.told(context, each) for each in _answers(context, rest)]
    return [*told, Text(_NOT_BEGUN, (_COMPLAIN,))]


def _answers(context: Context, words: str) -> list[RuleAnswer]:
    asked = (_CARDS.get(each, "") for each in _topics(normalise(words)))
    found = (standing(context, topic) for topic in asked if topic)
    return [each for each in found if each is not None]


SEVERAL = Query("about_complaining", (), _answer, anyone=True, several=True)
