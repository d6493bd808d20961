"""`แลกคิว`: a unit asks another one to change weeks; the other agrees with one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text, cut_graphemes
from handlers.thursday_pictures import picture_notices, picture_words
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people.person import REPORTER
from models.thursday_pictures import picture_rotas, picture_swaps
from models.thursday_pictures.picture_rota import PictureWeek

_MOST = 8


def _week_words(context: Context, weeks: Sequence[PictureWeek]) -> list[dict[str, object]]:
    names = picture_rotas.bureau_names(context.session, weeks)
    found: list[dict[str, object]] = []
    for week in weeks:
        day = picture_words.day_of(week, context.working_days)
        unit = names[week.bureau_id or 0]
        short = picture_words.short_day(week, context.working_days)
        words = {"day": day, "short": short, "words": f"{day} {unit}"}
        found.append({"id": week.id, "unit": unit, **words})
    return found


# -- asking --------------------------------------------------------------------------------------


def open_swap(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens for the unit's only turn, or asks which of them is given away."""
    own = picture_swaps.own_weeks(context.session, context.me, context.today)
    others = picture_swaps.other_weeks(context.session, context.me, context.today)
    if not own or not others:
        words = "ยังไม่มีคิวที่แลกได้ สำนักของท่านและสำนักอื่นต้องมีคิวที่ยังไม่เผยแพร่"
        raise Closed(Text(words, (picture_words.WHOLE_ROTA, picture_words.LIST)))
    if len(own) == 1:
        return Opening("", {"mine": _week_words(context, own)[0]}, anew=True)
    return Opening("", anew=True)


def _own_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    own = picture_swaps.own_weeks(context.session, context.me, context.today)[:_MOST]
    return [
        Choice(f"w{each['id']}", str(each["short"]), each) for each in _week_words(context, own)
    ]


def _others(context: Context) -> list[dict[str, object]]:
    weeks = picture_swaps.other_weeks(context.session, context.me, context.today)
    return _week_words(context, weeks)


def _ask_other(context: Context, answers: Answers) -> Message:
    listed = "\n".join(f"• {each['words']}" for each in _others(context)[:_MOST])
    return Text(f"แลกคิว {answers['mine']['day']} กับคิวใด กดปุ่ม หรือพิมพ์ชื่อสำนัก\n{listed}")


def _other_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"o{each['id']}", cut_graphemes(f"{each['short']} {each['unit']}", 20), each)
        for each in _others(context)[:_MOST]
    ]


def _read_other(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of a unit: its earliest turn is meant."""
    others = _others(context)
    near = nearest_names(text, list(dict.fromkeys(str(each["unit"]) for each in others)))
    if len(near) != 1:
        raise Unclear("กรุณากดคิวจากปุ่ม หรือพิมพ์ชื่อสำนักที่มีคิวให้เต็ม")
    return next(each for each in others if each["unit"] == near[0])


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes the request and asks the other unit's reporter."""
    with closing(picture_words.refused_swap):
        week, other = picture_swaps.ask(
            context.session, context.me, answers["mine"]["id"], answers["other"]["id"], context.now
        )
    context.must_arrive = True
    asked = picture_notices.ask_swap(
        context, week, other, answers["mine"]["day"], answers["other"]["day"]
    )
    if asked is None:
        words = "บันทึกคำขอแล้ว แต่ยังแจ้งสำนักนั้นทาง LINE ไม่ได้ กรุณาแจ้งให้พิมพ์ “อินโฟกราฟิก” เพื่อตอบ"
    else:
        words = f"ขอแลกคิวแล้ว รอ {asked.name} ตอบ คิวยังไม่เปลี่ยนจนกว่าสำนักนั้นตกลง"
    return [Text(words, (picture_words.WHOLE_ROTA, picture_words.LIST))]


_MOVES = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|รบกวน|จะ|ต้อง|\s)*(?:เลื่อน|ย้าย|ขยับ|เปลี่ยน|แลก|สลับ)(?:วัน)?(?:เวร|คิว|อินโฟ(?:กราฟิก)?)(?:ของ|สำนัก|{ME_OR_US}|วัน|ทำ|ส่ง|ภาพ|\s)*(?P<of>พฤหัส(?:บดี)?|อินโฟ(?:กราฟิก)?)?.{{0,40}}"
)


def begun(words: str, inside: str | None) -> Flow | None:
    """Returns this conversation where the words move a turn: `ขอเลื่อนเวรพฤหัสไปสัปดาห์หน้า`."""
    if inside is not None or not ("เวร" in words or "คิว" in words) or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    of_it = "พฤหัส" in plain or "อินโฟ" in plain
    return FLOW if of_it and _MOVES.fullmatch(plain) and not _ASKS.search(plain) else None


_LONGEST = 80
_ASKS = pattern_of(f"{HOW_IN_FULL}|ใคร|ทำไม|ถ้า|หาก|เมื่อไ|ไหน|คลินิก")
FLOW = Flow(
    name="swap_turn",
    title="การแลกคิว",
    opens_on=("แลกคิว", "ขอแลกคิว", "สลับคิว"),
    steps=(
        Step(
            name="mine",
            label="คิวของสำนักท่าน",
            ask=plain("แลกคิววันใดของสำนักท่าน"),
            choices=_own_choices,
            show=show_words,
        ),
        Step(
            name="other",
            label="แลกกับ",
            ask=_ask_other,
            read=_read_other,
            choices=_other_choices,
            free_text="the other unit may be typed by name",
            show=show_words,
        ),
    ),
    open=open_swap,
    finish=finish,
    roles=frozenset((REPORTER,)),
    counted=False,
    help="ขอแลกสัปดาห์กับสำนักอื่น คิวเปลี่ยนเมื่อผู้รายงานของสำนักนั้นกดตกลง",
)
