"""Takes whom somebody means, after all, in the middle of praise: one of several of a name, or
somebody else than was chosen."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.good_deeds.colleagues import colleague_question, praise_besides
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people import people

HINT = "who_hint"
"""Hidden key of the answers: why nobody was found in words that told the praise, too."""

_LONGEST = 80
_P = rf"(?:{POLITE}|[\s,])*"
_NOT_THEM = r"(?:ไม่ใช่|ไม่เอา)(?:คนนี้|คนนั้น|(?:พี่|น้อง)?(?:เขา|เค้า))"
_WRONG_ONE = rf"(?:(?:เลือก|กด|พิมพ์|ใส่|บอก|ชม)?ผิดคน(?:แล้ว|ละ|ไป)?|{_NOT_THEM})"
_INSTEAD = r"(?:ต่างหาก|แทน)"
_WHO = r"(?P<who>[ก-๎.]{3,40}?(?:\s[ก-๎]{2,30}?)?)"
_AFTER_ALL = pattern_of(
    rf"(?=.*(?:{_WRONG_ONE}|{_INSTEAD}{_P}$))(?:{SIGHS}|{SLIPS}|เอ้ย|เอ๊ย|อุ๊ย|ขอโทษ|โทษที|{_WRONG_ONE}|{POLITE}|[\s,])*"
    rf"(?:{ME}|จริงๆ|ที่จริง|คือ|จะ|อยาก|ตั้งใจ|ขอ|ต้อง|หมายถึง|เป็น|\s)*(?:(?:ชื่น)?ชม|หมายถึง|(?<=ต้อง)เป็น)\s?"
    rf"{_WHO}\s?(?:{_INSTEAD}|ดีกว่า|แล้วกัน|ละกัน|{POLITE}|\s)*"
)
"""`เอ้ย ผิดคน จะชมหัวหน้ากลุ่มต่างหาก`: by name or by post."""


def heeds(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the colleague whom the words mean, or asks which of several; None for other words."""
    meant = praise_besides.meant_there(context, text)
    if len(meant) != 1:
        return _after_all(text, context)
    [who] = meant
    if who.id == (answers.get("who") or {}).get("id"):
        return Heeded(told=_IS_MEANT.format(name=who.name, bureau=who.bureau.name))
    if not people.reachable(who):
        return Heeded(told=colleague_question.not_reached(who))
    told_before = {people_named.ALIKE: None, HINT: ""}
    chosen: Answers = {key: none for key, none in told_before.items() if key in answers}
    chosen["who"] = {"id": who.id, "name": who.name}
    return Heeded(chosen, _MEANT.format(name=who.name, bureau=who.bureau.name), at_once=True)


def _after_all(text: str, context: Context) -> Heeded | None:
    """Takes another one, or asks again where the words do not tell one person: that the first was
    wrong is sure."""
    found = _AFTER_ALL.fullmatch(normalise(text)) if len(text) <= _LONGEST else None
    if found is None:
        return None
    try:
        who = colleague_question.read_or_which(found["who"], context, {})
    except Unclear as unclear:
        return Heeded(told=f"{_UNCHANGED}\n{unclear.hint}", never_added=True)
    if isinstance(who, Choice):
        return Heeded(who.also, _WHICH, at_once=True, anew=("who",))
    chosen: Answers = {"who": who, people_named.ALIKE: None, HINT: ""}
    return Heeded(chosen, _CHANGED.format(name=who["name"]), at_once=True)


_MEANT = "ผู้ที่ชื่นชมคือ {name} ({bureau})"
_IS_MEANT = "ใช่ ผู้ที่ชื่นชมคือ {name} ({bureau}) อยู่แล้ว"
_CHANGED = "เปลี่ยนผู้ที่ชื่นชมเป็น {name} แล้ว"
_WHICH = "ไม่ใช้ชื่อเดิมแล้ว กรุณาเลือกว่าหมายถึงผู้ใด"
_UNCHANGED = "ยังไม่ได้เปลี่ยนผู้ที่ชื่นชม"
