"""Recognises greetings, thanks and small answers, which start nothing."""

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import ME, ME_OR_US
from handlers.understand.thai import normalise, repeats, without_polite_ending

_GREETINGS = (
    "สวัสดี", "หวัดดี", "ดีค่ะ", "ดีครับ", "ดีจ้า", "อรุณสวัสดิ์", "ราตรีสวัสดิ์", "ฝันดี", "ฮัลโหล",
    "เรียน", "มาแล้ว", "hello", "hi",
)  # fmt: skip
_CALLED = (
    "แอดมิน", "คุณ", "ท่าน", "ทุกท่าน", "ทุกคน", "พี่ๆ", "พี่", "น้องๆ", "น้อง", "บอท", "บอต", "ผู้ดูแลระบบ",
)  # fmt: skip
_PARTICLES = (
    "ครับผม", "ครับ", "ครัช", "คร้าบ", "ค้าบ", "คับ", "งับ", "ง้าบ", "ฮับ", "ค่ะ", "คะ", "ค่า", "ค้า", "จ้า",
    "จ้ะ", "จ๊ะ", "นะ", "น้า", "ฮะ", "อ่ะ", "เลย", "ผม",
)  # fmt: skip
_THANKS = (
    "ขอบคุณ", "ขอบพระคุณ", "กราบขอบพระคุณ", "ขอบใจ", "ขอโทษ", "ขออภัย", "ยินดีด้วย", "ยินดี",
    "ดีใจด้วย", "สู้ๆ", "สาธุ", "เยี่ยม", "เก่ง", "ดีมาก", "น่ารัก", "รักนะ", "thank", "thanks", "thx",
)  # fmt: skip
_ANSWERS = (
    "โอเค", "โอเช", "ok", "okay", "รับทราบ", "ทราบแล้ว", "ทราบ", "เข้าใจแล้ว", "เข้าใจ", "ได้เลย", "ได้",
    "ใช่", "อืม", "อือ", "อ๋อ", "อ้อ", "ไม่เป็นไร", "ตามนั้น", "ตามสบาย", "ตกลง", "บาย", "bye", "ลาก่อน",
    "แล้วเจอกัน",
)  # fmt: skip
_BESIDES = (
    "มากๆ", "มาก", "จริงๆ", "ด้วย", "แล้ว", "ที่ช่วย", "ที่เตือน", "ที่แจ้ง", "ที่บอก", "สำหรับข้อมูล",
    "สำหรับรายงาน", "ตอนเช้า", "ตอนบ่าย", "ตอนเย็น", "ปีใหม่",
    "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัส", "วันศุกร์", "you", "ka", "krub",
)  # fmt: skip
_LONGEST = 80


def _any(*groups: tuple[str, ...]) -> str:
    words = sorted({word for group in groups for word in group}, key=len, reverse=True)
    return f"(?>{'|'.join(map(re.escape, words))})"


_COURTESY = pattern_of(_any(_GREETINGS, _THANKS, _ANSWERS, _PARTICLES), re.IGNORECASE)
_WHOLE = pattern_of(
    rf"(?:\W|_|{_any(_GREETINGS, _THANKS, _ANSWERS, _PARTICLES, _CALLED, _BESIDES)})++",
    re.IGNORECASE,
)
_GREETING = pattern_of(rf"\W*{_any(_GREETINGS)}", re.IGNORECASE)
_THANKING = pattern_of(r"(?:ขอบ|thank|thx|โอเค|เข้าใจ|ทราบ)", re.IGNORECASE)
_FOR = (
    r"(?:ที่|สำหรับ)(?:(?:ช่วย)?(?:กรุณา)?(?:อธิบาย|แนะนำ|เตือน|แจ้ง|บอก|ตอบ|สรุป|รับฟัง|รับเรื่อง|สอน"
    r"|ให้คำแนะนำ|ช่วยดู|คำแนะนำ|คำตอบ|ข้อมูล|ความช่วยเหลือ|ช่วยเหลือนะ)|ช่วย(?=\W*$|[คนจ]))"
    rf"(?:เรื่อง|คำถาม|ความ|เร็ว|ไว|ละเอียด|ชัดเจน|ให้|กัน|{ME_OR_US}|ค่ะ|มาก|ดี|ๆ)*"
)
_PLEASED = (
    r"(?:สะดวก|เรียบร้อย|ดี|ง่าย|เร็ว|ชัดเจน|ใช้ง่าย|เยี่ยม|สุดยอด|เก่ง|น่ารัก|เข้าใจ|ได้|รู้เรื่อง|เคลียร์|หายงง"
    r"|(?:รู้สึก)?(?:สบายใจ|โล่งใจ|โล่งอก|อุ่นใจ|หายห่วง|หายกังวล|คลายกังวล))"
    r"(?:มาก|ดี|แล้ว|ละ|ล่ะ|เลย|จัง|ขึ้น|เยอะ|ๆ)*"
)
_THANKED = pattern_of(
    rf"(?:อัน(?:นี้)?|แบบนี้|แค่นี้|ตอบ|แนะนำ)?"
    rf"(?:\W|_|{_PLEASED}|{_any(_PARTICLES, _CALLED, _BESIDES, _ANSWERS)})*+"
    rf"(?:กราบ)?(?:ขอบ(?:พระ)?คุณ|ขอบใจ|thank you|thanks|thx)"
    rf"(?:\W|_|{_FOR}|{_PLEASED}|น[ะ้]+า*|{_any(_PARTICLES, _CALLED, _BESIDES, _ANSWERS)})*+",
    re.IGNORECASE,
)
_WORK_WELL = (
    r"(?:(?:ผล)?งาน|ทุกอย่าง|ทั้งหมด|ระบบ|ข้อมูล|ตัวเลข|สรุป|รายงาน|ครั้งนี้|รอบนี้|วันนี้|คราวนี้)*(?:ก็|ออกมา|ทำ(?:ได้|งาน)?|ช่วย(?:ได้|กัน)?|จัด(?:งาน)?(?:ได้)?)*"
    rf"(?:{_PLEASED}|ครบ(?:ถ้วน)?(?:ดี)?|ราบรื่น(?:ดี)?|สวย(?:งาม)?(?:ดี)?|ทัน(?:เวลา)?(?:ดี)?)(?:มาก|ดี|แล้ว|เลย|ๆ)*"
)
_THANKED_FOR_WORK = pattern_of(
    rf"(?=.*(?:ขอบ(?:พระ)?คุณ|ขอบใจ|thank|thx))"
    rf"(?:\W|_|(?:กราบ)?(?:ขอบ(?:พระ)?คุณ|ขอบใจ)|{_FOR}|{_WORK_WELL}|น[ะ้]+า*"
    rf"|{_any(_THANKS, _PARTICLES, _CALLED, _BESIDES, _ANSWERS)})*+",
    re.IGNORECASE,
)
_BARE_THANKS = (
    r"(?:(?:กราบ)?(?:ขอบ(?:พระ)?คุณ|ขอบใจ|thank you|thanks|thx)|สู้\s?ๆ|สู้\s?สู้)"
    rf"(?:มาก|ล่วงหน้า|จริง|ด้วย|ๆ|{POLITE}|[\s!.])*+"
)
_THANKS_AT_END = pattern_of(rf"(?:(?<=[\s,])|(?<=ะ)|(?<=ับ)|(?<=า)){_BARE_THANKS}$", re.IGNORECASE)
_THANKS_FIRST = pattern_of(rf"^{_BARE_THANKS}(?<=\s)(?=\S)", re.IGNORECASE)
_ONLY_PLEASED = pattern_of(
    rf"(?:(?:อัน|แบบ|แค่)?นี้|ก็)?(?:{_PLEASED}|ผ่าน|โอเค|ถูก(?:ต้อง)?)(?:\W|แล้ว|ละ|{POLITE})*",
    re.IGNORECASE,
)
_LAUGHTER = pattern_of(r"[5\s]{3,}\+*|(?:ฮ่า|ฮา|ฮิ|คิก|ๆ|\s)+")
_DRAWN_OUT = pattern_of(r"([^\W\d_])\1{2,}")
_WORD = pattern_of(r"[^\W_]")
_ADDRESSED = (
    r"(?:เรียน|ถึง)(?:ท่าน|คุณ)?\s?(?:ผู้ดูแล(?:ระบบ)?|แอดมิน|ทีมงาน|เจ้าหน้าที่|ผู้เกี่ยวข้อง|ผู้รับผิดชอบ"
    r"|ผู้ให้คำปรึกษา|คลินิก)"
)
"""How a letter begins."""
_SALUTE = pattern_of(
    rf"\s*(?:(?:{_any(_GREETINGS, _CALLED)}|{_ADDRESSED}|(?:ขอ)?รบกวน(?:หน่อย)?|ขออนุญาต|ขอโทษ|ขออภัย)"
    rf"(?:{_any(_PARTICLES, _CALLED)}|หน่อย)*+[\s,!]++(?:{_any(_PARTICLES)}[\s,!]++)*+)++(?=\S)",
    re.IGNORECASE,
)


def _drawn_in(text: str) -> str:
    """Returns the beginning of the text with letters drawn out (`ค่าาา`) written once."""
    plain = normalise(text[: _LONGEST + 1])
    return _DRAWN_OUT.sub(r"\1", plain) if repeats(plain) else plain


def is_pleased(text: str) -> bool:
    """Tells whether the words say only that something is well so: `ดีแล้วค่ะ`."""
    return len(text) <= _LONGEST and _ONLY_PLEASED.fullmatch(normalise(text)) is not None


@read_once
def is_courtesy(text: str) -> bool:
    """Tells whether the text is only greeting, thanks, assent, laughter or pictures (`ขอบคุณครับ`,
    555)."""
    plain = _drawn_in(text)
    if len(plain) > _LONGEST:
        return False
    if not _WORD.search(plain):
        return not plain.isascii()
    laughs = _LAUGHTER.fullmatch(plain) is not None
    return laughs or (_WHOLE.fullmatch(plain) is not None and _COURTESY.search(plain) is not None)


_CLOSING = pattern_of(
    r"(?=.*(?:แค่นี้|เท่านี้|พอ|หมด|ไม่มี(?:อะไร|เรื่อง|คำถาม)|จบ|ไปก่อน"
    r"|ไว้(?:คุย|ถาม|มา|เจอ)|เรียบร้อย))"
    rf"(?:\W|_|{_any(_THANKS, _ANSWERS, _PARTICLES, _CALLED, _BESIDES)}"
    r"|งั้น|ก็|แหละ|ละ|ล่ะ|ก่อน|วันนี้|ตอนนี้|เท่านั้น|เอา"
    r"|(?:ขอ)?(?:แค่|เท่า)นี้(?:พอ)?|พอ(?:แค่นี้)?|หมด(?:เรื่อง|คำถาม|ธุระ)?"
    r"|ไม่มี(?:อะไร|เรื่อง|คำถาม)(?:อื่น|อีก|จะถาม|เพิ่ม|เพิ่มเติม)*"
    r"|จบ|(?:ขอตัว)?ไปก่อน|ไว้(?:คุย|ถาม|มา|เจอ)(?:กัน|ใหม่|ถาม|วันหลัง|พรุ่งนี้)*|เรียบร้อย)++",
    re.IGNORECASE,
)
"""Ends the talk for now: `ขอบคุณครับ แค่นี้ก่อน`, `ไม่มีอะไรแล้วครับ`."""


def closes(text: str) -> bool:
    """Tells whether the words only end the talk, with thanks or without."""
    plain = _drawn_in(text)
    return len(plain) <= _LONGEST and _CLOSING.fullmatch(plain) is not None


def thanks_besides(text: str) -> bool:
    """Tells whether a short text thanks the bot and says nothing else that matters (`ขอบคุณที่อธิบาย`,
    `เรียบร้อยดี ขอบคุณมาก`); thanks to others and for their work are prose."""
    plain = _drawn_in(text)
    return len(plain) <= _LONGEST and _THANKED.fullmatch(plain) is not None


def thanks_for_work(text: str) -> bool:
    """Tells whether a short text thanks and says that the work is well (`ขอบคุณมากนะ งานเรียบร้อยดี`):
    outside of any conversation it starts nothing; inside it may be what was done."""
    plain = _drawn_in(text)
    return len(plain) <= _LONGEST and _THANKED_FOR_WORK.fullmatch(plain) is not None


def without_thanks(text: str) -> str:
    """Returns the text without thanks before or behind what it says; unchanged if it says nothing
    else: `ยืนยันค่ะ ขอบคุณนะคะ`."""
    plain = normalise(text)
    said = _THANKS_AT_END.sub("", _THANKS_FIRST.sub("", plain, count=1), count=1).strip()
    return said if said and said != plain else text


def greets(text: str) -> bool:
    """Tells whether a courtesy begins with a greeting (`สวัสดีค่ะ`)."""
    return _GREETING.match(normalise(text[:_LONGEST])) is not None


_A_GREETING = 24
"""Letters of one at most."""


def only_greets(text: str) -> bool:
    """Tells whether the text is a greeting and nothing else, which each subject would hear in
    vain."""
    if len(text) > _A_GREETING:
        return False
    return _GREETING.fullmatch(without_polite_ending(text)) is not None


def only_introduces(text: str) -> bool:
    """Tells whether somebody from outside only says who they are: `สวัสดีครับ ผมประชาชนทั่วไป`."""
    return len(text) <= _LONGEST and _OUTSIDER.fullmatch(normalise(text)) is not None


_OUTSIDER = pattern_of(
    rf"(?:{_any(_GREETINGS, _PARTICLES)}|{ME}|เป็น|คือ|มาจาก|แค่|เพียง|\W)*"
    r"(?:ประชาชน|บุคคล(?:ทั่วไป|ภายนอก)|คนนอก|คนธรรมดา|ชาวบ้าน|ผู้ปกครอง|ผู้สื่อข่าว|นักข่าว|นักศึกษา|นักเรียน|บริษัท|พนักงานบริษัท|ผู้มาติดต่อ)"
    rf"(?:ทั่วไป|ธรรมดา|คนหนึ่ง|คนนึง|เอกชน|เฉยๆ|{_any(_PARTICLES)}|\W)*",
    re.IGNORECASE,
)


def thanks(text: str) -> bool:
    """Tells whether a courtesy says thanks or โอเค: ได้ and ใช่ may answer a question."""
    return _THANKING.search(normalise(text[:_LONGEST])) is not None


def without_salute(text: str) -> str:
    """Returns the text without the greeting or call at its beginning; unchanged if nothing follows.

    The greeting ends at a space: it is removed from `พี่คะ สถานะ`, but พี่ in พี่เลี้ยง stays.
    """
    found = _SALUTE.match(text, 0, _LONGEST)
    return text[found.end() :] if found else text
