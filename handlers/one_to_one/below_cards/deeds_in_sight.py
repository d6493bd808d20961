"""Does in words what a button in sight does, of the row or the card that the words mean.

`ถอนเรื่องนั้น` below a message that was sent, `งานวันที่ 9 อยู่ที่ไหน` below a list (docs/decisions/0143).
The words are taken apart into which row, which deed, and small words; what is left must stand on
the card. It does what a tap does, and asks where a tap would settle something at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import word_of
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text, render
from handlers.one_to_one import opening
from handlers.one_to_one.below_cards import (
    deed_kinds,
    filled_in,
    reminded_bureau,
    row_words,
    said_deeds,
)
from handlers.one_to_one.below_cards.deed_kinds import Deed
from handlers.one_to_one.below_cards.filled_in import TELLS, Does, name_of
from handlers.one_to_one.below_cards.said_deeds import Wanted
from handlers.question import following, rows_shown, shown_asked, shown_labels, topic
from handlers.understand import words
from handlers.understand.asked.file_formats import ending
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, normalise, without_polite_ending
from models.queues.shown_buttons import DATA, ROW, ShownButton, buttons_of

_LONGEST = 60
_LONGEST_TOLD = 400
_MOST, _DECIDE = 4, "พิจารณา"
_SETTLES = "จะ “{}” ใช่ไหม กดปุ่มเพื่อดำเนินการ"
_WHICH = "หมายถึงปุ่มใด กดปุ่มที่ต้องการ"


@dataclass(frozen=True)
class _Meant:
    """buttons: those that may be meant. settles: whether a tap settles something at once that the
    words do not call by its label. answer: what came of opening the row, if that is all."""

    buttons: Sequence[ShownButton]
    settles: bool = False
    answer: Sequence[Message] | None = None


def done(context: Context, text: str, does: Does, message_hash: str) -> Sequence[Message] | None:
    """Does what a tap on the button in sight does that the words mean; None where they mean none,
    or say more than what stands in sight."""
    if context.person is None or len(text) > _LONGEST_TOLD:
        return None
    plain = without_polite_ending(normalise(text))
    command = registry.command(text)
    if _is_complete(plain, command):
        return None
    shown = _in_sight(context)
    if told := TELLS.fullmatch(plain):
        return filled_in.told(context, told["words"], shown, does, message_hash)
    if not shown or len(plain) > _LONGEST or _points_alone(plain, shown):
        return None
    if said_deeds.NEW_VALUE.search(plain):
        return filled_in.changed(context, text, plain, shown, does, message_hash)
    found = _meant(context, plain, command, shown, does)
    if found is None or opening.written_on_menu(context, plain):
        return None
    if _says_it_all(context, plain, found) or _LOOKS.match(plain) and _begins(plain, found):
        return None
    return _answered(found, plain, does)


def _says_it_all(context: Context, plain: str, meant: _Meant) -> bool:
    """Tells whether the words ask the same figures by themselves, not of the button's matter."""
    if len(meant.buttons) != 1 or meant.answer is not None:
        return False
    [button] = meant.buttons
    if "?" in button.target.rstrip("?") and not _is_of_figures(button):
        return False  # of one thing
    query = registry.query(name_of(button))
    if query is None or query.following is None:
        return False
    match = opening.meant(context, plain, registry.meant)
    return match is not None and match.name == query.name


def _begins(plain: str, meant: _Meant) -> bool:
    """Tells whether it would begin something that the words do not call by its label."""
    shown = any(_only_shows(e) or e.label in plain or e.label == _DECIDE for e in meant.buttons)
    return meant.answer is None and not shown


def perhaps(context: Context, text: str) -> list[Button]:
    """Returns the buttons in sight that do what the words may mean, which say more than is read."""
    plain = without_polite_ending(normalise(text))
    if context.person is None or len(plain) > _LONGEST:
        return []
    shown = _in_sight(context)
    wanted = said_deeds.wanted(plain, deed_kinds.done_by(shown))
    found = _doing(plain, wanted, shown) if wanted is not None else None
    few = found.buttons if found is not None and len(found.buttons) <= _MOST_OFFERED else ()
    return [Button(each.label, each.target, each.spoken) for each in few]


_MOST_OFFERED = 2


def asked_of_row(
    context: Context, text: str, does: Does, message_hash: str
) -> Sequence[Message] | None:
    """Opens the row that is named by its place, its day or by whose it is, if the words only look
    at it, ask what its card shows, or choose there; reminds the bureau in sight; else None."""
    plain = without_polite_ending(normalise(text))
    reminds = reminded_bureau.REMINDS.search(plain) is not None
    if context.person is None or len(plain) > _LONGEST:
        return None
    if not reminds and not row_words.may_name(plain):
        return None
    shown = _in_sight(context)
    if not shown or _points_alone(plain, shown):
        return None
    if reminds:
        found = reminded_bureau.reminding(context, plain, shown)
        return _one_of(found, does) if found is not None else None
    several = row_words.alike(plain, shown)
    if several is not None:
        rows, rest = several
        more = said_deeds.left(said_deeds.ASKED_OF_ROW.sub(" ", rest), rows, ())
        return _one_of(rows, does) if not more else None
    row = row_words.named(plain, shown, only=True)
    if row is None or row.by == row_words.NUMBER or not said_deeds.ASKED_OF_ROW.search(row.rest):
        return None
    opened = _of_row(row, shown, None)
    answer = _answered(opened, plain, does) if opened is not None else None
    return answer and filled_in.chosen(context, row.rest, row.button, answer, message_hash)


def _one_of(rows: Sequence[ShownButton], does: Does) -> Sequence[Message] | None:
    return does(rows[0]) if len(rows) == 1 else [shown_asked.which_pointed(rows)]


def _is_complete(plain: str, command: words.Match | None) -> bool:
    """Tells whether the words are a bare command, steer a conversation or are a courtesy: they mean
    what they always mean, and nothing is looked up. Who says that they know may acknowledge."""
    if command is not None and command.exact and not command.rest:
        return True
    return word_of(plain) is not None or "ทราบ" not in plain and is_courtesy(plain)


def _meant(
    context: Context,
    plain: str,
    command: words.Match | None,
    shown: Sequence[ShownButton],
    does: Does,
) -> _Meant | None:
    """What the words mean, of the row that they name, else of the card."""
    sure = command if command is not None and command.score >= words.SURE else None
    row = row_words.named(plain, shown, only=sure is not None)
    if row is None or row.by == row_words.WORDS:
        found = _of_card(context, plain, shown)
        found = _of_row(row, shown, does) if found is None and row is not None else found
        found = found or _labelled(context, plain, shown)
        same = sure is None or found is not None and sure.name in map(name_of, found.buttons)
        return found if same else None
    if sure is not None and row.by == row_words.NUMBER:
        return None  # `รายงาน 1.6`: all that is asked stands in the words
    return _of_row(row, shown, does) or _of_card(context, plain, shown)


def _in_sight(context: Context) -> list[ShownButton]:
    """The buttons of the newest answer that open something; none of a question's choices, nor of
    the menu's card: its buttons stand beside no thing, and its labels are read as they are."""
    newest = next((each for each in context.shown() if each), ())
    if any(each.target.startswith("c:") for each in newest):
        return []
    return _opening(newest)


def _opening(shown: Sequence[ShownButton]) -> list[ShownButton]:
    opened = [
        each
        for each in shown
        if each.kind == ROW or each.kind == DATA and each.target.startswith("o:")
    ]
    opened = [each for each in opened if each.target != MENU.data and each.item != MENU.label]
    return [each for each in opened if name_of(each) not in _OF_DRAFTS]


_OF_DRAFTS = ("resume", "anew", "drop")
"""Words about drafts are read by `resuming`."""


def _points_alone(plain: str, shown: Sequence[ShownButton]) -> bool:
    """Tells whether the words only say which row is meant, or are a label (decisions/0127)."""
    if shown_labels.typed(plain, [shown]):
        return True
    return shown_labels.may_point(plain) and bool(shown_labels.pointed(plain, [shown]))


# -- of a row ------------------------------------------------------------------------------------


def done_to_row(row: ShownButton, rest: str, plain: str, does: Does) -> Sequence[Message] | None:
    """Does on the row's own card what the words say beside those that point at it; None where the
    card does no such thing."""
    found = _of_row(row_words.RowMeant(row, rest, row_words.PLACE), [row], does)
    if found is None or found.answer is not None or found.buttons == [row]:
        return None
    return _answered(found, plain, does)


def doing(plain: str, wanted: Wanted, there: Sequence[ShownButton]) -> Sequence[ShownButton]:
    """Returns the buttons of a card that do what is said."""
    found = _doing(plain, wanted, there)
    return found.buttons if found is not None else ()


def asked_first(button: ShownButton, plain: str) -> Sequence[Message] | None:
    """Asks with a button that was not in sight where a tap settles at once; None where the tap may
    be done."""
    return _answered(_Meant([button], True), plain, lambda _button: ()) if settles(button) else None


def settles(button: ShownButton) -> bool:
    """Tells whether a tap settles at once what it does."""
    return any(deed.settles for deed, _ in deed_kinds.done_by([button]))


def _of_row(
    row: row_words.RowMeant, shown: Sequence[ShownButton], does: Does | None
) -> _Meant | None:
    """Opens the row, or does on its card what is said; without `does` only the first."""
    rest, figures = without_polite_ending(row.rest), _is_of_figures(row.button)
    if not said_deeds.left(said_deeds.ASKED_OF_ROW.sub(" ", rest), [row.button], ()):
        if row.by == row_words.NUMBER or figures and row.by == row_words.WORDS:
            return None  # it is asked of the activity, or of the bureau
        label = row.button.label
        opens = label in rest or label.startswith((*rows_shown.OPENING, _DECIDE))
        return _Meant([row.button]) if opens else None
    if does is None:
        return None
    beside = [each for each in shown if each.item == row.button.item]
    wanted = said_deeds.wanted(rest, deed_kinds.done_by(beside))
    if wanted is not None and not said_deeds.left(wanted.rest, beside, wanted.deeds):
        return _doing(rest, wanted, beside)
    if registry.query(name_of(row.button)) is None or figures:
        return None
    wanted = said_deeds.wanted(rest, ((each, ()) for each in deed_kinds.DEEDS))
    if wanted is None or said_deeds.left(wanted.rest, [row.button], wanted.deeds):
        return None
    if all(each.of_oneself for each in wanted.deeds):
        return None  # `พรุ่งนี้ลาป่วย` below a meeting of tomorrow
    card = does(row.button)
    there = _opening(buttons_of(render(card))) if card else []
    wanted = said_deeds.wanted(rest, deed_kinds.done_by(there))
    found = _doing(rest, wanted, there) if wanted is not None else None
    single = found is not None and len(found.buttons) == 1
    return found if single else _Meant([row.button], answer=card)


def _is_of_figures(button: ShownButton) -> bool:
    """Tells whether it opens figures of a part: of a bureau or an activity other things are asked,
    too."""
    facts = dict(parse_qsl(button.target.partition("?")[2]))
    return not {*facts}.isdisjoint(topic.FACTS)


def _labelled(context: Context, plain: str, shown: Sequence[ShownButton]) -> _Meant | None:
    """The button whose label has all that is said, but for small words."""
    if context.asked_before() and following.leads_on(plain) or said_deeds.IS_DONE.search(plain):
        return None
    asks = bool(_LOOKS.match(plain) or said_deeds.ASKS.search(plain))
    may = [each for each in shown if not asks or _only_shows(each)]
    overlaps = {each: said_deeds.overlap(plain, each) for each in may}
    most = max(overlaps.values(), default=0)
    found = [each for each, overlap in overlaps.items() if overlap == most]
    if most < _LEAST_OF_LABEL or len(found) != 1:
        return None
    done = [deed for deed, _ in deed_kinds.done_by(found)]
    return _Meant(found, _asks_first(done, found[0], plain))


def _only_shows(button: ShownButton) -> bool:
    """Tells whether a tap neither begins a conversation nor does anything."""
    if registry.flow(name_of(button)) is not None:
        return False
    deeds = [deed for deed, _ in deed_kinds.done_by((button,))]
    return all(each.looks or each is deed_kinds.FILES for each in deeds)


def _asks_first(deeds: Sequence[Deed], button: ShownButton, plain: str) -> bool:
    """Tells whether a tap settles at once what the words must be asked about: they are not its
    label, or, where it goes out to many, more than the label."""
    if not any(each.settles for each in deeds):
        return False
    return any(each.to_many for each in deeds) or letters(button.label) not in letters(plain)


_LOOKS = pattern_of(r"(?:ขอ|อยาก|ช่วย|รบกวน|จะ|\s)*(?:เปิด)?(?:ดู|อ่าน)")
_LEAST_OF_LABEL = 4

# -- of the card ---------------------------------------------------------------------------------


def _of_card(context: Context, plain: str, shown: Sequence[ShownButton]) -> _Meant | None:
    wanted = said_deeds.wanted(plain, deed_kinds.done_by(shown))
    if wanted is None or not _is_all(context, plain, wanted, shown):
        return None
    return _doing(plain, wanted, shown)


def _is_all(context: Context, plain: str, wanted: Wanted, shown: Sequence[ShownButton]) -> bool:
    """Tells whether the words say nothing else, or, beside the deed, only why."""
    if not said_deeds.left(wanted.rest, shown, wanted.deeds):
        return True
    if all(each.of_oneself for each in wanted.deeds):
        return False  # `จันทร์หน้าไม่อยู่ ขอลาครับ`: that is the day, and no reason
    parts = plain.split(" ")
    if len(parts) < _PARTS or any(map(str.isdecimal, plain)):
        return False
    first, last = (_says_all(part, wanted, shown) for part in (parts[0], parts[-1]))
    frees = all(each.needs_no_more for each in wanted.deeds)
    if not last and not (first and frees):
        return False
    why = " ".join(parts[:-1] if last else parts[1:])
    if len(why) > _LONGEST_WHY or _OWN_THING.match(why):
        return False
    match = opening.meant(context, plain, registry.meant)
    return match is None or match.score < words.SURE


def _says_all(part: str, wanted: Wanted, shown: Sequence[ShownButton]) -> bool:
    """Tells whether this part of the sentence says the deed, and all of it."""
    here = said_deeds.wanted(part, ((each, ()) for each in wanted.deeds))
    return here is not None and not said_deeds.left(here.rest, shown, here.deeds)


_PARTS, _LONGEST_WHY = 2, 24
_OWN_THING = pattern_of(r"(?:ของ|ฉบับ|เรื่อง|คำ|ตัว)(?:ที่|ใน|เมื่อ|หนึ่ง|\d)|ที่|ปี(?:ก่อน|ที่)|เมื่อวาน")
"""Names another thing than the one in sight."""


def _doing(plain: str, wanted: Wanted, shown: Sequence[ShownButton]) -> _Meant | None:
    """The buttons that do what is said, each once; of several those whose label says so."""
    done = [
        (deed, button)
        for deed, does in deed_kinds.done_by(shown)
        if deed in wanted.deeds
        for button in does
    ]
    labelled = [
        (deed, button)
        for deed, button in done
        if any(each[0] in button.label for each in deed.said.finditer(plain))
    ]
    once = {button.target: button for _, button in labelled or done}
    deeds = [deed for deed, _ in done]
    settles = all(_asks_first(deeds, each, plain) for each in once.values())
    return _Meant([*once.values()], settles) if once else None


def _answered(meant: _Meant, plain: str, does: Does) -> Sequence[Message] | None:
    """Does it; asks where several may be meant, and before what a tap settles at once."""
    buttons = _in_format(meant.buttons, plain) if len(meant.buttons) > 1 else meant.buttons
    if len(buttons) > 1:
        return _which(buttons) if len(buttons) <= _MOST else None
    [button] = buttons
    if not meant.settles:
        return does(button) if meant.answer is None else meant.answer
    tap = Button(button.label, button.target, button.spoken)
    return [Text(_SETTLES.format(button.label), (tap, MENU))]


def _in_format(buttons: Sequence[ShownButton], plain: str) -> Sequence[ShownButton]:
    """Of the same document in several formats that which is named, or the first."""
    if len({name_of(each) for each in buttons}) > 1 or not all(map(_makes_a_file, buttons)):
        return buttons
    wanted = ending(plain)
    return [each for each in buttons if ending(each.label) == wanted][:1] or buttons[:1]


def _makes_a_file(button: ShownButton) -> bool:
    return deed_kinds.FILES.does.search(deed_kinds.signature(button)) is not None


def _which(found: Sequence[ShownButton]) -> Sequence[Message]:
    if len({each.label for each in found}) < len(found):
        return [shown_asked.which_pointed(found)]
    taps = [Button(each.label, each.target, each.spoken) for each in found]
    return [Text(_WHICH, (*taps, MENU))]


# -- what is answered ----------------------------------------------------------------------------
