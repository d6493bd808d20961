"""The process that opens people's files: it is bounded, knows no secret, and takes nobody along."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.opener import Opener
from scheduler import content_frames
from scheduler.content_checked import Checked, ContentRefused, Reason
from scheduler.ports import ContentNotReady
from tests import hostile
from tests.hostile import MIB, bounded
from tests.journeys.processes import children, is_there, until

LIMIT = 25 * MIB
ROOT = Path(__file__).parents[2]


def photo(side: int = 60) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), "green").save(out, "JPEG")
    return out.getvalue()


def reason(opener: Opener, data: bytes, name: str | None = None) -> Reason:
    with pytest.raises(ContentRefused) as refused:
        opener.check(data, name, LIMIT)
    return refused.value.reason


@pytest.fixture
def narrow() -> Iterator[Opener]:
    """An opener whose files may take little memory."""
    with bounded(memory=160 * MIB) as made:
        yield made


def test_a_picture_a_form_and_a_small_picture_come_back(opener: Opener) -> None:
    checked = opener.check(photo(), "a.jpg", LIMIT)
    assert (checked.kind, checked.media_type, checked.width) == ("picture", "image/jpeg", 60)
    small = opener.small(photo(400), 160)
    assert small is not None and Image.open(io.BytesIO(small)).size == (160, 160)
    assert opener.small(b"no picture", 160) is None
    assert opener.form(hostile.packed(hostile.excel_parts())) is None


@pytest.mark.soak
def test_a_phones_fifty_megapixels_are_taken(opener: Opener) -> None:
    for mode in ("RGBA", "P"):  # what takes most memory, and what is scaled in another way
        assert opener.check(hostile.wide_png(mode=mode), None, LIMIT).width == 3000


def test_one_process_opens_file_after_file_and_keeps_nothing_of_them(opener: Opener) -> None:
    opener.check(photo(), None, LIMIT)
    first = opener.pid
    assert first is not None
    held = resident(first)
    for _ in range(3):
        opener.check(hostile.wide_png(2000), None, LIMIT)
    assert opener.pid == first
    until(lambda: children(first) == [], lambda: "the process of a file is still there")
    assert resident(first) < held + 4 * MIB < held + 16 * MIB


def resident(pid: int) -> int:
    """Bytes of memory the process holds now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.soak
def test_a_file_that_wants_more_memory_than_it_may_have_is_refused_and_the_next_is_taken(
    narrow: Opener,
) -> None:
    assert reason(narrow, hostile.wide_png()) is Reason.TOO_LARGE_PICTURE
    assert reason(narrow, hostile.swollen_word(), "a.docx") in (Reason.TOO_BIG, Reason.TOO_HEAVY)
    assert narrow.check(photo(), None, LIMIT).kind == "picture"


@pytest.mark.soak
def test_a_file_that_takes_more_time_than_it_may_is_refused_and_the_next_is_taken() -> None:
    with bounded(seconds=2.0) as hasty:
        assert hasty.small(photo(), 160)
        first = hasty.pid
        assert first is not None
        os.kill(first, signal.SIGSTOP)  # it never gets done
        assert reason(hasty, photo()) is Reason.TOO_HEAVY
        assert not is_there(first)
        assert hasty.small(b"", 160) is None and hasty.pid != first


@pytest.mark.soak
def test_a_file_that_works_the_processor_longer_than_it_may_is_refused() -> None:
    with bounded(processor_seconds=1) as lazy:
        assert reason(lazy, hostile.busy_pdf()) is Reason.TOO_HEAVY
        assert lazy.check(photo(), None, LIMIT).kind == "picture"


@pytest.mark.soak
def test_a_process_that_dies_between_two_files_is_started_anew(narrow: Opener) -> None:
    narrow.check(photo(), None, LIMIT)
    first = narrow.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: not is_there(first), lambda: "the process is still there")
    assert narrow.check(photo(), None, LIMIT).kind == "picture"
    assert narrow.pid != first


@pytest.mark.soak
def test_a_bomb_costs_the_one_who_asks_next_to_nothing() -> None:
    """Beside the same file opened in the asking process itself."""
    outside, inside = grown_by("opener.check(data, None, LIMIT)"), grown_by("check(data, None)")
    assert inside > 100 * MIB
    assert outside < inside / 8


GROWN = """
import sys
from bot.opener import Opener
from scheduler.opening.content_check import check
from tests.journeys.processes import most_memory
LIMIT = 10 ** 8
opener, data = Opener(), sys.stdin.buffer.read()
before = most_memory("self")
{}
print(most_memory("self") - before)
opener.close()
"""


def grown_by(how: str) -> int:
    """By how many bytes a process's greatest memory grows when it has a wide picture opened."""
    done = subprocess.run(
        [sys.executable, "-c", GROWN.format(how)],
        input=hostile.wide_png(),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.soak
def test_the_process_is_given_no_secret_and_no_open_file(
    narrow: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "nobody's")
    with (ROOT / "README.md").open():
        narrow.check(photo(), None, LIMIT)
        of_child = Path(f"/proc/{narrow.pid}")
        given = of_child.joinpath("environ").read_bytes().split(b"\0")
        names = {each.partition(b"=")[0] for each in given if each}
        assert names == {b"PYTHONPATH"}
        assert sorted(fd.name for fd in of_child.joinpath("fd").iterdir()) == ["0", "1", "2"]
        assert of_child.joinpath("cwd").readlink() == Path("/")


@pytest.mark.soak
def test_the_process_loads_neither_the_database_nor_any_key() -> None:
    room = "scheduler.opening"
    told = f"import sys, {room}.content_child, {room}.form_read; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"sqlalchemy", "models", "cryptography", "flask", "linebot", "urllib3"}


@pytest.mark.soak
def test_it_ends_with_the_process_that_started_it() -> None:
    told = (
        "from bot.opener import Opener; o = Opener(); o.small(b'', 160); print(o.pid, flush=True); "
    )
    asking = subprocess.Popen(
        [sys.executable, "-c", f"{told} input()"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert asking.stdin is not None and asking.stdout is not None
    with asking, asking.stdin, asking.stdout:
        child = int(asking.stdout.readline())
        assert is_there(child)
        asking.kill()
    until(lambda: not is_there(child), lambda: "the process is still there")


def test_where_no_process_can_be_started_the_file_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("/nowhere/python", "/bin/false"):
        monkeypatch.setattr(sys, "executable", program)
        with pytest.raises(ContentNotReady):
            Opener().check(photo(), None, LIMIT)


magics = st.sampled_from(
    [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"%PDF-1.7\n", b"PK\x03\x04",
     b"RIFF\x10\0\0\0WEBPVP8 ", bytes.fromhex("d0cf11e0a1b11ae1"), photo()[:200],
     hostile.packed(hostile.word_parts())[:300]]
)  # fmt: skip


@given(magics, st.binary(max_size=400), st.none() | st.text(max_size=8))
@pytest.mark.soak
def test_any_bytes_get_a_verdict_and_never_an_error(
    opener: Opener, magic: bytes, rest: bytes, name: str | None
) -> None:
    try:
        assert isinstance(opener.check(magic + rest, name, LIMIT), Checked)
    except ContentRefused as refused:
        assert refused.reason in Reason
    assert opener.form(magic + rest) is None


@pytest.mark.parametrize("said", [b"", b"\0" * 8, b"\xff" * 40, b"\0\0\0\2\0\0\0\0[]"])
def test_what_is_no_frame_is_not_taken_for_one(said: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        content_frames.read(io.BytesIO(said))
