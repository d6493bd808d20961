"""The day's reminder as one card: what is to be done, the nearest first, each with its button."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from handlers.duties.duty_words import DutyWords, Figures, Reader
from handlers.messages import Button, Card, Divider, Para, Part, Row, Tone
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reminders.duty_lines import REASONS, WHY, urge_words
from handlers.reminders.kind_words import words_of
from models.duties.duty import Duty
from models.duties.duty_people import DIRECTOR, HEAD
from models.reminders.reminder_lines import Digest, Line
from models.reminders.snoozes import SaidWhy

DIGEST = "digest"
"""The outbox's kind of message for a digest."""

MOST_LINES = 7
MOST_LISTED = 8
_LED = (HEAD, DIRECTOR)


def shown(digests: Iterable[Digest]) -> list[Duty]:
    """Returns the duties that stand on the cards of these digests with a button, each once. What a
    card does not show need not be looked for."""
    lines = (line for digest in digests for line in digest.own[:MOST_LINES])
    return list({line.duty.key: line.duty for line in lines}.values())


def explained(digests: Iterable[Digest]) -> set[str]:
    """Returns the keys of the duties of which these cards say why they are late."""
    lines = (line for digest in digests for line in digest.own[:MOST_LINES])
    return {line.duty.key for line in lines if line.role in _LED}


def card(
    digest: Digest,
    reasons: Mapping[str, SaidWhy] | None = None,
    figures: Figures | None = None,
    further: Sequence[Part] = (),
) -> Card:
    """Returns the digest of one person.

    reasons: why duties are late (`explained`), by key, for whoever leads.
    figures: those that a reporter confirms by the line's button (`kind_words.figures` of `shown`).
    further: what stands below the duties (`digest_news.rows`).
    """
    whys, beside = reasons or {}, figures or {}
    own = digest.own
    rows = _listed(digest)
    rows += [
        _row(line, digest.day, whys.get(line.duty.key), beside.get(line.duty.key, ("", "")))
        for line in own[:MOST_LINES]
    ]
    if len(own) > MOST_LINES:
        rows.append(Para(f"และอีก {len(own) - MOST_LINES} เรื่อง กด “สถานะ” เพื่อดูทั้งหมด", tone="muted"))
    if further:
        rows += [Divider(), *further]
    return Card(
        _title(digest),
        alt=_alt(digest),
        rows=tuple(rows),
        buttons=_buttons(digest),
        note=_note(digest),
        tone="warn" if any(line.duty.late(digest.day) for line in digest.lines) else "plain",
    )


def _title(digest: Digest) -> str:
    late = f"เลยกำหนด {len(digest.listed):,} เรื่อง"
    if not digest.own:
        return late
    mine = [line for line in digest.own if line.role not in _LED]
    what = "เรื่องที่ต้องทำ" if mine else "เรื่องที่สำนักยังไม่ส่ง"
    own = f"{what} {len(digest.own)} เรื่อง"
    return f"{late} · {own}" if digest.listed else own


def _alt(digest: Digest) -> str:
    """Returns what the phone's notice shows: how many duties are late, or the first and its day."""
    if digest.listed:
        return _title(digest)
    first = digest.lines[0].duty
    if first.kind.private:  # others may see the screen
        return f"มีเรื่องรอท่าน {len(digest.lines)} เรื่อง"
    more = f" และอีก {len(digest.lines) - 1} เรื่อง" if len(digest.lines) > 1 else ""
    return f"{_what(first)} {words_of(first.kind).near(first, digest.day)}{more}"


def in_short(digest: Digest) -> str:
    """Returns its title and the first duty that others may read of, as an example; "" without
    one."""
    shown = (each.duty for each in digest.lines if not each.duty.kind.private)
    first = next(shown, None)
    if first is None:
        return ""
    return f"“{_title(digest)}” “{_what(first)} · {words_of(first.kind).near(first, digest.day)}”"


def _what(duty: Duty) -> str:
    words = words_of(duty.kind)
    return f"{words.digest_name or words.name} {words.which(duty)}"


def _row(line: Line, today: date, why: SaidWhy | None, figures: tuple[str, str]) -> Row:
    duty, (shown, stamp) = line.duty, figures
    words, led = words_of(duty.kind), line.role in _LED
    reason = f"เหตุที่ผู้รายงานแจ้ง: {REASONS[why.code]}" if led and why is not None else ""
    value = shown or short_title(words.about(duty))
    tone: Tone = "bad" if duty.late(today) else words.tone
    return Row(
        f"{_what(duty)} · {words.near(duty, today)}",
        "\n".join(filter(None, (value, reason, urge_words(duty, line.role)))),
        words.button(duty, Reader(line.person_id, led, stamp)),
        tone,
    )


def _listed(digest: Digest) -> list[Part]:
    """Returns what an administrator is told: first what became late on the last working day, then
    what was late before, each as a list by bureau."""
    new = [line.duty for line in digest.listed if line.offset == 1]
    before = [line.duty for line in digest.listed if line.offset != 1]
    rows: list[Part] = []
    if new:
        rows.append(Para(f"เพิ่งเลยกำหนด {len(new):,} เรื่อง", tone="bad", bold=True))
        rows += _by_bureau(new)
    if before:
        rows += [Para(f"เลยกำหนดอยู่ก่อนแล้ว {len(before):,} เรื่อง", bold=True)] if new else []
        rows += _by_bureau(before)
    return [*rows, Divider()] if rows and digest.own else rows


def _by_bureau(late: Sequence[Duty]) -> list[Part]:
    bureaus: dict[str, list[str]] = {}
    for duty in late:
        bureaus.setdefault(duty.bureau, []).append(words_of(duty.kind).in_list(duty))
    rows: list[Part] = [
        Row(f"{bureau} · {len(named)} เรื่อง", ", ".join(named[:MOST_LISTED]), tone="bad")
        for bureau, named in list(bureaus.items())[:MOST_LISTED]
    ]
    if len(bureaus) > MOST_LISTED:
        rows.append(Para(f"และอีก {len(bureaus) - MOST_LISTED} สำนัก", tone="muted"))
    return rows


def _buttons(digest: Digest) -> tuple[Button, ...]:
    """Returns the buttons under the lines: why it is late, put it off, see more."""
    late, near = _put_off(digest)
    found = _answers(digest)
    if len(late) == 1:
        facts = [(code, opens("late_reason", k=late[0].key, w=code)) for code in REASONS]
        found += [Button(f"เหตุ: {REASONS[code]}", data, REASONS[code]) for code, data in facts]
    elif late:
        found.append(Button("แจ้งเหตุที่ล่าช้า", opens("late_reason"), "แจ้งเหตุที่ล่าช้า"))
    found += _putting_off(near)
    found += _overviews(words.overview for words in _kinds(digest.lines))
    found += _overviews(words.overview_of_late for words in _kinds(digest.listed))
    return (*found, WHY)


def _put_off(digest: Digest) -> tuple[list[Duty], list[Duty]]:
    """Returns the duties that the reader may say why they are late, and may put off."""
    mine = [
        line.duty
        for line in digest.own
        if line.role not in _LED and words_of(line.duty.kind).put_off != "no"
    ]
    late = [duty for duty in mine if duty.late(digest.day)]
    return late, [duty for duty in mine if not duty.late(digest.day)]


def _kinds(lines: Iterable[Line]) -> list[DutyWords]:
    """Returns the words of each kind among the lines once, by its first line. There are few kinds,
    and many lines."""
    return [words_of(kind) for kind in dict.fromkeys(line.duty.kind for line in lines)]


def _answers(digest: Digest) -> list[Button]:
    """Returns the buttons that meet a duty by one tap, of each kind for the nearest duty."""
    first: dict[str, Duty] = {}
    for line in digest.own:
        first.setdefault(line.duty.kind.name, line.duty)
    offered = ((words_of(duty.kind).answers, duty) for duty in first.values())
    return [button for answers, duty in offered if answers for button in answers(duty)]


def _putting_off(near: Sequence[Duty]) -> list[Button]:
    if not near:
        return []
    words = words_of(near[0].kind)
    if len(near) > 1 or words.put_off != "named":
        return [Button("เลื่อน", opens("put_off"), "เลื่อน")]
    put_off = Button("เลื่อน", opens("put_off", k=near[0].key), "เลื่อน")
    return [put_off, *([words.plan(near[0])] if words.plan is not None else [])]


def _overviews(buttons: Iterable[Button | None]) -> list[Button]:
    """Returns each button once."""
    return [button for button in dict.fromkeys(buttons) if button is not None]


def _note(digest: Digest) -> str:
    late, _near = _put_off(digest)
    if not late:
        return ""
    how = "กดปุ่ม “เหตุ” ข้อที่ตรง" if len(late) == 1 else "กด “แจ้งเหตุที่ล่าช้า”"
    return f"ล่าช้าเพราะเหตุใด {how} แจ้งได้เรื่องละหนึ่งครั้ง ผู้บังคับบัญชาจะเห็นด้วย"
