"""Keys are given, or made once beside an embedded database, for its owner's eyes only."""

from __future__ import annotations

import json
import secrets
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot import keys, settings
from bot.settings import SettingsFaults
from models.crypto import KeyRing
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
CHANNEL = {"LINE_CHANNEL_SECRET": "s", "LINE_CHANNEL_ACCESS_TOKEN": "t"}


def load(folder: Path, **more: str) -> keys.Keys:
    return keys.make(settings.load(folder, {"DATA_DIR": str(folder / "var"), **more}))


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_keys_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    first = load(tmp_path)
    assert modes(tmp_path / "var") == {"secret_key": 0o600, "key_ring.json": 0o600}
    assert load(tmp_path) == first
    assert len(first.secret_key) >= 32


def test_two_databases_never_share_a_key(tmp_path: Path) -> None:
    one, other = load(tmp_path / "a"), load(tmp_path / "b")
    assert one.secret_key != other.secret_key
    assert one.ring != other.ring


def test_keys_that_are_given_are_used_and_nothing_is_written(tmp_path: Path) -> None:
    ring = KeyRing.generate(secrets.token_bytes)
    (tmp_path / "ring.json").write_text(ring.dump())
    for given in (ring.dump(), str(tmp_path / "ring.json")):
        assert load(tmp_path, SECRET_KEY="given", KEY_RING=given) == keys.Keys("given", ring)
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    "environment",
    [{"BIND": "0.0.0.0"}, {"BIND": "192.0.2.7"}, {"DATABASE_URL": "postgresql://db/strong"}],
)
def test_no_key_is_made_up_where_others_could_need_it(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    with pytest.raises(SettingsFaults) as refused:
        load(tmp_path, **CHANNEL, **environment)
    assert [f.partition(":")[0] for f in refused.value.faults] == ["SECRET_KEY", "KEY_RING"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"seal": [], "hash": "AAAA"}'])
def test_a_ring_that_is_none_is_one_fault_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ring.json").write_bytes(content)
    with pytest.raises(SettingsFaults) as refused:
        load(tmp_path, KEY_RING=str(tmp_path / "ring.json"))
    assert [f.partition(":")[0] for f in refused.value.faults] == ["KEY_RING"]


def test_a_ring_that_is_not_there_is_one_fault_by_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsFaults, match=r"KEY_RING: .*/nothing.json cannot be read"):
        load(tmp_path, KEY_RING=str(tmp_path / "nothing.json"))


def test_an_emptied_key_file_signs_nothing(tmp_path: Path) -> None:
    load(tmp_path)
    (tmp_path / "var" / "secret_key").write_text("")
    with pytest.raises(SettingsFaults, match="SECRET_KEY"):
        load(tmp_path)


def test_a_data_folder_that_cannot_be_made_is_one_fault_by_name(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file, no folder")
    with pytest.raises(SettingsFaults, match="DATA_DIR"):
        load(tmp_path)


RACER = """
import sys
from pathlib import Path
from bot import keys, settings
chosen = settings.load(Path("nowhere"), {"DATA_DIR": sys.argv[1]})
sys.stdout.write("ready\\n"); sys.stdout.flush(); sys.stdin.readline()
got = keys.make(chosen)
sys.stdout.write(got.secret_key + got.ring.dump())
"""


@pytest.mark.soak
def test_processes_that_start_together_agree_on_the_keys(tmp_path: Path) -> None:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(tmp_path / "var")],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(3)
    ]  # fmt: skip
    for racer in racers:
        assert racer.stdout is not None and racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    told = {racer.communicate(timeout=PATIENCE)[0] for racer in racers}
    assert len(told) == 1
    assert modes(tmp_path / "var") == {"secret_key": 0o600, "key_ring.json": 0o600}


def test_the_simulators_channel_is_made_up_once(tmp_path: Path) -> None:
    chosen = settings.load(tmp_path, {"DATA_DIR": str(tmp_path)})
    channel = keys.simulator_channel(chosen)
    assert keys.simulator_channel(chosen) == channel
    assert modes(tmp_path) == {"simulator_channel.json": 0o600}
    assert json.loads((tmp_path / "simulator_channel.json").read_text())["secret"]
