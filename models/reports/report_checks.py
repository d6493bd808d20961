"""Checks a report before it is sent: what the office would return it for (003:40-47, 70-77).

Returns remarks as codes and facts, and refuses nothing. If the words are unclear, there is no
remark: a remark must be worth stopping for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from urllib.parse import urlsplit

from models.calendar import BUDDHIST_YEARS
from models.reports.report_facts import (
    AS_PLANNED,
    DOCUMENT,
    ELSEWHERE,
    HELD,
    PENDING,
    PICTURE,
    Remark,
    ReportAbout,
    TextFacts,
)
from models.reports.report_figures import (
    BELOW_TARGET,
    CONTRADICT,
    OVERSPENT,
    WENT_DOWN,
    figures,
    plain,
)
from models.reports.reports import ReportDraft

OUTPUT, OUTCOME = "output_not_answered", "outcome_not_answered"
CHANNEL, LINK = "channel_missing", "link_instead_of_document"
NO_PICTURE, NO_EVIDENCE = "no_picture", "done_without_evidence"
DATE_OUTSIDE, COPIED = "date_outside_plan", "copied_from_before"
FURTHER, OTHER_YEAR = "further_activity_missing", "another_years_text"
CODES = (
    OUTPUT, OUTCOME, BELOW_TARGET, CHANNEL, LINK, NO_PICTURE, DATE_OUTSIDE, CONTRADICT, OVERSPENT,
    NO_EVIDENCE, FURTHER, WENT_DOWN, COPIED, OTHER_YEAR,
)  # fmt: skip
"""All codes."""

WHOLE = 4  # a piece of the plan with this many letters counts anywhere in the answer
SHORTEST = 3  # a piece with this many letters counts at the start of a piece of the answer
RUN = 6  # else two texts must share this many letters in a row
LONG_ENOUGH = 40  # letters; a shorter narrative may be the same twice by chance

# Places of publication. A link to another place (a drive, an e-book) may replace a document; a link
# to these does not.
_PUBLIC_HOSTS = (
    "facebook.com", "fb.com", "fb.me", "fb.watch", "line.me", "lin.ee", "youtube.com", "youtu.be",
    "tiktok.com", "instagram.com", "x.com", "twitter.com", "senate.go.th",
)  # fmt: skip


def check(draft: ReportDraft, about: ReportAbout) -> list[Remark]:
    """Returns what the office would return the report for, in the order of the form.

    If the work is not started, only figures, dates and risk are checked. Never raises if the
    draft's figures are finite.
    """
    rules = (_words, _dates, _years, _copied, figures, _further, _evidence, _publicity)
    found = chain.from_iterable(rule(draft, about) for rule in rules)
    return sorted(found, key=lambda remark: _ORDER.index(remark.field))


_ORDER = (
    "status", "percent", "narrative", "output", "outcome", "budget", "further_activity",
    "evidence", "publicity",
)  # fmt: skip


def _has_result(draft: ReportDraft, about: ReportAbout) -> bool:
    """Whether there is something to show: the work is done, or an event took place."""
    if draft.status == "done":
        return True
    return draft.status != "not_started" and HELD in about.read(draft.narrative).says


# -- output and outcome -------------------------------------------------------------------------


def _words(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    answers = ((OUTPUT, "output", about.output), (OUTCOME, "outcome", about.outcome))
    for code, field, plan in answers:
        missing = _missing(draft, about, getattr(draft, field), plan)
        if missing is not None:
            shares = about.read(plan).shares
            target = plain(min(share.value for share in shares)) if shares else ""
            first = plan.strip().partition("\n")[0]
            yield Remark(code, field, {"missing": missing, "target": target, "plan": first})


def _missing(draft: ReportDraft, about: ReportAbout, text: str, plan: str) -> str | None:
    """Returns what the answer lacks: `figure`, `words`, or None.

    If the plan has a percentage, the report needs a figure: "as planned" does not say how many.
    Else "as planned" is an answer. Unfinished work need not answer yet.
    """
    if not plan.strip() or draft.status == "not_started":
        return None
    planned, answer = about.read(plan), about.read(text)
    under_way = draft.status != "done" and (PENDING in answer.says or not text.strip())
    if under_way:
        return None
    everywhere = about.read("\n".join((draft.narrative, draft.output, draft.outcome)))
    has_figure = bool(everywhere.shares or everywhere.counts)
    if planned.shares and not has_figure and draft.status == "done":
        return "figure"
    if AS_PLANNED in answer.says or (planned.shares and (answer.shares or answer.counts)):
        return None
    whole_plan = about.read("\n".join((plan, about.target, about.title)))
    return None if alike(answer, whole_plan) or _reached(answer, planned) else "words"


def _reached(answer: TextFacts, plan: TextFacts) -> bool:
    """Whether the answer has as many of a kind of thing as the plan wants, or more."""
    return any(
        unit == of and many >= least for unit, many in answer.things for of, least in plan.things
    )


def alike(answer: TextFacts, plan: TextFacts) -> bool:
    """Whether two texts share anything of substance.

    Thai has no spaces and this floor has no tokenizer, so pieces of text are compared: a whole
    piece of the plan in the answer, or `RUN` letters in a row in both. An answer about something
    else seldom passes. An answer in other words may fail, and then the remark is wrong.
    """
    pieces = "\n" + "\n".join(answer.substance)
    for piece in plan.substance:
        if (piece if len(piece) >= WHOLE else f"\n{piece}") in pieces and len(piece) >= SHORTEST:
            return True
    return not _runs(answer).isdisjoint(_runs(plan))


def _runs(text: TextFacts) -> set[str]:
    return {p[at : at + RUN] for p in text.substance for at in range(len(p) - RUN + 1)}


# -- dates and rounds ---------------------------------------------------------------------------


def _dates(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """Dates outside the fiscal year or round. Dates of the plan itself are never outside."""
    planned = set(about.read(about.timing).dates)
    days = sorted(set(about.read(draft.narrative).dates) - planned)
    for why in ("future", "fiscal_year", "after_round"):
        outside = [day.isoformat() for day in days if _outside(day, about) == why]
        if outside:
            due = about.due.isoformat() if about.due else ""
            facts = {"why": why, "days": "\n".join(outside), "due": due}
            years = {"first": about.first_day.isoformat(), "last": about.last_day.isoformat()}
            yield Remark(DATE_OUTSIDE, "narrative", facts | years)


def _outside(day: date, about: ReportAbout) -> str | None:
    if day > about.today:
        return "future"
    if not about.first_day <= day <= about.last_day:
        return "fiscal_year"
    return "after_round" if about.due and day > about.due else None


def _years(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """Past years, in a text that was perhaps copied. Allowed are years in the plan, last year
    together with this year (its results), and days that have a remark already."""
    this_year = about.last_day.year + BUDDHIST_YEARS
    plan = (about.title, about.output, about.outcome, about.target, about.timing, *about.evidence)
    planned = {named.year for named in about.read("\n".join(plan)).years}
    of_days = {day.year + BUDDHIST_YEARS for day in about.read(draft.narrative).dates}
    for field in ("narrative", "output", "outcome"):
        known = planned | (of_days if field == "narrative" else set())
        named = about.read(getattr(draft, field)).years
        known |= {this_year - 1} if this_year in {n.year for n in named} else set()
        over = sorted({n.year for n in named if n.until < about.first_day} - known)
        if over:
            facts = {"years": "\n".join(map(str, over)), "this_year": str(this_year)}
            yield Remark(OTHER_YEAR, field, facts)


def _copied(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    """The same words as in an earlier round that was not finished."""
    now = "".join(about.read(draft.narrative).substance)
    for each in about.earlier:
        before = "".join(about.read(each.narrative).substance)
        if len(now) >= LONG_ENOUGH and now == before and each.percent != 100:
            due = each.due.isoformat() if each.due else ""
            yield Remark(COPIED, "narrative", {"due": due})
            return


def _further(draft: ReportDraft, _about: ReportAbout) -> Iterator[Remark]:
    """Yellow and red need a further activity (000, legend of the colours)."""
    if draft.risk in ("yellow", "red") and not draft.further_activity.strip():
        yield Remark(FURTHER, "further_activity", {"risk": draft.risk})


# -- evidence and publicity ---------------------------------------------------------------------


def _evidence(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    if not _has_result(draft, about):
        return
    documents = [e for e in about.evidence if DOCUMENT in about.read(e).says]
    instead = documents and not about.files.documents and _points_elsewhere(draft, about)
    if instead:
        yield Remark(LINK, "evidence", {"documents": "\n".join(documents)})
    elif draft.status == "done" and not about.files.all:
        yield Remark(NO_EVIDENCE, "evidence", {"evidence": "\n".join(about.evidence)})
        return  # a missing picture is included
    if not about.files.pictures and _shows(draft, about):
        yield Remark(NO_PICTURE, "evidence", {"documents": str(about.files.documents)})


def _points_elsewhere(draft: ReportDraft, about: ReportAbout) -> bool:
    texts = "\n".join((draft.narrative, draft.output, draft.outcome, *draft.publicity))
    return ELSEWHERE in about.read(texts).says or any(map(_is_elsewhere, draft.links))


def _is_elsewhere(link: str) -> bool:
    host = _host(link)
    return bool(host) and not any(host == h or host.endswith(f".{h}") for h in _PUBLIC_HOSTS)


def _host(link: str) -> str:
    at = link.find("http")
    try:
        return (urlsplit(link[at:].split()[0]).hostname or "") if at >= 0 else ""
    except ValueError:
        return ""


def _shows(draft: ReportDraft, about: ReportAbout) -> bool:
    """Whether there should be pictures: the plan names them, or an event took place."""
    named = any(PICTURE in about.read(each).says for each in about.evidence)
    return named or HELD in about.read(draft.narrative).says


def _publicity(draft: ReportDraft, about: ReportAbout) -> Iterator[Remark]:
    if not about.channels or not _has_result(draft, about):
        return
    used = _used(draft, about)
    missing = [channel for channel in about.channels if channel not in used]
    if missing:
        facts = {"channels": "\n".join(missing), "asked": str(len(about.channels))}
        yield Remark(CHANNEL, "publicity", facts)


def _used(draft: ReportDraft, about: ReportAbout) -> set[str]:
    """The plan's channels that are named anywhere. Each link counts for one more channel."""
    texts = (*draft.publicity, draft.narrative, draft.output, draft.outcome)
    used = {channel for text in texts for channel in about.named(text)}
    for link in draft.links:
        if len(link.split()) > 1:
            used.update(about.named(link))
            continue
        used.update([c for c in about.channels if c in about.named(link) and c not in used][:1])
    return used
