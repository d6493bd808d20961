"""Removes names, numbers and addresses of people from a typed sentence.

If it is not sure, the sentence is not kept: a lost sentence costs nothing, but nobody can take back
a name that was kept.
"""

import re

from handlers.missed.roster_names import FORMAL, RosterNames
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending

LONGEST = 300
"""Letters; a longer text is a document or a story, and no wish."""

SOMEBODY, WORD, ADDRESS = "(ชื่อ)", "(คำ)", "(ที่อยู่)"
FIGURE, ACTIVITY = "0", "1.1"
"""What stands instead; the reader of sentences takes all numbers as one, and all activities."""

_ADDRESS = pattern_of(
    r"(?:https?://|www\.|line://)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|th|me|ly|io|gl)\b(?:/\S*)?"
)
_TOKEN = pattern_of(r"[a-z0-9][a-z0-9_]*(?:[.,/:-][a-z0-9_]+)*")
_FIGURE = pattern_of(r"\d+(?:[.,/:-]\d+)*")
_ACTIVITY = pattern_of(r"[1-9]\.\d{1,2}")
_SPOKEN_DIGIT = "ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า"
_SPOKEN = pattern_of(rf"(?:(?:{_SPOKEN_DIGIT})\s*){{4,}}")
_SEVERAL_FIGURES = pattern_of(r"0(?:[ .,/:-]*0)+")
_KNOWN_WORDS = frozenset(
    "admin app application bot chart csv dashboard doc docx download drive email error "
    "excel facebook faq feedback file flow gift good governance hello help hi id ita jpg "
    "line link login menu mail no off ok on online password pc pdf pdpa png policy ppt "
    "print qr report sheet status strong top user web website word xls xlsx year zip".split()
)

_OTHER_LETTER = pattern_of(r"[^\W\da-z_\u0e00-\u0e7f]")
_MARK = pattern_of("[^a-z0-9\u0e00-\u0e7f.,%/:()@_-]+")
_STANDS_IN = pattern_of(r"\((?:ชื่อ|คำ|ที่อยู่)\)")
_THAI_LETTER = pattern_of("[ก-ฮ]")
_LEAST_LETTERS = 4
_NO_MARK = "(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
"""A name ends where its last letter ends: พร does not stand in พร้อม."""

_CALLED = (
    r"(?<!ขอบ)(?<!บุญ)คุณ(?!ธรรม|ภาพ|ลักษณะ|สมบัติ|ค่า|วุฒิ|ประโยชน์|ครับ|ค่ะ|คะ|ช่วย|บอ|ทำ|รู้|มี|จะ|ตอบ|คือ|ได้)"
    r"|พี่(?!ๆ|น้อง|เลี้ยง|ที่|ใน|คน|จะ|ช่วย|ครับ|ค่ะ|คะ|ขอ|อยาก|ต้อง|เขา|เค้า|หน่อย|ไม่|ว่า|แล้ว|ตอน|ก็|เป็น|ยัง)|น้อง(?!ๆ|ใหม่|ใน|ฝึก|ที่|คน|จะ|ช่วย|บอ)"
    r"|(?<!เ)ป้า(?!ย)|ลุง|(?<!ห)น้า|เจ๊|เฮีย|อาจารย์(?!ๆ)|ครู(?!ผู้|่)"
    r"|ท่าน(?!อยาก|ให้|ไม่|ก็|ว่า|ยัง|ผู้|รอง|ประธาน|ผอ|เลขา|ใด|อื่น|ไหน|ที่|จะ|มี|ได้|ทำ|ช่วย|ต้อง|ควร)"
    rf"|(?:ผอ\.?|หัวหน้า|ผู้อำนวยการ|เลขา|รอง)\s*(?=\(ชื่อ\))|(?:{ME_OR_US}|นี่|คือ|เขา|คน)ชื่อ(?:เล่น)?"
)
_TITLE = pattern_of(rf"(?:{FORMAL}|{_CALLED})(?=\s*[ก-ฮเ-ไ])")
_TITLED = pattern_of(rf"(?:(?:{FORMAL}|{_CALLED})\s*)+{re.escape(SOMEBODY)}")
_SEVERAL_NAMES = pattern_of(rf"{re.escape(SOMEBODY)}(?:\s*{re.escape(SOMEBODY)})+")

_ALONE = 4
"""Letters; a shorter name counts at the beginning of a word only, or after these."""
_BEFORE_SOMEBODY = "(?<=ของ)|(?<=ให้)|(?<=กับ)|(?<=จาก)|(?<=ว่า)|(?<=และ)|(?<=คือ)|(?<=ถึง)|(?<=หา)"
_LEAST_OF_A_CODE = 7


def without_persons(text: str, names: RosterNames) -> str | None:
    """Returns the sentence without names, numbers, addresses, codes and foreign words; None if it
    cannot be kept."""
    plain = without_polite_ending(_ADDRESS.sub(f" {ADDRESS} ", normalise(text).casefold()))
    if len(plain) > LONGEST or _OTHER_LETTER.search(plain):
        return None
    if any(map(_is_code, _TOKEN.findall(plain))):
        return None
    plain = _without_figures(_MARK.sub(" ", plain))
    if "@" in plain:  # somebody else is called
        return None
    plain = _without_names(plain, names)
    if _TITLE.search(_STANDS_IN.sub("", plain)) or names.sound_in(_STANDS_IN.sub(" ", plain)):
        return None
    plain = " ".join(plain.split())
    said = _THAI_LETTER.findall(_STANDS_IN.sub("", plain))
    return plain if _LEAST_LETTERS <= len(said) and len(plain) <= LONGEST else None


def _is_code(token: str) -> bool:
    """Tells whether it may be a secret: letters and figures together, or several groups of them."""
    mixed = not token.isalpha() and not _FIGURE.fullmatch(token)
    return mixed and len(token) >= _LEAST_OF_A_CODE


def _without_figures(plain: str) -> str:
    plain = _SPOKEN.sub(FIGURE, plain)
    plain = _TOKEN.sub(lambda found: _figure_or_word(found[0]), plain)
    return _SEVERAL_FIGURES.sub(FIGURE, plain)


def _figure_or_word(token: str) -> str:
    if _ACTIVITY.fullmatch(token):
        return ACTIVITY
    if _FIGURE.fullmatch(token):
        return FIGURE
    return token if token in _KNOWN_WORDS else WORD


# -- people of the roster ------------------------------------------------------------------------


def _without_names(plain: str, names: RosterNames) -> str:
    left = names.standing_in(plain)
    while left:
        name = left.pop(0)
        replaced = re.sub(_standing(name), f" {SOMEBODY} ", plain)
        if replaced != plain:
            plain, order = replaced, (-len(name), name)
            left = [each for each in names.standing_in(plain) if (-len(each), each) > order]
    plain = _TITLED.sub(SOMEBODY, " ".join(plain.split()))
    return _SEVERAL_NAMES.sub(SOMEBODY, plain)


def _standing(name: str) -> str:
    here = re.escape(name)
    if len(name) >= _ALONE:
        return f"{here}{_NO_MARK}"
    return rf"(?:(?:{FORMAL}|{_CALLED})\s*|(?<!\S)|{_BEFORE_SOMEBODY}){here}{_NO_MARK}"
