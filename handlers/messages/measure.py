"""Measures, cleans and cuts text the way LINE counts it; it knows no message and no wording."""

from itertools import islice

import regex

ELLIPSIS = "…"
NOTHING = "-"

_GRAPHEME = regex.compile(r"\X")
_LINE_END = regex.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
# Direction overrides go too: they can make a card show words in an order nobody wrote.
_UNWANTED = regex.compile(r"(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]")
_VISIBLE = regex.compile(r"[^\s\p{Z}\p{C}]|\p{Co}|\p{Cn}")
# Written before their consonant and a cluster of their own in Unicode, not to a reader.
_LEADING_VOWELS = "เแโใไ"
# Thai writes no spaces between words. Where one of these stands in the titles, names and answers
# of the office a word begins, but for the longer words they are part of.
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
    """UTF-16 code units, as LINE counts texts (an emoji is two or more)."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def count_graphemes(text: str) -> int:
    """Grapheme clusters, as LINE counts labels and displayed texts."""
    return sum(1 for _ in _GRAPHEME.finditer(text))


def clean(text: str) -> str:
    """The text without control characters and outer space; "" when nothing could be seen."""
    if text.isprintable():
        return text.strip()
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    text = _UNWANTED.sub("", text).strip()
    return text if _VISIBLE.search(text) else ""


def one_line(text: str) -> str:
    """The cleaned text on a single line."""
    return " ".join(clean(text).split())


def cut_graphemes(text: str, most: int) -> str:
    """At most `most` grapheme clusters; what is cut ends in an ellipsis, counted in them.

    Cut where a word begins, as far as spaces, signs and the office's own words tell.
    """
    if len(text) <= most:
        return text
    ends = [cluster.end() for cluster in islice(_GRAPHEME.finditer(text), most + 1)]
    if len(ends) <= most:
        return text
    return _elided(_whole_words(text, ends[most - 2]) if most > 1 else "") if most > 0 else ""


def _whole_words(text: str, end: int) -> str:
    """The text up to `end`, or to the last word that begins in the second half of that."""
    begins = [found.start() for found in _WORD_BEGINS.finditer(text, 0, end + _LONGEST_WORD)]
    at = max((at for at in begins if end // 2 < at <= end), default=end)
    return _LEADS_ON.sub("", text[:at]) or text[:at]


def fit(text: str, graphemes: int, units: int) -> str:
    """As `cut_graphemes`, and within `units` UTF-16 units as well."""
    text = cut_graphemes(text, graphemes)
    if utf16_length(text) <= units:
        return text
    return _elided(text[: _cluster_end(text, 0, _end_within(text, 0, units - 1))])


def split_text(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` UTF-16 units, stripped, none empty; nothing else is lost.

    Cut between paragraphs, lines, sentences or words where the piece stays at least half
    full, else between clusters; inside a cluster only when it alone is over the limit.
    Raises ValueError for a limit below two, which one emoji would not fit.
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
    """Where `units` UTF-16 units from `start` end, never inside a character."""
    window = text[start : start + units]
    if utf16_length(window) > units:
        window = window.encode("utf-16-le", "surrogatepass")[: units * 2].decode(
            "utf-16-le", "ignore"
        )
    return start + max(1, len(window))


def _break_end(text: str, start: int, end: int) -> int | None:
    floor = start + (end - start) // 2
    for mark in _BREAKS:
        at = text.rfind(mark, floor, end)
        # A space may carry a combining mark: then there is no border after it.
        if at >= 0 and _border(text, at + len(mark)):
            return at + len(mark)
    return None


def _border(text: str, at: int) -> bool:
    cluster = _GRAPHEME.match(text[at - 1 : at + 1])
    return cluster is not None and cluster.end() == 1


def _cluster_end(text: str, start: int, end: int) -> int:
    """The last border of clusters up to `end`, a leading vowel staying with its consonant."""
    # One character more shows whether the cluster before `end` goes on after it.
    window = text[start : end + 1]
    borders = (cluster.end() for cluster in _GRAPHEME.finditer(window))
    last = max((border for border in borders if border <= end - start), default=0)
    kept = len(window[:last].rstrip(_LEADING_VOWELS))
    return start + (kept or last or end - start)
