"""Checks the figures of a report against each other, the plan's target and the bureau's people.

Shares are computed from counts (architecture.md, rule 8). If the words do not say what a figure is
about, there is no remark.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from models.reports.report_facts import (
    ATTENDANCE,
    PENDING,
    PROGRESS,
    REASON,
    STAFF,
    UNFINISHED,
    Counted,
    Remark,
    ReportAbout,
    StatedShare,
    TextFacts,
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
    """Whether a stated share is the computed one, rounded or cut to its decimals.

    The sources do both (domain.md: 127 of 139 is printed as 91.36).
    """
    exponent = stated.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return abs(stated - Decimal(people) * 100 / whole) < Decimal(1).scaleb(-places)


def targets(about: ReportAbout) -> list[Decimal]:
    """The percentages the plan asks for, the lowest first."""
    texts = (about.target, about.output, about.outcome)
    return sorted({share.value for text in texts for share in about.read(text).shares})


def figures(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """Yields every remark on the report's figures."""
    texts = {name: about.read(getattr(draft, name)) for name in _FIELDS}
    yield from _shares_of_people(texts, _whole(about))
    yield from _too_many(texts, about)
    yield from _two_shares(texts)
    yield from _against_status(draft, texts, about)
    yield from _below_target(draft, about, texts)
    yield from _went_down(draft, about)
    yield from _overspent(draft)
    yield from _spent_but_none(draft, texts)


# -- shares and people --------------------------------------------------------------------------


def _whole(about: ReportAbout) -> int | None:
    """The number of the bureau's people, if the plan's target is a share of them."""
    target = "\n".join((about.target, about.output, about.outcome))
    return about.head_count if STAFF in about.read(target).says else None


def _pairs(texts: dict[str, TextFacts]) -> Iterator[tuple[str, Counted]]:
    """Yields counts with a share beside them. Else a single count and a single share of different
    answers belong together."""
    counts = [(name, count) for name in _FIELDS for count in texts[name].counts]
    paired = [(name, count) for name, count in counts if count.share is not None]
    yield from paired
    people = {count.people for _name, count in counts if count.subject in _OF_PEOPLE}
    shares = {(name, s.value) for name in _FIELDS for s in texts[name].shares if _of_people(s)}
    if not paired and len(people) == 1 and len({value for _name, value in shares}) == 1:
        name, value = min(shares)
        whole = next((count.whole for _n, count in counts if count.whole), None)
        yield name, Counted(people.pop(), whole, value, ATTENDANCE)


def _of_people(share: StatedShare) -> bool:
    return share.subject in _OF_PEOPLE and not share.least


def _shares_of_people(texts: dict[str, TextFacts], bureau: int | None) -> Iterator[Remark]:
    seen = set()
    for name, count in _pairs(texts):
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


def _too_many(texts: dict[str, TextFacts], about: ReportAbout) -> Iterator[Remark]:
    """More people than the stated whole, or than the bureau has."""
    for name in _FIELDS:
        for count in texts[name].counts:
            bureau = _whole(about) if count.subject in _OF_PEOPLE else None
            whole = count.whole or bureau
            if whole and count.people > whole:
                facts = {"people": str(count.people), "whole": str(whole)}
                roster = "" if count.whole else "yes"
                yield Remark(CONTRADICT, name, {"kind": "too_many", "roster": roster, **facts})
                return


def _two_shares(texts: dict[str, TextFacts]) -> Iterator[Remark]:
    """One subject with different shares in two answers.

    Several shares within one answer are a list (by group, by topic) and mean nothing.
    """
    stated: dict[str, dict[Decimal, str]] = {}
    for name in _FIELDS:
        for subject in {share.subject for share in texts[name].shares}:
            values = {s.value for s in texts[name].shares if s.subject == subject and not s.least}
            if len(values) == 1:
                stated.setdefault(subject, {}).setdefault(values.pop(), name)
    for subject in sorted(stated):
        if subject and len(stated[subject]) > 1:
            (first, _), (second, name) = list(stated[subject].items())[:2]
            facts = {"first": plain(first), "second": plain(second), "subject": subject}
            yield Remark(CONTRADICT, name, {"kind": "two_shares", **facts})


def _was_held(narrative: TextFacts, about: ReportAbout) -> bool:
    """Whether the words tell a day that has passed and who came then, and nothing that is open."""
    past = any(about.first_day <= day <= about.today for day in narrative.dates)
    came = any(count.subject in _OF_PEOPLE for count in narrative.counts)
    return past and came and narrative.says.isdisjoint((PENDING, UNFINISHED, REASON))


# -- against status and target -------------------------------------------------------------------


def _against_status(
    draft: ReportDraft, texts: dict[str, TextFacts], about: ReportAbout
) -> Iterator[Remark]:
    """The status is done but the words say it is not, or the other way round; or the words give
    another percentage."""
    narrative = texts["narrative"]
    if draft.status == "not_started" and _was_held(narrative, about):
        yield Remark(CONTRADICT, "status", {"kind": "not_started_but_held"})
    shares = {s.value for s in narrative.shares if s.subject == PROGRESS and not s.least}
    stated = shares.pop() if len(shares) == 1 else None
    if draft.status == "done" and stated is not None and stated < 100:
        yield Remark(CONTRADICT, "status", {"kind": "done_but_share", "stated": plain(stated)})
    elif draft.status == "done" and UNFINISHED in narrative.says:
        yield Remark(CONTRADICT, "status", {"kind": "done_but_unfinished"})
    elif stated is not None and draft.status == "started" and draft.percent not in (None, stated):
        assert draft.percent is not None
        facts = {"stated": plain(stated), "percent": plain(draft.percent)}
        yield Remark(CONTRADICT, "percent", {"kind": "percent_differs", **facts})


def _below_target(
    draft: ReportDraft, about: ReportAbout, texts: dict[str, TextFacts]
) -> Iterator[Remark]:
    """Compares the lowest target with the best figure: the office's own activity 1.4 asks for 95
    and 100 percent in one report."""
    lowest_first = targets(about)
    reasoned = draft.status_reason.strip() or any(REASON in texts[n].says for n in _FIELDS)
    if not lowest_first or reasoned or draft.status in ("not_started", "other"):
        return
    target = {"target": plain(lowest_first[0])}
    reached = _reached(texts, about)
    if reached is not None and max(reached) < lowest_first[0]:
        yield Remark(BELOW_TARGET, "narrative", {"share": plain(max(reached)), **target})
    elif not reached and draft.percent is not None and draft.percent < lowest_first[0]:
        yield Remark(BELOW_TARGET, "narrative", {"share": plain(draft.percent), **target})


def _reached(texts: dict[str, TextFacts], about: ReportAbout) -> list[Decimal] | None:
    """The stated shares, else the shares of the counted people, else None."""
    shares = [s.value for n in _FIELDS for s in texts[n].shares if s.subject != PROGRESS]
    if shares:
        return shares
    bureau = _whole(about)
    counts = [c for n in _FIELDS for c in texts[n].counts if c.subject in _OF_PEOPLE]
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


def _spent_but_none(draft: ReportDraft, texts: dict[str, TextFacts]) -> Iterator[Remark]:
    """The words tell what was spent, and the budget was answered with none."""
    told = {texts[name].spent for name in _FIELDS} - {None}
    if not (draft.budget_allocated or draft.budget_disbursed) and len(told) == 1:
        spent = told.pop()
        assert spent is not None
        yield Remark(CONTRADICT, "budget", {"kind": "spent_but_none", "spent": plain(spent)})
