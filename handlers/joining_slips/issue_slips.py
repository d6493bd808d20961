"""`ออกรหัสหลายคน`: an administrator issues joining codes for a bureau or for all, to print on slips.

It says before how many earlier codes die. The codes stand in no chat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import show_name
from handlers.conversation.refusals import closing
from handlers.joining_slips import slip_words
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import name_label
from handlers.question import button_facts, topic
from handlers.question.query import opens
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.accounts import codes_for_many, roster_imports
from models.accounts.joining import CODE_LIFE
from models.calendar import office_day
from models.joining_slips.slip_batch import SlipBatch
from models.people import people, roster_gaps
from models.people.bureau_memory import AnyBureau
from models.people.person import Bureau, Person
from models.people.roster_gaps import NOT_JOINED

_ON_A_PAGE = 6
_MOST_BUREAUS = 7
_ALL = ("ทุกคน", "ทั้งหมด", "ทั้งสำนักงาน", "ทุกสำนัก")
_MEANS_ALL = pattern_of("ทุกคน|ทั้งหมด|ทั้งสำนักงาน|ทุกสำนัก|ที่ยังไม่ลงทะเบียน")
_NOBODY = Text("ทุกคนในทะเบียนลงทะเบียนแล้ว จึงไม่มีรหัสที่ต้องออก", (slip_words.WHO,))
_NO_ACCOUNT = Text("ยังไม่ทราบชื่อบัญชี LINE ของบอต ใบรหัสจึงยังไม่มี QR กรุณาลองอีกครั้งในอีกสักครู่")


def open_issue(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the bureau of a button (`b`), or with whom the words name."""
    if not slip_words.knows_itself(context.session):
        raise Closed(_NO_ACCOUNT)
    if not codes_for_many.waiting(context.session, None):
        raise Closed(_NOBODY)
    found = people_named(context, rest, facts)
    if found is not None and not _waiting(context, found):
        raise Closed(Text(_complete(found["name"]), (slip_words.WHO,)))
    return Opening("", {"whom": found} if found is not None else {}, anew=True)


def _complete(name: str) -> str:
    return f"{name} ลงทะเบียนครบทุกคนแล้ว จึงไม่มีรหัสที่ต้องออก"


def people_named(context: Context, rest: str, facts: Mapping[str, str]) -> dict[str, Any] | None:
    """Returns whom a button or the words name, or None."""
    import_id = button_facts.whole(facts, "i")
    if import_id is not None:
        return _of_import(import_id)
    bureau_id = button_facts.whole(facts, "b")
    bureau = context.session.get(Bureau, bureau_id) if bureau_id is not None else None
    if bureau is not None:
        return _of_bureau(bureau)
    words = facts.get("said", rest)
    named = _bureaus_in(context, words)
    if len(named) == 1:
        return _of_bureau(named[0])
    return _everybody() if not named and _MEANS_ALL.search(normalise(words)) else None


def _bureaus_in(context: Context, words: str) -> Sequence[AnyBureau]:
    """Returns the bureaus in the words, also one whose name stands close to the word before it."""
    if not words.strip():
        return ()
    plain = fold(words)
    whole = [each for each in people.bureaus(context.session) if fold(each.name) in plain]
    return topic.named(context, words) or whole


def _of_bureau(bureau: AnyBureau) -> dict[str, Any]:
    return {"bureau": bureau.id, "name": bureau.name}


def _of_import(import_id: int) -> dict[str, Any]:
    return {"bureau": None, "name": "คนใหม่จากไฟล์ทะเบียน", "import": import_id}


def _waiting(context: Context, whom: Mapping[str, Any]) -> Sequence[Person]:
    """Returns those of them who have not joined."""
    return codes_for_many.waiting(context.session, whom["bureau"], _ids(context, whom))


def _ids(context: Context, whom: Mapping[str, Any]) -> Sequence[int] | None:
    """Returns who came by the roster file that is meant; None if no file is."""
    if "import" not in whom:
        return None
    kept = roster_imports.named(context.session, whom["import"])
    return roster_imports.newly_added(context.sealer, kept) if kept is not None else ()


def _everybody() -> dict[str, Any]:
    return {"bureau": None, "name": "ทั้งสำนักงาน"}


def ask_whom(context: Context, _answers: Answers) -> Message:
    return Text("ออกรหัสให้ผู้ที่ยังไม่ลงทะเบียนกลุ่มใด กดเลือก หรือพิมพ์ชื่อสำนัก")


def whom_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers all, and the bureaus that lack most."""
    counted = roster_gaps.counts(context.session, NOT_JOINED)
    missing = [each for each in counted if each.missing]
    total = sum(each.missing for each in missing)
    every = Choice("all", f"ทุกคน {total:,} คน", _everybody(), said=_ALL, means=(Common.YES,))
    return [
        every,
        *(
            Choice(
                f"b{each.bureau_id}",
                name_label(each.bureau),
                {"bureau": each.bureau_id, "name": each.bureau},
                said=(each.bureau,),
            )
            for each in missing[:_MOST_BUREAUS]
        ),
    ]


def read_whom(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    found = people_named(context, text, {})
    if found is not None and _waiting(context, found):
        return found
    if found is not None:
        raise Unclear(f"{_complete(found['name'])} กรุณาเลือกสำนักอื่น")
    near = " ".join(each.name for each in topic.read(context, text, {}).bureaus[:3])
    raise Unclear(f"กรุณาพิมพ์ชื่อสำนักเดียว หรือ “ทุกคน”{f' เช่น {near}' if near else ''}")


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows for how many, on how many pages, and how many earlier codes die."""
    whom = answers["whom"]
    waiting = _waiting(context, whom)
    die = codes_for_many.holders(context.session, [each.id for each in waiting], context.now)
    ends = short_date(office_day(context.now + CODE_LIFE))
    return Card(
        f"ออกรหัสใหม่ {len(waiting):,} คน",
        rows=(
            Row("ให้ผู้ที่ยังไม่ลงทะเบียน", whom["name"]),
            Row("ใบรหัส (PDF)", f"{_pages(waiting):,} หน้า A4 หน้าละไม่เกิน {_ON_A_PAGE} ใบ"),
            Row("ใช้ได้ถึง", f"{ends} ครั้งเดียวต่อคน"),
            *(
                (Row("รหัสเดิมที่จะใช้ไม่ได้", f"{die:,} คน ใบที่แจกไปแล้วต้องเปลี่ยน", tone="warn"),)
                if die
                else ()
            ),
        ),
        note="รหัสแสดงในใบเท่านั้น ไม่แสดงในแชต",
    )


def _pages(waiting: Sequence[Any]) -> int:
    """Each bureau begins on a page of its own."""
    by_bureau: dict[int, int] = {}
    for each in waiting:
        by_bureau[each.bureau_id] = by_bureau.get(each.bureau_id, 0) + 1
    return sum(-(-count // _ON_A_PAGE) for count in by_bureau.values())


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Issues the codes and offers the slips."""
    whom = answers["whom"]
    if not answers["sure"]:
        return [Text("ยังไม่ได้ออกรหัส รหัสเดิมใช้ได้ต่อไป", (slip_words.WHO,))]
    with closing(lambda _refusal: _NOBODY):
        batches = codes_for_many.issue(
            context.session,
            context.sealer,
            context.random_bytes,
            context.now,
            context.me.id,
            whom["bureau"],
            _ids(context, whom),
        )
    context.must_arrive = True
    return [issued(batches, whom["name"])]


def issued(batches: Sequence[SlipBatch], name: str) -> Card:
    """Returns the card of codes that were issued, with a button for each file of slips."""
    return Card(
        f"ออกรหัสแล้ว {sum(each.people for each in batches):,} คน",
        subtitle=name,
        rows=(Para("ตัดใบแล้วมอบแก่เจ้าตัวโดยตรง ไม่ถ่ายภาพ ไม่ส่งในกลุ่ม"),),
        buttons=(
            *(_print(each, at, len(batches)) for at, each in enumerate(batches, 1)),
            slip_words.REMINDER_BUTTON,
            slip_words.POSTER_BUTTON,
        ),
        note="ขอใบได้เฉพาะท่าน ภายใน 1 วัน หลังจากนั้นต้องออกรหัสใหม่",
    )


def _print(batch: SlipBatch, at: int, of: int) -> Button:
    label = f"พิมพ์ใบรหัส {at}/{of}" if of > 1 else "พิมพ์ใบรหัส (PDF)"
    return Button(label, opens(slip_words.PRINT, g=batch.id), label, style="primary")


FLOW = Flow(
    name=slip_words.ISSUE,
    title="การออกรหัสหลายคน",
    opens_on=(
        "ออกรหัสหลายคน",
        "ออกรหัสทุกคน",
        "ออกรหัสให้ทุกคน",
        "ออกรหัสเป็นชุด",
        "พิมพ์ใบรหัส",
        "ใบรหัสลงทะเบียน",
        "ใบรหัส",
    ),
    steps=(
        Step(
            name="whom",
            label="ให้ใคร",
            ask=ask_whom,
            read=read_whom,
            choices=whom_choices,
            free_text="a bureau's name is typed where there are many",
            show=show_name,
            why="รหัสหนึ่งใช้ได้คนเดียว จึงต้องรู้ว่าจะออกให้ใครบ้าง",
        ),
        yes_or_no(ask_sure, "ยืนยันออกรหัส", "ไม่ออก", "ออกรหัส"),
    ),
    open=open_issue,
    finish=finish,
    roles=slip_words.ADMINS,
    counted=False,
    help="ออกรหัสใหม่ให้ผู้ที่ยังไม่ลงทะเบียนทั้งสำนักหรือทุกคน แล้วพิมพ์เป็นใบ หน้าละ 6 ใบ เช่น ออกรหัสสำนักกฎหมาย",
)
