"""Tells by rules what a typed sentence is: an answer, a wish, a question, a refusal, thanks.

Official prose holds questions and thanks, too (`เจ้าหน้าที่สอบถามว่า…`, `ขอบคุณวิทยากร…`), so everything
is an answer unless it is short and looks like something else. A reading that is not `sure` is asked
back with two buttons (decisions/0018).
"""

import re

from handlers.understand.commands.courtesies import greets, is_courtesy, thanks, thanks_besides
from handlers.understand.kinds.asked_sentences import LONGEST, asked, asked_of_the_reader, fears
from handlers.understand.kinds.wished_aside import LONGEST_WISH, clauses_of, wanted_aside
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.said_around.pausing import (
    COMES_BACK,
)
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise, without_polite_ending

_ANSWER = SentenceReading(SentenceKind.ANSWER)
_A_WORD = pattern_of(r"[^\W_]")
_HOW_OR_WHERE = pattern_of(f"{HOW_IN_FULL}|(?<!แค่)ไหน|ขอ(?!ง)|อยาก")
_AT_THE_BOT = pattern_of(
    r"(?:บอ[ตท]|แช[ตท]|โปรแกรม|แอ[ปพ]|ระบบ(?:นี้)?).{0,12}?(?:โง่|ห่วย|งี่เง่า|เฮงซวย|ปัญญาอ่อน|ขยะ|กาก|ไม่ได้เรื่อง)"
    r"|^(?:ไอ้|อี)(?:บ้า|โง่|ควาย|เวร|ห่วย|บอ[ตท])|^(?:โง่|ห่วย|เฮงซวย|งี่เง่า|ไม่ได้เรื่อง)"
)
_OTHER_LETTER = pattern_of(r"[^\W\d_A-Za-z\u00c0-\u024f\u0e00-\u0e7f]")
_OWN_LETTER = pattern_of(r"[A-Za-zก-ฮ]")
_ENGLISH = frozenset(
    "i my me you we the how what when where who why can could please is are do does want to".split()
)
"""Of a sentence: names such as `No Gift Policy` have none of them."""
_SHORTEST_ENGLISH = 4
_WISH_OF_LIST = pattern_of(r"^\s*(?:[\d๐-๙]{1,2}[.)]|[-•*])\s*(?:ขอ|อยาก|ต้องการ|ช่วย)", re.MULTILINE)
_SEVERAL = 3


def _strange(text: str) -> SentenceReading | None:
    """Returns the reading of what nobody plans for: it may be an answer, but is asked about."""
    if len(_OTHER_LETTER.findall(text[:500])) > len(_OWN_LETTER.findall(text[:500])):
        return SentenceReading(SentenceKind.FOREIGN, sure=False)
    if text.isascii() and _is_english(text.lower().split()):
        return SentenceReading(SentenceKind.FOREIGN, sure=False)
    if "\n" in text and len(_WISH_OF_LIST.findall(text)) >= _SEVERAL:
        return SentenceReading(SentenceKind.SEVERAL, sure=False)
    if len(text) <= LONGEST and _AT_THE_BOT.search(normalise(text)):
        return SentenceReading(SentenceKind.SCOLDING, sure=False)
    return None


def _is_english(said: list[str]) -> bool:
    return len(said) >= _SHORTEST_ENGLISH and not _ENGLISH.isdisjoint(said)


def read_kind(text: str) -> SentenceReading:
    """Returns what the sentence is; an answer, unless it looks like something else. Read as typed
    first, then in everyday words."""
    found, said = _kind(text), everyday(text)
    return found if found is not _ANSWER or said == text else _kind(said)


@read_once
def _kind(text: str) -> SentenceReading:
    if not _A_WORD.search(text):
        return SentenceReading(SentenceKind.NOTHING, sure=False)
    strange = _strange(text)
    if strange is not None:
        return strange
    if len(text) > 2 * LONGEST or "\n" in text.strip():
        return _ANSWER
    text = respelled(text)
    plain = without_polite_ending(normalise(text))
    if len(plain) > LONGEST:
        return asked_of_the_reader(plain) or _ANSWER
    if is_courtesy(text):
        kind = SentenceKind.GREETING if greets(text) else SentenceKind.THANKS
        return SentenceReading(kind, kind is SentenceKind.GREETING or thanks(text))
    if thanks_besides(text):
        return SentenceReading(SentenceKind.THANKS)
    returns = COMES_BACK.fullmatch(clauses_of(plain)[-1]) is not None
    wish = wanted_aside(plain) if len(plain) <= LONGEST_WISH or returns else None
    if wish is None and fears(plain):
        return SentenceReading(SentenceKind.ABOUT_STEP, sure=False)
    return wish or asked(text, plain) or asked_of_the_reader(plain) or _ANSWER


def only_asks(text: str) -> bool:
    """Tells whether a sentence asks about something and does not want to do it.

    `แจ้งลาตรงไหน` and `รายงานยังไง` want to do it; `ของขวัญเกินสามพันต้องทำยังไง` asks for the rule.
    """
    if read_kind(text).kind not in (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP):
        return False
    plain = normalise(text)
    return "ต้อง" in plain or _HOW_OR_WHERE.search(plain) is None
