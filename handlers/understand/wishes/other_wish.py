"""Finds what a sentence typed in the middle of a conversation asks for besides it (decisions/0026).

An answer and a wish may use the same words (`ลาป่วยอยู่` says why a report is late), so the words
must also have the form of a wish, or leave no doubt.
"""

from collections.abc import Mapping, Sequence

from handlers.understand.commands.commands import Match
from handlers.understand.commands.cues import arguments_for
from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import surely_answers, wants_another
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.whole_sentence import READ, RULES, read_wish
from handlers.understand.wishes.wish_reader import LikelyWish, likeliest
from handlers.understand.wishes.wish_scores import by_both

_LONGEST, _LONGEST_ANOTHER = 90, 170
"""Letters; a longer text is an answer: usually, and if it surely wants something else."""
_LEAD = 0.3
"""How far a wish is ahead of the next, if the sentence has the form of one."""
_LEAD_TOGETHER = 0.15
"""How far, if a command's words say the same in a sentence that waits."""
_LEAD_ALONE = 1.2
"""How far, if it has not."""
_LEAD_ASIDE, _LEAD_FAR = 0.6, 0.8
"""How far what comes to mind is; and whatever the form: hardly a title, a deed or a name is so far
ahead."""
_LEAST_LETTERS = 12
"""Of a sentence without the form: `ไม่มีครับ` answers anything."""
_A_SENTENCE = 14
_CONSONANT = pattern_of("[ก-ฮ]")
_HEARD_BY_RULES = 80
"""The score of a sentence that a command's words say as well."""

_DOES = (
    "แจ้ง|รายงาน|ลา(?!ย)|ส่ง|ร้อง|ถอน|เลื่อน|ร่วม|เข้าร่วม|ทำ|ดู|ติดตาม|เพิ่ม|แก้|เปลี่ยน|มอบ|ตั้ง|ยกเลิก|เลิก|ออก|อนุมัติ|ตรวจ|ถาม"
    "|บันทึก|กรอก|ได้|ขอ|เบิก|รับ|ลง|เช็[คก]|ทราบ|รู้|เสนอชื่อ|โหวต"
    "|เปิด(?:ประกาศ|ลงชื่อ|ปี|หีบ|แบบสำรวจ|คัดเลือก|ระดม)|ปิด(?:ประกาศ|ลงชื่อ|แบบสำรวจ|ระดม)"
)
_FORM = pattern_of(
    rf"(?:เดี๋ยว|งั้น|เออ|อ้อ|แล้วก็|แล้ว|จริงๆ|พอดี|ก่อนอื่น|อีกเรื่อง|ตอนนี้|{ME_OR_US}|พี่|\s|,)*"
    rf"(?:ขอ(?!ง|บ(?!ัญชี|ันทึก|อกเลิก|ัตร)|ให้|เชิญ|ความ|เรียน)|อยาก|ต้องการ|ช่วย|รบกวน|ฝาก(?!ถาม)|ลืม|จะ(?:{_DOES})|มี.{{1,20}}(?:จะ|ต้อง|อยาก)(?:{_DOES}))"
)
_INSIDE = pattern_of(
    rf"(?<!ว่า)(?:อยาก(?:จะ)?|ต้องการ|(?<!ร้อง)(?<!^การ)(?<!\sการ)ขอ(?!ง)|จะขอ)(?:{_DOES})"
)
_AT_END = pattern_of(r".{8}(?:(?<!มา)ด้วย|หน่อย|ก่อน|ให้ที)$")
_DAYS = (
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?"
    r"|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)|(?:อาทิตย์|สัปดาห์|เดือน)|วันที่|วัน"
    rf"|ตั้งแต่|เริ่ม|ถึง|ช่วง|ต้น|กลาง|ปลาย|นี้|หน้า|{ANY_MONTH}|[\d.,/–-]|\s)"
)
_TELLS_LEAVE = pattern_of(
    r"(?=.*(?:วันนี้|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|หน้า|\d))"
    rf"(?:{ME}|คือ|พอดี|\s)*+{_DAYS}*+(?:ขอ|แจ้ง|จะ|ต้อง|{ME}|\s)*ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน|คลอด(?:บุตร)?|บวช)?{_DAYS}*+"
)
"""Leave of these days and nothing else: `ลาคลอดตั้งแต่ 1 เมษา`; that somebody is ill says why."""
_TO_EVERYBODY = pattern_of(
    r"(?:ขอ(?:ให้|เชิญ|ความร่วมมือ)?|โปรด|กรุณา|แจ้ง|เรียน)(?:ให้|จาก)?(?:บุคลากร|ข้าราชการ|เจ้าหน้าที่)?ทุก(?:คน|ท่าน|สำนัก|หน่วย|กลุ่ม)"
)
"""A text for others: nobody tells the bot so what they want."""
_ASKING_FOR = pattern_of(rf"การขอ(?!ง)(?:{_DOES})")
"""Begins the name of a matter, as a title does: `การขอรับใบรับรองการอบรมย้อนหลัง`."""
_SPOKEN = pattern_of(
    rf"ไหน|อะไร|ใคร(?!ก็|\s?ๆ)|(?<!อื่น)(?<!หนึ่ง)(?<!ใด)ใด(?!ใด|\s?ๆ)|ว่าไง|(?<!เ)กี่|เท่าไร|เท่าไหร่|{HOW_IN_FULL}|เมื่อไร|เมื่อไหร่|{WHETHER}|หรือยัง|รึยัง|มั่ง|บ้าง"
    "|(?:(?<![ก-ฮ])|(?<=ชื่อ)|(?<=ของ)|(?<=กับ))ผม(?!เผ้า|ร่วง|หงอก|ยาว)|ดิฉัน|หนู(?!่|ทดลอง)|(?<![ก-ฮ])ป้า|หน่อย|ให้ที|ไว้ด้วย|ด้วยนะ|เอ่ย"
)
"""Words of somebody who asks or speaks of themselves."""
_LOOKS = pattern_of(
    r"(?:ขอ(?!ง)|อยาก|ต้องการ|ช่วย|รบกวน|ฝาก).{0,6}(?:ดู(?!แล)|ทราบ|รู้|เช็[คก]|ถาม|ราย(?:ชื่อ|การ)|ข้อมูล|สถานะ|แผน|ภาพรวม|ตัวเลข|สรุป|คะแนน|กราฟ)"
    r"|ดูหน่อย|เช็[คก]หน่อย|บอกหน่อย"
)
_TO_BE_DONE = pattern_of(
    r"(?<=\s)(?:ก็)?(?:อยากให้|(?:เลย)?ต้อง(?:เอา|มา|แก้|ลบ|ถอด|ถอน|ตัด|คีย์|เพิ่ม|ย้าย|เปลี่ยน)|เอาออก|ดึงคืน)|(?:แล้ว|ไป)นะ(?=\s)"
    r"|(?<=\s)(?:จะ|ขอ)(?:แก้|ลบ|ถอน|เพิ่ม|ย้าย|เปลี่ยน|กลับไป|รับรอง|คีย์|ลงเรื่อง)"
)
_MEANWHILE = pattern_of(r"^(?:เดี๋ยว|รอ|แป๊บ|ขอ|จะ|ไป|\s)+(?=.*ก่อน$)|ก่อน$")
"""Around what is done in the meantime: `เดี๋ยวขอแจ้งของขวัญก่อน`."""
_WISHES = frozenset(
    (SentenceKind.ANSWER, SentenceKind.CHANGE, SentenceKind.RETURN, SentenceKind.PAUSE)
)


def other_wish(
    text: str, commands: Mapping[str, Sequence[str]], place: str = "", adds: bool = True
) -> Match | None:
    """Returns what the sentence asks for; None if it may as well be an answer, or waits, or asks.

    `commands` maps each name to its words. place: the conversation and question where it is typed,
    if sentences were learned from there. adds: whether a long text may be an answer there. Never
    raises.
    """
    text = respelled(text)
    plain = without_polite_ending(normalise(text))
    kind = read_kind(text).kind
    another = wants_another(text, place)
    longest = _LONGEST_ANOTHER if another or not adds else _LONGEST
    if len(plain) > longest or "\n" in text.strip() or not (another or kind in _WISHES):
        return None
    if _TO_EVERYBODY.match(plain):
        return None
    waits = kind is SentenceKind.PAUSE and not another
    form = another or _has_the_form(plain) or _told_aside(plain, text, commands)
    answers = not form and surely_answers(text, place)
    if answers and not waits:
        return None  # only what has the form of a wish outweighs that
    first = likeliest(text, commands, by_both)
    if first is None or first.lead < _LEAD_TOGETHER or not fitting(first.name, text):
        return None  # whatever the words of a command say
    if not waits and first.lead < _LEAD and not _far_without_meanwhile(plain, commands):
        return None
    found = read_wish(text, commands)
    if found is None or found.name not in (first.name, plainly(text)):
        found = Match(first.name, arguments_for(text, commands[first.name]), False, READ)
    if waits:
        sure = found.score >= _HEARD_BY_RULES
    else:
        alone = len(plain) >= _LEAST_LETTERS and _leads_alone(text, commands, first)
        sure = found.exact or form or alone
    return found if sure else None


def _leads_alone(text: str, commands: Mapping[str, Sequence[str]], first: LikelyWish) -> bool:
    """Tells whether a wish without the form of one is so far ahead; by its letters is enough."""
    if first.lead >= _LEAD_ALONE:
        return True
    spelled = likeliest(text, commands)
    return spelled is not None and spelled.name == first.name and spelled.lead >= _LEAD_ALONE


def _far_without_meanwhile(plain: str, commands: Mapping[str, Sequence[str]]) -> bool:
    """Tells whether a wish is far ahead once the words go that say it is done in the meantime."""
    alone = _MEANWHILE.sub("", plain)
    first = likeliest(alone, commands) if alone != plain else None
    return first is not None and first.lead >= _LEAD_FAR


def _told_aside(plain: str, text: str, commands: Mapping[str, Sequence[str]]) -> bool:
    """Tells whether a sentence begins as what has just come to mind, and is far ahead as another
    matter: `อ้อ พรุ่งนี้หนูลานะ พาลูกไปฉีดวัคซีน`."""
    first = likeliest(text, commands) if begins_aside(plain) else None
    return first is not None and first.lead >= _LEAD_ASIDE and not first.name.startswith(RULES)


def begins_aside(text: str) -> bool:
    """Tells whether words begin as something that has just come to mind: `อ้อ พรุ่งนี้หนูลา`."""
    return _ASIDE.match(normalise(text)) is not None


_ASIDE = pattern_of(
    rf"(?:{SIGHS}|เออ|อ้าว|ลืมบอก|อีกเรื่อง|ว่าแต่)(?:นี่|แล้ว|ลืมไป|ลืมบอก|นึง|หนึ่ง|คือ|ว่า|{POLITE}|[\s,])*\s(?=\S)"
)


def is_a_sentence(text: str) -> bool:
    """Tells whether the words are too many for a name, a day or a slip."""
    return len(_CONSONANT.findall(text)) >= _A_SENTENCE


def far_ahead(text: str, commands: Mapping[str, Sequence[str]], asks: bool = False) -> Match | None:
    """Returns what a sentence wants that is far ahead of all other wishes, whatever its form.

    asks: whether it is taken for a question where it is typed; then it need not be as far.
    """
    if not is_a_sentence(text) or len(text.strip()) > _LONGEST:
        return None
    plain = normalise(text)
    if _TO_EVERYBODY.match(plain) or not asks and _ASKING_FOR.match(plain):
        return None
    first, least = likeliest(respelled(text), commands), _LEAD if asks else _LEAD_FAR
    if first is None or first.lead < least or not asks and _only_names(first.name, text):
        return None
    return read_wish(text, commands)


def _only_names(wish: str, text: str) -> bool:
    """Tells whether the words only name what a rule is on: `อบรมประมวลจริยธรรม`."""
    return wish.startswith(RULES) and not asks_or_wants(text)


def wants_to_know(text: str) -> bool:
    """Tells whether the sentence wants to see something: `ขอดูว่าใครยังไม่ส่ง`."""
    wants = _LOOKS.search(normalise(respelled(text))) is not None
    return wants and read_kind(text).kind is SentenceKind.ANSWER


def speaks(text: str) -> bool:
    """Tells whether a sentence is said to somebody, as hardly a name or a title is."""
    return is_a_sentence(text) and _SPOKEN.search(normalise(respelled(text))) is not None


def is_said_to_somebody(text: str) -> bool:
    """Tells whether a sentence asks, wants something, says what is to be done or speaks of who
    types: hardly a name, a day or a title does."""
    return is_a_sentence(text) and (speaks(text) or asks_or_wants(text) or wants_done(text))


def wants_done(text: str) -> bool:
    """Tells whether the sentence says what is to be done: `วันศุกร์มีอบรม อยากให้คนสแกนชื่อหน้าห้อง`."""
    return is_a_sentence(text) and _TO_BE_DONE.search(normalise(text)) is not None


def asks_or_wants(text: str) -> bool:
    """Tells whether the words have the form of a question or a wish."""
    plain = without_polite_ending(normalise(respelled(text)))
    return read_kind(text).kind is SentenceKind.QUESTION or _has_the_form(plain)


def has_form_of_wish(text: str) -> bool:
    """Tells whether the sentence has the form in which people want something."""
    return _has_the_form(without_polite_ending(normalise(respelled(text))))


def tells_leave(text: str) -> bool:
    """Tells whether the whole sentence tells days of leave: `พรุ่งนี้ลาป่วยครับ`."""
    return _TELLS_LEAVE.fullmatch(without_polite_ending(normalise(text))) is not None


def _has_the_form(plain: str) -> bool:
    """Tells whether somebody wants something with these words: `ขอลาพรุ่งนี้`."""
    forms = (_FORM.match, _INSIDE.search, _AT_END.search, _TELLS_LEAVE.fullmatch)
    return any(form(plain) for form in forms)
