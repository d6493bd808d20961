"""Measures, cleans and cuts text the way LINE counts it."""

from collections.abc import Sequence
from itertools import islice
from os.path import commonprefix

import regex

ELLIPSIS = "…"
NOTHING = "-"

_GRAPHEME = regex.compile(r"\X")
_LINE_END = regex.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
# Direction overrides are removed too: they can show words in an order that nobody wrote.
_UNWANTED = regex.compile(r"(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]")
_VISIBLE = regex.compile(r"[^\s\p{Z}\p{C}]|\p{Co}|\p{Cn}")
# Written before their consonant. For Unicode they are a cluster of their own, for a reader not.
_LEADING_VOWELS = "เแโใไ"
# Thai writes no spaces between words. In the office's titles, names and answers a word begins at
# each of these, except inside the longer words given here.
_WORD_BEGINS = regex.compile(
    r"(?<!\bNo)\s|(?<=[/,)\n])|(?=[(“])|(?<=[ก-๙])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[ก-ฮเ-ไ])"
    r"|(?<!ข้อ|ตี)ความ|โครงการ|กิจกรรม|คุณธรรม|จริยธรรม|จราจร|บุคลากร|นโยบาย|มาตรการ|แนวทาง|ข้าราชการ|ผู้บริหาร"
    r"|(?<!ราช|ชา|บริ|ประ|กรรม|ราย|โครง|ธิ|นวย|ตร|อา|พิ|วาระ)การ|(?<!คณะ|ภาค)เพื่อ|ประจำ|ส่งเสริม|สนับสนุน|ต่อต้าน|ป้องกัน"
    r"|ต้นแบบ|มิติ|วัฒนธรรม|(?<!ความ)โปร่งใส|วิถี|องค์กร|(?<!เข้า)ร่วม|ระดับ|ระบบ|หน่วยงาน|ขับเคลื่อน|เจตนารมณ์"
    r"|ทุจริต|เลขาธิการ|วุฒิสภา|สำนัก|กลุ่มงาน|คณะทำงาน|ปฏิบัติ|พัฒนา|เผยแพร่|ประชาสัมพันธ์|รักษา|และ|เกี่ยวกับ|ให้|ด้าน|โดย"
)
_LONGEST_WORD = 12
_LEADS_ON = regex.compile(r"\s*(?:และ|หรือ|ของ|เพื่อ|โดย|ด้าน|ให้|(?<=\s)การ|(?<=\s)ความ)$")

# Best first: paragraph, line, sentence, word (Thai puts a space between sentences).
_BREAKS = ("\n\n", "\n", ". ", "! ", "? ", " ", "\u200b")


def utf16_length(text: str) -> int:
    """Returns the number of UTF-16 code units, as LINE counts texts (an emoji is two or more)."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _within_units(text: str, most: int) -> bool:
    """Tells whether the text has at most so many UTF-16 units; no letter has more than two."""
    return 2 * len(text) <= most or utf16_length(text) <= most


def count_graphemes(text: str) -> int:
    """Returns the number of grapheme clusters, as LINE counts labels and displayed texts."""
    return len(_GRAPHEME.findall(text))


def within_graphemes(text: str, most: int) -> bool:
    """Tells whether the text has at most so many grapheme clusters.

    A cluster has at least one character, so that a short text need not be counted.
    """
    return len(text) <= most or count_graphemes(text) <= most


def clean(text: str) -> str:
    """Returns the text without control characters and outer space; "" if nothing is visible."""
    # Nearly all texts are printable lines; the patterns take eight times as long.
    if text.replace("\n", "").isprintable():
        return text.strip()
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    text = _UNWANTED.sub("", text).strip()
    return text if _VISIBLE.search(text) else ""


def one_line(text: str) -> str:
    """Returns the cleaned text on a single line."""
    return " ".join(clean(text).split())


def cut_graphemes(text: str, most: int) -> str:
    """Returns at most `most` grapheme clusters; a cut text ends in an ellipsis, which counts as
    one.

    It is cut where a word begins, as far as spaces, signs and the office's own words show it.
    """
    if len(text) <= most:
        return text
    ends = [cluster.end() for cluster in islice(_GRAPHEME.finditer(text), most + 1)]
    if len(ends) <= most:
        return text
    return _elided(_whole_words(text, ends[most - 2]) if most > 1 else "") if most > 0 else ""


def cut_apart(texts: Sequence[str], most: int) -> list[str]:
    """Returns each text cut like `cut_graphemes`; texts that would look alike then are shown from
    the word on in which they differ: `…เว็บไซต์คุณธรรม…`."""
    cut = [cut_graphemes(each, most) for each in texts]
    alike = {each for each in cut if cut.count(each) > 1}
    return [
        _from_difference(text, [o for o, c in zip(texts, cut, strict=True) if c == short], most)
        if short in alike
        else short
        for text, short in zip(texts, cut, strict=True)
    ]


def _from_difference(text: str, alike: Sequence[str], most: int) -> str:
    same = len(commonprefix(list(alike)))
    begins = [0, *(found.end() for found in _APART.finditer(text, 0, same))]
    return cut_graphemes(f"…{text[begins[-1] :]}" if begins[-1] else text, most)


_APART = regex.compile(r",\s*|\s+")
"""What stands between two words or two names of a list."""


def _whole_words(text: str, end: int) -> str:
    """Returns the text up to `end`, or up to the last word that begins in the second half of it."""
    begins = [found.start() for found in _WORD_BEGINS.finditer(text, 0, end + _LONGEST_WORD)]
    at = max((at for at in begins if end // 2 < at <= end), default=end)
    return _LEADS_ON.sub("", text[:at]) or text[:at]


def fit(text: str, graphemes: int, units: int) -> str:
    """Cuts like `cut_graphemes`, and to at most `units` UTF-16 units."""
    text = cut_graphemes(text, graphemes)
    if _within_units(text, units):
        return text
    return _elided(text[: _cluster_end(text, 0, _end_within(text, 0, units - 1))])


def short_line(text: str, units: int) -> str:
    """Returns one line of at most so many UTF-16 units."""
    return fit(one_line(text), units, units)


def split_text(text: str, limit: int) -> list[str]:
    """Returns pieces of at most `limit` UTF-16 units, stripped, none empty; no other text is lost.

    It cuts between paragraphs, lines, sentences or words if the piece stays at least half full,
    else between clusters. It cuts inside a cluster only if that alone is over the limit. Raises
    ValueError for a limit below two, because one emoji would not fit.
    """
    if limit < 2:
        raise ValueError("a limit below 2 cannot hold one character")
    pieces, start = [], 0
    while start < len(text):
        end = _piece_end(text, start, limit)
        pieces.append(text[start:end].strip())
        start = end
    return [piece for piece in pieces if piece]


def _elided(text: str) -> str:
    return text.rstrip(_LEADING_VOWELS + " \n") + ELLIPSIS


def _piece_end(text: str, start: int, limit: int) -> int:
    end = _end_within(text, start, limit)
    if end == len(text):
        return end
    return _break_end(text, start, end) or _cluster_end(text, start, end)


def _end_within(text: str, start: int, units: int) -> int:
    """Returns where `units` UTF-16 units from `start` end, never inside a character."""
    window = text[start : start + units]
    if not _within_units(window, units):
        window = window.encode("utf-16-le", "surrogatepass")[: units * 2].decode(
            "utf-16-le", "ignore"
        )
    return start + max(1, len(window))


def _break_end(text: str, start: int, end: int) -> int | None:
    floor = start + (end - start) // 2
    for mark in _BREAKS:
        at = text.rfind(mark, floor, end)
        # If a combining mark follows the space, the cluster does not end there.
        if at >= 0 and _border(text, at + len(mark)):
            return at + len(mark)
    return None


def _border(text: str, at: int) -> bool:
    cluster = _GRAPHEME.match(text[at - 1 : at + 1])
    return cluster is not None and cluster.end() == 1


def _cluster_end(text: str, start: int, end: int) -> int:
    """Returns the last end of a cluster up to `end`; a leading vowel stays with its consonant."""
    # One more character shows whether the cluster before `end` continues.
    window = text[start : end + 1]
    borders = (cluster.end() for cluster in _GRAPHEME.finditer(window))
    last = max((border for border in borders if border <= end - start), default=0)
    kept = len(window[:last].rstrip(_LEADING_VOWELS))
    return start + (kept or last or end - start)
