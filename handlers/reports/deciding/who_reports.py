"""`ใครเป็นผู้รายงาน`: who sends a bureau's reports, and that nobody else does."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import button_facts, topic, topic_missing
from handlers.question.other_sides import SIDES
from handlers.question.query import Facts, Following, Query, opened_by, opens
from handlers.question.topic import Topic
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_seen
from models.plans import plans
from models.reports.deciding import report_approvers
from models.reports.deciding.report_approvers import Approvers

_NAME = "who_reports"
_LONGEST = 80
_BUREAUS = 7
_WHO = pattern_of(
    r"ใคร(?:เป็น|คือ|มีหน้าที่|ทำหน้าที่|ได้รับมอบหมายให้)+(?:เป็น)?(?:คน|ผู้)?(?:ที่)?(?:ส่ง)?รายงาน(?!ตัว|ข่าว)"
    r"|(?:คน|ผู้)(?:ที่)?(?:ส่ง)?รายงาน(?:กิจกรรม|ผล)?(?:ของ|ใน|ประจำ)?(?:สำนัก|กลุ่ม|หน่วยงาน)?\S{0,12}\s?(?:คือ|เป็น|ชื่อ|มี)?ใคร"
    r"|^ใคร(?:ต้อง|จะ)?รายงาน(?:กิจกรรม)?(?:ของ|ให้|ใน)?\s?สำนัก(?!ไหน|ใด|อะไร)(?!.*(?:แล้ว|ยัง|บ้าง|ไป|เมื่อ))"
)
_NAMES = pattern_of(
    r"(?:ขอ|ดู|มี|อยากได้|\s)*(?:ราย)?ชื่อ(?:ของ)?(?:ผู้|คน)(?:ที่)?(?:ส่ง)?รายงาน(?:ของ|ใน|ประจำ|แต่ละ|ทุก|ทั้งหมด|\s)*(?:สำนัก\S{0,30})?(?:หน่อย|ด้วย|บ้าง|\s)*"
)
_OF_ACTIVITY = pattern_of(
    r"(?:แล้ว|ตกลง|สรุป|ขอ|อยากรู้|\s)*(?:กิจกรรม|โครงการ|ข้อ|เรื่อง|รายงาน|ที่|\s)*(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})\s?(?:นี้|มี|อ่ะ|นี่|\s)*"
    r"ใคร(?:เป็น|คือ|ต้อง|จะ|ได้รับมอบหมายให้)*(?:คน|ผู้)?(?:ทำ|ส่ง|เขียน|กรอก|จัดทำ)?รายงาน(?:บ้าง|กัน|นี้|ครับ|\s)*"
    r"|(?:แล้ว|\s)*ใคร(?:เป็น|คือ|ต้อง|จะ)*(?:คน|ผู้)?(?:ทำ|ส่ง|เขียน|กรอก|จัดทำ)?รายงาน(?:ผล)?(?:ของ)?(?:กิจกรรม|โครงการ|ข้อ|ที่|\s)*"
    r"(?P<behind>[1-9]\d?(?:\.[1-9]\d?){1,2})(?:บ้าง|\s)*"
    r"|(?:แล้ว|\s)*ใคร(?:เป็น|คือ|ต้อง|จะ)*(?:คน|ผู้)?(?:ทำ(?!ไม)|ส่ง|เขียน|กรอก|จัดทำ|รับผิดชอบ)(?:รายงาน)?(?:กิจกรรม|โครงการ|ข้อ|\s)*"
    r"(?P<of_bureau>[1-9]\d?(?:\.[1-9]\d?){1,2})\s?(?:ของ|ใน)\s?(?:สำนัก|กลุ่ม)(?!ไหน|ใด|อะไร)\S{2,40}(?:บ้าง|\s)*"
)
"""`กิจกรรม 2.1 ใครเป็นคนทำรายงาน`."""
_HOW = pattern_of(
    rf"(?:อยาก|จะ|ต้องการ|ขอ|{ME_OR_US}|พี่|ถ้า|แล้ว|\s)*(?:ส่ง)?รายงาน(?:ผล)?กิจกรรม(?:ของสำนัก)?\S{{0,6}}\s?(?:ต้อง)?(?:ทำ|เริ่ม)?"
    rf"\s?(?:{HOW_IN_SHORT}|ได้(?:{WHETHER})|ตรงไหน|ที่ไหน)(?:บ้าง|ดี)?"
)
_OTHER_SUBJECT = pattern_of(
    r"ทุจริต|เบาะแส|โกง|พฤติกรรม|เรื่อง|ว่า|หัวหน้า|ผู้บังคับ|ยังไม่|ไม่ส่ง|แล้วบ้าง|ช้า|ครบ|ของขวัญ|ร้องเรียน|\d|อนุมัติ|แทน|เพิ่ม(?!เติม)|ต่อ(?=$|\s|ค|ได้)"
)
_NAMES_ONE = pattern_of(
    r"(?:ของ|ใน|ประจำ)\s*(?P<name>สำนัก(?!งาน|เรา|ผม|หนู|ฉัน|พี่|ไหน|ใด|อื่น|ต่าง|ละ|ทั้ง|นี้|นั้น|คือ|เป็น|ชื่อ)[ก-๎]{3,40}?)"
    r"(?=\s|คือ|เป็น(?:ใคร)|ชื่อ|มีใคร|$)"
)
_OWN = pattern_of(f"{ME_OR_US}|พี่|ตัวเอง")
_WHO_INSTEAD = pattern_of(
    r"(?=.*(?:ให้ใคร|แทน|ใคร.*ได้))(?:แล้ว|งั้น|อ้าว|ถ้างั้น|สรุป|\s)*(?:ต้อง|ควร|จะ|เรา)*(?:บอก|ฝาก|ขอ)?(?:ให้)?ใคร(?:เป็น)?(?:คน|ผู้)?"
    r"(?:ส่ง|กรอก|ทำรายงาน|รายงาน)(?:รายงาน|ให้|แทน|ได้|บ้าง|ล่ะ|ละ|\s)*"
)
"""Asked by who may not send: `แล้วต้องให้ใครส่ง`, `งั้นใครรายงานแทนได้บ้าง`."""
_RULE = Button("ใครต้องเป็นคนส่ง", opens("rule_who_reports"), "ใครต้องเป็นคนส่ง")
"""The rule: who may send, and for whom."""
_LEADS = (SUPERVISOR, ADMIN, EXECUTIVE)


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the question, if somebody asks who reports, or how to although they do not."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST:
        return None
    if _asks_who(plain):
        return QUERY
    if "ใคร" in plain and _WHO_INSTEAD.fullmatch(plain) is not None:
        return QUERY if not context.me.has(REPORTER, ADMIN) else None
    asks_how = _HOW.fullmatch(plain) is not None and not context.me.has(REPORTER, ADMIN)
    return QUERY if asks_how and not _OTHER_SUBJECT.search(plain) else None


def _asks_who(plain: str) -> bool:
    if "ใคร" in plain and _OF_ACTIVITY.fullmatch(plain):
        return True
    if _OTHER_SUBJECT.search(plain):
        return False
    return bool("ชื่อ" in plain and _NAMES.fullmatch(plain) or _WHO.search(plain))


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Leads who asks who reports into the direct chat, where names are told; None for other
    words."""
    plain = without_polite_ending(normalise(question.text))
    asked = len(plain) <= _LONGEST and _asks_who(plain)
    return [question.one_to_one(_NAME)] if asked else None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the reporters of the bureau that is named (fact `b`), else of one's own; leaders are
    told those of all bureaus they see."""
    seen = bureaus_seen(context.session, context.me)
    named = topic.from_facts(context, facts).bureaus or topic.named(context, rest)
    named = named or _of_before(context, rest)
    hidden = [each for each in named if seen is not None and each.id not in seen]
    if hidden and hidden[0].id != context.me.bureau_id:
        return [topic_missing.outside(context, _NAME, hidden[0])]
    context.asked = opens(_NAME, b=named[0].id if named else None)
    if not named and (unknown := _unregistered(context.said or rest)):
        return [topic_missing.unknown_bureau(_NAME, Topic(unknown=unknown))]
    number = _number(rest)
    own = bool(named) or _OWN.search(normalise(rest)) is not None
    if number and context.me.has(*_LEADS) and not own:
        return [_of_activity(context, seen, number)]
    if not named and context.me.has(*_LEADS) and not _OWN.search(normalise(rest)):
        return [_by_bureau(context, seen, facts)]
    bureau = named[0] if named else context.me.bureau
    return [*_whether_it_reports(context, bureau, number), _of_one(context, bureau)]


def _whether_it_reports(context: Context, bureau: AnyBureau, number: str) -> Sequence[Message]:
    """Says of the activity that is named whether the bureau reports it, and who does it by the
    plan; nothing where none is."""
    same = plans.every_numbered(context.session, context.fiscal_year, number) if number else []
    if not same:
        return ()
    mine = next((each for each in same if each.is_of(bureau.id)), None)
    if mine is None:
        return (Text(_NOT_REPORTED.format(bureau.name, number)),)
    does = listed(plans.responsible(context.session, mine)[:_BUREAUS], "และ")
    by_plan = f"ผู้รับผิดชอบตามแผน: {does}\n" if does else ""
    return (Text(f"{by_plan}{_REPORTED.format(number, bureau.name)}"),)


_NOT_REPORTED = "{}ไม่ต้องรายงานกิจกรรม {} ผู้รายงานของสำนักมีดังนี้"
_REPORTED = "กิจกรรม {} ผู้รายงานของ{}ทุกคนที่แสดงต่อไปนี้ส่งได้"


def _of_before(context: Context, rest: str) -> tuple[AnyBureau, ...]:
    """Returns the one bureau of the answer before where the words ask on of it."""
    if not context.me.has(*_LEADS) or _ASKED_ON.search(normalise(context.said or rest)) is None:
        return ()
    facts = dict(parse_qsl(opened_by(context.asked_before())[1]))
    return topic.from_facts(context, {"b": facts["b"]}).bureaus if "b" in facts else ()


_ASKED_ON = pattern_of(r"^(?!.*(?:ทุก|แต่ละ|ทั้ง)).*(?:เขา|เค้า|สำนัก(?:นั้น|นี้)|ที่นั่น|^แล้ว|ล่ะ$)")


def _number(rest: str) -> str:
    """Returns the activity whose reporters are asked for, or ""."""
    found = _OF_ACTIVITY.fullmatch(without_polite_ending(normalise(rest)))
    if found is None:
        named = activity_numbers(normalise(rest))
        return named[0] if len(named) == 1 else ""
    return found["number"] or found["behind"] or found["of_bureau"]


def _of_activity(context: Context, seen: frozenset[int] | None, number: str) -> Card:
    """The reporters of the bureaus that report this activity."""
    same = plans.every_numbered(context.session, context.fiscal_year, number)
    staffed = report_approvers.staffed(context.session, seen).items()
    reporting = [each for each in staffed if any(activity.is_of(each[0]) for activity in same)]
    by_name = sorted(reporting, key=lambda each: each[1])
    shown = dict(by_name[:_BUREAUS])
    approvers = report_approvers.on(context.session, context.today, shown)
    left = f"และอีก {len(by_name) - _BUREAUS} สำนัก พิมพ์ “ใครเป็นผู้รายงาน” ตามด้วยชื่อสำนัก"
    return Card(
        f"ผู้รายงานกิจกรรม {number}",
        rows=tuple(_bureau_row(approvers, *each) for each in shown.items())
        or (Para(f"ไม่มีสำนักที่ท่านดูได้ต้องรายงานกิจกรรม {number}", tone="muted"),),
        buttons=tuple(
            Button("รายละเอียดกิจกรรม", opens("about_plan", a=each.id), f"แผน {number}")
            for each in same[:1]
        ),
        note=left if len(by_name) > _BUREAUS else "",
    )


def _unregistered(words: str) -> str:
    """Returns the bureau that the words name, which is none of the register's; "" if they name
    none."""
    found = _NAMES_ONE.search(without_polite_ending(normalise(words)))
    return found["name"] if found is not None else ""


def _of_one(context: Context, bureau: AnyBureau) -> Card:
    approvers = report_approvers.on(context.session, context.today, (bureau.id,))
    ids = approvers.reporters(bureau.id)
    may = context.me.id in ids or context.me.has(ADMIN)
    rows = [Para("รายงานกิจกรรมส่งได้เฉพาะผู้รายงานของสำนัก ท่านจึงส่งเองไม่ได้", tone="muted")]
    return Card(
        f"ผู้รายงานของ{bureau.name}",
        rows=(
            *(() if may else rows),
            *(Row("ผู้รายงาน", _words(approvers, each)) for each in ids),
            *(() if ids else (Para("ยังไม่มีผู้รายงานในทะเบียน", tone="warn"),)),
        ),
        note="" if may else "มีข้อมูลกิจกรรม ส่งให้ผู้รายงาน หากท่านควรเป็นผู้รายงาน แจ้งผู้ดูแลระบบ",
        buttons=(_RULE,),
    )


def reporters_told(context: Context) -> str:
    """Names those who send the reports of one's own bureau."""
    bureau = context.me.bureau
    approvers = report_approvers.on(context.session, context.today, (bureau.id,))
    names = [approvers.names[each][0] for each in approvers.reporters(bureau.id)]
    if not names:
        return f"{bureau.name}ยังไม่มีผู้รายงานในทะเบียน กรุณาแจ้งผู้ดูแลระบบ"
    return f"ผู้ส่งรายงานของ{bureau.name}: {listed(names)}"


def _by_bureau(context: Context, seen: frozenset[int] | None, facts: Facts) -> Card:
    staffed = report_approvers.staffed(context.session, seen).items()
    by_name = sorted(staffed, key=lambda each: each[1])
    page = button_facts.page(facts, _BUREAUS, len(by_name))
    shown = dict(page.of(by_name))
    approvers = report_approvers.on(context.session, context.today, shown)
    return Card(
        "ผู้รายงานของแต่ละสำนัก",
        subtitle=page.words,
        rows=tuple(_bureau_row(approvers, *each) for each in shown.items()),
        buttons=(*page.turn(_NAME), _RULE),
    )


def without(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Only the bureaus that have no reporter, as far as the person may see them."""
    names, every = lacking(context)
    rows = tuple(Row(each, "ยังไม่มีผู้รายงานในทะเบียน", tone="warn") for each in names[:_BUREAUS])
    more = f"และอีก {len(names) - _BUREAUS:,} สำนัก" if len(names) > _BUREAUS else ""
    all_of_them = Button("ผู้รายงานทุกสำนัก", opens(_NAME), "ใครเป็นผู้รายงาน")
    return [
        Card(
            f"สำนักที่ยังไม่มีผู้รายงาน {len(names):,} จาก {every:,} สำนัก",
            rows=rows or (Para("ทุกสำนักมีผู้รายงานแล้ว", tone="good"),),
            note=more,
            quick=(all_of_them,),
        )
    ]


def lacking(context: Context) -> tuple[Sequence[str], int]:
    """Returns the names of the bureaus without a reporter, and of how many that the person may
    see."""
    seen = bureaus_seen(context.session, context.me)
    staffed = report_approvers.staffed(context.session, seen)
    approvers = report_approvers.on(context.session, context.today, staffed)
    names = sorted(name for id_, name in staffed.items() if not approvers.reporters(id_))
    return names, len(staffed)


def _bureau_row(approvers: Approvers, bureau_id: int, bureau: str) -> Row:
    ids = approvers.reporters(bureau_id)
    if not ids:
        return Row(bureau, "ยังไม่มีผู้รายงานในทะเบียน", tone="warn")
    return Row(bureau, "\n".join(_words(approvers, each) for each in ids))


def _words(approvers: Approvers, person_id: int) -> str:
    name, position = approvers.names[person_id]
    return f"{name} ({position})" if position else name


QUERY = Query(
    name=_NAME,
    words=(
        "ใครเป็นผู้รายงาน",
        "ใครเป็นคนรายงาน",
        "ใครคีย์รายงาน",
        "ใครเป็นคนคีย์รายงาน",
        "ใครกรอกรายงาน",
        "ผู้รายงานของสำนัก",
    ),
    answer=answer,
    own=True,
    following=Following(counts=("คน",), takes=("b",), sides=SIDES),
    outside=True,
)
