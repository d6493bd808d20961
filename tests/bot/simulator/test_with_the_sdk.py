"""LINE's own SDK against the stand-in: what its users would see is what they see here."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from linebot.v3.messaging import (
    ApiClient,
    ApiException,
    Configuration,
    FlexContainer,
    FlexMessage,
    MessagingApi,
    MessagingApiBlob,
    MulticastRequest,
    PushMessageRequest,
    ReplyMessageRequest,
    TextMessage,
)
from linebot.v3.messaging.exceptions import NotFoundException, UnauthorizedException

from tests.patience import PATIENCE

Line = Any
TIMEOUT = (PATIENCE, PATIENCE)


@pytest.fixture
def client(line: Line) -> Iterator[ApiClient]:
    with ApiClient(Configuration(host=line.origin, access_token="a channel token")) as made:
        yield made
        made.rest_client.pool_manager.clear()


def test_replying_and_replying_again(line: Line, client: ApiClient) -> None:
    person = line.person()
    token = line.says(person, "hi")["replyToken"]
    request = ReplyMessageRequest(replyToken=token, messages=[TextMessage(text="สวัสดี")])
    api = MessagingApi(client)
    answer = api.reply_message(request, _request_timeout=TIMEOUT)
    assert answer.sent_messages[0].id == line.chat(person)[-1]["messageId"]
    with pytest.raises(ApiException) as refused:
        api.reply_message(request, _request_timeout=TIMEOUT)
    assert (refused.value.status, "Invalid reply token" in refused.value.body) == (400, True)


def test_pushing_twice_under_one_key(line: Line, client: ApiClient) -> None:
    api, key = MessagingApi(client), str(uuid.uuid4())
    bubble = {
        "type": "bubble",
        "body": {
            "type": "box",
            "layout": "vertical",
            "contents": [{"type": "text", "text": "t", "wrap": True}],
        },
    }
    message = FlexMessage(altText="card", contents=FlexContainer.from_dict(bubble))
    request = PushMessageRequest(to=line.person(), messages=[message])
    first = api.push_message_with_http_info(request, x_line_retry_key=key, _request_timeout=TIMEOUT)
    with pytest.raises(ApiException) as repeated:
        api.push_message(request, x_line_retry_key=key, _request_timeout=TIMEOUT)
    assert repeated.value.status == 409
    accepted = repeated.value.headers["x-line-accepted-request-id"]
    assert accepted == first.headers["x-line-request-id"]


def test_sending_to_many(line: Line, client: ApiClient) -> None:
    people = [line.person(), line.person()]
    request = MulticastRequest(to=people, messages=[TextMessage(text="all")])
    MessagingApi(client).multicast(request, _request_timeout=TIMEOUT)
    assert [line.bot_texts(person) for person in people] == [["all"], ["all"]]


def test_fetching_a_file(line: Line, client: ApiClient) -> None:
    person = line.person()
    fields = [("from", person), ("files", ("a.png", b"picture"))]
    url = f"{line.origin}/sim/api/chats/{person}/file?sync=1"
    number = line.http.request("POST", url, fields=fields).json()["messageId"]
    blob = MessagingApiBlob(client)
    assert blob.get_message_content(number, _request_timeout=TIMEOUT) == b"picture"
    state = blob.get_message_content_transcoding_by_message_id(number, _request_timeout=TIMEOUT)
    assert state.status == "succeeded"


def test_reading_about_people_and_the_channel(line: Line, client: ApiClient) -> None:
    api, person = MessagingApi(client), line.person()
    group = line.group(person)
    assert api.get_profile(person, _request_timeout=TIMEOUT).display_name == "Anong"
    with pytest.raises(NotFoundException):
        api.get_profile("Unobody", _request_timeout=TIMEOUT)
    assert api.get_group_member_count(group, _request_timeout=TIMEOUT).count == 1
    assert api.get_message_quota(_request_timeout=TIMEOUT).type == "limited"
    assert api.get_bot_info(_request_timeout=TIMEOUT).chat_mode == "bot"
    assert api.get_webhook_endpoint(_request_timeout=TIMEOUT).active is True


def test_a_wrong_token(line: Line) -> None:
    with ApiClient(Configuration(host=line.origin, access_token="other")) as client:
        with pytest.raises(UnauthorizedException):
            MessagingApi(client).get_bot_info(_request_timeout=TIMEOUT)
        client.rest_client.pool_manager.clear()
