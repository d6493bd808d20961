"""`นำเข้าบุคลากร`: the whole roster as a workbook sent in the chat: checked whole, its differences
shown, then counted by one tap, or by a second administrator's."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts, files_before
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.people import roster_news
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.roster_sheets import bureaus_near, file_waits, file_words, sheet_rows
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import short_date
from models.accounts import roster, roster_differences, roster_imports, roster_rows
from models.accounts.roster_faults import RosterFaults
from models.accounts.roster_imports import RosterLook, TakenIn, Wishes
from models.accounts.roster_rows import RawRow
from models.calendar import office_day
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN
from models.roster_sheets.roster_import import RosterImport

NAME, UNDO, SHEET = "import_roster", "undo_roster_import", "roster_sheet"
ADMINS = frozenset((ADMIN,))
_READ, _IMPORT, _SEEN, _DOUBT, _GONE = "read", "import", "seen", "doubt", "gone"
_ROWS = "spelled_rows"
"""Hidden keys of the answers."""
_KNOWN, _NEW = "known", "new"
_KEEP, _RETIRE = "keep", "retire"
_SHOWN = 12
SHEET_BUTTON = Button("ขอทะเบียนบุคลากร", opens(SHEET), "ขอทะเบียนบุคลากร")
UNDO_BUTTON = Button("ย้อนการนำเข้าบุคลากร", opens(UNDO), "ย้อนการนำเข้าบุคลากร")
HOW = (
    "ส่งไฟล์ Excel ทะเบียนบุคลากรมาในแชตนี้ได้เลย ระบบแสดงสิ่งที่เปลี่ยนให้ตรวจก่อน ยังไม่มีผลจนกว่าจะกดยืนยัน "
    "หากยังไม่มีไฟล์ พิมพ์ “ขอทะเบียนบุคลากร”"
)
_REFUSED: Mapping[str, str] = {
    "gone": file_words.GONE,
    "settled": "ไฟล์นี้นำเข้าไปแล้ว จึงไม่ได้เปลี่ยนอะไรอีก",
    "nothing": "ไม่มีรายชื่อในไฟล์ จึงยังไม่ได้นำเข้า",
    "last_admin": "ไฟล์นี้จะทำให้ไม่มีผู้ดูแลระบบที่ใช้ LINE จึงยังไม่ได้นำเข้า กรุณาคงไว้อย่างน้อยหนึ่งคน",
    "oneself": "ไฟล์นี้เพิ่มหน้าที่ให้ตัวท่านเอง จึงยังไม่ได้นำเข้า กรุณาให้ผู้ดูแลระบบท่านอื่นส่ง",
}


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation about a roster that an administrator sent; None for others."""
    if context.person is None or "roster" not in workbook or not drafts.allowed(context, FLOW):
        return None
    return beginning.open_flow(context, FLOW, "", {_READ: json.dumps(workbook)})


def open_import(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what was read from a file, or with a file that waits for this administrator
    (`i`). Words alone get an explanation."""
    import_id = button_facts.whole(facts, "i")
    if import_id is not None:
        return _again(context, import_id)
    try:
        workbook = json.loads(facts.get(_READ, ""))
        rows = sheet_rows.rows_of(workbook)
    except ValueError as wrong:
        raise Closed(Text(HOW, (SHEET_BUTTON,))) from wrong
    files_before.drop(context, workbook)
    if workbook.get("left"):
        raise Closed(Text("ไฟล์ยาวเกิน 3,000 แถว กรุณาตรวจว่าเป็นไฟล์ที่ถูกต้อง"))
    kept = roster_imports.keep(context.session, context.sealer, context.me.id, rows, context.now)
    return _compared(context, kept, rows)


def _compared(context: Context, kept: RosterImport, rows: Sequence[RawRow]) -> Opening:
    """Opens with the file beside the roster as it is now; with faults it only tells them."""
    try:
        checked = roster.check_roster(context.session, rows, False)
    except RosterFaults as wrong:
        raise Closed(faults_card(wrong, kept.id, _strange(context, rows))) from wrong
    otherwise = bureaus_near.spelled_otherwise(checked.entries, list(checked.bureaus))
    spelled = {e.given: e.near for e in roster_differences.spelt_two_ways(checked)}
    spelled |= {given: name for given, (name, _) in otherwise.items()}
    answers: Answers = {_IMPORT: kept.id, _DOUBT: bool(spelled), _GONE: bool(checked.missing)}
    answers[_ROWS] = {given: numbers for given, (_, numbers) in otherwise.items()}
    found = roster_differences.compare(checked, False)
    if not found.changes(True):
        raise Closed(_same(context, kept))
    seen = roster_differences.stamp(context.session)
    return Opening("", answers | {"spelled": spelled, _SEEN: seen}, anew=True)


def _strange(context: Context, rows: Sequence[RawRow]) -> list[str]:
    """Returns a line for each bureau of a file with faults that is likely one of the office."""
    names = [each.name for each in people.bureaus(context.session)]
    found = bureaus_near.spelled_otherwise(roster_rows.read_entries(rows)[0], names)
    return [file_words.strange(each, *meant) for each, meant in found.items()]


def _same(context: Context, kept: RosterImport) -> Message:
    words = "ไฟล์ตรงกับทะเบียนแล้ว ไม่มีสิ่งที่ต้องเปลี่ยน"
    before = _before(context, kept)
    return Text(f"{words}\n{before}" if before else words, (UNDO_BUTTON,) if before else ())


def _before(context: Context, kept: RosterImport) -> str:
    """Says when and by whom the same file was taken in; "" if it was not."""
    earlier = roster_imports.taken_in(context.session, kept)
    if earlier is None or earlier.applied_at is None:
        return ""
    by = people.names(context.session, [earlier.applied_by]).get(earlier.applied_by or 0, "")
    whom = f" โดย{by}" if by else ""
    return f"ไฟล์นี้เคยนำเข้าแล้วเมื่อ {short_date(office_day(earlier.applied_at))}{whom}"


def faults_card(wrong: RosterFaults, import_id: int, strange: Sequence[str] = ()) -> Card:
    """Returns all faults, the first ones with their rows, and what else is to be looked at."""
    rows: list[Part] = [Para(file_words.fault(each), tone="bad") for each in wrong.found[:_SHOWN]]
    rows += [Para(each, tone="warn") for each in strange[:_SHOWN]]
    more = len(wrong.found) - _SHOWN
    button = Button("ดูที่เหลือ", opens(file_words.LIST, i=import_id, k=file_words.FAULTS, p=2))
    return Card(
        f"ไฟล์มีที่ต้องแก้ {len(wrong.found):,} แห่ง",
        rows=(*rows, *((Para(f"และอีก {more:,} แห่ง"),) if more > 0 else ())),
        buttons=(button,) if more > 0 else (),
        note="ยังไม่ได้เปลี่ยนทะเบียน กรุณาแก้ไฟล์แล้วส่งใหม่",
    )


# -- a file that is kept: one's own again, or one that waits for a second administrator ----------


def _again(context: Context, import_id: int) -> Opening:
    kept = roster_imports.named(context.session, import_id)
    if kept is None or kept.applied_at is not None:
        raise Closed(Text("ไฟล์นี้ไม่รอการยืนยันแล้ว จึงไม่ต้องทำอะไร"))
    wishes = roster_imports.waiting(context.session, context.sealer, kept, context.now)
    if kept.given_by != context.me.id:
        return _confirming(context, kept, wishes)
    if wishes is not None:
        raise Closed(Text("ไฟล์นี้ท่านเป็นผู้ส่ง จึงรอผู้ดูแลระบบท่านอื่นยืนยัน"))
    with closing(_refused):
        return _compared(context, kept, roster_imports.rows_of(context.sealer, kept, Wishes()))


def _confirming(context: Context, kept: RosterImport, wishes: Wishes | None) -> Opening:
    if wishes is None:
        raise Closed(Text("ไฟล์นี้ไม่รอการยืนยันแล้ว จึงไม่ต้องทำอะไร"))
    answers: Answers = {
        _IMPORT: kept.id,
        _SEEN: roster_differences.stamp(context.session),
        _DOUBT: bool(wishes.spelled),
        _GONE: True,
        "spelled": dict(wishes.spelled),
        "spelling": _KNOWN,
        "missing": _RETIRE if wishes.retire_missing else _KEEP,
    }
    return Opening(f"import:{kept.id}", answers, anew=True)


# -- the questions -------------------------------------------------------------------------------


def wishes_of(answers: Answers) -> Wishes:
    """Returns how the file is to be taken in, as far as it was answered."""
    spelled = answers["spelled"] if answers.get("spelling", _KNOWN) == _KNOWN else {}
    return Wishes(answers.get("missing") == _RETIRE, spelled)


def looked(context: Context, answers: Answers) -> RosterLook:
    """Returns the file beside the roster as it is now. Raises Closed if it has faults by now."""
    kept = _kept(context, answers)
    try:
        return roster_imports.look(
            context.session, context.sealer, context.me, kept, wishes_of(answers)
        )
    except RosterFaults as wrong:
        raise Closed(faults_card(wrong, kept.id)) from wrong
    except Refusal as refusal:
        raise Closed(_refused(refusal)) from refusal


def _refused(refusal: Refusal) -> Text:
    return Text(_REFUSED[refusal.code])


def _kept(context: Context, answers: Answers) -> RosterImport:
    kept = roster_imports.named(context.session, answers[_IMPORT])
    if kept is None:
        raise Closed(Text(_REFUSED["gone"]))
    return kept


def ask_spelling(_context: Context, answers: Answers) -> Message:
    return Card(
        "ชื่อสำนักในไฟล์คล้ายกับที่มีอยู่",
        rows=(Para(file_words.spelt(answers["spelled"], answers.get(_ROWS, {})), tone="warn"),),
        note="เป็นสำนักเดียวกันหรือไม่ หากบางชื่อเป็นสำนักใหม่จริง กรุณาแก้ชื่อที่เหลือในไฟล์แล้วส่งใหม่",
    )


def ask_missing(context: Context, answers: Answers) -> Message:
    missing = looked(context, {**answers, "missing": _KEEP}).differences.missing
    rows: list[Part] = [
        Row(person.name, f"{person.staff_id} · {person.bureau.name}") for person in missing[:_SHOWN]
    ]
    more = len(missing) - _SHOWN
    button = Button("ดูรายชื่อ", opens(file_words.LIST, i=answers[_IMPORT], k=file_words.MISSING))
    return Card(
        f"ในทะเบียนมี {len(missing):,} คนที่ไม่มีในไฟล์",
        rows=(*rows, *((Para(f"และอีก {more:,} คน"),) if more > 0 else ())),
        buttons=(button,) if more > 0 else (),
        note="พ้นหน้าที่: ออกจากทะเบียนและใช้ LINE ของสำนักงานไม่ได้ ย้อนได้ภายใน 1 วัน",
    )


def ask_sure(context: Context, answers: Answers) -> Message:
    found = looked(context, answers)
    before = _before(context, _kept(context, answers))
    retires = wishes_of(answers).retire_missing and found.differences.missing
    rows = [
        *((Para(f"{before} การนำเข้าอีกครั้งจะทับสิ่งที่แก้หลังจากนั้น", tone="warn"),) if before else ()),
        *file_words.rows(found, answers[_IMPORT]),
        *((Para("คนที่ไม่มีในไฟล์จะพ้นหน้าที่", tone="bad"),) if retires else ()),
    ]
    note = "ยังไม่ได้เปลี่ยนทะเบียน ย้อนทั้งหมดได้ภายใน 1 วันหลังนำเข้า"
    if found.second:
        note = "มีผู้ได้หน้าที่เพิ่มหรือพ้นจากผู้ดูแลระบบ จึงต้องให้ผู้ดูแลระบบอีกท่านยืนยันก่อนมีผล"
    return Card(
        file_words.headline(found.differences) or "ไม่มีสิ่งที่เปลี่ยน", rows=tuple(rows), note=note
    )


def offer_sure(context: Context, answers: Answers) -> Sequence[Choice]:
    found = looked(context, answers)
    label = "ขอให้อีกท่านยืนยัน" if found.second else "นำเข้าทะเบียนนี้"
    return [
        Choice("yes", label, True, said=("นำเข้า",), means=(Common.YES,)),
        Choice("no", "ไม่นำเข้า", False, means=(Common.NO, Common.LATER)),
    ]


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes the file in or asks for a second tap; returns what changed."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้นำเข้า ทะเบียนเหมือนเดิม", (SHEET_BUTTON,))]
    try:
        done: TakenIn = changing_roster(context, lambda: _applied(context, answers))
    except RosterFaults as wrong:
        raise Closed(faults_card(wrong, answers[_IMPORT])) from wrong
    except Refusal as refusal:
        if refusal.code == "changed":
            raise Closed(_changed(answers)) from refusal
        raise Closed(_refused(refusal)) from refusal
    context.must_arrive = True
    return [file_waits.tell(context, done)] if done.result is None else [_counted(done)]


def _changed(answers: Answers) -> Message:
    """Offers the same file beside the roster as it is now."""
    again = Button("ตรวจอีกครั้ง", opens(NAME, i=answers[_IMPORT]), "ตรวจอีกครั้ง")
    return Text("ทะเบียนเปลี่ยนไปหลังจากแสดงรายการนี้ จึงยังไม่ได้นำเข้า กรุณาตรวจอีกครั้ง", (again,))


def changing_roster(context: Context, change: Callable[[], Any]) -> Any:
    """Returns what the change returns, and hands on what waits for others after it."""
    hand_on = [subject.roster_changing(context) for subject in context.subjects]
    done = change()
    for each in hand_on:
        each()
    return done


def _applied(context: Context, answers: Answers) -> TakenIn:
    done = roster_imports.apply(
        context.session,
        context.sealer,
        context.me,
        _kept(context, answers),
        wishes_of(answers),
        answers[_SEEN],
        context.now,
    )
    if done.result is not None:
        roster_news.tell(context, done.result.changes)
    return done


def _counted(done: TakenIn) -> Message:
    result = done.result
    assert result is not None
    new = opens("issue_slips", i=done.kept.id)
    codes = (Button("ออกรหัสให้คนใหม่", new, "ออกรหัสหลายคน"),) if result.added else ()
    return Card(
        "นำเข้าทะเบียนบุคลากรแล้ว",
        rows=(
            Row("เข้าใหม่", f"{result.added:,} คน"),
            Row("เปลี่ยนข้อมูล", f"{result.updated:,} คน"),
            Row("พ้นหน้าที่", f"{result.retired:,} คน"),
        ),
        buttons=(*codes, UNDO_BUTTON),
        note="แจ้งผู้ที่หน้าที่หรือสำนักเปลี่ยนแล้ว ย้อนทั้งหมดได้ภายใน 1 วัน",
        tone="good",
    )


FLOW = Flow(
    name=NAME,
    title="การนำเข้าทะเบียนบุคลากร",
    opens_on=("นำเข้าบุคลากร", "นำเข้าทะเบียนบุคลากร", "นำเข้ารายชื่อบุคลากร", "ส่งทะเบียนบุคลากร"),
    steps=(
        one_word(
            "spelling",
            "ชื่อสำนัก",
            ask_spelling,
            {_KNOWN: "ใช้ชื่อที่มีอยู่", _NEW: "เป็นสำนักใหม่"},
            when=(_DOUBT, frozenset({True})),
            on_card=True,
        ),
        one_word(
            "missing",
            "คนที่ไม่มีในไฟล์",
            ask_missing,
            {_KEEP: "คงไว้", _RETIRE: "พ้นหน้าที่"},
            when=(_GONE, frozenset({True})),
            on_card=True,
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offer_sure,
            on_card=True,
            show=lambda value, _answers: "นำเข้า" if value else "ไม่นำเข้า",
        ),
    ),
    open=open_import,
    finish=finish,
    roles=ADMINS,
    facts=frozenset({_DOUBT, _GONE}),
    counted=False,
    takes_early=False,
    help=HOW,
)
