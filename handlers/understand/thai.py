"""Mends Thai as it is typed and pasted, and makes the key by which two spellings are compared.

It does not guess at meaning: the modules beside it read numbers, dates and commands.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from operator import eq

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import ENDING
from handlers.understand.read_once import read_once

_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_CONSONANT = "\u0e01-\u0e2e"
_CLUSTER = f"[{_CONSONANT}\u0e30\u0e32\u0e33\u0e40-\u0e44][{_MARK}]*"

# Invisible: controls, direction marks, joiners, variation selectors, keycaps, lone surrogates.
_INVISIBLE = pattern_of(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
# Word and some PDF programs write raised and shifted Thai marks in the private-use area.
_SHIFTED = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"
_THAI_DIGITS = {0x0E50 + n: str(n) for n in range(10)}
_CHARACTERS: dict[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{0xF700 + n: mark for n, mark in enumerate(_SHIFTED)},
    **dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
}
_PLAIN = pattern_of("[ -~\u0e01-\u0e3a\u0e3f-\u0e5b]*")
"""Thai and ASCII in one line: nothing in it is invisible or of another kind."""
_OTHER_DIGIT = pattern_of(r"(?![0-9๐-๙])\d")
_NEWLINE = pattern_of(r" ?\n\s*")
_SPACE = pattern_of(r"[^\S\n]+")
_ANY_SPACE = pattern_of(r"\s+")

# Beginning with the space itself, it is looked for only where one is.
_SPACED_MARK = pattern_of(f" (?=[{_MARK}])(?<=[{_CONSONANT}{_MARK}] )")
_SPACED_LETTERS = pattern_of(f"(?<!\\S){_CLUSTER}(?: {_CLUSTER}){{3,}}(?!\\S)")
_VOWEL_ALONE = pattern_of("[\u0e30\u0e32\u0e33\u0e40-\u0e44]")
_LATE_MAITAIKHU = pattern_of(f"([เแ][{_CONSONANT}])([{_CONSONANT}])็(?![\u0e00-\u0e7f])")
_SPACED_SARA_AM = pattern_of(f"([{_CONSONANT}][\u0e48-\u0e4b\u0e4d]*) [\u0e32\u0e33]")
# No letter has twenty marks; the limit keeps a message of marks alone from taking long.
_NIKHAHIT_AA = pattern_of(f"\u0e4d([{_MARK}]{{0,20}})\u0e32")
_IN_ORDER = f"(?:[ฺุูัิีึื][่้๊๋์]|[่้๊๋]\u0e33)(?![{_MARK}\u0e33])"
_MARKS = pattern_of(f"(?!{_IN_ORDER})[{_MARK}\u0e33]{{2,}}")
# Stored order: below the line, above it, tone or killer, and sara am at the end.
_MARK_ORDER = {m: n for n, m in enumerate("ฺุูัิีึื็ํ๎่้๊๋์ำ")}

_LINK = pattern_of(r"(https?://\S+)", re.IGNORECASE)

_NOT_A_LETTER = pattern_of(f"(?:[^\\w{_MARK}]|[_ฯๆ])+")
_DRAWN_OUT = pattern_of(r"([ก-ฮ])\1{2,}|([ะาำ])\2+")

# Slips by sound: several letters for one sound, tone marks left out, ำ for า from PDF.
_ONE_SOUND = str.maketrans("ใศษณญภฎฏฐฆฌำ", "ไสสนยพดตถคชา", "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c")

# Suffixes that only make the sentence polite.
_TAIL = pattern_of(
    rf"(?:(?:ให้)?(?:หน่อย|ด้วย)(?:ที|สิ|ซิ)?|{ENDING}|ล่ะ|แหละ|(?<!แ)หละ|บ้าง|เลย|เนี่ย|[สซ]ิ)$"
)
_LONGEST_TAIL = 80  # letters searched for one: a message of particles alone must not take long
_PARTICLES = pattern_of(
    r"(?:\s*(?:(?:(?<=\s)(?:นะ|น่ะ|เนาะ)|(?<=[\dกคงดนบมยรลวัิ-ฺ็-์ๆ])นะ)(?=\s*(?:ครับ|คร้าบ|ค้าบ|ค่ะ|คะ))"
    r"|ครับ(?:ผม)?|คร้าบ|ค้าบ|ค่ะ|(?<![เแโ])(?<!โย)(?<!โภ)(?<!รร)(?<![รนภ]า)คะ|(?<![เแโ])(?:จ้ะ|จ๊ะ)"
    r"|(?<=นะ)จ้า|(?<=\s)(?:จ้า|คับ|ฮะ|ค่า|นะ|น้า)))+[\s.!~]*$"
)
"""Only what no name ends in: `คุณค่า`, `โยคะ`, `คราบ` and, before ค่ะ, `แจ้งวัฒนะ` stay."""
_LAST_LETTERS = frozenset(
    f"{before}{last}"
    for befores, lasts in (
        ("อวล่", "ย"), ("า", "ง"), ("ผ๋", "ม"), ("ท", "ี"), ("สซ", "ิ"), ("่้๊๋า", "า"),
        ("คขนฮอลาะ่้๊๋", "ะ"), ("ัรา่้๊๋บชซฟพ", "บชซฟพ"),
    )
    for before in befores
    for last in lasts
)  # fmt: skip
"""The two letters that polite words end with."""
_SPACED_TAIL = pattern_of(r"(?<=\S)\s(?:นะ|ค่า|ที|คับ)$")


@read_once
def normalise(text: str) -> str:
    """Returns the same words in proper Thai on one line: marks mended, Arabic digits, single
    spaces.

    It mends what PDF text and phones do (domain.md, Text traps): split or decomposed sara am, marks
    doubled, spaced off or out of order, เเ for แ, letters spaced apart, invisible characters, Thai
    digits, full-width forms. Idempotent; never raises. Do not read links from the result: digits in
    an address change too.
    """
    mended = normalise_lines(text)
    if "\n" in mended:  # a mark at the beginning of a line belongs to the letter before it
        mended = normalise_lines(_ANY_SPACE.sub(" ", mended))
    return _ANY_SPACE.sub(" ", mended).strip()


def normalise_lines(text: str) -> str:
    """Works like `normalise`, but keeps the line breaks; removes empty lines."""
    return written_lines(text).translate(_THAI_DIGITS)


@read_once
def written_lines(text: str) -> str:
    """Works like `normalise_lines`, but keeps Thai digits, for texts that are printed (decision
    0008).

    Each letter stands at the same place as in `normalise_lines`.
    """
    text = _visible(text)
    if text.isascii():
        return text
    return _mend(unicodedata.normalize("NFC", text))


def mend_typing(text: str) -> str:
    """Mends the slips of Thai keyboards: เเ for แ, ํา for ำ, marks doubled, out of order or spaced
    off.

    All else stays as typed: digits, spaces, line breaks, symbols and links. Idempotent; never
    raises. Each message passes here once, before its words are read or kept.
    """
    if text.isascii():
        return text
    pieces = _LINK.split(text)  # links stand at the odd places
    pieces[::2] = [_mend(unicodedata.normalize("NFC", piece)) for piece in pieces[::2]]
    return "".join(pieces)


def blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Returns the text with spaces at these places [start, end); all else stays where it is."""
    for start, end in places:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


@read_once
def letters(text: str) -> str:
    """Returns the key with its polite ending: lower case, letters, marks and digits only."""
    key = _mend(_NOT_A_LETTER.sub("", normalise(text).casefold()))
    return _DRAWN_OUT.sub(r"\1\2", key) if repeats(key) else key


@read_once
def fold(text: str) -> str:
    """Returns the key by which two spellings are compared: normalised, lower case, letters and
    digits.

    Polite endings (ครับ ค่ะ นะ จ้า ด้วย หน่อย …) are removed unless there is nothing else. Idempotent;
    never raises. Dots are removed too, so 1.10 and 11.0 have the same key: do not compare numbers
    by it.
    """
    key = letters(without_polite_ending(text))
    while (shorter := _without_tails(key)) != key:
        key = letters(shorter)
    return key


def folded(*texts: str) -> frozenset[str]:
    """Returns the keys of these texts (`fold`)."""
    return frozenset(map(fold, texts))


def repeats(text: str) -> bool:
    """Tells whether a letter stands twice in a row: most texts need not be searched for more."""
    return any(map(eq, text, text[1:]))


def sound(key: str) -> str:
    """Returns the key with one letter for each sound and without tone marks."""
    return key.translate(_ONE_SOUND)


@read_once
def without_polite_ending(text: str) -> str:
    """Returns the normalised text without polite particles and punctuation at its end."""
    text = normalise(text)
    while True:
        trimmed = _unstopped(text) or text
        trimmed = _cut(_SPACED_TAIL, trimmed)
        trimmed = _without_one_tail(trimmed).rstrip()
        if trimmed == text:
            return text
        text = trimmed


def _unstopped(text: str) -> str:
    """Returns the text without signs at its end; an abbreviation's stop is part of its word."""
    ended = text.rstrip(" !?~…ๆฯ")
    if ended.endswith("..") or _ABBREVIATED.search(ended, max(0, len(ended) - 8)) is None:
        return text.rstrip(" .!?~…ๆฯ")
    return ended


_ABBREVIATED = pattern_of(
    r"(?:[ก-ฮ]\.\s?[ก-ฮ]{1,2}|(?<![ก-๎])(?:[ก-ฮ]|ครม|กมธ|รมว|สนง|บมจ|บจก|หจก|ผอ)|(?<=\d)\s?(?:น|ชม))\.$"
)
"""`พ.ย.`, `ครม.`, `9.00 น.`"""


def without_particles(text: str) -> str:
    """Returns the text without ครับ, ค่ะ and the like at its end; all else stays as it was typed.

    For names of things, which are printed. Words that are part of a name (ด้วย, เลย, ครม.) stay.
    """
    found = _PARTICLES.search(text, max(0, len(text) - _LONGEST_TAIL))
    shorter = text[: found.start()].rstrip() if found else text
    return shorter or text


def _without_tails(key: str) -> str:
    while (shorter := _without_one_tail(key)) != key:
        key = shorter
    return key


def _without_one_tail(text: str) -> str:
    shorter = _cut(_TAIL, text)
    return shorter if shorter.strip() else text


def _cut(tail: re.Pattern[str], text: str) -> str:
    if text[-2:] not in _LAST_LETTERS:
        return text  # most words end otherwise, and each message is cut many times
    found = tail.search(text, max(0, len(text) - _LONGEST_TAIL))
    return text[: found.start()] if found else text


def _visible(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return (_SPACE.sub(" ", text) if "  " in text else text).strip()
    text = _INVISIBLE.sub("", text.translate(_CHARACTERS))
    text = _OTHER_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text)
    return _NEWLINE.sub("\n", _SPACE.sub(" ", text)).strip()


def _mend(text: str) -> str:
    """Mends the text.

    Only in text that is not Thai can one mend make another necessary; then it runs again.
    """
    for _ in range(8):
        mended = _mend_once(text)
        if mended == text:
            break
        text = mended
    return text


def _mend_once(text: str) -> str:
    if " " in text:
        text = _SPACED_MARK.sub("", text)
        text = _SPACED_LETTERS.sub(_joined, text)
    text = text.replace("เเ", "แ")
    # Each message is mended many times: what cannot be there is not looked for.
    if "็" in text:
        text = _LATE_MAITAIKHU.sub("\\1็\\2", text)
    if " า" in text or " ำ" in text:
        text = _SPACED_SARA_AM.sub("\\1ำ", text)
    if "ํ" in text:
        text = _NIKHAHIT_AA.sub("\\1ำ", text)
    return _MARKS.sub(_ordered, text)


def _joined(found: re.Match[str]) -> str:
    # "ก ข ค ง" is a list of choices; only a vowel standing alone proves that a word was spaced out.
    run = found[0]
    return run.replace(" ", "") if _VOWEL_ALONE.search(run) else run


def _ordered(found: re.Match[str]) -> str:
    return _in_order(found[0])


@lru_cache(maxsize=256)
def _in_order(run: str) -> str:
    marks = set(run)
    if "ำ" in marks:
        marks.discard("ํ")
    return "".join(sorted(marks, key=_MARK_ORDER.__getitem__))
