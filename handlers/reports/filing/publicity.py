"""The question where a report was published: the plan's channels to tick, or typed with details."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.ticking import card_button, ticked
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.reports import report_said
from handlers.reports.filing import channel_rows
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_particles
from handlers.understand.reports.channels import (
    board_apart,
    channels_named,
    channels_of,
    is_medium_only,
    leaves_out,
    likeliest_of,
    meant_alone,
    medium_in,
    split_at_media,
    tells_no_channel,
)
from handlers.understand.reports.report_texts import sure_dates
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.plans.plan import Activity

STEP = "publicity"
DETAILS = "published"
"""A hidden answer: by channel its `link` and the day `on` (ISO)."""

MOST_CHANNELS = 10
_SHOWN_LINK = 40
_NUMBERED = r"(?:(?:ข้อ|ช่อง|หมายเลข|เบอร์|เลข)(?:ที่)?)?\s*\d{1,2}"
_AND = r"\s*(?:,|/|และ|กับ|กะ|แล้วก็|รวมทั้ง|\s)\s*"
_SEVERAL = rf"{_NUMBERED}(?:(?:{_AND}|\s*(?:-|ถึง)\s*){_NUMBERED})*"
_PLACES = pattern_of(
    rf"(?:ลง|เผยแพร่|โพสต์|เลือก|เอา|แล้ว|ใน|ที่|ทาง|\s)*{_SEVERAL}\s*(?:ไป|แล้ว|เรียบร้อย|ค่ะ|ครับ|\s)*"
)
_IN_WORDS = pattern_of(r"((?:ข้อ|ช่อง|หมายเลข|เบอร์|เลข)(?:ที่)?)\s?(หนึ่ง|สอง|สาม|สี่|ห้า|หก)(?![ก-๎]*สิบ)")
_COUNTED = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6}
_OUT = pattern_of("(?:เอา|ตัด|ลบ|ถอด).{0,40}ออก|ไม่เอา")
_ALL_BUT = pattern_of(
    r"(?:ลง)?(?:ครบ)?(?:แล้ว)?(?:ทั้งหมด|หมด|ทุกช่องทาง|ทุกช่อง|ครบ)\s*(?:แล้ว)?\s*"
    rf"(?:ยกเว้น|เว้น|ขาด|เหลือ(?:แค่)?)\s*(?P<but>{_SEVERAL})"
)
_STILL_OPEN = pattern_of(r"\s(?:ส่วน|แต่|ที่เหลือ|นอกนั้น)(?:ข้อ|ช่อง|ที่|[\s\d])*ยัง\S{0,20}$")
"""Says of other places that nothing stands there yet: `1, 2 ค่ะ ส่วน 3 ยัง`."""
_ASIDE = pattern_of(r"\s*(?:แต่|ที่เหลือ|นอกนั้น|ส่วน)")
_OPEN = pattern_of("ยัง|ไม่|(?<!สต)รอ(?!บ)|เดี๋ยว|จะ(?!ต|ง)")
"""Words that leave open whether it was published; they are no name of a channel."""
_ONLY_OPEN = pattern_of("(?:ยัง|ไม่|รอ|เดี๋ยว|ก่อน|อยู่|กำลัง)+")
_LETTER = pattern_of(r"[^\W\d_]")
_LONGEST_TAIL = 60
"""Letters at the end of a text in which words that name nothing are looked for."""
_LINK_WORD = pattern_of(r"\s*(?:ตาม|ที่|:)*(?:ลิ้?ง[กค]์?|(?<![a-z])link)(?:นี้|คือ|:|\s)*$", re.IGNORECASE)
"""What stands before a link and names no channel; without a link it may end a name."""
_SAYS_DONE = pattern_of("ลง|โพส|แชร์|เผยแพร่|แล้ว")
_MOST_ASKED = 2
"""Ways in which words may be meant; of more the numbers are asked."""
_MOST_OF_MEDIUM = 30
"""Letters of words that say little more than a medium."""
_NO_NAME = (
    r"(?:ลิ้?ง[กค]์|(?<![a-z])(?:link|url)(?![a-z])|(?<!ติด)ตาม|นี้|(?<!หน้า)ที่|คือ|อย่างเดียว|เท่านั้น|แล้ว"
    r"|ลง|โพสต์|เผยแพร่|ครับ|ค่ะ|คะ|นะ|[\s:：-])+"
)
_BEFORE_LINK = pattern_of(_NO_NAME, re.IGNORECASE)
_BEHIND_LINK = pattern_of(f"{_NO_NAME}$", re.IGNORECASE)
"""What is said beside a link and is no name of a channel."""
_COPULA = pattern_of(r"^(?:เป็น|คือ)\s*(?=\S)")
_APART = pattern_of(
    r"[\n;]|,(?=\D|$)| และ |\s*(?:แล้วก็|รวมทั้ง|และ|กับ|กะ)\s*"
    r"(?=(?:ติด|ขึ้น)?(?:บอร์ด|ป้าย)|เสียงตามสาย|วารสาร|อีเมล|หนังสือเวียน|tiktok|youtube|ยูทูบ|(?:ข้อ|ช่อง)(?:ที่)?\s*\d)"
    r"|(?<=\d)\s*(?:แล้วก็|และ|กับ|กะ)\s*(?=[^\d\s])",
    re.IGNORECASE,
)
_PLACE = pattern_of(r"^(?:ข้อ|ช่อง)?\s*(\d{1,2})\s*(?:[.):=]|\s)\s*(?=\S)")
_NONE_NAMED = "ข้อนี้ถามว่าเผยแพร่ทางใด พิมพ์ชื่อช่องทางหรือลิงก์ หากยังไม่มี กด “ยังไม่ได้เผยแพร่”"
_WHERE = "กรุณาพิมพ์ชื่อช่องทางหรือลิงก์ เช่น Facebook คุณธรรมข้าราชการ สว."
_WHICH_NUMBERS = "แผนมีหลายช่องทางตามนั้น กรุณาพิมพ์เลขข้อที่เผยแพร่แล้ว เช่น 1, 2"
_WHICH_OUT = "กด “เอาออก” ที่ช่องทางนั้น หรือพิมพ์เลขข้อของทุกช่องทางที่เผยแพร่แล้ว เช่น 1, 2"
_HOW_TO_TYPE = "มีลิงก์หรือวันที่ พิมพ์เลขข้อตามด้วยลิงก์หรือวันที่ เช่น 1 https://… หรือ 2 วันที่ 5 มี.ค. 70"


def ask(activity: Activity, answers: Answers) -> Message:
    """The plan's channels to tick; a plain question if the plan has none."""
    channels = activity.channels[:MOST_CHANNELS]
    if not channels:
        return Text("เผยแพร่ทางใดแล้วบ้าง พิมพ์ชื่อช่องทางหรือลิงก์")
    on = ticked(answers, STEP)
    details: dict[str, Any] = answers.get(DETAILS, {})
    rows = tuple(
        _row(place, channel, channel in on, details.get(channel, {}))
        for place, channel in enumerate(channels)
    )
    rows += tuple(_own_row(*each) for each in enumerate(_of_own(activity, on), len(rows)))
    return Card("เผยแพร่ทางใดแล้วบ้าง", rows=rows, note=f"กด “เลือก” ได้หลายช่องทาง\n{_HOW_TO_TYPE}")


def _row(place: int, channel: str, on: bool, details: dict[str, Any]) -> Row:
    if not on:
        button = Button("เลือก", card_button(f"on_{place}"), f"เลือก {place + 1}")
        return Row(f"{place + 1}.", channel, button)
    button = Button("เอาออก", card_button(f"off_{place}"), f"เอาออก {place + 1}")
    more = _detail_words(details)
    return Row(f"{place + 1}. เลือกแล้ว", f"{channel} ({more})" if more else channel, button, "good")


def _of_own(activity: Activity, on: Sequence[str]) -> list[str]:
    """Returns the chosen channels that are none of the plan's."""
    return [each for each in on if each not in activity.channels]


def _own_row(place: int, channel: str) -> Row:
    shown = cut_graphemes(channel, _SHOWN_LINK)
    button = Button("เอาออก", card_button(f"off_{place}"), f"เอาออก {shown}")
    return Row("นอกแผน · เลือกแล้ว", shown, button, "good")


def choices(activity: Activity, answers: Answers) -> Sequence[Choice]:
    """Buttons for the ticked channels, for all channels, and the ticks of the card."""
    channels = list(activity.channels)
    on = ticked(answers, STEP)
    ticks = [
        Choice(f"{way}_{place}", "", channel, ticks=way == "on")
        for place, channel in enumerate([*channels[:MOST_CHANNELS], *_of_own(activity, on)])
        for way in ("on", "off")
    ]
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on)] if on else []
    # A typed link is an answer itself: the channels are added to it.
    everything = list(dict.fromkeys([*channels, *on]))
    every = (
        [Choice("all", "ครบทุกช่องทาง", everything, said=report_said.ALL_CHANNELS, happened=True)]
        if len(channels) > 1
        else []
    )
    return [*done, *every, *ticks]


def show(value: Any, answers: Answers) -> str:
    """Each channel with its link or date."""
    details: dict[str, Any] = answers.get(DETAILS, {})
    named = [(name, _detail_words(details.get(name, {}))) for name in value]
    return ", ".join(f"{name} ({more})" if more else name for name, more in named)


def _detail_words(details: dict[str, Any]) -> str:
    on = details.get("on")
    link = cut_graphemes(details.get("link", ""), _SHOWN_LINK)
    return " ".join(filter(None, (short_date(date.fromisoformat(on)) if on else "", link)))


# -- typed --------------------------------------------------------------------------------------


def read(text: str, activity: Activity, context: Context, answers: Answers) -> Any:
    """Reads channels by number or name, each with its link or date, and adds the ticked ones.

    A link without a channel is an answer itself. Raises Unclear.
    """
    channels = activity.channels
    before = ticked(answers, STEP)
    plain = without_polite_ending(normalise(text))
    if only_ends(text):
        return _ended(before)
    if (placed := _by_places(plain, channels, before)) is not None:
        return placed
    details: dict[str, Any] = dict(answers.get(DETAILS, {}))
    told = channel_rows.read_rows(text, channels, before, details, context.today)
    if told is None and channels and _OUT.search(plain):
        raise Unclear(_WHICH_OUT)
    value, details = told or _in_pieces(text, channels, before, details, context.today)
    return Choice("typed", "", value, also={DETAILS: details}) if details else value


def _ended(before: Sequence[str]) -> Sequence[str]:
    """Returns the ticked channels where words say that all is told. Raises Unclear without any:
    they may be about the files."""
    if not before:
        raise Unclear(_NONE_NAMED, own=True)
    return before


def _in_pieces(
    text: str,
    channels: Sequence[str],
    before: Sequence[str],
    known: Mapping[str, Any],
    today: date,
) -> tuple[list[str], dict[str, Any]]:
    """Returns the channels with those of which some are none of the plan's, and by channel its link
    and its day. Raises Unclear."""
    found: list[str] = []
    details = dict(known)
    asked: Sequence[str] = ()
    for piece, days in _pieces(text, channels, today):
        try:
            named, more = _placed(piece, channels) or _piece(piece, channels, today)
        except Unclear as unclear:
            if not unclear.meant:
                raise
            asked = asked or unclear.meant
            continue
        found += named
        _keep_details(details, named, {**_details((), days), **more}, channels)
    if asked:
        # What is asked stands first: a button shows the beginning only.
        with_it = [", ".join(dict.fromkeys([each, *found])) for each in asked]
        raise Unclear(_WHERE, [with_it[0], ", ".join(found)] if found else with_it)
    if not found or leaves_out(text) and not channels_named(text, channels):
        raise Unclear(_WHERE)
    return list(dict.fromkeys([*before, *found])), details


def _by_places(places: str, channels: Sequence[str], before: Sequence[str]) -> Sequence[str] | None:
    """Returns the channels that figures alone name, with the ticked ones; None for other words."""
    places = _IN_WORDS.sub(lambda found: f"{found[1]}{_COUNTED[found[2]]}", places)
    if channels and (aside := _STILL_OPEN.search(places)):
        places = places[: aside.start()]
    if channels and _PLACES.fullmatch(places):
        return list(dict.fromkeys([*before, *_at(places, channels)]))
    all_but = _ALL_BUT.fullmatch(places) if channels else None
    if all_but is None:
        return None
    left = _at(all_but["but"], channels)
    return [each for each in channels if each not in left]


def _keep_details(
    details: dict[str, Any], named: Sequence[str], more: dict[str, Any], channels: Sequence[str]
) -> None:
    for channel in named if len(named) == 1 or "link" not in more else ():
        if more and channel in channels:
            details[channel] = {**details.get(channel, {}), **more}


def _at(places: str, channels: Sequence[str]) -> list[str]:
    numbers: list[int] = []
    for first, last in re.findall(r"(\d+)(?:\s*(?:-|ถึง)\s*(?:ข้อ|ช่อง)?(?:ที่)?\s*(\d+))?", places):
        numbers += range(int(first), int(last or first) + 1)
    return [_channel(number, channels) for number in dict.fromkeys(numbers)]


def _channel(place: int, channels: Sequence[str]) -> str:
    if not 1 <= place <= len(channels):
        raise Unclear(f"แผนมี {len(channels)} ช่องทาง กรุณาพิมพ์เลข 1 ถึง {len(channels)} เช่น 1, 2")
    return channels[place - 1]


Piece = tuple[str, Sequence[date]]


def _pieces(text: str, channels: Sequence[str], today: date) -> Iterator[Piece]:
    """Splits the text at lines, commas and media, but never inside a link; with each piece stands
    the day that is told for several."""
    for piece in _APART.split(board_apart(normalise_lines(text))):
        if piece.strip():
            yield from _by_medium(piece.strip(), channels, today)


def _by_medium(piece: str, channels: Sequence[str], today: date) -> Iterator[Piece]:
    """Yields each medium's words, with the day that is told behind the last of them for all:
    `เว็บสำนักกับไลน์ชมรมเมื่อ 6 พ.ย.`"""
    parts = split_at_media(piece, channels)
    days = [_days(each, today) for each in parts]
    joined = "ส่วน" not in piece and not any(map(links, parts[:-1]))
    for_all = days[-1] if joined and len(parts) > 1 and not any(days[:-1]) else []
    yield from ((each, for_all) for each in parts)


def _days(words: str, today: date) -> Sequence[date]:
    # Of a letter `ลงวันที่` is its date, of a web site the day on which something is put there.
    return sure_dates(words.replace("ลงวันที่", "ลงเมื่อวันที่"), today)


def _placed(piece: str, channels: Sequence[str]) -> tuple[list[str], dict[str, Any]] | None:
    return (_at(piece, channels), {}) if channels and _PLACES.fullmatch(piece) else None


def _piece(piece: str, channels: Sequence[str], today: date) -> tuple[list[str], dict[str, Any]]:
    """The channels in one piece, and the link or day of a single channel."""
    addresses = links(piece)
    words = piece
    for address in addresses:
        words = words.replace(address, " ")
    numbered = _PLACE.match(piece) if channels else None
    days = _days(words[numbered.end() :] if numbered else words, today)
    more = _details(addresses, days)
    if numbered and more:
        return [_channel(int(numbered[1]), channels)], more
    words = _plain(words, bool(addresses))
    named = channels_named(words, channels)
    if len(named) == 1 and more:
        return named, more
    if not addresses and channels and words and (found := _without_link(words, channels)):
        return found, more
    if words and addresses:
        return _beside_links(words, addresses, channels, more)
    return [*_name(words, addresses), *addresses], {}


def _without_link(words: str, channels: Sequence[str]) -> list[str]:
    """Returns the plan's channels that words name; none for the name of another one. Raises Unclear
    for a medium without its owner, and for words that leave it open."""
    said = _ASIDE.split(words)[0]
    named = channels_named(said, channels)
    if named and not _OPEN.search(said):
        return named
    if sure := _media_only(said, channels):
        return sure
    if _SAYS_DONE.search(said) or _ONLY_OPEN.fullmatch(said):
        _ask_which(said, channels)
    return []


def _name(words: str, addresses: Sequence[str]) -> Sequence[str]:
    """Returns the words as the name of a channel. Raises Unclear for figures that are no places,
    and for what tells something else of the activity."""
    if words and not addresses and not _LETTER.search(words):
        raise Unclear(_WHERE)
    if words and not addresses and tells_no_channel(words):
        raise Unclear(_NONE_NAMED)
    return [words] if words else []


def _plain(words: str, has_link: bool) -> str:
    """Returns the words without polite particles and those that only lead to a link."""
    words = without_particles(words.strip())
    words = _without_end(_LINK_WORD, words) if has_link else words
    words = _COPULA.sub("", without_particles(words).strip(" :"))
    return words if _name_beside_link(words) else ""


def _name_beside_link(words: str) -> str:
    first = _BEFORE_LINK.match(words)
    rest = words[first.end() :] if first is not None else words
    return " ".join(_without_end(_BEHIND_LINK, rest).split())


def _without_end(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words, max(0, len(words) - _LONGEST_TAIL))
    return words if found is None else words[: found.start()]


def _beside_links(
    words: str, addresses: Sequence[str], channels: Sequence[str], more: dict[str, Any]
) -> tuple[list[str], dict[str, Any]]:
    """The channels that words beside a link mean, the only one of its medium too. Raises Unclear
    where its medium has several."""
    name = _name_beside_link(words)
    medium = medium_in(name) if name else None
    meant = channels_of(medium, channels) if medium is not None else ()
    if len(meant) == 1:
        return (list(meant), more) if more else ([*meant, *addresses], {})
    if meant:
        raise Unclear(_WHERE, meant[:2])
    return [*([name] if name else []), *addresses], {}


def _media_only(said: str, channels: Sequence[str]) -> list[str]:
    """Returns the channels that the plan calls by their media, as the words do. Raises Unclear for
    other words that are only media, with the channels they may mean."""
    alone = meant_alone(said, channels)
    if alone and all(len(each) == 1 and is_medium_only(each[0]) for each in alone):
        return [each[0] for each in alone]
    both = [list(dict.fromkeys(each)) for each in product(*alone)] if alone else []
    if len(both) > _MOST_ASKED:
        raise Unclear(_WHICH_NUMBERS, own=True)
    if both:
        raise Unclear(_WHERE, [", ".join(each) for each in both])
    return []


def _ask_which(said: str, channels: Sequence[str]) -> None:
    """Raises Unclear for a medium without its owner, and for words that leave it open."""
    medium = medium_in(said) if len(said) <= _MOST_OF_MEDIUM else None
    if _OPEN.search(said):
        raise Unclear(_WHERE)
    if medium is not None and (meant := channels_of(medium, channels)):
        raise Unclear(_WHERE, likeliest_of(said, meant)[:2])


def _details(addresses: Sequence[str], days: Sequence[date]) -> dict[str, Any]:
    details: dict[str, Any] = {}
    if len(addresses) == 1:
        details["link"] = addresses[0]
    if len(days) == 1:
        details["on"] = days[0].isoformat()
    return details
