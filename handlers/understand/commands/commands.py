"""Finds the command in a typed text, at its beginning or in a sentence.

A greeting or call (สวัสดีค่ะ, พี่คะ) is removed first. Then these rules, in order:
1. The whole text is a command word, apart from a polite ending: exact, score 100.
2. It begins with a command word (the longest wins) and an argument follows: exact, score 95. An
   argument begins with an activity number, or is one line of at most 60 characters, not counting
   those of web addresses. It does not
   begin with words that make a sentence (รายงานนี้, รายงานแล้ว, รายงานไม่ได้). Without a space it
   starts at a letter that can start a syllable. After a word of three letters or fewer it must
   begin as arguments do (digits, ข้อ, สำนัก, รอบ …), so that แผนก and ลาก่อน are no commands. Words
   such as เลื่อน take only days and numbers.
3. The object decides: รายงาน (or แจ้ง, ส่ง …) followed by a longer word of another command is that
   other command (รายงานการรับของขวัญ), score 90. Followed by the name of a shorter one it is
   undecided, None.
4. Leading words (ขอ, อยากจะ, ช่วย, ดู …) are removed and 1 to 3 tried again, score 90. A whole
   command word after them decides, unless the text begins as a report does.
5. If 2 to 4 found only a word and free text, the concepts of the whole sentence decide (cues.py),
   score 85. They overrule 2 to 4: สถานะเรื่องร้องเรียน is not สถานะ, and
   รายงาน 3.3 อนุมัติหรือยัง is not รายงาน.
6. Small misspellings of a text whose key has at most 40 letters, or that continues with an activity
   number: not exact, score 60 to 89. Tone marks and letters of one sound are free. Besides them one
   slip is allowed in words of 4 to 7 letters, two in longer ones, none in shorter. Words of
   negation and time (ไม่, ยัง, ได้, แล้ว …) must be the same. If a second command is as near, None.
7. The concepts again by the sound of the sentence, score 80, and with one wrong letter, score 75.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.understand.commands.arguments import ACTIVITY, only_arguments
from handlers.understand.commands.command_table import CommandTable, Word, table_of
from handlers.understand.commands.concepts import Care
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.commands.cues import Cue, cue
from handlers.understand.commands.slips import nearest_word, same_sound, word_ends
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import fold, folded, letters, normalise, sound, without_polite_ending


@dataclass(frozen=True)
class Match:
    """A recognised command."""

    name: str
    rest: str
    """The words after it, as typed, trimmed."""
    exact: bool
    score: float
    """At most 100."""


_Begun = tuple[Word, str, bool]

SURE = 95.0
"""The score of a command's own word at the beginning of the text."""

_SHORT_TEXT = 40
_LONGEST_ARGUMENT = 60
_LONGEST_GLUED = 40

_QUESTION = pattern_of(
    f"อะไร|ไหน|ไหร่|เมื่อไร|เท่าไร|{HOW_IN_FULL}|เป็นไง|หรือยัง|รึยัง|{WHETHER}|กี่|ทำไม|ใคร"
)
_REQUEST = pattern_of("ขอ(?!ง)|อยาก|ต้องการ|เสร็จ|เรียบร้อย|แล้ว")
_SENT_BEFORE = pattern_of(rf"{ACTIVITY.pattern}\s*(?:ส่ง)?ไปแล้ว")
_SENTENCE = pattern_of(
    rf"(?:นี้|นั้น|ดังกล่าว|ถูก|ได้|แล้ว|เป็น|มี|ไม่|ยัง|ให้|ต้อง|จะ|ก็|เพราะ|ว่า|ซึ่ง|ควร|คือ|{HOW_IN_FULL}|ทำไม|{WHETHER}|หรือยัง"
    r"|อะไร|ใคร|กี่|ที่[ก-ฮเ-ไ])"
)
_OPENER = pattern_of(
    r"[0-9A-Za-z#(]|https?:|ข้อ|กิจกรรม|โครงการ|สำนัก|กลุ่ม|รอบ|ปี|เดือน|วัน|ที่\s*\d|ของ|ตั้งแต่|เมื่อวาน|พรุ่งนี้|มะรืน"
)
_STARTS_SYLLABLE = pattern_of("[^\u0e30-\u0e3a\u0e45-\u0e4e]")
_WEB_ADDRESS = pattern_of(r"https?://\S+")
_GAP = " \t\r\n:：,，–—=-\u200b\u200c\u200d\ufeff\xa0"
_DEPENDENT = pattern_of("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f\u2060-\u2064\ufeff\xad]*")

_POLITE_LEAD = pattern_of(r"\s*(?:ครับ|ค่ะ|คะ|นะ(?:คะ|ครับ)?)(?=\s)")

_CARRIERS = frozenset(("รายงาน", "แจ้ง", "ส่ง", "ทำ", "ขอ", "ดู", "รายงานผล"))
# After these a day or a number makes sense, but no free words: เลื่อนเก้าอี้, เมนูอาหาร, ติดต่อห้องสมุด.
_CLOSED = folded(
    "เลื่อน", "เตือน", "ลา", "กิจกรรม", "เมนู", "เมนูหลัก", "menu", "help", "งบ", "เบิกจ่าย", "รอตรวจ",
    "ติดต่อ", "ลืมรหัส", "ไม่มี LINE", "PDPA", "FAQ", "คลินิก", "คลินิกคุณธรรม", "ขอคำแนะนำ", "กลุ่ม",
)  # fmt: skip
_LEAVE, _FOR_GOOD = fold("ลา"), "ออก"
# An amount is spent money: งบประมาณ 5000 answers a question of a report and is no question.
_AMOUNT = pattern_of(r"\s*[\d,.]+(?:\s*บาท)?\s*$")
_OF_MONEY = fold("งบประมาณ")
_ITS_NUMBER = pattern_of(r"\s*(?:ที่|เลขที่|#)?\s*\d{1,4}\s*")
"""Which one of a list: `ร่างแผน 4`."""
_REPORTING = ("รายงาน", "ส่ง", "อัปเดต")
_CONNECTOR = pattern_of("(?:ผล|เรื่อง|การ|ว่า|ด้วย)+")
_LEAD_IN = pattern_of(
    f"สวัสดี(?:ครับ|ค่ะ)?|รบกวน|อยากจะ|อยาก|ทราบ|รู้|ขอดู|ขอ|ต้องการ|จะ|กรุณา|โปรด|ช่วย|{ME_OR_US}|พี่|ดู|เช็ค|เช็ก|ตรวจ"
    "|เปิด|ทำ|ส่ง|แจ้ง|ยื่น|สอบถาม|ถาม|เข้า|ไป|กด|เริ่ม|พิมพ์"
)


def match_command(text: str, commands: Mapping[str, Sequence[str]]) -> Match | None:
    """Returns the command of the text by the rules above; None if there is none or two are as near.

    `commands` maps each name to the words that mean it, in any spelling. Inside a conversation only
    a score of 100 means that the text is a command and nothing else. Never raises.
    """
    table = table_of(commands)
    words = without_salute(text)
    found = _match(words, table)
    if found is not None and found.score < 95 and _denied(words, commands[found.name]):
        return None
    if found is None or words == text:
        return found
    return replace(found, exact=False, score=min(found.score, 90.0))


def begins_with_command(text: str, commands: Mapping[str, Sequence[str]]) -> bool:
    """Tells whether the text begins with a command's word, whatever follows."""
    table, words = table_of(commands), without_salute(text)
    return bool(_begun(words, _beginning(fold(words), letters(words), table)))


def _denied(text: str, words: Sequence[str]) -> bool:
    """Tells whether the text begins with the negation of one of the words (ไม่รายงาน…)."""
    key = fold(text)
    return any(key.startswith(f"ไม่{fold(word)}") for word in words)


@read_once
def _match(text: str, table: CommandTable) -> Match | None:
    key = fold(text)
    whole = letters(text)
    begun = _begun(text, _beginning(key, whole, table))
    direct = _direct(key, begun, table)
    if direct is not None and _is_plain(whole, direct.rest):
        return direct
    if direct is None and any(_undecided(word, rest, table) for word, rest, _glued in begun):
        return None
    asked = None if direct else _after_lead_in(text, whole, table)
    if asked is not None and not asked.rest and not whole.startswith(_REPORTING):
        return asked
    heard = None if direct else same_sound(key, table)
    if heard is not None:
        return Match(heard, "", False, 89.0)
    return _free(text, whole, direct or asked, table)


def _free(text: str, whole: str, found: Match | None, table: CommandTable) -> Match | None:
    """Applies rules 5 to 7, next to what the beginning of the text says."""
    hint = cue(text)
    if hint is not None and not hint.word:
        return None
    spoken = _owned(hint, table, 85.0)
    if spoken is None:
        return found or _misspelled(text, whole, table) or _forgiven(text, table)
    if found is None or found.name != spoken.name:
        return spoken
    return replace(found, rest=spoken.rest) if _QUESTION.search(normalise(found.rest)) else found


def _forgiven(text: str, table: CommandTable) -> Match | None:
    """Applies rule 7: the sentence by its sound, then with one wrong letter."""
    heard = _owned(cue(text, Care.AS_HEARD), table, 80.0)
    return heard or _owned(cue(text, Care.WITH_SLIPS), table, 75.0)


def _is_plain(whole: str, rest: str) -> bool:
    """Tells whether the text is a command word with its argument and asks nothing else.

    The words after `รายงาน 1.6` are the report, unless they end as a question or only say that it
    was sent.
    """
    if not rest or only_arguments(rest) or _ITS_NUMBER.fullmatch(rest):
        return True
    plain = without_polite_ending(rest)
    if not ACTIVITY.match(plain):
        return False
    if whole.startswith(_REPORTING):
        return not _QUESTION.search(plain[-20:]) and not _SENT_BEFORE.fullmatch(plain)
    return not _QUESTION.search(plain) and not _REQUEST.search(plain)


def _owned(cue: Cue | None, table: CommandTable, score: float) -> Match | None:
    owner = table.owners.get(fold(cue.word)) if cue else None
    return Match(owner, cue.rest, False, score) if cue and owner else None


def _direct(key: str, begun: list[_Begun], table: CommandTable) -> Match | None:
    for word, rest, glued in begun:
        if word.key == key or not fold(rest):
            return Match(word.name, "", True, 100.0)
        other = _object(word, rest, table)
        if other is not None:
            return other
        if _is_argument(rest, glued, word.key) and not _undecided(word, rest, table):
            return Match(word.name, rest, True, 95.0)
    return None


def _begun(text: str, words: list[Word]) -> list[_Begun]:
    cuts = ((word, _cut(text, word.key)) for word in words)
    return [(word, cut[0], cut[1]) for word, cut in cuts if cut is not None]


def _beginning(key: str, whole: str, table: CommandTable) -> list[Word]:
    """Returns the words the text begins with, longest first, cut where a syllable can end."""
    return [
        word
        for word in table.by_head.get(whole[:1], ())
        if word.key == key
        or (whole.startswith(word.key) and _STARTS_SYLLABLE.match(whole[len(word.key) :] or "-"))
    ]


def _cut(text: str, key: str) -> tuple[str, bool] | None:
    """Returns what follows the word in the typed text, and whether there is no space between."""
    end = _end(text, key)
    if end is None:
        return None
    tail = text[end:]
    rest = _POLITE_LEAD.sub("", tail).lstrip(_GAP)
    return rest.rstrip(), len(rest) == len(tail)


def _end(text: str, key: str) -> int | None:
    """Returns where the word ends at the beginning of the text, with its marks."""
    furthest = min(len(text), 4 * len(key) + 40)
    ends = (end for end in range(len(key), furthest + 1) if letters(text[:end]) == key)
    end = next(ends, None)
    if end is None:
        return None
    drawn_out = len(text) - end - len(text[end:].lstrip(text[end - 1]))
    end += drawn_out if drawn_out > 1 else 0
    dependent = _DEPENDENT.match(text, end)
    return dependent.end() if dependent else end


def command_end(text: str, key: str) -> int | None:
    """Returns where a command's word ends at the beginning of the typed text; None if the text does
    not begin with it, or no syllable ends there.

    key: the word's key (`key_of`).
    """
    ends = _STARTS_SYLLABLE.match(letters(text)[len(key) :] or "-") is not None
    return _end(text, key) if ends else None


def _is_argument(rest: str, glued: bool, key: str) -> bool:
    plain = normalise(rest)
    if ACTIVITY.match(plain):
        return True
    if key in _CLOSED:
        return only_arguments(rest)
    if key == _OF_MONEY and _AMOUNT.match(plain):
        return False
    words = _WEB_ADDRESS.sub("", plain)
    if len(words) > _LONGEST_ARGUMENT or "\n" in rest or _SENTENCE.match(plain):
        return False
    if without_polite_ending(rest).endswith("แล้ว"):
        return False
    if not glued or _OPENER.match(plain):
        return True
    if key.endswith(_LEAVE) and plain.startswith(_FOR_GOOD):
        return False  # ลาออก is another word
    return len(key) > 3 and len(plain) <= _LONGEST_GLUED


def _object(word: Word, rest: str, table: CommandTable) -> Match | None:
    """Applies rule 3: รายงานการรับของขวัญ is about gifts."""
    if word.key not in _CARRIERS:
        return None
    key = fold(rest)
    connector = _CONNECTOR.match(key)
    for start in {0, connector.end() if connector else 0}:
        if _names_an_activity(rest, key[:start]):
            return None
        for other in _beginning(key[start:], key[start:], table):
            if other.name == word.name or len(other.key) <= len(word.key):
                continue
            cut = _cut(rest, key[:start] + other.key)
            if cut and (not cut[0] or _is_argument(*cut, other.key)):
                return Match(other.name, cut[0], False, 90.0)
    return None


def _names_an_activity(rest: str, connector: str) -> bool:
    """Tells whether the argument names an activity: รายงานผลกิจกรรม 1.3, though กิจกรรม is a command
    too."""
    cut = _cut(rest, connector) if connector else (rest, False)
    return cut is not None and ACTIVITY.match(normalise(cut[0])) is not None


def _undecided(word: Word, rest: str, table: CommandTable) -> bool:
    if word.key not in _CARRIERS:
        return False
    key = fold(rest)
    return any(other.key == key and other.name != word.name for other in table.words)


def _after_lead_in(text: str, whole: str, table: CommandTable) -> Match | None:
    for _ in range(4):
        lead = _LEAD_IN.match(whole)
        cut = _cut(text, lead[0]) if lead else None
        if cut is None or len(cut[0]) < 2:
            return None
        text, key, whole = cut[0], fold(cut[0]), letters(cut[0])
        found = _direct(key, _begun(text, _beginning(key, whole, table)), table)
        if found is not None:
            return Match(found.name, found.rest, False, 90.0)
    return None


def _misspelled(text: str, whole: str, table: CommandTable) -> Match | None:
    best: tuple[float, Match] | None = None
    for head, rest in word_ends(text, len(whole) <= _SHORT_TEXT):
        found = nearest_word(sound(fold(head)), table)
        if found is None or (rest and not _is_argument(rest, False, found[0].key)):
            continue
        word, slips = found
        score = 89.0 - 29.0 * slips / max(3, len(word.sound))
        if best is None or score > best[0]:
            best = score, Match(word.name, rest, False, round(score, 1))
    return best[1] if best else None
