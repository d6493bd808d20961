"""Tells which of the offered choices typed words mean, or which two are the likeliest."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from handlers.understand.choices.common_words import Common, commons, shown_by_picture
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold, letters, normalise, sound

LONGEST = 90
"""A longer text names no choice by itself."""


@dataclass(frozen=True)
class Spoken:
    """A choice as people say it."""

    label: str
    said: tuple[str, ...] = ()
    """Other words for it."""
    means: tuple[Common, ...] = ()
    """What it commonly means."""


@dataclass(frozen=True)
class ChoiceReading:
    """What the words mean among the choices, by their places.

    sure: the one that is meant, None if that is not sure. likely: at most two that may be meant.
    """

    sure: int | None = None
    likely: tuple[int, ...] = ()
    names: bool = False
    """The words contain a choice's own words."""
    denied: tuple[int, ...] = ()
    """Those of which the words are denied: `ไม่ใช่สีแดง`."""


_LEADS = pattern_of(
    rf"^(?:ขอ|คือ|เอา|เลือก|ตอบ(?:ว่า)?|ก็|อันนี้|ข้อนี้|เป็น|ว่า|(?:กระ)?ผม(?!ู้)|{ME}|จะ|อยาก|ต้องการ|กด|พี่|อ๋อ|อ้อ|เอ่อ|อืม)(?=.)"
)
_TAILS = pattern_of(
    r"(?<=.)(?:เลย|แล้ว|ไป|อยู่|ละ|แล่ะ|แหละ|จริง|ก่อน|ดีกว่า|เนี่ย|อ่ะ|อะ|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|เท่านั้น|ทั้งสิ้น|ทั้งนั้น|ด้วย|หน่อย|กัน)$"
)
_NEGATED = pattern_of(
    r"(?:ไม่|มิ|ยัง|อย่า|ห้าม|ไม่ถึง|เกิน|กว่า|เกือบ)(?:ได้|ใช่|มี|ต้อง|ขอ|ให้|จะ|อยาก|ต้องการ|ค่อย|เคย|ควร|ถูก|เพิ่ง|เป็น|สมควร|กล้า|ระดับ|ที่|จะ|เอา|เลือก|ตอบ|ใช้)*$"
)
_DENIED_BEHIND = pattern_of(
    r"(?:นี่|นั่น|นั้น|นะ|น่ะ|อะ)*ไม่(?:ได้)?(?:เอา|ใช่|ใช้|ต้อง(?:การ)?)(?:แล้ว|ละ|ดีกว่า|หรอก|เลย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า)*"
    r"(?=$|ขอ|เอา|เป็น|ให้|แต่|เลือก|ใช้)"
)
"""Denies what stands before it: `PDF ไม่เอา ขอ Word`."""
_REFUSED = pattern_of(r"(?:ไม่|มิ|อย่า|ห้าม)(?:ได้|ใช่|มี|ต้อง|ขอ|ให้|จะ|อยาก|ต้องการ|เป็น|เอา|เลือก|ตอบ|ใช้)*$")
"""The plainest of `_NEGATED`: who says so of one choice and names another wants that."""
_UNJOINED = pattern_of(r"(?<=\S)ไม่(?:เอา|ใช่|ใช้|ต้อง(?:การ)?)(?=\s)")
"""May deny what stands before it or behind it: `เหลืองไม่เอา แดง`."""
_WANTED = pattern_of("เอา|เลือก|ใช้|อยากได้|ต้องการ|แต่|แทน|ดีกว่า|ต่างหาก|แล้วกัน|ละกัน|พอ|งั้น")
_BEGINS_APART = pattern_of(r"^ไม่(?:เอา|ใช่)\s+(?=[ก-๎])")
"""May refuse what stands until now: `ไม่เอา ส่งทันทีเลย`."""
_DENIES_THEM = pattern_of(
    r"(?:ไม่|มิ|อย่า|ห้าม)(?:ได้|ใช่|มี|ต้อง|ขอ|ให้|จะ|อยาก|ต้องการ|เป็น|เอา|เลือก|ตอบ|ใช้)*"
)
_NEGATIONS = pattern_of(r"ไม่|ยัง(?!ไง)|มิ(?!ถุ)|อย่า(?!ง)|ห้าม")
_DENIALS = pattern_of(rf"{_NEGATIONS.pattern}|ไร้|ปลอด|ปราศจาก")
_LIGHT = pattern_of(
    rf"ค่ะ|คะ|ครับ|คับ|นะ|ก็|คือ|เป็น|ของ|ที่|ให้|ไป|มา|แล้ว|เลย|อยู่|ด้วย|หน่อย|มาก|จริง|แน่นอน|แน่ๆ|เขา|เค้า|ท่าน|{ME_OR_US}|สำนักงาน|สำนัก|กิจกรรม|งาน"
    r"|โครงการ|เรื่องนี้|อันนี้|ข้อนี้|นี้|ขอ|จะ|ได้|มี|ใดๆ|ใด|ใน|กับ|และ|คน|ใหม่|ทั้งหมด|เท่านั้น|แค่|เฉพาะ|น่า|คิด|ว่า|ทำ|ส่ง|ทาง|จาก|อีก|ที|เอง|พอ|สี|ระดับ|ความ|การ|ค่อนข้าง|เสี่ยง"
)
_UNSURE = pattern_of(
    rf"{_NEGATIONS.pattern}|เกือบ|ใกล้(?!เคียง)|เหลือ(?!ง)|น่าจะ|คิดว่า|มั้ง|อาจ|ถ้า|หาก|หรือ|เรื่อง(?=คน|งบ|เงิน|เวลา|สถานที่|ห้อง)|(?:ให้|ฝาก)(?=หัวหน้า|ผอ|พี่|น้อง|เพื่อน|คนอื่น)|ยกเว้น|เว้นแต่|นอกจาก|ขาด|ไม่รวม"
)
"""Words beside a choice's that leave it open."""
_BECAUSE = pattern_of(r"\s*(?:เพราะ|เนื่องจาก|ด้วยเหตุ)")
_LEAVES_OPEN = pattern_of(
    rf"เกือบ|ใกล้(?!เคียง)|เหลือ(?!ง)|ถ้า|หาก|หรือ|น่าจะ|อาจ|มั้ง|ค่อย|(?:^|\s)รอ|แต่(?!ละ)|ยังไง|{WHETHER}|อะไร|ไม่แน่ใจ|เมื่อไ"
)
"""Words in a sentence of several clauses that leave its choice open."""
_POLITELY_ENDED = pattern_of("(?:ค่ะ|ครับ|คับ|จ้ะ|จ้า)$")
_LONGEST_REASON = 200
_LEAST_CLAUSE = 6
_DIGITS = pattern_of(r"\d+")
_NO_DIGIT_BEFORE, _NO_DIGIT_AFTER = r"(?<!\d)", r"(?!\d)"
_ONLY_DENIES = "ไม่ใช่"
_OTHER = "อื่น"
_SAYS_NOT_WHICH = (
    r"(?:(?<![ก-๎])|(?<=เป็น)|(?<=หรือ)|(?<=กด)|(?<=ข้อ)|(?<=แบบ)|(?<=อย่าง)|(?<=กรณี)|(?<=เลือก)|(?<=ตอบ)"
    r"|(?<=เอา)|(?<=ขอ)|(?<=ว่า))"
)
"""A noun before it says other than what: `วันอื่น` is no other relation."""
_LEAST = 3
_SHORT_WORD = 3
_SHORT_ANSWER = 20
_LEFT, _LEFT_CAREFUL, _LEFT_SHORT = 12, 6, 4
"""Letters that may stand beside the choice's words: usually, where other words are an answer, and
beside a word so short that it may be part of another."""
_ALIKE = 70.0
_LEAST_ALIKE = 4


@lru_cache(maxsize=256)
def forms(text: str) -> tuple[str, ...]:
    """Returns the words' keys: as typed, then with less and less of what people say around an
    answer (`ขอ…`, `…แล้วค่ะ`)."""
    said = without_salute(normalise(text))
    found = [letters(said), fold(said)]
    for stripped in (_LEADS, _TAILS):
        while (shorter := stripped.sub("", found[-1], count=1)) != found[-1]:
            found.append(shorter)
    return tuple(dict.fromkeys(found))


def only_denies(text: str) -> bool:
    """Tells whether the words deny something and say nothing else: `ไม่ใช่ค่ะ`."""
    return _ONLY_DENIES in forms(text)


def exactly(text: str, offers: Sequence[Spoken]) -> int | None:
    """Returns the choice that the words name as a whole, by its label or declared words."""
    if len(text) > LONGEST:
        return None
    for said in (text, respelled(text)):
        for form in forms(said):
            found = [place for place, each in enumerate(offers) if form and form in _words(each)]
            if found:
                return found[0] if len(found) == 1 else None
    return None


def read_choice(text: str, offers: Sequence[Spoken], careful: bool = False) -> ChoiceReading:
    """Returns the meant choice, or the likeliest.

    careful: other words are an answer too, so only words that say little else name a choice.
    """
    named = exactly(text, offers)
    if named is not None:
        return ChoiceReading(named)
    told = None if careful else _with_its_reason(text, offers)
    if told is not None:
        return ChoiceReading(told)
    if len(text) > LONGEST:
        return ChoiceReading()
    mended = respelled(text)
    found = _read(mended, offers, careful)
    if mended == text or found != ChoiceReading():
        return found
    return _read(text, offers, careful)  # the choices may be names


def _read(text: str, offers: Sequence[Spoken], careful: bool) -> ChoiceReading:
    whole = _as_common(text, offers)
    if whole:
        return _one_of(whole)
    if careful and len(text) > LONGEST // 2:
        return ChoiceReading()
    slipped = _misspelled(text, offers)
    if slipped is not None:
        return ChoiceReading(slipped)
    return _inside(text, offers, careful)


def _with_its_reason(text: str, offers: Sequence[Spoken]) -> int | None:
    """Returns the choice of `ให้เหลืองค่ะ เพราะ…`, and of a last clause after what speaks for it
    (`ตัวเลขไม่ตรง ส่งกลับให้เขาแก้`); None if the other words leave it open."""
    if len(text) > _LONGEST_REASON or "\n" in text.strip():
        return None
    plain = normalise(text)
    because = _BECAUSE.search(plain)
    if because is not None and because.start() >= _LEAST:
        found = read_choice(plain[: because.start()], offers)
        return found.sure
    before, space, last = plain.rpartition(" ")
    while space and len(last) < _LEAST_CLAUSE:
        before, space, tail = before.rpartition(" ")
        last = f"{tail} {last}"
    if not space or _LEAVES_OPEN.search(plain) or _tells_figures(plain, offers):
        return None
    ends, begins = _read(last, offers, False), _read(before, offers, False)
    denied = _REFUSED.search(letters(before)) is not None and not _BEGINS_APART.match(plain)
    if (
        not denied
        and ends.sure is not None
        and begins.sure in (None, ends.sure)
        and not begins.names
    ):
        return ends.sure
    ended = _POLITELY_ENDED.search(before) is not None
    if begins.sure is not None and not ends.names and (ended or not _NEGATIONS.search(last)):
        little = len(last) <= _LEFT and len(plain) <= LONGEST // 2
        plainly = exactly(before, offers) is not None and len(plain) <= LONGEST
        return begins.sure if little or plainly else None
    if begins.sure is not None and Common.UNKNOWN in offers[begins.sure].means and not ends.names:
        return begins.sure  # `ไม่รู้เหมือนกัน เขาไม่ได้บอก`
    return None


def _tells_figures(plain: str, offers: Sequence[Spoken]) -> bool:
    """Tells whether figures stand beside choices that name figures: `เกือบเสร็จ สัก 80`."""
    return _DIGITS.search(plain) is not None and any(_DIGITS.search(o.label) for o in offers)


def _one_of(places: Sequence[int]) -> ChoiceReading:
    if len(places) == 1:
        return ChoiceReading(places[0])
    return ChoiceReading(likely=tuple(places[:2]))


@lru_cache(maxsize=512)
def _words(each: Spoken) -> frozenset[str]:
    return frozenset(letters(words) for words in (each.label, *each.said)) - {""}


class _Heard(NamedTuple):
    """Words as they are compared where they may have slips: how they sound, how many of them deny
    something, and their figures."""

    sound: str
    denials: int
    figures: Sequence[str]


@lru_cache(maxsize=512)
def _sounds(each: Spoken) -> Sequence[_Heard]:
    """Returns the words of a choice that are long enough for a slip."""
    return [_as_heard(words) for words in _words(each) if len(words) > _LEAST]


def _as_heard(words: str) -> _Heard:
    return _Heard(sound(words), len(_DENIALS.findall(words)), _DIGITS.findall(words))


def _as_common(text: str, offers: Sequence[Spoken]) -> list[int]:
    """Returns the choices that mean what the words commonly mean as a whole."""
    picture = shown_by_picture(text)
    heard = frozenset((picture,)) if picture else commons(forms(text))
    return [place for place, each in enumerate(offers) if heard.intersection(each.means)]


def _misspelled(text: str, offers: Sequence[Spoken]) -> int | None:
    """Returns the one choice of which the words are a slip of typing; a denial or another figure is
    no slip."""
    for form in forms(text):
        heard, denials, figures = _as_heard(form)
        if len(heard) <= _LEAST or form == _ONLY_DENIES:  # it sounds as `ไม่ใช้`
            continue
        most = _slips(heard)
        near = {
            place
            for place, each in enumerate(offers)
            for words in _sounds(each)
            if words.denials == denials
            and words.figures == figures
            and OSA.distance(heard, words.sound, score_cutoff=most) <= most
        }
        if near:
            return near.pop() if len(near) == 1 else None
    return None


def _slips(heard: str) -> int:
    return 0 if len(heard) < 6 else 1 if len(heard) < 9 else 2


def _inside(text: str, offers: Sequence[Spoken], careful: bool) -> ChoiceReading:
    """Finds the choices' words within a longer sentence."""
    key = forms(text)[0]
    spans = [
        (start, start + len(words), place)
        for place, each in enumerate(offers)
        for words in _words(each)
        if len(words) >= _LEAST
        and words in key
        and not _NEGATIONS.fullmatch(words)  # `ไม่` of `ไม่มีแล้ว`
        for start in _places(words, key)
    ]
    widest = [a for a in spans if not any(_covers(b, a) for b in spans)]
    told, plain = widest, normalise(text)  # `เหลืองไม่เอา แดง` denies one of the two
    only_one = len({place for _, _, place in widest}) == 1
    if not (_UNJOINED.search(plain) or only_one and _BEGINS_APART.match(plain)):
        told = [span for span in widest if not _is_denied(key, span, widest)]
    named = list(dict.fromkeys(place for _, _, place in sorted(told)))
    if len(named) == 1:
        left = _LIGHT.sub("", " ".join(_between(key, told)))
        most = _LEFT_CAREFUL if careful else _LEFT
        if all(end - start <= _SHORT_WORD for start, end, _ in told):
            most = _LEFT_SHORT
        unsure = any(_UNSURE.search(each) for each in _between(key, told))
        unsure = unsure or _tells_figures(" ".join(_between(key, told)), offers)
        if len(left.replace(" ", "")) <= most and not unsure:
            return ChoiceReading(named[0])
        if _rather(key, widest, told, _LEFT_CAREFUL if careful else _LEFT):
            return ChoiceReading(named[0], names=True, denied=_denied(widest, named))
    if careful and not (widest and len(key) <= _SHORT_ANSWER):
        return ChoiceReading()
    denied = _denied(widest, named)
    likely = _likeliest(key, offers, named, set(denied))
    return ChoiceReading(likely=likely, names=bool(widest), denied=denied)


def _denied(spans: Sequence[tuple[int, int, int]], named: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted({place for _, _, place in spans}.difference(named)))


def _rather(
    key: str,
    spans: Sequence[tuple[int, int, int]],
    told: Sequence[tuple[int, int, int]],
    most: int,
) -> bool:
    """Tells whether the words say of one choice that it is wanted and of all others that are named
    that they are not: `ขอเป็น Word ไม่เอา PDF`.

    told: those of the spans that are not denied. most: letters that may stand beside them.
    """
    denied = [span for span in spans if span not in told]
    plainly = all(
        _REFUSED.search(key, 0, start) or _DENIED_BEHIND.match(key, end) for start, end, _ in denied
    )
    if not denied or not plainly:
        return False
    left = "".join(_between(key, spans))
    open_still = _LEAVES_OPEN.search(_DENIES_THEM.sub("", left)) is not None
    left = _LIGHT.sub("", _WANTED.sub("", _DENIES_THEM.sub("", left)))
    return not open_still and len(left) <= most and not _NEGATIONS.search(left)


def _is_denied(key: str, span: tuple[int, int, int], spans: Sequence[tuple[int, int, int]]) -> bool:
    """Tells whether the words before deny those of the span, or those behind it; `ยัง` before
    `ไม่ให้ผ่าน` does not, nor what denies another one of the spans before it."""
    if _DENIED_BEHIND.match(key, span[1]):
        return True
    at = span[0]
    behind = (_DENIED_BEHIND.match(key, end) for _, end, _ in spans if end <= at)
    begin = max((found.end() for found in behind if found is not None), default=0)
    if key.startswith("ไม่", at) and key.endswith("ยัง", 0, at):
        at -= len("ยัง")
    return _NEGATED.search(key, min(begin, at), at) is not None


def _places(words: str, key: str) -> list[int]:
    """Returns where the words stand; `0 บาท` does not stand in `12,500 บาท`, nor `อื่น` in `วันอื่น`."""
    before = _NO_DIGIT_BEFORE if words[0].isdigit() else _SAYS_NOT_WHICH if words == _OTHER else ""
    whole = rf"{before}{re.escape(words)}"
    whole += _NO_DIGIT_AFTER if words[-1].isdigit() else ""
    return [found.start() for found in re.finditer(whole, key)]


def _covers(wide: tuple[int, int, int], narrow: tuple[int, int, int]) -> bool:
    within = wide[0] <= narrow[0] and narrow[1] <= wide[1]
    return within and wide[1] - wide[0] > narrow[1] - narrow[0]


def _between(key: str, spans: Sequence[tuple[int, int, int]]) -> list[str]:
    """Returns the pieces of the key outside of the spans."""
    spans = sorted(spans)
    starts = (0, *(end for _, end, _ in spans))
    ends = (*(start for start, _, _ in spans), len(key))
    return [key[a:b] for a, b in zip(starts, ends, strict=True)]


def _likeliest(
    key: str, offers: Sequence[Spoken], named: Sequence[int], denied: set[int]
) -> tuple[int, ...]:
    """Returns the two choices that the words may mean; none if they resemble none of them."""
    others = {
        place: _words(each) or {""}
        for place, each in enumerate(offers)
        if place not in named and place not in denied
    }
    if not named and not denied and not (len(key) >= _LEAST_ALIKE and _is_like(key, others)):
        return ()
    alike = {
        place: max(fuzz.partial_ratio(key, words) for words in said)
        for place, said in others.items()
    }
    ranked = sorted(alike, key=lambda place: -alike[place])
    return tuple([*named, *ranked][:2])


def _is_like(key: str, others: Mapping[int, Collection[str]]) -> bool:
    """Tells whether the words are like any of these: mostly not, and it takes far less time than to
    tell how like each is."""
    return any(
        fuzz.partial_ratio(key, words, score_cutoff=_ALIKE) >= _ALIKE
        for said in others.values()
        for words in said
    )
