"""The webhook: what is acknowledged is stored, whatever came; nothing else is done there."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as patience
from hypothesis import strategies as st

from bot.web.app import create_app
from models.database import open_database
from models.queues.inbox import DONE, WAITING
from models.queues.storage import PAYLOAD
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside
from tests.bot.web.client import SECRET, assembled, made, posts, signed, stored
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.patience import PATIENCE
from tests.talk import Talk

WORD = "ความลับเฉพาะราย7391"
LIMIT = 1024 * 1024

once = patience(suppress_health_check=[HealthCheck.function_scoped_fixture])


def text_event(number: int = 1, text: str = WORD, **more: Any) -> dict[str, Any]:
    return {
        "type": "message",
        "webhookEventId": f"E{number:025}",
        "timestamp": 1_800_000_000_000 + number,
        "mode": "active",
        "source": {"type": "user", "userId": "U" + "a" * 32},
        "replyToken": f"token-{number:032}",
        "message": {"type": "text", "id": str(number), "text": text},
        **more,
    }


def body_of(*events: Any) -> bytes:
    return json.dumps({"destination": "U0", "events": list(events)}).encode()


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


@pytest.fixture
def delivers(client: FlaskClient, office: Outside) -> Callable[..., list[Any]]:
    """Deliver events in one signed body that must be acknowledged; the inbox afterwards."""

    def deliver(*events: Any) -> list[Any]:
        assert posts(client, body_of(*events)).status_code == 200
        return stored(office.database)

    return deliver


def test_an_acknowledged_event_is_in_the_database(delivers: Callable[..., list[Any]]) -> None:
    [row] = delivers(text_event(7))
    assert (row.event_id, row.kind, row.state) == (f"E{7:025}", "message", WAITING)
    assert row.occurred_at == 1_800_000_000_007


def test_the_acknowledgement_comes_after_the_commit(office: Outside) -> None:
    seen: list[int] = []

    def killed_here(point: str) -> None:
        assert point == "webhook:stored"
        other = open_database(office.database.engine.url.render_as_string(hide_password=False))
        seen.append(len(stored(other)))
        other.close()

    client = made(replace(office, checkpoint=killed_here)).test_client()
    assert posts(client, body_of(text_event(1), text_event(2))).status_code == 200
    assert seen == [2]


def test_an_unsigned_or_wrongly_signed_body_is_refused_and_not_stored(
    client: FlaskClient, office: Outside
) -> None:
    body = body_of(text_event())
    wrong = [None, "", "x", "ไม่ใช่ลายเซ็น".encode().decode("latin-1"), signed(body + b" "),
             signed(body, "another secret"), signed(body)[:-2], signed(body) + "\t!"]  # fmt: skip
    for signature in wrong:
        headers = {} if signature is None else {"X-Line-Signature": signature}
        assert client.post("/callback", data=body, headers=headers).status_code == 400
    assert stored(office.database) == []


@pytest.mark.parametrize("name", ["x-line-signature", "X-LINE-SIGNATURE", "X-Line-signature"])
def test_the_case_of_the_header_does_not_matter(client: FlaskClient, name: str) -> None:
    assert posts(client, body_of(text_event()), name).status_code == 200


def test_either_of_two_secrets_signs_while_the_secret_is_changed(office: Outside) -> None:
    client = made(office, secrets=("new", "old")).test_client()
    for number, secret in enumerate(("new", "old")):
        body = body_of(text_event(number))
        headers = {"X-Line-Signature": signed(body, secret)}
        assert client.post("/callback", data=body, headers=headers).status_code == 200
    body = body_of(text_event(9))
    headers = {"X-Line-Signature": signed(body, "older")}
    assert client.post("/callback", data=body, headers=headers).status_code == 400
    assert len(stored(office.database)) == 2


def padded(size: int) -> bytes:
    body = body_of(text_event(text=""))
    return body + b" " * (size - len(body))


def test_a_body_of_one_mebibyte_is_taken_and_a_larger_one_is_not(
    client: FlaskClient, office: Outside
) -> None:
    assert posts(client, padded(LIMIT)).status_code == 200
    assert posts(client, padded(LIMIT + 1)).status_code == 413
    assert len(stored(office.database)) == 1


def test_a_body_that_does_not_say_its_length_is_measured_while_it_is_read(
    client: FlaskClient, office: Outside
) -> None:
    for size, status in ((LIMIT, 200), (LIMIT + 1, 413)):
        body = padded(size)
        answer = client.post(
            "/callback",
            headers={"X-Line-Signature": signed(body), "Transfer-Encoding": "chunked"},
            environ_overrides={"wsgi.input": io.BytesIO(body), "wsgi.input_terminated": True},
        )
        assert answer.status_code == status
    assert len(stored(office.database)) == 1


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"\xff\xfe\x00", b"{", b"[]", b"null", b'{"events": {}}', b'{"events": null}',
     b'{"destination": "U0", "events": []}', b"1" * 5000, b"[" * 100_000],
)  # fmt: skip
def test_a_signed_body_without_events_is_kept_as_not_understood(
    client: FlaskClient, office: Outside, body: bytes
) -> None:
    assert posts(client, body).status_code == 200
    assert posts(client, body).status_code == 200
    [row] = stored(office.database)
    assert (row.kind, row.state) == ("not_understood", DONE)
    kept = office.sealer.open_json(row.payload or b"", PAYLOAD)
    assert kept == {"type": "not_understood", "body": body.decode("utf-8", "replace")}
    assert not drain_one(office)


def test_it_says_503_only_where_the_event_could_not_be_stored(
    client: FlaskClient, office: Outside, log: RecordingLog
) -> None:
    broken = replace(office, database=open_database("sqlite:////no/such/folder/strong.db"))
    assert posts(made(broken).test_client(), body_of(text_event())).status_code == 503
    assert log.lines == [("error", "not_stored", {"fault": "OperationalError"})]
    assert stored(office.database) == []


def test_a_process_that_is_ending_says_503_rather_than_lose_an_event(
    office: Outside, migrated_sqlite: Path
) -> None:
    ending = open_database(f"sqlite:///{migrated_sqlite}")
    client = made(replace(office, database=ending)).test_client()
    ending.close()
    assert posts(client, body_of(text_event())).status_code == 503


def test_a_clock_that_has_lost_its_database_is_a_503_too(office: Outside) -> None:
    lost = open_database("sqlite:////no/such/folder/strong.db")

    class ServerClock(MovableClock):
        def ticks(self) -> float:
            return lost.read(lambda session: float(session.execute(_one()).scalar_one()))

    client = made(replace(office, clock=ServerClock())).test_client()
    assert posts(client, body_of(text_event())).status_code == 503
    assert stored(office.database) == []


def _one() -> Any:
    from sqlalchemy import text

    return text("SELECT 1")


def test_after_a_503_the_redelivered_event_is_stored_once(office: Outside) -> None:
    broken = replace(office, database=open_database("sqlite:////no/such/folder/strong.db"))
    body = body_of(text_event())
    assert posts(made(broken).test_client(), body).status_code == 503
    client = made(office).test_client()
    again = text_event(deliveryContext={"isRedelivery": True})
    assert posts(client, body_of(again)).status_code == 200
    assert posts(client, body).status_code == 200
    assert len(stored(office.database)) == 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
sources = st.fixed_dictionaries(
    {},
    optional={name: json_values for name in ("type", "userId", "groupId", "roomId")},
)
almost_events = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["message", "postback", "unsend", "x" * 99]) | json_values,
        "webhookEventId": st.text(max_size=70) | json_values,
        "timestamp": json_values,
        "source": sources | json_values,
        "replyToken": json_values,
        "message": st.dictionaries(
            st.sampled_from(["type", "id", "text", "mention", "imageSet"]),
            st.sampled_from(["text", "image"]) | json_values,
        )
        | json_values,
        "postback": json_values,
        "mode": json_values,
    },
)


@once
@given(events=st.lists(json_values | almost_events, min_size=1, max_size=4))
def test_any_json_as_events_is_acknowledged_and_does_not_lose_the_good_one_beside_it(
    client: FlaskClient, office: Outside, events: list[Any]
) -> None:
    good = text_event(1)
    assert posts(client, body_of(*events, good, *events)).status_code == 200
    rows = stored(office.database)
    assert good["webhookEventId"] in {row.event_id for row in rows}
    assert len(rows) >= 2
    for row in rows:
        if row.payload is not None:
            office.sealer.open_json(row.payload, PAYLOAD)


@once
@given(body=st.binary() | st.text().map(str.encode) | json_values.map(json.dumps).map(str.encode))
def test_no_bytes_cause_a_5xx(client: FlaskClient, body: bytes) -> None:
    assert posts(client, body).status_code == 200
    assert client.post("/callback", data=body).status_code == 400


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


def test_an_event_nested_beyond_any_sense_blocks_nobody(
    client: FlaskClient, office: Outside
) -> None:
    for levels in (30, 60, *range(500, 1000, 10), 2000):
        deep = f'{{"type": "message", "webhookEventId": "DEEP{levels}", "x": {nested(levels)}}}'
        body = f'{{"events": [{deep}, {json.dumps(text_event(levels))}]}}'.encode()
        assert posts(client, body).status_code == 200
    while drain_one(office):
        pass
    assert all(row.state == DONE for row in stored(office.database))


def test_one_strange_event_does_not_lose_the_others_of_its_batch(
    delivers: Callable[..., list[Any]], office: Outside
) -> None:
    odd: list[Any] = [17, "x", None, [], {}, {"type": 5}, text_event(3, source=None)]
    rows = delivers(text_event(1), *odd, text_event(2))
    assert len(rows) == len(odd) + 2
    assert {f"E{n:025}" for n in (1, 2, 3)} <= {row.event_id for row in rows}
    while drain_one(office):
        pass
    assert {row.state for row in stored(office.database)} == {DONE}


def test_the_same_event_delivered_again_is_stored_once(
    delivers: Callable[..., list[Any]],
) -> None:
    again: dict[str, Any] = {"deliveryContext": {"isRedelivery": True}}
    delivers(text_event(1), text_event(1))
    [row] = delivers(text_event(1, **again))
    assert row.attempts == 0


def test_the_consoles_verify_events_without_an_id_are_stored_once(
    delivers: Callable[..., list[Any]],
) -> None:
    verify = text_event(1, replyToken="0" * 32)
    del verify["webhookEventId"]
    delivers(verify)
    [row] = delivers(verify)
    assert len(row.event_id) == 64
    assert len(delivers({**verify, "timestamp": 5})) == 2


def in_group(number: int, kind: str = "text", **more: Any) -> dict[str, Any]:
    source = {"type": "group", "groupId": "C" + "b" * 32, "userId": "U" + "a" * 32}
    message = {"type": kind, "id": str(number), "text": WORD, **more}
    return text_event(number, source=source, message=message)


@pytest.mark.parametrize("kind", ["text", "image", "file", "sticker", "location", "poll of 2029"])
def test_of_talk_among_others_only_id_kind_and_time_are_kept(
    delivers: Callable[..., list[Any]], kind: str
) -> None:
    [row] = delivers(in_group(4, kind))
    assert (row.event_id, row.kind, row.occurred_at) == (
        f"E{4:025}", "message", 1_800_000_000_004,
    )  # fmt: skip
    assert row.payload is None and row.state == DONE


def test_what_mentions_the_bot_in_the_group_is_kept_for_an_answer(
    delivers: Callable[..., list[Any]],
) -> None:
    own = {"mentionees": [{"index": 0, "length": 3, "type": "user", "isSelf": True}]}
    others = {"mentionees": [{"index": 0, "length": 3, "type": "user", "userId": "U1"}]}
    rows = delivers(in_group(1, mention=own), in_group(2, mention=others))
    assert [row.state for row in rows] == [WAITING, DONE]
    assert rows[0].payload is not None and rows[1].payload is None


def test_nothing_anybody_wrote_or_is_called_by_line_lies_open_on_the_disk(
    client: FlaskClient, office: Outside, sqlite_path: Path
) -> None:
    assert posts(client, body_of(text_event(1), in_group(2))).status_code == 200
    assert posts(client, b"not JSON " + WORD.encode()).status_code == 200
    open_words = [WORD, "U" + "a" * 32, "C" + "b" * 32, "token-000", "not JSON"]
    for row in stored(office.database):
        held = repr(vars(row))
        assert not [word for word in open_words if word in held]
    if office.database.dialect == "sqlite":
        content = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
        assert b"inbox_event" in content  # it was the database that was read
        assert not [word for word in open_words if word.encode() in content]


def test_one_source_has_one_lane_and_two_have_two(delivers: Callable[..., list[Any]]) -> None:
    other: dict[str, Any] = {"source": {"type": "user", "userId": "U" + "c" * 32}}
    rows = delivers(text_event(1), text_event(2), text_event(3, **other), in_group(4))
    assert rows[0].lane == rows[1].lane
    assert len({row.lane for row in rows}) == 3


class _Idle:
    """Refuses to do what the request thread has no business with."""

    def __init__(self, line: RecordingLine) -> None:
        self.threads: list[str] = []
        self._line = line

    def reply(self, token: str, messages: list[dict[str, object]]) -> None:
        self.threads.append(threading.current_thread().name)
        self._line.reply(token, messages)

    def push(self, to: str, messages: list[dict[str, object]], retry_key: str) -> None:
        self.threads.append(threading.current_thread().name)
        self._line.push(to, messages, retry_key)

    def show_loading(self, recipient: str, seconds: int) -> None:
        raise AssertionError("signs are the worker's")


@pytest.fixture
def pumping(office: Outside, line: RecordingLine) -> Iterator[tuple[FlaskClient, _Idle]]:
    """A web process whose pump runs."""
    idle = _Idle(line)
    app = create_app(assembled(replace(office, line=idle)))
    yield app.test_client(), idle
    app.extensions["pump"].stop()


def test_the_request_thread_only_stores_and_the_pump_answers(
    pumping: tuple[FlaskClient, _Idle], office: Outside, line: RecordingLine
) -> None:
    client, idle = pumping
    answered = threading.Event()
    line.before_answer = answered.set
    assert posts(client, body_of(text_event(1, text="เมนู"))).status_code == 200
    assert answered.wait(PATIENCE)
    assert idle.threads and all(name.startswith("pump-") for name in idle.threads)


def test_a_stopped_pump_leaves_what_was_stored_to_the_worker(
    client: FlaskClient, office: Outside, talk: Callable[[str], Talk], line: RecordingLine
) -> None:
    assert posts(client, body_of(text_event(1, text="เมนู"))).status_code == 200
    [row] = stored(office.database)
    assert (row.state, row.attempts) == (WAITING, 0)
    assert line.sent == []
    talk("U" + "a" * 32).settles()
    assert [sent.to for sent in line.sent] == [f"token-{1:032}"]


def test_only_posts_are_taken(client: FlaskClient) -> None:
    assert SECRET not in client.get("/callback").get_data(as_text=True)
    assert client.get("/callback").status_code == 405
