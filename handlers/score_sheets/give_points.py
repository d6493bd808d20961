"""`ให้คะแนนคัดเลือก`: a member of a committee scores one candidate, in one line or item by item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Remarked, Step
from handlers.conversation.people_named import is_name_of, without_title
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.score_sheets import points_typed, sheet_words
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.score_sheets import giving_points, score_sheets, sheet_items
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.score_sheets import Candidate

SHEET, WHOM, POINTS = "sheet", "whom", "points"
_VERSION = "version"
_MOST, _LABEL, _TITLE = 8, 18, 60
_BEGUN = pattern_of(
    r"^\s*(?:ขอ)?(?:ลง|ให้|กรอก)คะแนน"
    r"(?:คัดเลือก|สำนักดีเด่น|ผู้(?:ถูก|ได้รับการ)เสนอชื่อ|(?:ตาม)?แบบ\s?3)(?:แก่|ของ|ให้)?\s*[:：]?\s*"
)
_NAME = pattern_of(r"^(\D*)")
_LEAST_NAME = 2


def heard(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words score somebody; their name may be another command."""
    begun = _BEGUN.match(plain := normalise(words))
    if inside is not None or begun is None:
        return None
    name, points = _parted(plain)
    return FLOW if len(name) >= _LEAST_NAME and points else None


def _parted(words: str) -> tuple[str, str]:
    """Returns the name and the points behind it, without the command."""
    plain = _BEGUN.sub("", normalise(words))
    found = _NAME.match(plain)
    name = found[1] if found else ""
    return name.strip(), plain[len(name) :]


def open_giving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from a button (`s` the sheet, `c` the candidate) or from words: a name, and points."""
    sheets = score_sheets.of_scorer(context.session, context.me, context.now)
    wanted = button_facts.whole(facts, "s")
    if wanted is not None:
        sheet = score_sheets.by_id(context.session, wanted)
        if sheet is None:
            raise Closed(Text("ไม่พบแบบให้คะแนนนี้", (sheet_words.MINE,)))
        sheets = [sheet]
    if not sheets:
        raise Closed(Text("ขณะนี้ไม่มีแบบที่ท่านต้องให้คะแนน กรรมการที่ได้รับแต่งตั้งเท่านั้นจึงให้คะแนนได้"))
    if len(sheets) > 1:
        sheets = [each for each in sheets if _names_one(context, each, rest)]
    if len(sheets) != 1:
        return Opening("")
    sheet = sheets[0]
    with closing(sheet_words.refused):
        giving_points.check(context.session, context.me, sheet, None, context.now)
    answers: Answers = {SHEET: sheet.id, _VERSION: sheet.version}
    chosen = button_facts.whole(facts, "c")
    candidate = _by_id(context, sheet, chosen) if chosen is not None else None
    if candidate is not None:
        with closing(sheet_words.refused):
            giving_points.check(context.session, context.me, sheet, candidate, context.now)
        answers[WHOM] = candidate.id
    told, hints = _said(context, rest, answers)
    return Opening(f"{sheet.id}|{chosen or ''}", {**answers, **told}, hints, anew=True)


def _names_one(context: Context, sheet: ScoreSheet, words: str) -> bool:
    name, _ = _parted(words)
    return len(name) >= _LEAST_NAME and len(_called(context, sheet, name)) == 1


def _said(context: Context, words: str, answers: Answers) -> tuple[Answers, list[Message]]:
    """Returns what the words after the command tell, a candidate and points behind the name, and
    what is wrong with it."""
    name, points = _parted(words)
    if WHOM in answers or len(name) < _LEAST_NAME:
        return {}, []
    told: Answers = {}
    try:
        told[WHOM] = read_whom(name, context, answers)
        if points:
            told[POINTS] = read_points(points, context, {**answers, **told})
    except Unclear as unclear:
        return told, [Text(unclear.hint)] if points else []
    return told, []


# -- which sheet ---------------------------------------------------------------------------------


def _sheet(context: Context, answers: Answers) -> ScoreSheet:
    sheet = score_sheets.by_id(context.session, answers[SHEET])
    if sheet is None:
        raise Closed(Text("ไม่พบแบบให้คะแนนนี้", (sheet_words.MINE,)))
    return sheet


def sheet_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"s{each.id}", sheet_words.short(each), each.id, also={_VERSION: each.version})
        for each in score_sheets.of_scorer(context.session, context.me, context.now)[:_MOST]
    ]


def ask_sheet(_context: Context, _answers: Answers) -> Message:
    return Text("ให้คะแนนตามแบบใด")


# -- whom ----------------------------------------------------------------------------------------


def able(context: Context, sheet: ScoreSheet) -> list[Candidate]:
    """Returns those whom the person scores, whatever the day."""
    every = [each for each in score_sheets.candidates(context.session, sheet) if not each.withdrawn]
    return [each for each in every if giving_points.may_ever(sheet, context.me, each)]


def _by_id(context: Context, sheet: ScoreSheet, candidate_id: int) -> Candidate | None:
    every = score_sheets.candidates(context.session, sheet)
    return next((each for each in every if each.id == candidate_id), None)


def open_candidates(context: Context, sheet: ScoreSheet) -> list[Candidate]:
    """Returns those whom the person may score and has not scored wholly."""
    items = score_sheets.items_of(sheet)
    mine = giving_points.own(context.session, context.sealer, context.me, sheet)
    every = able(context, sheet)
    if not items:
        return every
    return [each for each in every if sheet_items.missing(items, mine.get(each.id, {}))]


def ask_whom(context: Context, answers: Answers) -> Message:
    sheet = _sheet(context, answers)
    every, left = able(context, sheet), open_candidates(context, sheet)
    words = f"ให้คะแนนครบแล้ว {len(every) - len(left):,} จาก {len(every):,} ราย"
    if not left:
        return Text(f"{words} พิมพ์ลำดับหรือชื่อของรายที่จะแก้คะแนน")
    return Text(f"{words} เลือกรายถัดไป หรือพิมพ์ลำดับหรือชื่อ")


def whom_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers those who are next."""
    return [
        Choice(f"c{each.id}", cut_graphemes(f"{each.place} {each.name}", _LABEL), each.id)
        for each in open_candidates(context, _sheet(context, answers))[:_MOST]
    ]


def read_line(text: str, context: Context, answers: Answers) -> int | Choice:
    """Reads a place or a name, also with points behind the name."""
    name, points = _parted(text)
    if len(name) < _LEAST_NAME or not points:
        return read_whom(text, context, answers)
    whom = read_whom(name, context, answers)
    told = read_points(points, context, {**answers, WHOM: whom})
    return Choice("", "", whom, {POINTS: told})


def read_whom(text: str, context: Context, answers: Answers) -> int:
    """Reads a place or a name; says why somebody may not be scored."""
    sheet = _sheet(context, answers)
    plain = normalise(text).strip()
    found = _called(context, sheet, plain)
    if not found:
        count = len(score_sheets.candidates(context.session, sheet))
        raise Unclear(f"ไม่พบ “{plain[:40]}” ในแบบนี้ พิมพ์ลำดับ 1–{count} หรือชื่อ")
    if len(found) > 1:
        names = listed((f"{each.place} {each.name}" for each in found), "หรือ")
        raise Unclear(f"มีหลายรายที่ตรง: {names} กรุณาพิมพ์ลำดับ")
    try:
        giving_points.check(context.session, context.me, sheet, found[0], context.now)
    except Refusal as refusal:
        raise Unclear(sheet_words.refused_words(refusal)) from refusal
    return found[0].id


def _called(context: Context, sheet: ScoreSheet, words: str) -> list[Candidate]:
    """Returns the candidates whom a place or a name may mean."""
    every = {each.name: each for each in score_sheets.candidates(context.session, sheet)}
    if words.isdecimal():
        return [each for each in every.values() if each.place == int(words[:9])]
    names = nearest_names(words, list(every)) or nearest_names(without_title(words), list(every))
    return [every[name] for name in names]


def names_somebody(words: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words are a candidate's name, also if it is a command."""
    every = score_sheets.candidates(context.session, _sheet(context, answers))
    return is_name_of(words, (each.name for each in every))


def show_whom(value: Any, _answers: Answers) -> str:
    return f"รายที่ {value}" if not isinstance(value, str) else value


# -- points --------------------------------------------------------------------------------------


def _known(context: Context, answers: Answers) -> dict[str, Decimal]:
    """What the person has given to this candidate before."""
    sheet = _sheet(context, answers)
    mine = giving_points.own(context.session, context.sealer, context.me, sheet)
    return mine.get(answers[WHOM], {})


def ask_points(context: Context, answers: Answers) -> Message:
    """Shows the items with their most points and what was given before."""
    sheet = _sheet(context, answers)
    items, known = score_sheets.items_of(sheet), _known(context, answers)
    candidate = _by_id(context, sheet, answers[WHOM])
    rows: list[Part] = []
    for each in items:
        given = f" · ให้ไว้ {sheet_words.plain(known[each.number])}" if each.number in known else ""
        most = f"เต็ม {sheet_words.plain(each.most)}" if each.most is not None else ""
        title = cut_graphemes(each.title, _TITLE)
        rows.append(Row(f"ข้อ {each.number} {title}", f"{most}{given}"))
    left = sheet_items.missing(items, known)
    how = "พิมพ์ตัวเลขเรียงตามข้อในบรรทัดเดียว เช่น 8 9 7.5 หรือทีละข้อ เช่น ข้อ 2 = 8 ข้อที่ยังไม่ให้ใส่ -"
    if known and left:
        how = f"ยังขาด{sheet_words.numbers_words(left)} พิมพ์เฉพาะข้อที่ขาดตามลำดับได้ หรือ ข้อ 2 = 8 เพื่อแก้"
    name = f"{candidate.place} {candidate.name}" if candidate is not None else ""
    return Card(
        name,
        subtitle=sheet_words.short(sheet),
        rows=(*rows, Para(how)),
        note=f"กรรมการท่านอื่นไม่เห็นคะแนนของท่านจนกว่าจะปิด · {sheet_words.until_words(sheet)}",
    )


def read_points(text: str, context: Context, answers: Answers) -> dict[str, str]:
    """Returns the points with those of before; every fault is told at once."""
    sheet = _sheet(context, answers)
    items, known = score_sheets.items_of(sheet), _known(context, answers)
    read = points_typed.read_points(text, items, known)
    if faults := sheet_items.point_faults(items, read):
        told = " · ".join(sheet_words.fault_words(each) for each in faults)
        raise Unclear(f"{told} กรุณาพิมพ์คะแนนใหม่")
    return points_typed.as_words(items, {**known, **read})


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Shows whom, and the sum."""
    sheet = _sheet(context, answers)
    candidate = _by_id(context, sheet, answers[WHOM])
    given = points_typed.from_words(answers[POINTS])
    most = sheet_words.plain(sheet_items.whole(score_sheets.items_of(sheet)))
    total = f"{sheet_words.plain(sum(given.values(), Decimal(0)))} จาก {most} คะแนน"
    name = f"{candidate.place} {candidate.name}" if candidate is not None else ""
    return Card("ตรวจก่อนบันทึกคะแนน", subtitle=name, rows=(Row("รวม", total),))


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out half a sheet."""
    items = score_sheets.items_of(_sheet(context, answers))
    left = sheet_items.missing(items, points_typed.from_words(answers[POINTS]))
    if not left:
        return ()
    words = f"ยังขาด{sheet_words.numbers_words(left)} บันทึกไว้ก่อนได้ แต่จะนับเมื่อครบทุกข้อ"
    return [Remarked(POINTS, "กรอกต่อ", words)]


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the points, says what is missing, and offers who is next."""
    sheet = _sheet(context, answers)
    candidate = _by_id(context, sheet, answers[WHOM])
    if candidate is None:
        raise Mend("ไม่พบรายนี้ กรุณาเลือกใหม่", WHOM)
    points = points_typed.from_words(answers[POINTS])
    with closing(sheet_words.refused):
        giving_points.give(
            context.session,
            context.sealer,
            context.me,
            sheet,
            candidate,
            points,
            answers[_VERSION],
            context.now,
        )
    context.must_arrive = True
    left = sheet_items.missing(score_sheets.items_of(sheet), points)
    words = f"บันทึกคะแนนของ {candidate.name} แล้ว"
    buttons = []
    if left:
        words = f"{words} ยังขาด{sheet_words.numbers_words(left)} คะแนนจะนับเมื่อครบทุกข้อ"
        buttons.append(sheet_words.give_button(sheet, candidate.id, "กรอกข้อที่ขาด"))
    others = [each for each in open_candidates(context, sheet) if each.id != candidate.id]
    if others:
        label = cut_graphemes(f"ต่อไป {others[0].place} {others[0].name}", 20)
        buttons.append(sheet_words.give_button(sheet, others[0].id, label))
    elif not left:
        words = f"{words} ให้คะแนนครบทุกรายแล้ว {sheet_words.until_words(sheet)}"
    return [Text(words, (*buttons, sheet_words.MINE))]


def seal(_context: Context, answers: Answers) -> str:
    """The version of the items: a card of another one confirms nothing."""
    return str(answers.get(_VERSION, ""))


FLOW = Flow(
    name=sheet_words.GIVE,
    title="การให้คะแนนคัดเลือก",
    opens_on=(
        "ให้คะแนนคัดเลือก",
        "ให้คะแนนสำนักดีเด่น",
        "ลงคะแนนสำนักดีเด่น",
        "ให้คะแนนผู้ถูกเสนอชื่อ",
        "ให้คะแนนผู้ได้รับการเสนอชื่อ",
        "ให้คะแนนแบบ 3",
        "กรอกคะแนนคัดเลือก",
    ),
    steps=(
        Step(
            name=SHEET,
            label="แบบ",
            ask=ask_sheet,
            choices=sheet_choices,
            listed=False,
        ),
        Step(
            name=WHOM,
            label="ผู้ที่ให้คะแนน",
            ask=ask_whom,
            choices=whom_choices,
            read=read_line,
            names=names_somebody,
            free_text="กรรมการพิมพ์ลำดับหรือชื่อของผู้ที่จะให้คะแนน",
            listed=False,
        ),
        Step(
            name=POINTS,
            label="คะแนน",
            ask=ask_points,
            read=read_points,
            show=sheet_words.show_points,
            help="พิมพ์ตัวเลขเรียงตามข้อ เช่น 8 9 7.5 ข้อที่ยังไม่ให้ใส่ - หรือพิมพ์ทีละข้อ เช่น ข้อ 2 = 8",
        ),
    ),
    open=open_giving,
    review=review,
    remarks=remarks,
    finish=finish,
    seal=seal,
    confirm_label="บันทึกคะแนน",
    counted=False,
    help="กรรมการให้คะแนนทีละราย พิมพ์ “ให้คะแนนคัดเลือก” เพื่อเริ่ม แก้ได้จนกว่าจะปิดการให้คะแนน",
)
