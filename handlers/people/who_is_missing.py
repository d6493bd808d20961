"""`ใครยังไม่ลงทะเบียน` and `ใครไม่มีผู้บังคับบัญชา`: numbers by bureau, and names for who may read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import Following, Query, opens
from handlers.question.topic import Topic
from models.audit.trail_reading import NAMES_SEEN
from models.people import roster_gaps
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.people.roster_gaps import NO_SUPERIOR, NOT_JOINED, BureauGap, Gap, Lacking
from models.trail import trail

_BUREAUS, _PEOPLE = 7, 6
_NAMES = "names"


@dataclass(frozen=True)
class _Wording:
    """How one of the two questions reads.

    names: the roles that read names.
    """

    name: str
    command: str
    gap: Gap
    label: str
    nobody: str
    note: str
    names: frozenset[str]


_REGISTERED = _Wording(
    "not_registered",
    "ใครยังไม่ลงทะเบียน",
    NOT_JOINED,
    "ยังไม่ลงทะเบียน",
    "ทุกคนในทะเบียนลงทะเบียนแล้ว",
    "ผู้ที่ยังไม่ลงทะเบียนขอรหัสจากผู้ดูแลระบบ",
    frozenset((ADMIN, SUPERVISOR)),
)
_LED = _Wording(
    "no_superior",
    "ใครไม่มีผู้บังคับบัญชา",
    NO_SUPERIOR,
    "ไม่มีผู้บังคับบัญชา",
    "ทุกคนในทะเบียนมีผู้บังคับบัญชา",
    "รายงานของผู้ไม่มีผู้บังคับบัญชา ผู้ดูแลระบบเป็นผู้อนุมัติ",
    frozenset((ADMIN,)),
)


def not_registered(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns how many have not joined in LINE, of the whole office or of the people below."""
    return [_told(context, _REGISTERED, rest, facts)]


def no_superior(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns how many people have nobody above them."""
    return [_told(context, _LED, rest, facts)]


def _told(context: Context, asked: _Wording, rest: str, facts: Mapping[str, str]) -> Message:
    about = topic.read(context, rest, facts)
    if unclear := topic_missing.asks_back(asked.name, about):
        return unclear
    if not about.understood:
        return topic_missing.not_understood(
            asked.command, asked.name, "ชื่อสำนัก", "สำนักกฎหมาย", asked.label
        )
    context.asked = opens(asked.name, **about.bureau_facts())
    ids = {each.id for each in about.bureaus}
    counted = roster_gaps.counts(context.session, asked.gap, _below(context))
    hidden = [each for each in about.bureaus if each.id not in {c.bureau_id for c in counted}]
    if hidden and _below(context) is not None:
        return topic_missing.outside(context, asked.name, hidden[0])
    named = len(ids) == 1 or facts.get("v") == _NAMES
    here = [each for each in counted if not ids or each.bureau_id in ids]
    if named and context.may(asked.names):
        joined = _joined(asked, here) if ids else ()
        return _by_name(context, asked, about, facts, joined)
    return _by_bureau(context, asked, about, here, facts)


def _below(context: Context) -> int | None:
    """Returns whose people are counted; None: everybody."""
    return None if context.me.has(ADMIN, EXECUTIVE) else context.me.id


def _whose(context: Context, about: Topic) -> str:
    if about.bureaus:
        return about.whose
    return "ทั้งสำนักงาน" if _below(context) is None else "บุคลากรในสายงานของท่าน"


# -- numbers -------------------------------------------------------------------------------------


def _by_bureau(
    context: Context,
    asked: _Wording,
    about: Topic,
    counted: Sequence[BureauGap],
    facts: Mapping[str, str],
) -> Message:
    people = sum(each.people for each in counted)
    missing = [each for each in counted if each.missing]
    count = sum(each.missing for each in missing)
    page = button_facts.page(facts, _BUREAUS, len(missing))
    may = context.may(asked.names)
    head = f"{len(missing):,} จาก {len(counted):,} สำนัก"
    told = asked.gap == NOT_JOINED and missing and not page.offset
    joined = (Para(f"ลงทะเบียนแล้ว {people - count:,} คน"),) if told else ()
    return Card(
        f"{asked.label} {count:,} จาก {people:,} คน",
        subtitle=page.beside(_whose(context, about), head),
        rows=(*joined, *(_bureau_row(asked, each, may) for each in page.of(missing)))
        or (Para(asked.nobody if people else "ไม่มีบุคลากรในขอบเขตของท่าน", tone="good"),),
        buttons=(
            *_all_names(asked, may and bool(missing)),
            *_invites(context, asked, count),
            *page.turn(asked.name, **about.bureau_facts()),
        ),
        note=asked.note if missing else "",
        tone="warn" if missing else "good",
    )


def _bureau_row(asked: _Wording, each: BureauGap, may: bool) -> Row:
    button = Button("ดู", opens(asked.name, b=each.bureau_id), f"{asked.command} {each.bureau}")
    nobody = asked.gap == NOT_JOINED and not each.reporters
    words = f"{asked.label} {each.missing:,} จาก {each.people:,} คน"
    return Row(
        each.bureau,
        f"{words}\nยังไม่มีผู้รายงานที่ลงทะเบียน" if nobody else words,
        button if may else None,
        "bad" if nobody else "plain",
    )


def _invites(
    context: Context, asked: _Wording, missing: int, bureau_id: int | None = None
) -> tuple[Button, ...]:
    """Returns what an administrator does about those who have not joined."""
    if asked.gap != NOT_JOINED or not missing or not context.me.has(ADMIN):
        return ()
    return (
        Button("พิมพ์ใบรหัส", opens("issue_slips", b=bureau_id), "ออกรหัสหลายคน"),
        Button("ข้อความชวนลงทะเบียน", opens("joining_words"), "ข้อความชวนลงทะเบียน"),
    )


def _all_names(asked: _Wording, may: bool) -> tuple[Button, ...]:
    words = "ดูรายชื่อทั้งหมด"
    return (Button(words, opens(asked.name, v=_NAMES), words),) if may else ()


# -- names ---------------------------------------------------------------------------------------


def _joined(asked: _Wording, counted: Sequence[BureauGap]) -> tuple[Para, ...]:
    """Tells how many are registered already, where it is asked who is not."""
    people = sum(each.people for each in counted)
    if asked.gap != NOT_JOINED or not people:
        return ()
    missing = sum(each.missing for each in counted)
    return (Para(f"ลงทะเบียนแล้ว {people - missing:,} จาก {people:,} คน"),)


def _by_name(
    context: Context,
    asked: _Wording,
    about: Topic,
    facts: Mapping[str, str],
    joined: Sequence[Para],
) -> Message:
    """Returns a page of names; the trail keeps to whom each was shown."""
    session = context.session
    bureau_id = about.bureaus[0].id if about.bureaus else None
    read = partial(roster_gaps.lacking, session, asked.gap, bureau_id, _below(context))
    page, found = button_facts.read_page(facts, _PEOPLE, read)
    for each in found:
        trail.record(session, context.now, context.me.id, NAMES_SEEN, f"person:{each.person_id}")
    turn = page.turn(asked.name, b=bureau_id) if bureau_id else page.turn(asked.name, v=_NAMES)
    numbers = Button("ดูรายสำนัก", opens(asked.name), asked.command)
    return Card(
        f"{asked.label} {page.total:,} คน",
        subtitle=page.beside(_whose(context, about)),
        rows=(*joined, *(_person_row(context, asked, each) for each in found))
        or (Para(asked.nobody if about.bureaus else "ไม่มีผู้ที่อยู่ในขอบเขตของท่าน", tone="good"),),
        buttons=(*turn, numbers, *_invites(context, asked, page.total, bureau_id)),
        note=asked.note if found else "",
    )


def _person_row(context: Context, asked: _Wording, each: Lacking) -> Row:
    button = None
    if context.me.has(ADMIN) and asked.gap == NOT_JOINED:
        button = Button(
            "ออกรหัส", opens("issue_code", n=each.person_id), fill=f"ออกรหัส {each.staff_id}"
        )
    return Row(each.name, f"{each.position} · {each.bureau}", button)


NOT_REGISTERED = Query(
    name=_REGISTERED.name,
    words=(
        "ใครยังไม่ลงทะเบียน",
        "คนที่ยังไม่ลงทะเบียน",
        "สำนักไหนยังไม่ลงทะเบียน",
        "รายชื่อคนที่ยังไม่ลงทะเบียน",
        "ลงทะเบียนกี่คน",
        "ลงทะเบียนกี่คนแล้ว",
    ),
    answer=not_registered,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(counts=("คน", "ราย"), takes=("b",)),
)

WITHOUT_SUPERIOR = Query(
    name=_LED.name,
    words=("ใครไม่มีผู้บังคับบัญชา", "คนที่ไม่มีผู้บังคับบัญชา", "ไม่มีผู้บังคับบัญชา", "ไม่มีผู้บังคับบัญชากี่คน"),
    answer=no_superior,
    roles=frozenset((ADMIN, EXECUTIVE)),
    following=Following(counts=("คน", "ราย"), takes=("b",)),
)
