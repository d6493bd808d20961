"""Figures of a report against one another, against the plan's target and the bureau's people.

Computed, never believed: a share is worked out from its counts. Where the words leave open what a
figure is of, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from models.reports.report_told import (
    ATTENDANCE,
    PROGRESS,
    REASON,
    STAFF,
    UNFINISHED,
    Counted,
    Remark,
    ReportAbout,
    Share,
    Told,
)
from models.reports.reports import ReportDraft

CONTRADICT = "figures_contradict"
BELOW_TARGET = "below_target_without_reason"
OVERSPENT = "overspent"
WENT_DOWN = "percent_went_down"

_FIELDS = ("narrative", "output", "outcome")
_OF_PEOPLE = ("", ATTENDANCE)
_CENT = Decimal("0.01")


def plain(value: Decimal) -> str:
    """`80` and `84.89`: at most two decimals, no exponent."""
    return f"{value.quantize(_CENT, ROUND_HALF_UP).normalize():f}"


def computed_share(people: int, whole: int) -> Decimal:
    """The percentage of `people` in `whole`, rounded to two decimals (127 of 139 is 91.37)."""
    return (Decimal(people) * 100 / whole).quantize(_CENT, ROUND_HALF_UP)


def agrees(stated: Decimal, people: int, whole: int) -> bool:
    """Whether a stated share is the computed one, rounded or cut at the decimals it is given in.

    The sources cut as well as round (domain.md: 127 of 139 printed 91.36).
    """
    exponent = stated.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return abs(stated - Decimal(people) * 100 / whole) < Decimal(1).scaleb(-places)


def targets(about: ReportAbout) -> list[Decimal]:
    """The percentages the plan asks for, the lowest first."""
    texts = (about.target, about.output, about.outcome)
    return sorted({share.value for text in texts for share in about.read(text).shares})


def figures(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """Every remark on the report's figures."""
    told = {name: about.read(getattr(draft, name)) for name in _FIELDS}
    yield from _shares_of_people(told, _whole(about))
    yield from _too_many(told, about)
    yield from _two_shares(told)
    yield from _against_status(draft, told)
    yield from _below_target(draft, about, told)
    yield from _went_down(draft, about)
    yield from _overspent(draft)


# -- shares and people --------------------------------------------------------------------------


def _whole(about: ReportAbout) -> int | None:
    """The bureau's people, where the plan's target is a share of them."""
    target = "\n".join((about.target, about.output, about.outcome))
    return about.head_count if STAFF in about.read(target).says else None


def _pairs(told: dict[str, Told]) -> Iterator[tuple[str, Counted]]:
    """Counts with a share beside them; a lone count and a lone share of two answers belong too."""
    counts = [(name, count) for name in _FIELDS for count in told[name].counts]
    paired = [(name, count) for name, count in counts if count.share is not None]
    yield from paired
    people = {count.people for _name, count in counts if count.subject in _OF_PEOPLE}
    shares = {(name, s.value) for name in _FIELDS for s in told[name].shares if _of_people(s)}
    if not paired and len(people) == 1 and len({value for _name, value in shares}) == 1:
        name, value = min(shares)
        whole = next((count.whole for _n, count in counts if count.whole), None)
        yield name, Counted(people.pop(), whole, value, ATTENDANCE)


def _of_people(share: Share) -> bool:
    return share.subject in _OF_PEOPLE and not share.least


def _shares_of_people(told: dict[str, Told], bureau: int | None) -> Iterator[Remark]:
    seen = set()
    for name, count in _pairs(told):
        whole = count.whole or bureau
        if not whole or count.share is None or count.people > whole:
            continue
        if agrees(count.share, count.people, whole) or count in seen:
            continue
        seen.add(count)
        facts = {
            "kind": "share",
            "people": str(count.people),
            "whole": str(whole),
            "stated": plain(count.share),
            "computed": plain(computed_share(count.people, whole)),
            "roster": "" if count.whole else "yes",
        }
        yield Remark(CONTRADICT, name, facts)


def _too_many(told: dict[str, Told], about: ReportAbout) -> Iterator[Remark]:
    """More people than there are: than the whole told beside it, or than the bureau has."""
    for name in _FIELDS:
        for count in told[name].counts:
            bureau = _whole(about) if count.subject in _OF_PEOPLE else None
            whole = count.whole or bureau
            if whole and count.people > whole:
                facts = {"people": str(count.people), "whole": str(whole)}
                roster = "" if count.whole else "yes"
                yield Remark(CONTRADICT, name, {"kind": "too_many", "roster": roster, **facts})
                return


def _two_shares(told: dict[str, Told]) -> Iterator[Remark]:
    """The same thing with one share in one answer and another in the next.

    Several of a kind within one answer are a list (by group, by topic) and tell nothing.
    """
    stated: dict[str, dict[Decimal, str]] = {}
    for name in _FIELDS:
        for subject in {share.subject for share in told[name].shares}:
            values = {s.value for s in told[name].shares if s.subject == subject and not s.least}
            if len(values) == 1:
                stated.setdefault(subject, {}).setdefault(values.pop(), name)
    for subject in sorted(stated):
        if subject and len(stated[subject]) > 1:
            (first, _), (second, name) = list(stated[subject].items())[:2]
            facts = {"first": plain(first), "second": plain(second), "subject": subject}
            yield Remark(CONTRADICT, name, {"kind": "two_shares", **facts})


# -- against what was said of the whole ---------------------------------------------------------


def _against_status(draft: ReportDraft, told: dict[str, Told]) -> Iterator[Remark]:
    """Said to be done, and in words that it is not; or a percentage other than the one given."""
    narrative = told["narrative"]
    shares = {s.value for s in narrative.shares if s.subject == PROGRESS and not s.least}
    said = shares.pop() if len(shares) == 1 else None
    if draft.status == "done" and said is not None and said < 100:
        yield Remark(CONTRADICT, "status", {"kind": "done_but_share", "stated": plain(said)})
    elif draft.status == "done" and UNFINISHED in narrative.says:
        yield Remark(CONTRADICT, "status", {"kind": "done_but_unfinished"})
    elif said is not None and draft.status == "started" and draft.percent not in (None, said):
        assert draft.percent is not None
        facts = {"stated": plain(said), "percent": plain(draft.percent)}
        yield Remark(CONTRADICT, "percent", {"kind": "percent_differs", **facts})


def _below_target(
    draft: ReportDraft, about: ReportAbout, told: dict[str, Told]
) -> Iterator[Remark]:
    """The lowest of several targets counts, and the best of several figures: see the office's
    own 1.4, whose 95 and 100 percent are asked of one report."""
    wanted = targets(about)
    reasoned = draft.status_reason.strip() or any(REASON in told[n].says for n in _FIELDS)
    if not wanted or reasoned or draft.status in ("not_started", "other"):
        return
    target = {"target": plain(wanted[0])}
    reached = _reached(told, about)
    if reached is not None and max(reached) < wanted[0]:
        yield Remark(BELOW_TARGET, "narrative", {"share": plain(max(reached)), **target})
    elif not reached and draft.percent is not None and draft.percent < wanted[0]:
        yield Remark(BELOW_TARGET, "narrative", {"share": plain(draft.percent), **target})


def _reached(told: dict[str, Told], about: ReportAbout) -> list[Decimal] | None:
    """The shares told, else those of the people counted; None where there are none."""
    shares = [s.value for n in _FIELDS for s in told[n].shares if s.subject != PROGRESS]
    if shares:
        return shares
    bureau = _whole(about)
    counts = [c for n in _FIELDS for c in told[n].counts if c.subject in _OF_PEOPLE]
    wholes = [(c.people, c.whole or bureau) for c in counts]
    return [computed_share(people, whole) for people, whole in wholes if whole] or None


def _went_down(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """Reports are cumulative from October (domain.md, Calendar): what was done stays done."""
    before = [each for each in about.earlier if each.percent is not None]
    if draft.percent is None or not before:
        return
    last = before[-1].percent
    assert last is not None
    if draft.percent < last:
        step = "percent" if draft.status == "started" else "status"
        facts = {"percent": plain(draft.percent), "before": plain(last)}
        yield Remark(WENT_DOWN, step, facts)


def _overspent(draft: ReportDraft) -> Iterator[Remark]:
    """Spending above the allocation warns, it never refuses (source 000, project 7)."""
    over = (draft.budget_disbursed or Decimal(0)) - (draft.budget_allocated or Decimal(0))
    if over > 0:
        yield Remark(OVERSPENT, "budget", {"over": f"{over.quantize(_CENT):f}"})
