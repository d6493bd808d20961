"""LINE's side that sends, over HTTP: tokens, retry keys, limits of calls, who is reached."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest
import urllib3

from bot.simulator.platform.schema import Checker

Line = Any
TEXT = {"type": "text", "text": "hello"}


def test_a_reply_stands_in_the_chat_with_its_official_answer(line: Line) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    answer = line.reply(token, "สวัสดี")
    assert answer.status == 200
    assert Checker().faults("ReplyMessageResponse", answer.body) == []
    entry = line.chat(person)[-1]
    assert (entry["from"], entry["via"], entry["message"]["text"]) == ("bot", "reply", "สวัสดี")
    assert entry["messageId"] == answer.body["sentMessages"][0]["id"]


def test_a_reply_token_is_good_once(line: Line) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    assert line.reply(token).status == 200
    second = line.reply(token)
    assert (second.status, second.body) == (400, {"message": "Invalid reply token"})
    assert len(line.bot_texts(person)) == 1


def test_a_reply_token_dies_of_age(line: Line) -> None:
    line.sim("POST", "/reply-tokens", {"seconds": 0})
    token = line.says(line.person(), "hi")["replyToken"]
    line.sim("POST", "/reply-tokens", {"seconds": 60})
    assert line.reply(token).body == {"message": "Invalid reply token"}


def test_a_redelivery_renews_an_unused_token(line: Line) -> None:
    person = line.person()
    line.sim("POST", "/reply-tokens", {"seconds": 0})
    said = line.says(person, "hi")
    line.sim("POST", "/reply-tokens", {"seconds": 60})
    line.sim("POST", "/redeliver?sync=1", {"webhookEventId": said["webhookEventId"]})
    assert line.reply(said["replyToken"]).status == 200


def test_a_reply_that_was_refused_for_its_content_keeps_its_token(line: Line) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    assert line.reply(token, "").status == 400
    assert line.reply(token).status == 200


def test_a_retry_key_on_a_reply_is_refused(line: Line) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    assert line.reply(token, x_line_retry_key=str(uuid.uuid4())).status == 400
    assert line.bot_texts(person) == []


def test_a_push_under_the_same_key_is_accepted_once(line: Line) -> None:
    person, key = line.person(), str(uuid.uuid4())
    first = line.push(person, x_line_retry_key=key)
    second = line.push(person, x_line_retry_key=key.upper())
    assert (first.status, second.status) == (200, 409)
    assert second.headers["x-line-accepted-request-id"] == first.headers["x-line-request-id"]
    assert second.headers["x-line-request-id"] != first.headers["x-line-request-id"]
    assert second.body["sentMessages"] == first.body["sentMessages"]
    assert line.bot_texts(person) == ["push"]


def test_a_key_whose_push_was_refused_may_be_used_again(line: Line) -> None:
    person, key = line.person(), str(uuid.uuid4())
    assert line.push(person, "", x_line_retry_key=key).status == 400
    assert line.push(person, x_line_retry_key=key).status == 200


@pytest.mark.parametrize("key", ["", "7", "not-a-uuid", "123e4567e89b12d3a456426655440000"])
def test_a_retry_key_must_be_a_uuid(line: Line, key: str) -> None:
    assert line.push(line.person(), x_line_retry_key=key).status == 400


def test_every_answer_has_a_request_id_of_its_own(line: Line) -> None:
    answers = [line.api("GET", path) for path in ("/v2/bot/info", "/v2/bot/profile/Unobody")]
    numbers = {str(uuid.UUID(answer.headers["x-line-request-id"])) for answer in answers}
    assert len(numbers) == 2


def test_a_wrong_token_is_refused_everywhere(line: Line) -> None:
    person = line.person()
    for path in ("/v2/bot/info", f"/v2/bot/profile/{person}", "/v2/bot/message/1/content"):
        assert line.api("GET", path, authorization="Bearer other").status == 401
    assert line.push(person, authorization="Bearer other").status == 401
    assert line.bot_texts(person) == []


def test_who_blocked_the_bot_is_sent_nothing_and_line_says_200(line: Line) -> None:
    person = line.person()
    line.sim("POST", f"/people/{person}/unfollow?sync=1")
    used = line.sim("GET", "/state")["quota"]["used"]
    assert line.push(person).status == 200
    assert line.bot_texts(person) == []
    assert line.sim("GET", "/state")["quota"]["used"] == used
    line.sim("POST", f"/people/{person}/follow?sync=1")
    assert line.push(person).status == 200
    assert line.bot_texts(person) == ["push"]


def test_a_stranger_is_reached_only_after_writing(line: Line) -> None:
    person = line.person(friend=False)
    assert line.push(person, "early").status == 200
    line.says(person, "hi")
    assert line.push(person, "later").status == 200
    assert line.bot_texts(person) == ["later"]


@pytest.mark.parametrize("to", ["", "Unobody", "someone@example.org"])
def test_a_push_to_nobody_is_refused(line: Line, to: str) -> None:
    assert line.push(to).status == 400


def test_a_push_to_a_group_the_bot_is_not_in_is_refused(line: Line) -> None:
    group = line.group(line.person())
    assert line.push(group).status == 200
    assert line.api("POST", f"/v2/bot/group/{group}/leave").status == 200
    assert line.push(group).status == 400


def test_profiles_are_those_of_friends(line: Line) -> None:
    person = line.person(friend=False)
    path = f"/v2/bot/profile/{person}"
    assert line.api("GET", path).status == 404
    line.sim("POST", f"/people/{person}/follow?sync=1")
    found = line.api("GET", path)
    assert found.body["displayName"] == "Anong"
    assert Checker().faults("UserProfileResponse", found.body) == []
    line.sim("POST", f"/people/{person}/unfollow?sync=1")
    assert line.api("GET", path).body == {"message": "Not found"}


def test_a_multicast_reaches_friends_once_each(line: Line) -> None:
    friend, stranger, blocker = line.person(), line.person(friend=False), line.person()
    line.sim("POST", f"/people/{blocker}/unfollow?sync=1")
    to = [friend, stranger, blocker, friend, "Unobody"]
    path, key = "/v2/bot/message/multicast", str(uuid.uuid4())
    asked = {"to": to, "messages": [TEXT]}
    used = line.sim("GET", "/state")["quota"]["used"]
    assert line.api("POST", path, asked, x_line_retry_key=key).status == 200
    assert line.api("POST", path, asked, x_line_retry_key=key).status == 409
    assert [line.bot_texts(each) for each in to[:3]] == [["hello"], [], []]
    assert line.sim("GET", "/state")["quota"]["used"] == used + 1


def test_a_multicast_takes_five_hundred_people_and_no_groups(line: Line) -> None:
    path = "/v2/bot/message/multicast"
    many = [f"U{number}" for number in range(501)]
    assert line.api("POST", path, {"to": many[:500], "messages": [TEXT]}).status == 200
    over = line.api("POST", path, {"to": many, "messages": [TEXT]})
    assert over.body["details"] == [{"message": "Size must be between 1 and 500", "property": "to"}]
    assert line.api("POST", path, {"to": [line.group()], "messages": [TEXT]}).status == 400


def test_the_monthly_limit_counts_receivers_not_messages_and_no_replies(line: Line) -> None:
    person, other = line.person(), line.person()
    group = line.group(person, other)
    token = line.says(person, "hi")["replyToken"]
    line.sim("POST", "/quota", {"limit": 4, "used": 0})
    try:
        asked = {"to": group, "messages": [TEXT] * 4}
        assert line.api("POST", "/v2/bot/message/push", asked).status == 200
        assert line.api("GET", "/v2/bot/message/quota/consumption").body == {"totalUsage": 2}
        assert line.push(person).status == 200
        over = line.push(group)
        assert (over.status, over.body) == (
            429,
            {"message": "You have reached your monthly limit."},
        )
        assert line.reply(token).status == 200
        assert line.push(person).status == 200
        assert line.push(person).status == 429
        quota = line.api("GET", "/v2/bot/message/quota").body
        assert quota == {"type": "limited", "value": 4}
        assert Checker().faults("MessageQuotaResponse", quota) == []
    finally:
        line.sim("POST", "/quota", {"limit": 10**6, "used": 0})


def test_too_many_calls_a_second_are_put_off_with_other_words(line: Line) -> None:
    line.sim("POST", "/rates", {"endpoint": "loading", "per_second": 1})
    asked = {"chatId": line.person(), "loadingSeconds": 20}
    answers = [line.api("POST", "/v2/bot/chat/loading/start", asked) for _ in range(3)]
    line.sim("POST", "/rates", {"endpoint": "loading", "per_second": 100})
    assert [answer.status for answer in answers[:2]] == [202, 429]
    assert answers[1].body["message"] == "The API rate limit has been exceeded. Try again later."


@pytest.mark.parametrize("seconds, status", [(5, 202), (60, 202), (7, 400), (65, 400), (0, 400)])
def test_the_loading_animation_takes_steps_of_five(line: Line, seconds: int, status: int) -> None:
    asked = {"chatId": line.person(), "loadingSeconds": seconds}
    assert line.api("POST", "/v2/bot/chat/loading/start", asked).status == status


def test_the_loading_animation_is_for_one_to_one_chats(line: Line) -> None:
    asked = {"chatId": line.group(), "loadingSeconds": 5}
    assert line.api("POST", "/v2/bot/chat/loading/start", asked).status == 400


def test_a_request_over_two_megabytes_is_too_large(line: Line) -> None:
    person = line.person()
    asked = {"to": person, "messages": [TEXT], "filler": "x" * (2 * 1024 * 1024)}
    assert line.api("POST", "/v2/bot/message/push", asked).status == 413
    assert line.bot_texts(person) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"null", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(line: Line, body: bytes) -> None:
    assert line.api("POST", "/v2/bot/message/push", body).status == 400


def test_a_body_of_another_type_is_refused(line: Line) -> None:
    assert line.push(line.person(), content_type="text/plain").status == 415


def test_paths_that_are_not_line_s_are_not_found(line: Line) -> None:
    for path in ("/v2/bot/message/unheard", "/v2/bot/shout/list", "/", "/v2/bot/message/push"):
        assert line.api("GET", path).status in (404, 405)


def test_messages_can_be_validated_without_sending(line: Line) -> None:
    for kind in ("reply", "push", "multicast"):
        path = f"/v2/bot/message/validate/{kind}"
        assert line.api("POST", path, {"messages": [TEXT]}).status == 200
        assert line.api("POST", path, {"messages": []}).status == 400


def test_group_paths_answer_while_the_bot_is_in(line: Line) -> None:
    person = line.person()
    group = line.group(person)
    base = f"/v2/bot/group/{group}"
    summary = line.api("GET", f"{base}/summary").body
    assert (summary["groupName"], Checker().faults("GroupSummaryResponse", summary)) == (
        "STRONG",
        [],
    )
    assert line.api("GET", f"{base}/members/count").body == {"count": 1}
    assert line.api("GET", f"{base}/member/{person}").body["displayName"] == "Anong"
    assert line.api("GET", f"{base}/member/{line.person()}").status == 404
    assert line.api("POST", f"{base}/leave").status == 200
    assert line.api("GET", f"{base}/summary").status == 404


def test_the_bot_s_own_facts_are_official(line: Line) -> None:
    info = line.api("GET", "/v2/bot/info").body
    assert Checker().faults("BotInfoResponse", info) == []


def test_marking_as_read_takes_the_token_of_a_message(line: Line, bot: Any) -> None:
    person = line.person()
    line.says(person, "hi")
    token = bot.events_of(person)[0]["message"]["markAsReadToken"]
    path = "/v2/bot/chat/markAsRead"
    assert line.api("POST", path, {"markAsReadToken": token}).status == 200
    assert line.api("POST", path, {}).status == 400


@pytest.mark.parametrize(
    "kind, status", [("5xx", 500), ("429", 429), ("monthly", 429), ("401", 401)]
)
def test_trouble_on_order_sends_nothing(line: Line, kind: str, status: int) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "push", "kind": kind, "times": 2})
    assert [line.push(person).status for _ in range(3)] == [status, status, 200]
    assert line.bot_texts(person) == ["push"]


def test_an_answer_can_be_lost_after_the_message_has_gone(line: Line) -> None:
    person, key = line.person(), str(uuid.uuid4())
    line.sim("POST", "/faults", {"endpoint": "push", "kind": "lost"})
    with pytest.raises(urllib3.exceptions.ProtocolError):
        line.push(person, x_line_retry_key=key)
    assert line.bot_texts(person) == ["push"]
    assert line.push(person, x_line_retry_key=key).status == 409


def test_a_call_can_be_dropped_before_anything_happens(line: Line) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    line.sim("POST", "/faults", {"endpoint": "reply", "kind": "drop"})
    with pytest.raises(urllib3.exceptions.ProtocolError):
        line.reply(token)
    assert line.bot_texts(person) == []
    assert line.reply(token).status == 200


def test_trouble_for_one_endpoint_leaves_the_others_alone(line: Line) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "reply", "kind": "5xx"})
    assert line.push(person).status == 200
    line.sim("DELETE", "/faults")
    line.sim("POST", "/faults", {"endpoint": "*", "kind": "5xx", "status": 503})
    assert line.push(person).status == 503


def test_calls_can_be_slowed_one_by_one_or_all(line: Line) -> None:
    person = line.person()
    line.sim("POST", "/faults", {"endpoint": "push", "kind": "slow", "delay_ms": 80})
    assert took(lambda: line.push(person)) >= 0.08
    line.sim("POST", "/latency", {"ms": 40})
    assert took(lambda: line.push(person)) >= 0.04
    line.sim("DELETE", "/faults")
    assert line.sim("GET", "/faults") == {"faults": [], "latency_ms": 0}
    assert line.bot_texts(person) == ["push", "push"]


def took(call: Callable[[], Any]) -> float:
    """How many seconds a call took, and that it went well."""
    begun = time.monotonic()
    assert call().status == 200
    return time.monotonic() - begun


def test_an_unknown_kind_of_trouble_is_said_so(line: Line) -> None:
    assert line.sim_answer("POST", "/faults", {"endpoint": "push", "kind": "odd"}).status == 400
    assert line.sim_answer("POST", "/faults", {"endpoint": "odd", "kind": "lost"}).status == 400


def test_calls_are_logged_with_what_was_asked(line: Line) -> None:
    person, key = line.person(), str(uuid.uuid4())
    token = line.says(person, "hi")["replyToken"]
    last = line.sim("GET", "/calls")["last"]
    line.reply(token)
    line.push(person, x_line_retry_key=key)
    line.reply(token)
    calls = line.sim("GET", f"/calls?after={last}")
    seen = [(c["endpoint"], c["status"], c["to"], c["retryKey"]) for c in calls["calls"]]
    assert seen == [
        ("reply", 200, person, None),
        ("push", 200, person, key),
        ("reply", 400, None, None),
    ]
    assert calls["calls"][0]["messages"] == [{"type": "text", "text": "answer"}]
    assert [c["n"] for c in calls["calls"]] == [last + 1, last + 2, last + 3]
    assert calls["last"] == last + 3
