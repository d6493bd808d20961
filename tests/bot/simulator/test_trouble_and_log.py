"""Trouble put on webhooks and on sending as a whole; the logs that the page shows beside chats."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
import urllib3

Line = Any


def texts(events: list[Any]) -> list[str]:
    return [event["message"]["text"] for event in events]


def test_a_webhook_can_come_twice_unchanged(line: Line, bot: Any) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "event", "kind": "twice"})
    line.says(person, "once")
    line.says(person, "then")
    first, second, third = bot.events_of(person, 3)
    assert texts([first, second, third]) == ["once", "once", "then"]
    assert first["webhookEventId"] == second["webhookEventId"]
    assert second["deliveryContext"] == {"isRedelivery": False}
    assert line.sim("GET", "/faults")["faults"] == []


def test_a_late_webhook_is_overtaken_by_what_is_said_next(line: Line, bot: Any) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "event", "kind": "late"})
    line.sim("POST", f"/chats/{person}/text", {"from": person, "text": "first"})
    line.says(person, "second")
    assert texts(bot.events_of(person, 2)) == ["second", "first"]


def test_trouble_for_webhooks_is_not_spent_on_calls_nor_the_other_way(line: Line, bot: Any) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "event", "kind": "twice"})
    line.sim("POST", "/faults", {"endpoint": "*", "kind": "429"})
    assert line.push(person).status == 429
    line.says(person, "hi")
    assert len(bot.events_of(person, 2)) == 2


def test_trouble_for_sending_lets_reading_pass(line: Line) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "send", "kind": "5xx", "times": 2})
    assert line.api("GET", "/v2/bot/info").status == 200
    assert [line.push(person).status for _ in range(3)] == [500, 500, 200]


@pytest.mark.parametrize(
    "more",
    [{"times": 0}, {"times": "x"}, {"times": 10**6}, {"times": 1.5}, {"delay_ms": -1},
     {"delay_ms": "x"}, {"status": 200}, {"odd": 1}, {"kind": "twice"},
     {"endpoint": "event"}],
)  # fmt: skip
def test_trouble_that_cannot_be_is_refused_when_it_is_asked_for(line: Line, more: Any) -> None:
    asked = {"endpoint": "push", "kind": "slow", **more}
    assert line.sim_answer("POST", "/faults", asked).status == 400
    assert line.sim("GET", "/faults")["faults"] == []


@pytest.mark.parametrize("odd", ["nan", "inf", "40", "soon", "", None, True, [], -1, 10**9])
def test_a_delay_or_rate_that_is_no_amount_is_refused_with_a_sentence(line: Line, odd: Any) -> None:
    for path, name in (("/latency", "ms"), ("/reply-tokens", "seconds"), ("/webhook", "timeout")):
        refused = line.sim_answer("POST", path, {name: odd})
        assert refused.status == 400 and f"{name}: a number, 0" in refused.body["error"]
    assert line.sim("GET", "/faults")["latency_ms"] == 0
    rate = {"endpoint": "push", "per_second": 10**10 if odd == 10**9 else odd}
    assert line.sim_answer("POST", "/rates", rate).status == 400
    assert line.push(line.person()).status == 200


@pytest.mark.parametrize("text", [b"1e999", b"-1e999", b"NaN", b"Infinity"])
def test_a_delay_beyond_all_numbers_is_refused(line: Line, text: bytes) -> None:
    url = line.origin + "/sim/api/latency"
    refused = line.http.request("POST", url, body=b'{"ms": ' + text + b"}")
    assert refused.status == 400
    assert line.sim("GET", "/faults")["latency_ms"] == 0


@pytest.mark.parametrize("asked", ["calls?after=nan", "calls?wait=inf", "webhooks?limit=-inf"])
def test_a_question_with_a_number_that_is_none_is_refused(line: Line, asked: str) -> None:
    assert line.sim_answer("GET", f"/{asked}").status == 400


def test_the_state_tells_what_trouble_is_on(line: Line) -> None:
    line.sim("POST", "/faults", {"endpoint": "push", "kind": "lost", "times": 3})
    shown = line.sim("GET", "/state")["faults"]
    assert [(each["endpoint"], each["kind"], each["times"]) for each in shown] == [
        ("push", "lost", 3)
    ]


def test_webhooks_are_logged_attempt_by_attempt(line: Line, bot: Any) -> None:
    person = line.person()
    last = line.sim("GET", "/state")["log"]["webhooks"]
    bot.plans[person] = [503]
    said = line.says(person, "hi")
    bot.events_of(person, 2)
    found: list[Any] = []
    while len(found) < 2:
        answer = line.sim("GET", f"/webhooks?after={last}&wait=5")
        found += [each for each in answer["webhooks"] if each["chat"] == person]
        last = answer["last"]
    assert [(each["attempt"], each["status"], each["reason"]) for each in found] == [
        (1, 503, "error_status_code"),
        (2, 200, ""),
    ]
    assert {each["events"][0]["webhookEventId"] for each in found} == {said["webhookEventId"]}


def test_a_refused_call_is_logged_with_line_s_reasons(line: Line) -> None:
    last = line.sim("GET", "/state")["log"]["calls"]
    line.push(line.person(), "")
    call = line.sim("GET", f"/calls?after={last}")["calls"][0]
    assert (call["status"], call["error"]) == (400, "The request body has 1 error(s)")
    assert call["details"] == [{"message": "May not be empty", "property": "messages[0].text"}]


@pytest.mark.parametrize("kind", ["429", "5xx", "drop", "401", "lost"])
def test_a_call_that_failed_on_purpose_is_logged_with_whom_it_was_for(
    line: Line, kind: str
) -> None:
    person = line.person()
    last = line.sim("GET", "/state")["log"]["calls"]
    line.sim("POST", "/faults", {"endpoint": "push", "kind": kind})
    with contextlib.suppress(urllib3.exceptions.HTTPError):
        line.push(person, "told")
    call = line.sim("GET", f"/calls?after={last}")["calls"][0]
    assert (call["fault"], call["to"], call["messages"][0]["text"]) == (kind, person, "told")
    assert line.bot_texts(person) == (["told"] if kind == "lost" else [])


# -- the bot's own processes killed ------------------------------------------------------------


@pytest.mark.soak
def test_an_order_to_kill_is_one_line_for_whoever_started_the_stand_in(
    start_line: Callable[..., Line],
) -> None:
    line = start_line("--orders")
    assert line.sim("GET", "/state")["outage"] == {
        "possible": True, "anew": False, "down": {},
    }  # fmt: skip
    down = line.sim("POST", "/outage", {"processes": ["worker", "web"], "seconds": 60})["down"]
    assert set(down) == {"web", "worker"}
    line.sim("POST", "/outage", {"processes": ["web"]})
    assert set(line.sim("GET", "/state")["outage"]["down"]) == {"worker"}
    line.stop()
    assert line.rest_of_stdout == "kill 60 web worker\nkill 0 web\n"


def test_an_order_that_nobody_would_obey_is_refused(line: Line) -> None:
    assert line.sim("GET", "/state")["outage"]["possible"] is False
    refused = line.sim_answer("POST", "/outage", {"processes": ["web"], "seconds": 1})
    assert refused.status == 409


@pytest.mark.parametrize(
    "asked",
    [{}, {"processes": []}, {"processes": "web"}, {"processes": ["platform"]},
     {"processes": ["web\nkill 0 worker"]}, {"processes": [["web"]]},
     {"processes": ["web"], "seconds": -1}, {"processes": ["web"], "seconds": 61},
     {"processes": ["web"], "seconds": "nan"}, {"processes": ["web"], "seconds": None}],
)  # fmt: skip
def test_an_order_that_cannot_be_is_refused(line: Line, asked: Any) -> None:
    assert line.sim_answer("POST", "/outage", asked).status == 400


@pytest.mark.soak
def test_a_new_demo_is_ordered_only_where_the_starter_allows_it(
    line: Line, start_line: Callable[..., Line]
) -> None:
    assert line.sim_answer("POST", "/anew", {}).status == 409
    own = start_line("--orders", "--anew")
    assert own.sim("POST", "/anew", {})["anew"] is True
    own.stop()
    assert own.rest_of_stdout == "anew\n"
    other = start_line("--orders")
    assert other.sim_answer("POST", "/anew", {}).status == 409
    other.stop()
    assert other.rest_of_stdout == ""
