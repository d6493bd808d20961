"""`ความครอบคลุม`: how many have joined, unit by unit; `ใครยังไม่เข้าร่วม`: who has not, for leaders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Para, Part, Row, Text
from handlers.pledges import pledge_words
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.follow_forms import LACKS, REMINDS_THEM
from handlers.question.query import Following, Query, opens
from handlers.question.top_named import split_top
from handlers.question.topic import Topic
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW, WHOLE_OFFICE, WHOLE_YEAR
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ending
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import fold, folded, normalise, without_polite_ending
from models.audit.trail_reading import NAMES_SEEN
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_seen
from models.pledges import coverage, pledges
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.reminders import nudges
from models.trail import trail

_UNITS = 6
_PEOPLE = 4
_TITLE = "ความครอบคลุมการเข้าร่วมประกาศ"
_NAME = "coverage"
_ORDER, _MOST, _LEAST = "w", "most", "least"
"""The fact of a button: which units are first."""
_TAKES = ("b", "y")
_MUCH = pattern_of("(?:มาก|เยอะ|สูง|ครบ)(?:ที่)?สุด|จากมากไป")
_LITTLE = pattern_of("(?:น้อย|ต่ำ)(?:ที่)?สุด|จากน้อยไป")
_POLICY = folded("No Gift", "No Gift Policy", "โนกิฟต์", "ประกาศ", "ไม่รับของขวัญ")
"""Words that name what the question is about anyway."""


# -- shares --------------------------------------------------------------------------------------


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns each announcement with its share, and the units; a button narrows it to one.

    Administrators and executives see all units, supervisors their own people's, reporters their
    own.
    """
    rest, named = split_top(rest)
    top = button_facts.whole(facts, "top") or named
    order = facts.get(_ORDER) or _order(context)
    rest = "" if fold(rest) in _POLICY else rest
    about = topic.read(context, rest, {name: v for name, v in facts.items() if name in _TAKES})
    seen = bureaus_seen(context.session, context.me)
    visible = scoped.seen_of(context, _NAME, about, seen)
    if not isinstance(visible, Topic):
        return [visible]
    if not about.understood:
        return [topic_missing.not_understood("ความครอบคลุม", _NAME)]
    ordered = {_ORDER: order} if order else {}
    if visible.fiscal_year is None:  # the year may stand before the words that ask
        told = read_scope(normalise(context.said), context.today).year
        visible = replace(visible, fiscal_year=told)
    if visible.fiscal_year is not None:
        ordered["y"] = str(visible.fiscal_year)
    context.asked = opens(_NAME, **visible.bureau_facts(), **ordered)
    ids = frozenset(b.id for b in visible.bureaus) or seen
    chosen = button_facts.whole(facts, "a")
    year = visible.year(context.today)
    narrow = CampaignFilter(year, ids, chosen)
    counted = coverage.counts(context.session, context.now, narrow)
    counted, chosen = _of_no_gift(context, counted, chosen)
    if not counted:
        return [_nothing(year, visible.whose or ("ทั้งสำนักงาน" if seen is None else ""))]
    given = {**facts, **{name: str(of) for name, of in visible.bureau_facts().items()}}
    if chosen is not None:
        ordered["a"] = str(chosen)
    if top is not None:
        ordered["top"] = str(top)
    return _shares(context, counted, given, ordered)


def _of_no_gift(
    context: Context, counted: list[PledgeCount], chosen: int | None
) -> tuple[list[PledgeCount], int | None]:
    """Returns the figures of the one announcement that the words name by its policy, and its id;
    all of them where none, or no other one, is told."""
    said = normalise(context.said)
    if chosen is not None or not _NO_GIFT.search(fold(said)) or not _ALONE.search(said):
        return counted, chosen
    ids = {each.announcement_id for each in counted if _NO_GIFT.search(fold(each.short))}
    if len(ids) != 1:
        return counted, chosen
    return [each for each in counted if each.announcement_id in ids], ids.pop()


def _order(context: Context) -> str:
    """Which bureaus the words ask about first; "" if that is not told."""
    said = normalise(context.said)
    return _MOST if _MUCH.search(said) else _LEAST if _LITTLE.search(said) else ""


def _shares(
    context: Context,
    counted: Sequence[PledgeCount],
    facts: Mapping[str, str],
    about: Mapping[str, str],
) -> Sequence[Message]:
    """Returns the announcements on one card and the units on another; later pages have only
    units."""
    units = _in_order(counted, about.get(_ORDER, ""))
    top = button_facts.whole(about, "top")
    if top is not None:
        units = units[:top]
    page = button_facts.page(facts, _UNITS, len(units))
    several = len({count.announcement_id for count in counted}) > 1
    listed = Card(
        "แต่ละหน่วยงาน",
        subtitle=page.beside("ร้อยละมากอยู่บน" if about.get(_ORDER) == _MOST else "ร้อยละน้อยอยู่บน"),
        rows=tuple(_unit_row(count, several) for count in page.of(units)),
        buttons=page.turn(_NAME, **about, **{k: v for k, v in facts.items() if k == "b"}),
    )
    if page.number > 1:
        return [listed]
    summed, year = _summed(counted), about.get("y", str(context.fiscal_year))
    figures = Card(
        _TITLE,
        subtitle=" · ".join(filter(None, (_only_one(counted), f"ปีงบประมาณ {year}"))),
        rows=tuple(part for count in summed for part in _announcement(context, count, several)),
        buttons=_steps(context, facts.get("b")),
        note=f"ข้อมูล ณ {thai_date(context.today)} · เลื่อนไปทางขวาเพื่อดูแต่ละหน่วยงาน",
    )
    alt = f"{summed[0].short} เข้าร่วม {pledge_words.share_words(summed[0])}"
    return [Carousel((figures, listed), alt=alt)]


def _in_order(counted: Sequence[PledgeCount], order: str) -> list[PledgeCount]:
    """The units with the least share first, or with the most; those without a share last."""
    units = sorted(counted, key=_least_first)
    if order == _MOST:
        return sorted(units, key=lambda each: -(each.share if each.share is not None else -1))
    return units


def _least_first(count: PledgeCount) -> tuple[bool, object, str, str]:
    return count.share is None, count.share or 0, count.bureau, count.short


def _summed(counted: Sequence[PledgeCount]) -> list[PledgeCount]:
    """Returns the figures summed by announcement, so that they fit what is shown."""
    by: dict[int | None, list[PledgeCount]] = {}
    for count in counted:
        by.setdefault(count.announcement_id, []).append(count)
    return [coverage.together(counts) for counts in by.values()]


def _announcement(context: Context, count: PledgeCount, several: bool) -> list[Part]:
    rows: list[Part] = [pledge_words.bar(count.short, count)]
    if context.me.has(ADMIN) and count.unwilling:
        rows.append(Para(f"แจ้งว่ายังไม่เข้าร่วมหรือไม่ประสงค์ {count.unwilling:,} คน", tone="muted"))
    if several:
        data = opens(_NAME, a=count.announcement_id)
        rows.append(Row(pledge_words.until(count), "", Button("ดู", data, f"ดู {count.short}")))
    else:
        rows.append(Para(pledge_words.until(count), tone="muted"))
    return rows


def _unit_row(count: PledgeCount, several: bool) -> Row:
    name = f"{count.bureau} · {count.short}" if several else count.bureau
    return Row(name, pledge_words.summary(count), tone=pledge_words.tone_of(count))


def _only_one(units: Sequence[PledgeCount]) -> str:
    """Returns the unit's name if the figures are of one."""
    names = {count.bureau for count in units}
    return names.pop() if len(names) == 1 else ""


def _steps(context: Context, bureau: str | None) -> tuple[Button, ...]:
    if not context.may(NOT_JOINED.roles):
        return ()
    return (Button("ใครยังไม่เข้าร่วม", opens("not_joined", b=bureau), "ใครยังไม่เข้าร่วม"),)


def _nothing(year: int, whose: str) -> Message:
    of = whose or "หน่วยงานที่ท่านดูได้"
    words = f"ปีงบประมาณ {year} ยังไม่มีประกาศที่เปิดให้เข้าร่วมใน{of}"
    return Card(_TITLE, rows=(Para(words),), tone="muted")


# -- names ---------------------------------------------------------------------------------------


def who(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who has not joined, in pages: everybody for administrators, else one's own people; of
    one bureau only if it is named.

    It does not show whether somebody declined.
    """
    named = _named(context, rest, facts)
    if not isinstance(named, Topic):
        return [named]
    same = named.bureau_facts()
    context.asked = opens("not_joined", **same)
    people = nudges.people_below(context.session, context.me)
    context.shown_only = "บุคลากรในสายงานของท่าน" if people is not None else ""
    ids = frozenset(each.id for each in named.bureaus) or None
    narrow = CampaignFilter(context.fiscal_year, ids, open_only=True)
    read = partial(coverage.missing, context.session, context.now, narrow, people)
    page, found = button_facts.read_page(facts, _PEOPLE, read)
    if not found:
        is_open = pledges.is_any_open(context.session, context.today)
        year = context.fiscal_year
        if not is_open and not coverage.counts(context.session, context.now, CampaignFilter(year)):
            none = Card(_NONE_THIS_YEAR.format(year), rows=(Para(_NOBODY_LACKS),), tone="muted")
            return [replace(none, subtitle=named.whose)]
        return [replace(_ALL_JOINED if is_open else _NONE_OPEN, subtitle=named.whose)]
    for each in found:  # the trail keeps which names were shown, and to which person
        about = f"person:{each.person_id}"
        trail.record(context.session, context.now, context.me.id, NAMES_SEEN, about)
    rows = tuple(
        Row(each.name, f"{each.position} · {each.bureau}\nยังไม่เข้าร่วม {each.count:,} ฉบับ")
        for each in found
    )
    has_joined = _WHO_HAS.search(normalise(context.said or rest)) is not None
    return [
        *((Text(_THE_OTHERS),) if has_joined and page.number == 1 else ()),
        Card(
            f"ยังไม่เข้าร่วม {page.total:,} คน",
            subtitle=page.beside(named.whose or _below(people)),
            rows=rows,
            buttons=(*page.turn("not_joined", **same), _SHARES, *_as_paper(context, same)),
            note="เฉพาะประกาศที่ยังเปิดรับ · รายชื่อนี้สำหรับผู้บังคับบัญชาและผู้ดูแลระบบเท่านั้น",
        ),
    ]


_WHO_HAS = pattern_of(
    r"^(?!.*(?:ยัง|ไม่(?!รับของ)|เหลือ|ขาด|ครบ)).*(?:ร่วม|ลง(?:ชื่อ|นาม)|เซ็น(?:ชื่อ)?|รับทราบ).{0,24}แล้ว"
)
"""Asks who has joined, not who has not: `ใครลงชื่อ no gift แล้วบ้างในกลุ่มเรา`."""
_THE_OTHERS = "รายชื่อด้านล่างคือผู้ที่ยังไม่เข้าร่วม จำนวนที่เข้าร่วมแล้วดูได้ที่ “ความครอบคลุม”"


def _as_paper(context: Context, same: Mapping[str, object]) -> tuple[Button, ...]:
    """The list as a document in the format that was named with the question, if one was."""
    wanted = ending(context.said)
    if wanted not in _FORMATS:
        return ()
    facts = {"k": _PAPER, "f": wanted, "d": WHOLE_YEAR, "b": same.get("b", WHOLE_OFFICE)}
    return (Button(f"ขอเป็น {wanted.upper()}", opens(DOCUMENTS_FLOW, **facts), "ขอเป็นเอกสาร"),)


def _below(people: frozenset[int] | None) -> str:
    return "ทั้งสำนักงาน" if people is None else "บุคลากรในสายงานของท่าน"


def _named(context: Context, rest: str, facts: Mapping[str, str]) -> Topic | Message:
    """Returns the bureaus that are named for certain; what else the words say is not read here."""
    if facts.get("b"):
        about = topic.from_facts(context, {"b": facts["b"]})
    else:
        about = Topic(topic.named(context, rest), each=True) if context.said or rest else Topic()
    return scoped.seen_of(context, "not_joined", about, bureaus_seen(context.session, context.me))


_PAPER = "no-gift"
"""The kind of document that lists who has joined, in these formats."""
_FORMATS = ("pdf", "docx", "xlsx")
_SHARES = Button("ความครอบคลุม", opens(_NAME), "ความครอบคลุม")


_NONE_THIS_YEAR = "ปีงบประมาณ {} ยังไม่มีประกาศที่เปิดให้เข้าร่วม"
_NOBODY_LACKS = "จึงยังไม่มีใครต้องเข้าร่วม และยังไม่มีรายชื่อผู้ค้าง"
_ALL_JOINED = Card(
    "ไม่มีผู้ค้างเข้าร่วม",
    rows=(Para("ไม่มีผู้ที่ต้องเข้าร่วมและยังไม่เข้าร่วมประกาศที่เปิดรับอยู่", tone="good"),),
    buttons=(_SHARES,),
)
_NONE_OPEN = Card(
    "ไม่มีผู้ค้างเข้าร่วม",
    rows=(Para("ขณะนี้ไม่มีประกาศที่เปิดรับ ผลของประกาศที่ปิดรับแล้วของปีนี้ กด “ความครอบคลุม”"),),
    buttons=(_SHARES,),
)


_JOINING = pattern_of(
    r"(?=.*(?:(?:เข้า)?ร่วม|ลงชื่อ|ลงนาม|เซ็น|รับทราบ(?=.*(?:(?i:gift)|รับของ)))(?!อบรม|ประชุม|กิจกรรม|งาน(?!ประกาศ)))(?=.*(?:(?i:no\s?gift)|โนกิฟ|งดรับ|ประกาศ|เจตนารมณ์|ไม่รับของขวัญ))"
    r"(?=.*(?:ครบ|หมด|ทุกคน|กี่คน|ใคร|เหลือ))(?=.*(?:ยัง|ไหม|มั้ย|กี่|บ้าง|หรือ|รึ|เปล่า))"
)
_OWN_JOINING = pattern_of(rf"(?:{ME})(?:ต้อง|เข้า|ลง|ร่วม|ยัง)|ต้องลง|ลงชื่อยังไง|ถอน|ยกเลิก|แบบสำรวจ")


@listener(longest=80)
def heard(context: Context, words: str) -> Query | None:
    """Returns who of one's people has not joined what is open now, if a leader asks whether all
    have: `ขอดูว่ากลุ่มเราเข้าร่วมงดรับของขวัญครบยัง`; the shares for executives alone, and where it is
    asked how many have joined."""
    plain = without_polite_ending(normalise(words))
    if _JOINING.match(plain) is None or _OWN_JOINING.search(plain):
        return None
    counts = "กี่" in plain and "ใคร" not in plain and _WHO_HAS.search(plain) is not None
    if counts and context.may(QUERY.roles):
        return _SHARES_HEARD
    if context.may(NOT_JOINED.roles):
        return NOT_JOINED
    return _SHARES_HEARD if context.me.has(EXECUTIVE) else None


def _answer_heard(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    ids = [str(each.id) for each in topic.named(context, rest)]
    return answer(context, "", {"b": ",".join(ids)} if ids else {})


def _reminds(words: str) -> str:
    """Returns the button of a message to those who have not joined, where words want them told."""
    return opens("send_circular", w="unjoined") if REMINDS_THEM.fullmatch(words) else ""


_ONLY = {"not_joined": opens("not_joined")}


def _onward(words: str) -> str:
    """`สำนักไหนน้อยสุด`, `เรียงใหม่จากมากไปน้อย`: the same in another order."""
    plain = without_polite_ending(words)
    if _ASKS_WHO.fullmatch(plain):
        return opens("not_joined")
    if LACKS.fullmatch(plain):
        return opens(_NAME, **{_ORDER: _LEAST}) if _UNIT.search(plain) else opens("not_joined")
    if _ONLY_NO_GIFT.fullmatch(fold(plain)):
        return opens(_NAME)
    if _REORDERS.fullmatch(plain) is None:
        return _reminds(words)
    return opens(_NAME, **{_ORDER: _MOST if _MUCH.search(plain) else _LEAST})


_UNIT = pattern_of("สำนัก|หน่วยงาน|กลุ่ม")
_ONLY_NO_GIFT = pattern_of(
    r"(?=.*(?:nogift|โนกิฟ))(?:แล้ว|ของ|เอา|ขอ|ดู|แค่|เฉพาะ|ตัวเลข|ทั้งสำนักงาน|ทุกสำนัก|ล่ะ|พอ|(?:ไม่ใช่)?สำนัก(?!งาน)[ก-๎]{2,30}?"
    r"|nogift(?:policy)?|โนกิฟต?์?|อย่างเดียว|เท่านั้น)+"
)
"""`แล้วของทั้งสำนักงานล่ะ เฉพาะ no gift`: only that announcement's share."""
_NO_GIFT = pattern_of("nogift|โนกิฟ")
_ALONE = pattern_of("เฉพาะ|แค่|อย่างเดียว|เท่านั้น|พอ|เปอร์เซ็น|ร้อยละ|%")
"""Wants one figure: what else the words name is not shown."""
_ASKS_WHO = pattern_of(
    r"(?:ไม่เอาตัวเลข\s?)?(?:แล้ว|เอา|ขอ|ดู|อยาก(?:ได้|เห็น)|\s)*(?:เป็น)?(?:ราย)?ชื่อ(?:คน)?(?:ที่)?(?:ยัง)?(?:ไม่(?:ได้)?(?:เข้า)?ร่วม)?(?:หน่อย|บ้าง|เลย|\s)*|"
    r"(?:แล้ว|มี|\s)*ใคร(?:บ้าง)?(?:ที่)?(?:ยัง(?:ไม่(?:ได้)?(?:เข้า)?ร่วม)?|ไม่(?:เข้า)?ร่วม|ขาด)(?:บ้าง|อยู่|ล่ะ|\s)*"
)
_REORDERS = pattern_of(
    r"(?:แล้ว|ขอ|ช่วย|เรียง(?:ลำดับ)?(?:ใหม่)?|สำนัก|ไหน|ใด|ที่|ร่วม|เข้าร่วม|\s)*"
    r"(?:(?:มาก|เยอะ|สูง|น้อย|ต่ำ)(?:ที่)?สุด|จาก(?:มาก|น้อย)ไป(?:หา)?(?:น้อย|มาก))(?:ล่ะ|\s)*"
)

QUERY = Query(
    name=_NAME,
    words=("ความครอบคลุม", "ความครอบคลุมประกาศ"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(
        paper=_PAPER,
        paper_of_one=_PAPER,
        ranked=_NAME,
        only=_ONLY,
        hears=_onward,
        by_bureau=opens(_NAME),
        counts=("คน", "ราย"),
        takes=_TAKES,
        shares=True,
        years=True,
    ),
)

_SHARES_HEARD = replace(QUERY, answer=_answer_heard)
NOT_JOINED = Query(
    name="not_joined",
    words=("ใครยังไม่เข้าร่วม", "ใครไม่เข้าร่วม"),
    answer=who,
    instead=_NAME,
    instead_told="รายชื่อผู้ยังไม่เข้าร่วมเปิดให้ผู้บังคับบัญชาสายงานนั้นและผู้ดูแลระบบ ท่านดูได้เป็นตัวเลขดังนี้",
    roles=frozenset((SUPERVISOR, ADMIN)),
    following=Following(
        paper=_PAPER, paper_of_one=_PAPER, hears=_reminds, counts=("คน", "ราย"), takes=("b",)
    ),
)
