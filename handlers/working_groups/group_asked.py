"""What people ask of working groups: who sits in one, what its last meeting resolved and gave whom,
how somebody joins or leaves it (docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.messages.name_labels import short_title
from handlers.question import button_facts, named_rows
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.working_groups import group_cards, group_words, meetings_told
from models.people import people
from models.working_groups import groups
from models.working_groups.working_group import (
    CHAIR,
    SECRETARY,
    WorkingGroup,
)

_MOST = 5
_GROUP = "คณะ(?:ทำงาน|กรรมการ)|กรรมการ(?=คณะ|ชุด|ทำงาน)"
_RESOLUTION = r"(?<![สมผชุ])(?<!อนุ)(?<!ประชา)มติ(?!ด|ง|\s?ครม|\s?คณะรัฐ)"
_ANY_GROUP = rf"(?:{_GROUP}|คณะ(?=ไหน|อะไร|ใด|ชุดไหน))"
_NAMES = pattern_of(rf"{_ANY_GROUP}|ที่ประชุม|{_RESOLUTION}|ประชุม")
_NONE = "ยังไม่มีคณะทำงานที่ท่านดูได้ ผู้รายงานของสำนักเป็นผู้บันทึกคณะทำงานและการประชุม"


# -- which group ---------------------------------------------------------------------------------


def _meant(context: Context, rest: str) -> tuple[list[WorkingGroup], str]:
    """Returns the groups that the words or the answer before mean, one's own first; and the name
    that fits none."""
    every = groups.readable(context.session, context.me)
    plain = plain_words(rest)
    named = re.search(_GROUP, plain)
    topic = named_rows.trimmed(_WANTS.sub("", plain[named.end() :])) if named is not None else ""
    if len(topic) >= 3:
        places = named_rows.likest(topic, [each.title for each in every])
        if places:
            return [every[place] for place in places], ""
    given = dict(parse_qsl(context.asked_before().partition("?")[2]))
    shown = button_facts.whole(given, "g")
    if not topic and shown is not None and any(each.id == shown for each in every):
        return [each for each in every if each.id == shown], ""
    mine = [each for each in every if _seat(context, each)]
    return mine or every, topic if len(topic) >= 3 else ""


def _seat(context: Context, group: WorkingGroup) -> str:
    """Returns what the person is in the group, "" if they are not in it."""
    seats = (each["seat"] for each in group.members if each["person"] == context.me.id)
    return next(seats, "")


def _lost(topic: str, found: Sequence[WorkingGroup]) -> str:
    """Says that no group is called so, before those that there are."""
    if not topic or not found:
        return ""
    return f"ไม่พบคณะทำงานชื่อ “{topic}” ที่ท่านดูได้ จึงแสดงคณะที่มี"


def _asked_of(context: Context, found: Sequence[WorkingGroup]) -> None:
    """What is asked next may be about them."""
    one = found[0].id if len(found) == 1 else None
    context.asked = opens(group_words.GROUPS, g=one)


_Tells = Callable[[Context, WorkingGroup], Sequence[Part]]


def _of_groups(title: str, tells: _Tells) -> Callable[[Context, str, Facts], Sequence[Message]]:
    """Returns an answer that tells something of each group that is meant."""

    def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
        found, topic = _meant(context, rest)
        _asked_of(context, found)
        if not found:
            return [Text(_NONE, (group_words.SHOW,))]
        if len(found) == 1:
            [group] = found
            lost = _lost(topic, found)
            return [
                Card(
                    title,
                    subtitle=cut_graphemes(group.title, 120),
                    rows=(*((Para(lost, tone="warn"),) if lost else ()), *tells(context, group)),
                    buttons=(_see(group), group_words.SHOW),
                )
            ]
        rows = [
            row
            for group in found[:_MOST]
            for row in (Para(short_title(group.title), bold=True), *tells(context, group))
        ]
        subtitle = _lost(topic, found)
        return [Card(title, subtitle=subtitle, rows=tuple(rows), buttons=(group_words.SHOW,))]

    return answer


def _see(group: WorkingGroup) -> Button:
    return Button("ดูคณะทำงาน", opens(group_words.GROUPS, g=group.id), "ดูคณะทำงาน")


# -- who -----------------------------------------------------------------------------------------


def _names(group: WorkingGroup, seat: str) -> str:
    return listed([each["name"] for each in group.members if each["seat"] == seat])


def _chair(_context: Context, group: WorkingGroup) -> Sequence[Part]:
    secretaries = _names(group, SECRETARY)
    return [
        Row(group_words.SEATS[CHAIR], _names(group, CHAIR) or "ยังไม่ได้ระบุ"),
        *([Row(group_words.SEATS[SECRETARY], secretaries)] if secretaries else []),
    ]


def _members(context: Context, group: WorkingGroup) -> Sequence[Part]:
    ordered = groups.in_order(group.members)
    names = "\n".join(f"{n}. {group_words.member_words(e)}" for n, e in enumerate(ordered, 1))
    mine = _seat(context, group)
    own = [Row("ท่านเป็น", group_words.SEATS[mine])] if mine else []
    return [Row(f"สมาชิก {len(ordered)} คน", cut_graphemes(names, 900)), *own]


def _duties(_context: Context, group: WorkingGroup) -> Sequence[Part]:
    words = "\n".join(f"{n}. {each}" for n, each in enumerate(group.duties, 1))
    return [Row(f"หน้าที่ {len(group.duties)} ข้อ", cut_graphemes(words, 900) or "ยังไม่ได้ระบุ")]


# -- joining and leaving -------------------------------------------------------------------------


def _changes(verb: str) -> Callable[[Context, WorkingGroup], Sequence[Part]]:
    def tells(context: Context, group: WorkingGroup) -> Sequence[Part]:
        """Whom to tell; nothing is changed."""
        noter = people.names(context.session, (group.noted_by,)).get(group.noted_by, "")
        who = [
            *([f"ประธาน {_names(group, CHAIR)}"] if _names(group, CHAIR) else []),
            *([f"เลขานุการ {_names(group, SECRETARY)}"] if _names(group, SECRETARY) else []),
            *([f"ผู้บันทึกในบอต {noter}"] if noter else []),
        ]
        seat = _seat(context, group)
        now = f"ขณะนี้ท่านเป็น{group_words.SEATS[seat]}" if seat else "ขณะนี้ท่านไม่ได้อยู่ในคณะนี้"
        may = groups.may_keep(context.session, context.me, group)
        change = Button("แก้คณะทำงาน", opens(group_words.CHANGE, g=group.id), "แก้คณะทำงาน")
        return [
            Row(now, f"{verb} แจ้ง {listed(who)}", change if may else None),
        ]

    return tells


_JOIN = "สมาชิกเป็นไปตามคำสั่งแต่งตั้ง การเข้าร่วมต้องให้ประธานหรือเลขานุการแก้คำสั่ง"
_LEAVE = "สมาชิกเป็นไปตามคำสั่งแต่งตั้ง การขอออกต้องให้ประธานหรือเลขานุการแก้คำสั่ง"


def _way(told: str, verb: str) -> Callable[[Context, str, Facts], Sequence[Message]]:
    def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        shown = _of_groups("คณะทำงาน", _changes(verb))(context, rest, facts)
        return [Text(f"{told} บอตยังไม่ได้เปลี่ยนอะไร"), *shown]

    return answer


def _mine(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the groups that the person is in, with their seats; the others only as a list."""
    every = groups.readable(context.session, context.me)
    mine = [each for each in every if _seat(context, each)]
    _asked_of(context, mine or every)
    if not mine:
        others = f" คณะที่ท่านดูได้มี {len(every)} คณะ กด “คณะทำงาน” เพื่อดู" if every else ""
        return [Text(f"ยังไม่มีคณะทำงานที่มีชื่อท่านในบอต{others}", (group_words.SHOW,))]
    if len(mine) == 1:
        return [group_cards.group_card(context, mine[0], _as(context, mine[0]))]
    rows = tuple(Row(short_title(e.title), _as(context, e), _see_row(e)) for e in mine[:_ROWS])
    title = f"คณะทำงานที่ท่านอยู่ {len(mine)} คณะ"
    return [Card(title, rows=rows, buttons=(group_words.SHOW,))]


_ROWS = 8


def _as(context: Context, group: WorkingGroup) -> str:
    return f"ท่านเป็น{group_words.SEATS[_seat(context, group)]}"


def _see_row(group: WorkingGroup) -> Button:
    return Button("ดู", opens(group_words.GROUPS, g=group.id), f"ดู {group.title}")


def _newest_minutes(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the last meeting of the group with its minutes; that the named group is none."""
    found, topic = _meant(context, rest)
    _asked_of(context, found)
    told = _lost(topic, found)
    newest = [(each, meetings_told.newest(context, each)) for each in found]
    cards = [group_cards.meeting_card(context, g, m) for g, m in newest if m is not None]
    if not cards:
        words = "ยังไม่มีการประชุมที่บันทึกไว้ ผู้รายงานหรือเลขานุการพิมพ์ “บันทึกการประชุม” เพื่อบันทึก"
        return [Text(f"{told}\n{words}".strip(), (group_words.SHOW,))]
    return [*([Text(told)] if told else []), *cards[:2]]


def _endorsed(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says how minutes are endorsed, above the last meeting; nothing is noted."""
    told = (
        "บอตยังไม่มีการกดรับรองรายงานการประชุม จึงยังไม่ได้บันทึก การรับรองเป็นวาระของการประชุมครั้งถัดไป "
        "หากข้อความไม่ถูกต้อง แจ้งเลขานุการให้แก้ก่อน"
    )
    return [Text(told), *_newest_minutes(context, rest, facts)]


_LAST = "ครั้ง(?:ก่อน|ที่แล้ว|ล่าสุด|สุดท้าย)|รอบ(?:ก่อน|ที่แล้ว|ล่าสุด)|คราว(?:ก่อน|ที่แล้ว)|ล่าสุด"
_F = rf"(?:แล้ว|งั้น|คณะ(?:ทำงาน)?(?:นี้|นั้น)?|ขอ|ดู|มี|อ่ะ|อะ|{ME_OR_US}|\s)*"
_CHAIR_WORDS = (
    "ใคร(?:เป็น|คือ)?(?:คน)?(?:ประธาน|หัวหน้า|เลขา)|(?:ประธาน"
    "|เลขา(?:นุการ)?)(?:ของ)?(?:คณะ\\S{0,30})?(?:คือ|เป็น|ชื่อ)?(?:ใคร|อะไร)"
)
_MEMBER_WORDS = "มีใคร|ใครบ้าง|ใครอยู่|สมาชิก|รายชื่อ|กี่คน|คนไหนบ้าง"
_MINUTES_WORDS = (
    rf"(?:รายงาน|บันทึก)(?:การ)?ประชุม.{{0,24}}(?:{_LAST})|(?:{_LAST}).{{0,12}}(?:รายงาน"
    rf"|บันทึก)(?:การ)?ประชุม"
)
_RESOLVED_WORDS = (
    rf"{_RESOLUTION}|ที่ประชุม(?:ว่า|สรุป|ตกลง|เห็นชอบ)|ประชุม.{{0,20}}(?:สรุปว่า|ว่าไง|ได้ข้อสรุป|ตกลงว่า)"
)
_GIVEN_WORDS = (
    "มอบ(?:หมาย)?(?:งาน|ให้|อะไร|ไว้|$).{0,24}|งาน(?:อะไร|ไหน)?(?:ที่)?(?:ได้)?(?:รับ)?มอบ|ได้รับมอบหมาย"
    f"|(?:สั่ง|ฝาก|ให้)(?:{ME_OR_US})ทำอะไร"
)
_NEEDS = Needs(
    _NAMES,
    (
        Need(
            pattern_of(rf"(?:ประชุม|คณะ|มติ).*(?:{_GIVEN_WORDS})|(?:{_GIVEN_WORDS}).*(?:ประชุม|คณะ)"),
            Query(
                "group_given",
                (),
                _of_groups("งานที่ที่ประชุมมอบหมาย", meetings_told.given_to_me),
                own=True,
            ),
            pattern_of(rf"{_F}(?:{_GIVEN_WORDS})(?:{ME_OR_US})?(?:บ้าง|{WHETHER})?"),
        ),
        Need(
            pattern_of(
                rf"(?:{ME_OR_US}|พี่).{{0,10}}(?:อยู่|เป็น|สังกัด|มีชื่อ|นั่ง).{{0,14}}{_ANY_GROUP}.{{0,8}}(?:ไหน|อะไร|กี่|ชุดไหน|ใด)"
                rf"|(?:{ME_OR_US}).{{0,6}}(?:เป็น|อยู่(?:ใน)?)(?:{_GROUP})(?:กับ\S{{1,6}}|ด้วย|\s)*(?:{WHETHER}|หรือเปล่า)"
                rf"|(?:{_GROUP}).*(?:{ME_OR_US})(?:อยู่|มีชื่อ)(?:ใน(?:นั้น)?|ด้วย|\s)*(?:{WHETHER}|หรือเปล่า|(?:คณะ|ชุด|อัน)?ไหน)"
                rf"|(?:{_GROUP})(?:ของ|ที่)(?:{ME})(?:อยู่|เป็น|มี|$|ไหน|บ้าง)"
                rf"|(?<!ที่)(?<!คน)(?:โดน|ถูก|ได้รับ(?:การ)?|มีชื่อ|ติด)(?:แต่ง)?(?:ตั้ง|ใส่ชื่อ|ดึง)?(?:{ME_OR_US})?(?:ให้|เข้า|ไป|มา|เป็น|อยู่|ใน|\s)*(?:{_GROUP})"
                rf".{{0,16}}?(?:ตอนไหน|เมื่อไ|ตั้งแต่|ไหน|อะไร|กี่|บ้าง|ไม่(?:เห็น)?(?:รู้|ทราบ)|หรือ|{WHETHER}|ด้วย(?:เหรอ|หรอ|หรือ))"
            ),
            Query("group_mine", (), _mine, own=True),
        ),
        Need(
            pattern_of(
                rf"(?:ขอ|อยาก|จะ|ต้องการ|ช่วย|\s)*(?:ลาออก|(?<!เอา)ออก|ถอนตัว|พ้น)(?:จาก)?(?:การเป็น)?(?:สมาชิก)?(?:{_GROUP})|(?:{_GROUP}).{{0,30}}(?:ขอออก|ลาออก|ออกได้|ถอนตัว)"
            ),
            Query("group_leaving", (), _way(_LEAVE, "ขอออก"), own=True),
            pattern_of(
                r"(?:แล้ว|ถ้า|ขอ|อยาก|จะ|\s)*(?:ลาออก|ออก|ถอนตัว)(?:จากคณะ)?(?:นี้)?(?:ได้|ยังไง|ต้อง|ทำ).{0,12}"
            ),
        ),
        Need(
            pattern_of(
                rf"(?:ขอ|อยาก|จะ|ต้องการ|สนใจ|\s)+(?:เข้า(?:ร่วม)?|ร่วม|สมัคร|เป็น)(?:เป็น|ไป|อยู่)?(?:สมาชิก)?(?:{_GROUP})"
                rf"|(?:เข้า(?:ร่วม)?|สมัคร)(?:เป็น)?(?:{_GROUP}).{{0,30}}(?:{HOW_IN_SHORT}|ได้)"
            ),
            Query("group_joining", (), _way(_JOIN, "ขอเข้าร่วม"), own=True),
        ),
        Need(
            pattern_of(
                rf"(?:{_GROUP}).*(?:{_CHAIR_WORDS})|(?:{_CHAIR_WORDS}).*(?:{_GROUP})|{_CHAIR_WORDS}"
            ),
            Query("group_chair", (), _of_groups("ประธานและเลขานุการ", _chair), own=True),
            pattern_of(rf"{_F}(?:{_CHAIR_WORDS})(?:บ้าง)?"),
        ),
        Need(
            pattern_of(
                rf"(?:{_GROUP}).*(?:{_MEMBER_WORDS})|(?:{_MEMBER_WORDS})(?:ใน|ของ)?(?:{_GROUP})"
            ),
            Query("group_members", (), _of_groups("สมาชิกคณะทำงาน", _members), own=True),
            pattern_of(rf"{_F}(?:{_MEMBER_WORDS})(?:บ้าง|อยู่)?"),
        ),
        Need(
            pattern_of(rf"(?:{_GROUP}).*(?:มีหน้าที่|หน้าที่|ทำอะไร)|หน้าที่(?:ของ)?(?:{_GROUP})"),
            Query("group_duties", (), _of_groups("หน้าที่ของคณะทำงาน", _duties), own=True),
            pattern_of(rf"{_F}(?:มี)?(?:หน้าที่|ต้องทำ)(?:อะไร|คืออะไร)?(?:บ้าง)?"),
        ),
        Need(
            pattern_of(r"รับรอง(?:รายงาน|บันทึก)(?:การ)?ประชุม"),
            Query("group_minutes_endorsed", (), _endorsed, own=True),
        ),
        Need(
            pattern_of(_RESOLVED_WORDS),
            Query(
                "group_resolved",
                (),
                _of_groups("มติการประชุมครั้งล่าสุด", meetings_told.resolved),
                own=True,
            ),
            pattern_of(rf"{_F}(?:{_RESOLVED_WORDS}).{{0,20}}"),
        ),
        Need(
            pattern_of(rf"(?:{_MINUTES_WORDS}).*(?:คณะ)|(?:คณะ).*(?:{_MINUTES_WORDS})"),
            Query("group_minutes_last", (), _newest_minutes, own=True),
            pattern_of(rf"{_F}(?:{_MINUTES_WORDS}).{{0,12}}"),
        ),
    ),
    pattern_of(
        r"จด(?!จำ)|วาระ|หนังสือราชการ|เปลี่ยน|ตัด|แผนปี|เลือกคน|ตั้งคณะ|ครม|ลงมติ|หยุด|มาตรการ|พิมพ์มติ|จดมติ|เพิ่ม|แก้|ลบ|บันทึกการประชุม(?!ล่าสุด|ครั้ง)|\d\.\d|คัดเลือก|เลือกตั้ง|โหวต|ลงคะแนน|ร้องเรียน|สอบสวน|pdf|word|เวิร์ด|ไฟล์|แทน|เอา(?:นาย|นาง|คุณ|พี่)|หีบ|ตัดสิน"
    ),
    (group_words.GROUPS, group_words.MEETING),
    fits=frozenset(
        (
            "working_groups",
            "calendar",
            "group_meeting",
            "meeting_minutes",
        )
    ),
)
_WANTS = pattern_of(
    rf"{_CHAIR_WORDS}|{_MEMBER_WORDS}|{_GIVEN_WORDS}|ครั้ง(?:ล่าสุด|ที่แล้ว|ก่อน|สุดท้าย|แรก|หน้า|นี้|ที่\s?\d+(?:/\d+)?)?|ต้องทำ(?:ยัง)?ไง|ทำ(?:ยัง)?ไง|ยังไง|ได้(?:{WHETHER})|มี?หน้าที่|ทำอะไร|{_RESOLUTION}|ประธาน|เลขา"
)


asked = partial(wanted, _NEEDS)
"""Returns the question about working groups that the words ask; None for other words."""
