"""Where a request ends: whatever pieces it comes in, and whatever it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.incoming import HEAD_BYTES, Incoming

MOST = 1000
GET = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
LENGTH = b"POST /callback HTTP/1.1\r\nHost: x\r\nContent-length: 5\r\n\r\nhello"
CODED = b"POST /callback HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
CHUNKED = CODED + b"5;name=x\r\nhello\r\n7\r\n0\r\n\r\nab\r\n0\r\n\r\n"
TRAILED = CODED + b"1\r\nx\r\n0\r\nChecked: yes\r\nBy: nobody\r\n\r\n"


def came(*pieces: bytes) -> Incoming:
    incoming = Incoming(MOST)
    for piece in pieces:
        incoming.add(piece)
    return incoming


@pytest.mark.parametrize("request_", [GET, LENGTH, CHUNKED, TRAILED])
def test_a_request_is_whole_with_its_last_byte_and_not_before(request_: bytes) -> None:
    incoming = Incoming(MOST)
    for at in range(len(request_)):
        assert not incoming.whole
        incoming.add(request_[at : at + 1])
    assert incoming.whole and not incoming.too_large
    assert incoming.take() == request_
    assert not incoming.whole and len(incoming) == 0


@given(
    st.lists(st.sampled_from([GET, LENGTH, CHUNKED, TRAILED]), min_size=1, max_size=5), st.data()
)
def test_requests_one_behind_another_come_out_one_by_one_however_they_are_cut(
    requests: list[bytes], data: st.DataObject
) -> None:
    stream = b"".join(requests)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    incoming, taken = Incoming(MOST), []
    for begin, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        incoming.add(stream[begin:end])
        while incoming.whole:
            taken.append(incoming.take())
    assert taken == requests


def test_a_body_over_the_limit_is_not_waited_for() -> None:
    head = b"POST /callback HTTP/1.1\r\nContent-Length: %d\r\n\r\n"
    assert not came(head % MOST).whole
    assert came(head % (MOST + 1)).too_large and came(head % (MOST + 1)).whole
    chunk = b"100\r\n" + b"x" * 256 + b"\r\n"
    assert not came(CODED, chunk * 3).whole
    assert came(CODED, chunk * 4).too_large


def test_chunks_that_are_nearly_all_frame_are_not_read_for_ever() -> None:
    incoming = came(CODED)
    for _ in range(200):
        if incoming.whole:
            break
        incoming.add(b"1;" + b"x" * 1000 + b"\r\ny\r\n")
    assert incoming.too_large
    assert len(incoming) < 3 * MOST + 2 * HEAD_BYTES


@pytest.mark.parametrize(
    "endless", [b"GET /" + b"x" * 70_000, CODED + b"1;" + b"x" * 70_000,
                CODED + b"0\r\n" + b"X: y\r\n" * 12_000],
)  # fmt: skip
def test_what_never_ends_is_given_up(endless: bytes) -> None:
    assert came(endless).whole


@pytest.mark.parametrize("line", [b"zz", b"", b"-1", b"+5", b" 5", b"0x5", b"1" * 13])
def test_of_a_malformed_chunk_nothing_more_is_waited_for(line: bytes) -> None:
    assert came(CODED, line + b"\r\n").whole


@given(st.lists(st.binary(max_size=40), max_size=8))
def test_whatever_comes_it_is_held_until_it_is_taken(pieces: list[bytes]) -> None:
    incoming, taken = Incoming(MOST), b""
    for piece in pieces:
        incoming.add(piece)
        if incoming.whole:
            taken += incoming.take()
    assert len(taken) + len(incoming) == len(b"".join(pieces))


def test_who_waits_to_be_told_to_go_on_is_noticed() -> None:
    head = b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"
    assert came(head).wants_continue
    assert not came(GET).wants_continue
