"""Finds which publicity channels of a plan a text or a link names.

A channel is a medium (Facebook, LINE, a web site) and its owner; or any medium of the bureau.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import letters, normalise

_MEDIA = {
    "facebook": r"facebook|เฟ[สซ]บุ๊?[กค]|(?<![a-z])fb(?![a-z])|fanpage|แฟนเพจ|เพจ"
    r"|(?:(?<![ก-๎])|(?<=ลง)|(?<=ใน)|(?<=ทาง)|(?<=กับ)|(?<=กะ))เฟ[สซ]"
    r"(?=แล้ว|ค่ะ|ครับ|นะ|กับ|กะ|และ|(?:ของ)?(?:คุณธรรม|ชมรม|สำนัก|กลุ่ม|สตรอง|ข้าราชการ)|(?<=ซ)(?:ของ|ไป)|[^ก-๎]|$)",
    "line": r"(?<![a-z])line(?![a-z])|(?<!ออน)ไลน์|(?<!ออน)ไลน(?![ก-๎])",
    "web": r"เว็?[บป](?:ไซ(?:[ต์ทด]+|ค์)?)?|(?<![a-z])web(?:site)?(?![a-z])",
}
_MEDIUM = "(?:" + "|".join(f"(?:{words})" for words in _MEDIA.values()) + ")"
_PAGE = pattern_of("เพจ")
_APART_NAMED = pattern_of(rf"(?<!\S)(?:ส่วน|แต่|ใน|ที่)?{_MEDIUM}")
_NAMED = pattern_of(
    rf"(?P<media>{_MEDIUM}(?:[\s(/,)]*(?:และ|กับ|กะ|\+|&)?[\s(/,)]*{_MEDIUM})*)(?P<whose>(?:(?!{_MEDIUM})[^\n,;])*)"
)
_OWN = pattern_of(
    rf"(?:{_MEDIUM}|ช่องทาง|บอร์ด(?:ประชาสัมพันธ์|ข่าว)?|เสียงตามสาย|ป้าย(?:ประกาศ|ประชาสัมพันธ์)|อีเมล|กลุ่ม)[\s()]*"
    r"(?:กลุ่ม)?(?:ของ|ประจำ|ใน|ภายใน|หน้า(?:ห้อง)?|ที่|ตรง)?\s*"
    r"(?:สำนัก(?!งาน)|กลุ่มงาน|กลุ่มตรวจสอบ)|^ภายใน\s*(?:สำนัก(?!งาน)|กลุ่ม)"
)
_IS_OWN = pattern_of(r"(?:ของ|ภายใน)?\s*(?:สำนัก(?!งาน)|กลุ่มงาน|กลุ่มตรวจสอบ)")
_ALL = pattern_of(r"(?:ครบ|ลง|ผ่าน|เผยแพร่)?ทุกช่องทาง|ครบทั้ง\s*[0-9]*\s*ช่องทาง|ครบช่องทาง")
_EXCEPT = pattern_of(
    r"(?:ยกเว้น|เว้น(?:แต่)?|นอกจาก|ขาด|แต่ไม่(?:มี|ได้ลง)|ไม่รวม)(?:แค่)?\s*(?P<what>\S.*)"
)
_NOT_YET = pattern_of(
    r"(?:ยังไม่|ไม่ได้|ไม่มี|ไม่ครบ|ขาด|ยกเว้น|จะ|กำลังจะ|เตรียม|(?<!สต)รอ)"
    r"(?:(?!แต่(?!ละ)|(?:ค่ะ|คะ|ครับ|คับ|นะ)\s"
    r"|(?:(?<=มี)(?:ปัญหา|อุปสรรค|ความเสี่ยง|ค่าใช้จ่าย|งบ|เงิน)|(?<=ใช้)(?:งบ|เงิน))[^\s]{0,8}\s)[^\n,;]){0,24}$"
)
_DAY_AFTER = pattern_of(r"\s*(?:เมื่อ|วันที่|ตั้งแต่|\d).*$")
_ADDRESS = pattern_of(r"(?:(?:ตาม|ที่)?(?:ลิ้?ง[กค]์?|link)(?:นี้|คือ|:|\s)*)?https?://\S+", re.IGNORECASE)
_OVER = pattern_of(r"(?:ลง|ไป|โพสต์|อย่างเดียว|เท่านั้น|แล้ว|เรียบร้อย|ด้วย|ครบ|ค่ะ|คะ|ครับ|คับ|นะ)+$")
_LONGEST_TAIL = 60
"""Letters at the end of a name in which such words are looked for."""
_PREFIX = pattern_of("^(?:ของ|ชมรม|กลุ่ม|ศูนย์)")
_HOSTS = (
    ("facebook", ("facebook.com", "fb.com", "fb.me", "fb.watch")),
    ("line", ("line.me", "lin.ee")),
    ("web", ("go.th",)),
)
_NEXT_MEDIUM = pattern_of(
    rf"(?:\s*(?:และ|กับ|กะ|แล้วก็|ส่วน)(?:ลง|ที่|ทาง|ใน|โพสต์|\s)*|\s+(?:ลง|ที่|ทาง|ใน)?)(?={_MEDIUM})",
    re.IGNORECASE,
)
_ALONE = pattern_of(
    rf"(?:(?:เรา|ก็|มี|ได้|ลง|โพสต์?|แชร์|เผยแพร่|ประชาสัมพันธ์|ขึ้น|ใน|ทาง|ที่|ผ่าน|ไป|ไว้|กลุ่ม|ตัว)*(?:{_MEDIUM})(?:กลุ่ม)?"
    rf"(?:แล้ว(?!ก็)|เรียบร้อย|ครบ|ด้วย|เลย|ไป|นะ|น่ะ|{POLITE})*(?:[\s,/+&]|และ|กับ|กะ|แล้วก็|รวมทั้ง|อีก)*)+"
)
"""Only media, without whose they are: `เฟซ เพจ ไลน์`, `ลงเว็บกับไลน์แล้วค่ะ`."""
_FEWEST = 2
_ALIKE = 88.0
_LEAST = 4  # letters of a name's beginning that are enough


_PUBLISHED = pattern_of(
    rf"(?:เผยแพร่|ลง|โพสต์|โพส|แชร์|ประชาสัมพันธ์|ขึ้น)[^\n,;]{{0,12}}?(?P<medium>{_MEDIUM})"
)
_NOT_PUBLISHED = pattern_of(
    r"(?<!\S)(?:ยังไม่(?:ได้|มีการ)?|ไม่ได้)(?:(?:เผยแพร่|ประชาสัมพันธ์)(?:ที่ใด|ที่ไหน|เลย)?"
    r"|(?:ลง|โพสต์|โพส|แชร์)(?:ช่องทาง|ที่)(?:ใด|ไหน)(?:เลย)?)(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)?(?=[\s,.]|$)"
)
_NOT_THERE = pattern_of(
    r"(?:(?!ลง|โพส|แชร์|เผยแพร่|ประชาสัมพันธ์|ขึ้น|แล้ว|แต่(?!ละ)|ส่วน|เสียง|ป้าย|บอร์ด|วารสาร|จดหมาย)[^\n,;])*?(?:ยังไม่(?:ได้|มีการ)?|ไม่ได้)(?:เอา|นำ)?(?:ไป)?"
    rf"(?:ลง|โพสต์?|แชร์|เผยแพร่|ประชาสัมพันธ์|ขึ้น)(?:เลย|ให้|ไป|{POLITE})*(?=[\s,.]|แต่|$)"
)
"""Behind a medium: it was not used: `ชมรม STRONG ก็ยังไม่ได้ลงค่ะ`."""
_LINKS_NOT_THERE = pattern_of(
    rf"(?<!\S)(?:ส่วน)?(?:ลิ้?ง[กค]์?|โพสต์|การ(?:เผยแพร่|ประชาสัมพันธ์))(?:ก็)?(?:ยัง)?ไม่(?:มี|ได้ทำ)(?:เลย|{POLITE})*(?=[\s,.]|$)"
)


def medium_named(text: str) -> str | None:
    """Returns the only medium (facebook, line, web) that the text says was used."""
    plain = normalise(text).casefold()
    found = {
        medium
        for each in _PUBLISHED.finditer(plain)
        if not _NOT_YET.search(plain[: each.start()])
        for medium in _media(each["medium"])
    }
    return found.pop() if len(found) == 1 else None


def medium_in(text: str) -> str | None:
    """Returns the only medium that the text names."""
    found = _media(normalise(text).casefold())
    return next(iter(found)) if len(found) == 1 else None


def is_publication(link: str) -> bool:
    """Tells whether the link leads to a medium of publication."""
    return bool(_media_of(link.casefold()))


_PUBLISHES = pattern_of(
    r"ลง(?!ทะเบียน|ชื่อ|นาม|มือ|พื้นที่)|โพส|แชร์|เผยแพร่|ประชาสัมพันธ์|ประกาศ|แจ้ง|เวียน|ติด|(?<!เ)ปิด|บอร์ด|ป้าย|กลุ่ม|วารสาร|ข่าว|เสียง|สื่อ|ช่อง"
    r"|อินทรา|อิน(?:เท|เต)อร์|intra|เมล|mail|หนังสือ|ระบบ|เพลง|วิทยุ|ทีวี|โทรทัศน์|หน้าจอ|จอ|ทาง|ออนไลน์|ในที่ประชุม"
)
_TELLS_ELSE = pattern_of(
    rf"(?:ทุกอย่าง|ก็|งาน|ครบ|เสร็จ)*(?:เรียบร้อย|ราบรื่น|ลุล่วง)(?:ดี|มาก|แล้ว|หมด|ทุกอย่าง|{POLITE}|\s)*$|"
    r"(?:มี(?!เดีย)|ได้|จัด|อบรม|ใช้งบ|งบ|เบิก|ผู้เข้าร่วม|ผู้ร่วม|คนเข้าร่วม|ผู้เข้าอบรม|วิทยากร|ท่าน|ประธาน|ที่(?:ห้อง|อาคาร|โรงแรม|วัด)|ณ\s|สถานที่)"
    r"|(?:ขอ|ช่วย|จะ|\s)*(?:แก้|ผิด)|.*\d\s*(?:คน|บาท|วัน|ครั้ง|%|ราย|ท่าน|ชั่วโมง|รูป(?!ภาพ))|.*ร้อยละ"
    r"|(?:วัน|เมื่อ|เช้า|บ่าย|เย็น|คืน|เดือน|ปี|สัปดาห์|อาทิตย์|พรุ่ง|มะรืน|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด)วัน)"
    r"(?:นี้|หน้า|ก่อน|ที่แล้ว|วาน|วันนี้|เช้า|บ่าย|เย็น|\s)*$"
    rf"|(?:ความเสี่ยง|ระดับ|สี|ไฟ|เป็น|\s)*(?:เขียว|เหลือง|แดง)(?:เลย|แล้ว|{POLITE}|\s)*$"
)


def tells_no_channel(words: str) -> bool:
    """Tells whether the words tell something else of an activity, such as how many came, and name
    nothing by which things are made known."""
    plain = normalise(words).casefold()
    return _TELLS_ELSE.match(plain) is not None and not (_media(plain) or _PUBLISHES.search(plain))


def says_published(text: str) -> bool:
    """Tells whether the text says that something was published."""
    return re.search("เผยแพร่|โพสต์|โพส|แชร์|ประชาสัมพันธ์", normalise(text)) is not None


def channels_of(medium: str, channels: Sequence[str]) -> list[str]:
    """Returns the channels of this medium, in the plan's order."""
    return [each for each in channels if medium in _media(normalise(each).casefold())]


def likeliest_of(text: str, meant: Sequence[str]) -> list[str]:
    """Returns channels of one medium, those first that are called as the text calls it: a page
    for `ลงเพจแล้ว`."""
    said = _PAGE.search(normalise(text).casefold()) is not None
    return sorted(meant, key=lambda each: (_PAGE.search(each) is not None) is not said)


def meant_alone(text: str, channels: Sequence[str]) -> Sequence[Sequence[str]]:
    """Returns by each medium that words name, and nothing else, the channels that it may be; ()
    for words that say whose it is, or name a medium of which the plan has none."""
    plain = normalise(text).casefold()
    if _ALONE.fullmatch(plain) is None:
        return ()
    said = [found[0] for found in re.finditer(_MEDIUM, plain)]
    paged = any(map(_PAGE.search, said))
    meant = [_may_be(each, paged, channels) for each in said]
    return meant if all(meant) else ()


def is_medium_only(channel: str) -> bool:
    """Tells whether the plan calls a channel by its medium only: `LINE`."""
    return _ALONE.fullmatch(normalise(channel).casefold()) is not None


_BEGINS_CHANNEL = pattern_of(
    rf"(?:กลุ่ม|ติด)?(?:{_MEDIUM}|อีเมล|ยูทูบ|youtube|tiktok|ติ๊กต็อก|ไอจี|instagram|บอร์ด|ป้าย|ประกาศ|เสียงตามสาย|วารสาร|จดหมายข่าว"
    r"|หนังสือเวียน|อินทราเน็ต)[^\d]{0,40}$"
)
_NO_NAME = pattern_of(
    "ไม่|ยัง|จะ(?!ต|ง)|ล่ม|ค้าง|เด้ง|ลบ|บอก|ทวง|ชำรุด|พัง|เสีย(?!ง)|หาย|หลุด|ช้า|ยาก|ตอบ|ถาม|เตือน|แจ้ง|นัด|ให้|โดน|ออก(?!แบบ)"
    "|เพื่อน|ชื่อ|นี้|ได้|ผิด|ขอ(?!ง|บ|น)|(?<!สต)รอ(?!บ)|ปิด|เงียบ|แฮก|หมด|เดือน|พรุ่ง|สัปดาห์|ไป(?!$)|มา(?=ก|$)"
)
"""Words that tell something of a medium: they are no part of what it is called."""


def tells_of_nothing_else(words: str) -> bool:
    """Tells whether nothing stands in words of a channel that is no part of what one is called:
    not for `เพจชมรมลบไป`, `เว็บล่ม`."""
    return _NO_NAME.search(normalise(words)) is None


def is_named_channel(words: str) -> bool:
    """Tells whether the words may be what somebody calls a channel, by its medium and whose it is:
    `เพจคุณธรรมคนสภา`."""
    plain = normalise(words).casefold()
    may_be = _BEGINS_CHANNEL.match(plain) is not None and tells_of_nothing_else(plain)
    return may_be and not is_medium_only(words)


def _may_be(said: str, paged: bool, channels: Sequence[str]) -> Sequence[str]:
    """Returns the channels that a medium may be; one that is called no more is that. Beside a page
    another Facebook is no page."""
    found = [each for medium in _media(said) for each in channels_of(medium, channels)]
    if own := list(filter(is_medium_only, found)):
        return own
    is_page = _PAGE.search(said) is not None
    if not is_page and not paged:
        return likeliest_of(said, found)
    return [each for each in found if (_PAGE.search(each) is not None) is is_page] or found


_OF_BUREAU = pattern_of(
    rf"(?:ลง|ติด|ขึ้น|เผยแพร่|ประชาสัมพันธ์|โพสต์?|แจ้ง|ทาง|ที่|ใน|ผ่าน|ไป|แล้ว|ก็|\s)*(?:{_OWN.pattern})"
    rf"(?:ของ)?(?:เรา|ของเรา)?(?:แล้ว|เรียบร้อย|ด้วย|อย่างเดียว|{POLITE}|\s)*"
)


def is_of_bureau(text: str) -> bool:
    """Tells whether the words name one of the bureau's own ways to make things known, and nothing
    else: `ช่องทางของสำนัก`, `ติดบอร์ดหน้าสำนักค่ะ`."""
    return _OF_BUREAU.fullmatch(normalise(text).casefold()) is not None


def unnamed_media(text: str, named: Sequence[str]) -> frozenset[str]:
    """Returns the media that the text says were used beside those of the channels it names."""
    plain = normalise(text).casefold()
    said = frozenset(medium for media, _whose in _mentions(plain) for medium in media)
    return said - frozenset().union(*(_media(normalise(each).casefold()) for each in named))


def not_published_at(plain: str) -> list[tuple[int, int]]:
    """Returns where a normalised text says, in words apart, that nothing is published yet; also of
    the media that it names, where it names no other one."""
    if "ไม่" not in plain:
        return []
    found = [*_NOT_PUBLISHED.finditer(plain), *_LINKS_NOT_THERE.finditer(plain)]
    if found:
        return [each.span() for each in found]
    lower = plain.lower()  # as long as the text
    spans = [
        (each.start(), behind.end())
        for each in _APART_NAMED.finditer(lower)
        if (behind := _NOT_THERE.match(lower, each.end())) is not None
    ]
    return spans if spans and not any(_mentions(lower)) else []


def split_at_media(text: str, channels: Sequence[str]) -> list[str]:
    """Returns the text in pieces of one medium each, if each names a channel or the whole leaves a
    medium out; else the whole."""
    pieces = [each.strip() for each in _NEXT_MEDIUM.split(text) if each.strip()]
    if len(pieces) < _FEWEST:
        return [text]
    named = channels_named(text, channels)
    apart = all(channels_named(each, channels) for each in pieces)
    return pieces if apart or named and unnamed_media(text, named) else [text]


_BOARD_FIRST = pattern_of(
    rf"(?P<board>(?:บอร์ด|ป้าย|เสียงตามสาย|วารสาร|หนังสือเวียน)(?:(?!{_MEDIUM})[^\n,;]){{0,30}}?)\s*(?:กับ|และ|กะ|แล้วก็)\s*"
    rf"(?=(?:ลง|ใน|ทาง)?(?:{_MEDIUM}))",
    re.IGNORECASE,
)


def board_apart(text: str) -> str:
    """Returns the text with a line's end between a board and the medium behind it, so that each is
    read by itself: `บอร์ดหน้าสำนักกับเพจชมรม STRONG`."""
    return _BOARD_FIRST.sub("\\g<board>\n", text)


def leaves_out(text: str) -> bool:
    """Tells whether the text says all channels but some: `ทุกช่องทางยกเว้นเพจ`."""
    plain = normalise(text).casefold()
    everything = _ALL.search(plain)
    return everything is not None and _EXCEPT.search(plain, everything.end()) is not None


def channels_named(text: str, channels: Sequence[str]) -> list[str]:
    """Returns the plan's channels that the text says were used, in the plan's order.

    `เพจ STRONG`, `ไลน์ของสำนัก`, `ทุกช่องทาง`. It leaves out a channel that is not used yet, and a
    medium without its owner (`ลงไลน์แล้ว`). For a link alone it returns the channels of its medium.
    """
    plain = normalise(text).casefold()
    if plain.startswith(("http://", "https://")) and " " not in plain:
        return _of_link(plain, channels)
    plain = _ADDRESS.sub(" ", plain).replace("สตรอง", "strong")
    everything = _ALL.search(plain)
    if everything and not _NOT_YET.search(plain[: everything.start()]):
        return _without(plain[everything.end() :], channels)
    mentions = list(_mentions(plain))
    own = any(
        not (_NOT_YET.search(plain[: found.start()]) or _NOT_THERE.match(plain, found.end()))
        for found in _OWN.finditer(plain)
    )
    return [c for c in channels if (own and _is_own(c)) or any(_meant(c, m) for m in mentions)]


def _without(rest: str, channels: Sequence[str]) -> list[str]:
    """Returns all channels but the one that `ยกเว้นเพจ` names; none if it may be several."""
    excepted = _EXCEPT.search(rest)
    if excepted is None:
        return list(channels)
    if alone := meant_alone(excepted["what"], channels):
        return _without_media(alone, channels)
    key, media = _key(excepted["what"]), _media(excepted["what"])
    mentions = list(_mentions(excepted["what"]))
    named = [
        c for c in channels if key and key in letters(c) or any(_meant(c, m) for m in mentions)
    ]
    left_out = named or [each for each in channels if media & _media(normalise(each).casefold())]
    return [each for each in channels if each not in left_out] if len(left_out) == 1 else []


def _without_media(alone: Sequence[Sequence[str]], channels: Sequence[str]) -> list[str]:
    """Returns the channels of no such medium; none where Facebook may be the page or not."""
    pages = [{_PAGE.search(each) is not None for each in meant} for meant in alone]
    if any(len(kinds) > 1 for kinds in pages):
        return []
    return [each for each in channels if not any(each in meant for meant in alone)]


def _mentions(plain: str) -> Iterator[tuple[frozenset[str], str]]:
    for found in _NAMED.finditer(plain):
        denied = _NOT_THERE.match(found["whose"]) is not None
        if not denied and not _NOT_YET.search(plain[: found.start()]):
            yield _media(found["media"]), _key(found["whose"])


def _media(text: str) -> frozenset[str]:
    return frozenset(name for name, words in _MEDIA.items() if re.search(words, text))


def _key(whose: str) -> str:
    key = letters(_DAY_AFTER.sub("", whose))
    over = _OVER.search(key, max(0, len(key) - _LONGEST_TAIL))
    key = key if over is None else key[: over.start()]
    return key.removeprefix("ของ")


def _is_own(channel: str) -> bool:
    """Tells whether the channel is the bureau's own: `LINE ของสำนัก`, not `LINE สำนักงาน`."""
    name = normalise(channel).casefold()
    rest = re.sub(rf"^(?:ช่องทาง|(?:{_MEDIUM}[\s()]*)+)", "", name)
    return rest != name and _IS_OWN.match(rest.strip()) is not None


def _meant(channel: str, mention: tuple[frozenset[str], str]) -> bool:
    media, key = mention
    found = _NAMED.search(normalise(channel).casefold())
    if found is None or not (_media(found["media"]) & media) or len(key) < _LEAST:
        return False
    name = _key(found["whose"])
    if not name:
        return False
    without = _PREFIX.sub("", name)
    if key.startswith(name) or (len(without) >= _LEAST and key.startswith(without)):
        return True
    return name.startswith(key) or fuzz.ratio(key[: len(name)], name) >= _ALIKE


def _media_of(link: str) -> set[str]:
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        return set()
    return {m for m, hosts in _HOSTS for h in hosts if host == h or host.endswith(f".{h}")}


def _of_link(link: str, channels: Sequence[str]) -> list[str]:
    media = _media_of(link)
    named = [(c, _NAMED.search(normalise(c).casefold())) for c in channels]
    return [c for c, found in named if media and (not found or _media(found["media"]) & media)]
