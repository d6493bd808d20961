"""The arithmetic and the tables behind `make bench`; what it measures is not judged here."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench import acks, answers, growth, turns
from tests.bench.acks import Burst, Outcome, burst_of
from tests.bench.figures import (
    CLOSE,
    OPEN,
    Row,
    Section,
    markdown,
    median,
    percentile,
    short,
    slope,
    summary,
    text_table,
    with_block,
)
from tests.bench.line_side import spoken
from tests.bench.load import Answer, answered, request_bytes

FIGURES = st.lists(st.floats(-1e6, 1e6), min_size=1)


def test_the_percentile_is_the_nearest_rank() -> None:
    hundred = [float(n) for n in range(100, 0, -1)]
    assert percentile(hundred, 0.5) == 50
    assert percentile(hundred, 0.95) == 95
    assert percentile(hundred, 0.99) == 99
    assert percentile(hundred, 1.0) == 100
    assert percentile([7.0], 0.01) == 7


@given(FIGURES, st.floats(0, 1))
def test_a_percentile_is_a_measured_value_with_enough_values_under_it(
    values: list[float], share: float
) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-6


@given(FIGURES)
def test_the_median_has_half_of_the_values_on_either_side(values: list[float]) -> None:
    middle = median(values)
    assert sum(value <= middle for value in values) * 2 >= len(values)
    assert sum(value >= middle for value in values) * 2 >= len(values)


@pytest.mark.parametrize("figure", [lambda: percentile([], 0.5), lambda: median([])])
def test_nothing_measured_is_no_figure(figure: object) -> None:
    with pytest.raises(ValueError, match="no values"):
        figure()  # type: ignore[operator]


def test_the_slope_is_growth_a_second() -> None:
    assert slope([(t, 3.0 * t + 1) for t in range(10)]) == pytest.approx(3)
    assert slope([(t, 5.0) for t in range(10)]) == 0
    assert slope([(1.0, 5.0)]) == slope([]) == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2384.4, "2,384"), (11.234, "11.2"), (0.03412, "0.0341"), (5.0, "5.00"), (0.0, "0"),
     (-0.5, "-0.500"), (150.0, "150")],
)  # fmt: skip
def test_figures_are_short(value: float, shown: str) -> None:
    assert short(value) == shown


def test_a_burst_counts_only_what_was_acknowledged() -> None:
    answers = [Answer(n, n * 0.1, 0.1, 200 if n else 503) for n in range(10)]
    burst = burst_of(answers)
    assert burst.rate == pytest.approx(9)
    assert burst.refused == 1
    assert burst.p50 == burst.p99 == 0.1


def test_ratios_are_taken_round_by_round() -> None:
    outcome = Outcome(0.0)
    outcome.bursts["bot"] = [Burst(rate, 1, 1, 0) for rate in (100, 10, 90)]
    outcome.bursts["bare"] = [Burst(rate, 1, 1, 0) for rate in (200, 20, 100)]
    assert outcome.ratio("bare", "rate") == 0.5
    assert outcome.middle("bot", "rate") == 90


def test_of_the_rounds_tails_the_middle_is_judged_and_their_spread_is_told() -> None:
    outcome = Outcome(0.0)
    for name in acks.ORDER:  # 3,200 a second over 32 connections: each waits 10 ms in the mean
        outcome.bursts[name] = [Burst(3200, 0.01, p99, 0) for p99 in (0.012, 0.013, 0.090)]
    [section] = acks.sections([outcome])
    [judged] = [row for row in section.rows if row.name == acks.WAIT]
    assert judged.ratio == pytest.approx(1.3) and judged.reached
    assert "this bot 1.20 to 9.00, bare WSGI 1.20 to 9.00" in section.notes[-1]


def test_what_limits_a_burst_stands_beside_its_target() -> None:
    ours, theirs = (turns.Taken([0.1] * 500, rate, 0, 0, 3.0) for rate in (150, 400))
    rows = list(turns._saturated_rows({"bot": [ours], "bare_turn": [theirs]}, alone=240))
    assert [row.reached for row in rows] == [False, None, None, None]
    assert [row.ours for row in rows] == pytest.approx([150, 6, 90, 240])
    assert rows[-1].ratio == 0.6


def test_the_table_says_what_was_reached() -> None:
    rows = [
        Row("acks", "/s", 2400.0, 2700.0, 0.89, "at least 0.8", True),
        Row("p99", "ms", 40.0, 341.0, 0.117, "under 0.1", False),
        Row("backlog", "events", 7),
    ]
    sections = [Section("Acknowledgements", rows, ["three rounds"])]
    printed, page = text_table(sections), markdown(sections, "two cores")
    for part in ("2,400 /s", "0.890", "yes", "NO", "7.00 events", "three rounds"):
        assert part in printed
        assert part in page
    widths = {line.count("|") for line in page.splitlines() if line.startswith("|")}
    assert widths == {7}
    assert page.startswith("two cores\n")
    first_page = page.partition("## Every figure")[0]
    assert "| Acknowledgements: p99 | 40.0 ms | 341 ms |" in first_page
    assert "backlog" not in first_page


def test_what_was_missed_is_named_at_the_end() -> None:
    rows = [Row("acks", "/s", 1, 1, 1, "at least 0.8", True), Row("p99", "ms", 1, 1, 1, "less")]
    missed = [Row("start", "s", 9, target="under 5 s", reached=False)]
    told = summary([Section("Quick", rows), Section("Slow", missed)])
    assert told == "Targets reached: 1 of 2.\nSlow: start, under 5 s\n"


def test_what_many_reports_cost_is_judged_by_the_turns_of_every_day() -> None:
    everyday = [growth.Turn("a report's question", 0.011, 0.010)] * 19
    slow = [growth.Turn(kind, 0.05, 0.02) for kind in growth.OF_THE_YEAR]
    [section] = growth.sections(growth.Plan(), growth.Outcome([*everyday, *slow]))
    p50, p95, every, *kinds = section.rows
    assert (p50.reached, p95.reached, every.reached) == (None, True, None)
    assert p95.ratio == pytest.approx(1.1) and every.ratio == pytest.approx(2.5)
    assert len(kinds) == 3
    grown = [growth.Turn("a report's question", 0.013, 0.010)] * 19
    [section] = growth.sections(growth.Plan(), growth.Outcome([*grown, *slow]))
    assert section.rows[1].reached is False


def test_only_the_block_of_the_page_is_replaced() -> None:
    page = f"before\n{OPEN}\nold\n{CLOSE}\nafter\n"
    assert with_block(page, "new") == f"before\n{OPEN}\nnew\n{CLOSE}\nafter\n"
    with pytest.raises(ValueError, match="needs"):
        with_block("a page without marks", "new")


def test_an_answer_is_whole_when_its_length_has_come() -> None:
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"
    assert [answered(whole[:n]) for n in range(len(whole))] == [None] * len(whole)
    assert answered(whole) == 200
    assert answered(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n") == 503


def test_a_request_says_how_long_its_body_is() -> None:
    body = "สวัสดี".encode()
    head, _, sent = request_bytes(8000, "secret", body).partition(b"\r\n\r\n")
    assert sent == body
    assert f"Content-Length: {len(body)}".encode() in head


def _asked(*choices: str) -> list[Any]:
    items = [
        {"action": {"type": "postback", "label": "ปุ่ม", "data": f"c:1:step:{each}"}}
        for each in choices
    ]
    return [{"type": "text", "text": "…", "quickReply": {"items": items}}]


def test_who_answers_sends_what_is_ready_and_skips_what_may_be_skipped() -> None:
    assert answers.answer(_asked("-edit.risk", "-confirm.12", "-cancel")) == "c:1:step:-confirm.12"
    assert answers.answer(_asked("on_0", "-skip", "-back")) == "c:1:step:-skip"
    assert answers.answer(_asked("same", "fresh", "-cancel")) == "c:1:step:fresh"
    assert answers.answer(_asked("done", "p25", "-back")) == "c:1:step:done"
    assert answers.answer(_asked("-back", "-cancel")) is None
    assert answers.answer([]) is None


def test_what_opens_a_conversation_is_found_wherever_it_stands() -> None:
    opens = {"action": {"type": "postback", "data": "o:decide_report?r=1&v=1"}}
    messages = [{"type": "flex", "contents": {"footer": {"contents": [opens]}}}]
    assert answers.opening(messages, "decide_report") == "o:decide_report?r=1&v=1"
    with pytest.raises(LookupError):
        answers.opening(messages, "menu")


def test_a_crowd_is_of_many_people_in_turn_however_long_it_goes_on() -> None:
    said = spoken(3_500)
    assert len(said) == 3_500 and len({user for user, _ in said}) == 1_500
    assert said[:1_500] == said[1_500:3_000]
