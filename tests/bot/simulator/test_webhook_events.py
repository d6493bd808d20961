"""What the bot is sent: official shapes, signatures, order, albums, redelivery."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
from linebot.v3 import WebhookParser
from linebot.v3.models.events import UnknownEvent

from bot.simulator.platform.schema import Checker

Line = Any
SECRET = "a channel secret"
OFFICIAL = Checker("webhook.json", with_limits=False)


def event_of(bot: Any, chat: str, kind: str) -> dict[str, Any]:
    found = [event for event in bot.events_of(chat) if event["type"] == kind]
    assert found, f"no {kind} came"
    return dict(found[-1])


def everything_a_person_does(line: Line, person: str) -> None:
    base = f"/chats/{person}"
    line.sim("POST", f"/people/{person}/follow?sync=1")
    said = line.says(person, "สวัสดี 😀")
    line.says(person, "again", quote=said["messageId"])
    asked = {"from": person, "data": "a=1", "displayText": "แตะ", "params": {"date": "2024-03-13"}}
    line.sim("POST", f"{base}/tap?sync=1", asked)
    line.sim("POST", f"{base}/sticker?sync=1", {"from": person})
    line.sim("POST", f"{base}/location?sync=1", {"from": person})
    line.sim("POST", f"{base}/unsend?sync=1", {"from": person, "messageId": said["messageId"]})
    send_files(line, person, ("a.png", b"1"), ("b.mp4", b"2"), ("c.m4a", b"3"), ("d.pdf", b"4"))
    line.sim("POST", f"/people/{person}/unfollow?sync=1")


def everything_a_group_does(line: Line, group: str, person: str, other: str) -> None:
    line.sim("POST", f"/groups/{group}/join?sync=1")
    line.says(group, "เมนู", person, mentionBot=True)
    line.sim("POST", f"/chats/{group}/tap?sync=1", {"from": person, "data": "a=1"})
    line.sim("POST", f"/groups/{group}/members?sync=1", {"joined": [other], "left": []})
    line.sim("POST", f"/groups/{group}/members?sync=1", {"left": [other]})
    line.sim("POST", f"/groups/{group}/leave?sync=1")


def send_files(line: Line, person: str, *files: tuple[str, bytes], **more: str) -> dict[str, Any]:
    parts: list[Any] = [("from", person), *more.items()]
    parts += [("files", (name, data)) for name, data in files]
    url = f"{line.origin}/sim/api/chats/{person}/file?sync=1"
    answer = line.http.request("POST", url, fields=parts)
    assert answer.status == 200, answer.data
    return dict(json.loads(answer.data))


def test_every_event_has_the_official_shape_and_signature(line: Line, bot: Any) -> None:
    person, other = line.person(), line.person()
    group = line.group(person)
    everything_a_person_does(line, person)
    everything_a_group_does(line, group, person, other)
    events = bot.events_of(person, 12) + bot.events_of(group, 6)
    kinds = {event["type"] for event in events}
    assert kinds == {
        "follow", "message", "postback", "unsend", "unfollow", "join", "memberJoined",
        "memberLeft", "leave",
    }  # fmt: skip
    assert len({event["webhookEventId"] for event in events}) == len(events)
    parser = WebhookParser(SECRET)
    for headers, raw in list(bot.raw):
        if not raw.startswith(b'{"destination"') or chats_of(raw).isdisjoint({person, group}):
            continue
        assert OFFICIAL.faults("CallbackRequest", json.loads(raw)) == []
        parsed = parser.parse(raw.decode(), headers["x-line-signature"])
        assert not any(isinstance(event, UnknownEvent) for event in parsed)


def chats_of(raw: bytes) -> set[str]:
    events = [e for e in json.loads(raw)["events"] if isinstance(e, dict)]
    sources = [event.get("source", {}) for event in events]
    return {source.get("groupId") or source.get("userId") for source in sources}


def test_only_events_that_can_be_answered_bring_a_reply_token(line: Line, bot: Any) -> None:
    person = line.person()
    everything_a_person_does(line, person)
    with_token = {e["type"] for e in bot.events_of(person, 12) if "replyToken" in e}
    without = {e["type"] for e in bot.events_of(person, 12) if "replyToken" not in e}
    assert with_token == {"follow", "message", "postback"}
    assert without == {"unsend", "unfollow"}


def test_following_again_after_blocking_says_so(line: Line, bot: Any) -> None:
    person = line.person(friend=False)
    for act in ("follow", "unfollow", "follow"):
        line.sim("POST", f"/people/{person}/{act}?sync=1")
    follows = [e["follow"] for e in bot.events_of(person, 3) if e["type"] == "follow"]
    assert follows == [{"isUnblocked": False}, {"isUnblocked": True}]


def test_a_mention_of_the_bot_names_it(line: Line, bot: Any) -> None:
    person = line.person()
    group = line.group(person)
    line.says(group, "เมนู", person, mentionBot=True)
    message = event_of(bot, group, "message")["message"]
    mentioned = message["mention"]["mentionees"][0]
    start, length = mentioned["index"], mentioned["length"]
    assert message["text"][start : start + length] == "@STRONG"
    assert mentioned["isSelf"] is True
    assert mentioned["userId"] == line.sim("GET", "/state")["bot"]["id"]
    assert message["text"].endswith(" เมนู")


def test_a_group_tap_need_not_say_who(line: Line, bot: Any) -> None:
    person = line.person()
    group = line.group(person)
    tap = {"from": person, "data": "a=1"}
    line.sim("POST", f"/chats/{group}/tap?sync=1", tap | {"withoutUser": True})
    assert "userId" not in event_of(bot, group, "postback")["source"]
    line.sim("POST", "/webhook", {"groupTapsNameUser": False})
    line.sim("POST", f"/chats/{group}/tap?sync=1", tap)
    line.sim("POST", "/webhook", {"groupTapsNameUser": True})
    assert "userId" not in bot.events_of(group, 2)[1]["source"]
    line.sim("POST", f"/chats/{group}/tap?sync=1", tap)
    assert bot.events_of(group, 3)[2]["source"]["userId"] == person


def test_an_edited_group_message_is_an_event_of_its_own(line: Line, bot: Any) -> None:
    person = line.person()
    group = line.group(person)
    said = line.says(group, "first", person)
    asked = {"from": person, "messageId": said["messageId"], "text": "second"}
    edited = line.sim("POST", f"/chats/{group}/edit?sync=1", asked)
    event = event_of(bot, group, "messageEdited")
    assert event["message"]["text"] == "second"
    assert event["message"]["id"] == said["messageId"]
    assert event["replyToken"] == edited["replyToken"] != said["replyToken"]
    assert line.reply(edited["replyToken"]).status == 200
    assert line.chat(group)[0]["message"]["text"] == "second"


def test_one_to_one_messages_cannot_be_edited(line: Line) -> None:
    person = line.person()
    said = line.says(person, "first")
    asked = {"from": person, "messageId": said["messageId"], "text": "second"}
    assert line.sim_answer("POST", f"/chats/{person}/edit", asked).status == 409


def test_an_album_is_one_event_a_picture_with_a_common_set(line: Line, bot: Any) -> None:
    person = line.person()
    pictures = [(f"{number}.jpg", bytes([number])) for number in range(3)]
    sent = send_files(line, person, *pictures)
    sets = [event["message"]["imageSet"] for event in bot.events_of(person, 3)]
    assert [each["index"] for each in sets] == [1, 2, 3]
    assert {(each["id"], each["total"]) for each in sets} == {(sets[0]["id"], 3)}
    assert len({each["replyToken"] for each in sent["events"]}) == 3


def test_an_album_may_come_without_numbers(line: Line, bot: Any) -> None:
    person = line.person()
    send_files(line, person, ("a.jpg", b"a"), ("b.jpg", b"b"), withoutIndex="1")
    sets = [event["message"]["imageSet"] for event in bot.events_of(person, 2)]
    assert all("index" not in each and each["total"] == 2 for each in sets)


def test_a_single_picture_is_no_album(line: Line, bot: Any) -> None:
    person = line.person()
    send_files(line, person, ("a.jpg", b"a"), ("b.pdf", b"b"))
    assert all("imageSet" not in event["message"] for event in bot.events_of(person, 2))


def test_a_file_can_be_fetched_until_it_is_taken_back(line: Line, bot: Any) -> None:
    person = line.person()
    data = bytes(range(256)) * 20
    sent = send_files(line, person, ("รายงาน.pdf", data))
    message = bot.events_of(person)[0]["message"]
    assert (message["fileName"], message["fileSize"]) == ("รายงาน.pdf", len(data))
    path = f"/v2/bot/message/{message['id']}/content"
    fetched = line.api("GET", path)
    assert (fetched.data, fetched.headers["content-type"]) == (data, "application/pdf")
    assert line.api("GET", f"{path}/transcoding").body == {"status": "succeeded"}
    assert line.api("GET", f"{path}/preview").status == 404
    asked = {"from": person, "messageId": sent["messageId"]}
    line.sim("POST", f"/chats/{person}/unsend?sync=1", asked)
    assert line.api("GET", path).status == 404
    entry = line.chat(person)[0]
    assert (entry["unsent"], entry["message"]) == (True, {"type": "file"})


def test_content_can_be_still_in_preparation(line: Line, bot: Any) -> None:
    person = line.person()
    sent = send_files(line, person, ("a.mp4", b"film"))
    line.sim("POST", "/faults", {"endpoint": "content", "kind": "202"})
    path = f"/v2/bot/message/{sent['messageId']}/content"
    assert [line.api("GET", path).status for _ in range(2)] == [202, 200]


def test_only_one_s_own_message_can_be_taken_back_and_once(line: Line) -> None:
    person, other = line.person(), line.person()
    group = line.group(person, other)
    said = line.says(group, "mine", person)
    path = f"/chats/{group}/unsend"
    theirs = {"from": other, "messageId": said["messageId"]}
    assert line.sim_answer("POST", path, theirs).status == 409
    line.sim("POST", path, {"from": person, "messageId": said["messageId"]})
    again = line.sim_answer("POST", path, {"from": person, "messageId": said["messageId"]})
    assert again.status == 409


def test_what_line_would_not_allow_is_refused(line: Line) -> None:
    person, other = line.person(), line.person()
    group = line.group(person)
    asked = {"from": other, "text": "hi"}
    assert line.sim_answer("POST", f"/chats/{group}/text", asked).status == 409
    assert line.sim_answer("POST", f"/chats/{person}/text", asked).status == 409
    assert line.sim_answer("POST", "/chats/Unobody/text", asked).status == 404
    line.sim("POST", f"/people/{person}/unfollow?sync=1")
    mine = {"from": person, "text": "hi"}
    assert line.sim_answer("POST", f"/chats/{person}/text", mine).status == 409


def test_a_group_the_bot_is_not_in_tells_it_nothing(line: Line) -> None:
    person = line.person()
    asked = {"name": "others", "members": [person]}
    group = line.sim("POST", "/groups", asked)["id"]
    assert line.says(group, "hi", person)["delivered"] is False


def test_events_of_a_chat_arrive_in_order_though_others_overtake(line: Line, bot: Any) -> None:
    slow, quick = line.person(), line.person()
    gate = threading.Event()
    bot.plans[slow] = [gate]
    for text in ("1", "2", "3"):
        line.sim("POST", f"/chats/{slow}/text", {"from": slow, "text": text})
    assert line.says(quick, "through")["status"] == 200
    assert [e["message"]["text"] for e in bot.events_of(slow)] == ["1"]
    gate.set()
    assert [e["message"]["text"] for e in bot.events_of(slow, 3)] == ["1", "2", "3"]


def test_an_event_that_was_refused_comes_again_unchanged(line: Line, bot: Any) -> None:
    person = line.person()
    bot.plans[person] = [503, 503]
    said = line.says(person, "hi")
    assert said["status"] == 503
    first, second, third = bot.events_of(person, 3)
    marks = [each.pop("deliveryContext")["isRedelivery"] for each in (first, second, third)]
    assert marks == [False, True, True]
    assert first == second == third
    assert line.sim("POST", "/idle?wait=25")["idle"] is True


def test_an_event_is_given_up_after_the_last_try(line: Line, bot: Any) -> None:
    person = line.person()
    bot.plans[person] = [500] * 9
    line.says(person, "hi")
    bot.events_of(person, 3)
    assert line.sim("POST", "/idle?wait=25")["idle"] is True
    assert len(bot.events_of(person)) == 3


def test_redelivery_can_be_switched_off(line: Line, bot: Any) -> None:
    person = line.person()
    bot.plans[person] = [500]
    line.sim("POST", "/webhook", {"redelivery": False})
    failed = line.sim("GET", "/state")["webhook"]["failed"]
    line.says(person, "hi")
    line.sim("POST", "/webhook", {"redelivery": True})
    assert line.sim("POST", "/idle?wait=25")["idle"] is True
    assert len(bot.events_of(person)) == 1
    assert line.sim("GET", "/state")["webhook"]["failed"] == failed + 1


def test_a_bot_that_does_not_answer_in_time_is_told_again(line: Line, bot: Any) -> None:
    person, gate = line.person(), threading.Event()
    bot.plans[person] = [gate]
    line.sim("POST", "/webhook", {"timeout": 0.1})
    said = line.says(person, "hi")
    line.sim("POST", "/webhook", {"timeout": 20})
    gate.set()
    assert (said["status"], said["reason"]) == (None, "request_timeout")
    marks = [e["deliveryContext"]["isRedelivery"] for e in bot.events_of(person, 2)]
    assert marks[:2] == [False, True]


def test_an_event_can_be_delivered_once_more_on_demand(line: Line, bot: Any) -> None:
    person = line.person()
    said = line.says(person, "hi")
    again = line.sim("POST", "/redeliver?sync=1", {"webhookEventId": said["webhookEventId"]})
    assert again["webhookEventId"] == said["webhookEventId"]
    marks = [e["deliveryContext"]["isRedelivery"] for e in bot.events_of(person, 2)]
    assert marks == [False, True]
    assert line.sim_answer("POST", "/redeliver", {"webhookEventId": "01X"}).status == 404


@pytest.mark.parametrize("events", [[], [{"type": "things"}], ["x", None, 7], [{}]])
def test_raw_events_go_out_as_they_are(line: Line, bot: Any, events: list[Any]) -> None:
    assert line.sim("POST", "/events", {"events": events})["status"] == 200
    assert bot.bodies[-1]["events"] == events
    assert "x-line-signature" in bot.raw[-1][0]


def test_raw_bodies_go_out_signed_unsigned_or_wrongly_signed(line: Line, bot: Any) -> None:
    line.sim("POST", "/events", {"events": [], "sign": False})
    assert "x-line-signature" not in bot.raw[-1][0]
    line.sim("POST", "/events", {"body": "not json", "signature": "wrong"})
    headers, raw = bot.raw[-1]
    assert (headers["x-line-signature"], raw) == ("wrong", b"not json")


def test_the_webhook_test_sends_no_events(line: Line, bot: Any) -> None:
    tested = line.api("POST", "/v2/bot/channel/webhook/test", {})
    assert tested.body["success"] is True
    assert Checker().faults("TestWebhookEndpointResponse", tested.body) == []
    assert bot.bodies[-1]["events"] == []


def test_the_webhook_address_is_settable_within_this_machine(line: Line, bot: Any) -> None:
    path = "/v2/bot/channel/webhook/endpoint"
    assert line.api("GET", path).body == {"endpoint": bot.url, "active": True}
    assert line.api("PUT", path, {"endpoint": "https://example.org/callback"}).status == 400
    assert line.api("PUT", path, {"endpoint": "http://127.0.0.1:1/callback"}).status == 200
    tested = line.api("POST", "/v2/bot/channel/webhook/test", {}).body
    assert (tested["success"], tested["reason"]) == (False, "COULD_NOT_CONNECT")
    assert line.api("PUT", path, {"endpoint": bot.url}).status == 200
    assert line.sim_answer("POST", "/webhook", {"url": "http://10.0.0.1/"}).status == 400


def test_deliveries_keep_their_connections(line: Line, bot: Any) -> None:
    person = line.person()
    line.says(person, "warm")
    before = bot.connections
    for number in range(20):
        line.says(person, str(number))
    assert bot.connections == before
