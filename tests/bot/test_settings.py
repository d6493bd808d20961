"""Settings: all faults at once, by name; what is refused; environment over `.env`."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import settings
from bot.settings import NAMES, Settings, SettingsFaults, read_moment
from models.database import CONNECTIONS

NOWHERE = Path("no such folder")
CHANNEL = {"LINE_CHANNEL_SECRET": "s" * 32, "LINE_CHANNEL_ACCESS_TOKEN": "token+/="}
STAND_IN = {**CHANNEL, "LINE_API_ORIGIN": "http://127.0.0.1:9000"}
KEYS = {"SECRET_KEY": "k", "KEY_RING": "ring.json"}
NINE = datetime.fromisoformat("2024-03-13T09:00+07:00")


def load(**environment: str) -> Settings:
    return settings.load(NOWHERE, environment)


def faults(**environment: str) -> list[str]:
    """The names of the settings that are refused, each once or more."""
    with pytest.raises(SettingsFaults) as refused:
        load(**environment)
    return [fault.partition(":")[0] for fault in refused.value.faults]


def test_without_any_setting_the_simulator_is_served_on_this_machine() -> None:
    found = load()
    assert found.simulated and found.on_sqlite
    assert found.database_url == "sqlite:///var/strong.db"
    assert found.public_origin == "http://127.0.0.1:8000"
    assert found.api_origin == found.data_origin == "http://127.0.0.1:8001"
    assert (found.port, found.web_concurrency, found.standin_port) == (8000, 1, 8001)


def test_with_a_channel_calls_go_to_line() -> None:
    found = load(**CHANNEL)
    assert not found.simulated and found.against_line
    assert found.data_origin == "https://api-data.line.me"


def test_every_fault_is_named_at_once() -> None:
    found = faults(
        LINE_CHANNEL_SECRET="a,b,c",
        LINE_API_ORIGIN="api.line.me",
        LINE_DATA_ORIGIN="ftp://files",
        DATABASE_URL="mysql://db/strong",
        DATABASE_CONNECTIONS="1",
        DATABASE_POOLER="pgbouncer",
        PUBLIC_ORIGIN="https://bot.example.go.th/callback",
        PORT="eighty",
        BIND="0.0.0.0",
        WEB_CONCURRENCY="0",
        LOG_FORMAT="xml",
        LINK_CHECKS="maybe",
        DPO_CONTACT="x" * 201,
        MEMO_FROM="สำนักหนึ่ง\nกลุ่มงานสอง",
        CLOCK_START="tomorrow",
        CRASH_AT="now",
    )
    assert set(found) == set(NAMES) - {"DATA_DIR", "METRICS_TOKEN", "BIND", "MEMO_EMBLEM"}


@pytest.mark.parametrize(
    ("given_one", "missing"),
    [
        ("LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"),
        ("LINE_CHANNEL_ACCESS_TOKEN", "LINE_CHANNEL_SECRET"),
    ],
)
def test_one_credential_without_the_other_is_refused(given_one: str, missing: str) -> None:
    assert faults(**{given_one: "x" * 32}) == [missing]


def test_the_secret_may_be_two_while_it_is_changed() -> None:
    assert load(**{**CHANNEL, "LINE_CHANNEL_SECRET": " new , old,"}).channel_secrets == (
        "new", "old",
    )  # fmt: skip
    assert faults(**{**CHANNEL, "LINE_CHANNEL_SECRET": "a,b,c"}) == ["LINE_CHANNEL_SECRET"]


def test_credentials_with_signs_no_header_can_carry_are_refused() -> None:
    assert faults(**{**CHANNEL, "LINE_CHANNEL_ACCESS_TOKEN": "a\nb"}) == [
        "LINE_CHANNEL_ACCESS_TOKEN"
    ]
    assert load(**{**CHANNEL, "LINE_CHANNEL_ACCESS_TOKEN": "abc\n"}).access_token == "abc"


@pytest.mark.parametrize(
    "told", ["2567-03-13T09:00", "2024-03-13T09:00", "2024-03-13T02:00+00:00", "2567-03-13 09:00"]
)
def test_office_time_may_start_at_a_moment_of_either_era(told: str) -> None:
    assert load(**STAND_IN, CLOCK_START=told).clock_start == NINE


def test_a_leap_day_of_the_buddhist_era_is_a_day() -> None:
    assert read_moment("2567-02-29").date().isoformat() == "2024-02-29"
    with pytest.raises(ValueError):
        read_moment("2566-02-29")


@pytest.mark.parametrize(
    "origin",
    ["https://api.line.me", "https://API.LINE.ME", "https://api.line.me:443", "http://api.line.me"],
)
@pytest.mark.parametrize("name", ["CLOCK_START", "CRASH_AT"])
def test_trials_are_refused_against_lines_own_origin_however_it_is_spelt(
    name: str, origin: str
) -> None:
    value = {"CLOCK_START": "2567-03-13", "CRASH_AT": "drain:claimed@2"}[name]
    assert faults(**CHANNEL, LINE_API_ORIGIN=origin, **{name: value}) == [name]
    assert load(**STAND_IN, **{name: value})


def test_keys_must_be_given_unless_sqlite_is_served_on_loopback() -> None:
    postgres = "postgresql://db/strong"
    assert faults(**CHANNEL, BIND="0.0.0.0") == ["SECRET_KEY", "KEY_RING"]
    assert faults(**CHANNEL, DATABASE_URL=postgres) == ["SECRET_KEY", "KEY_RING"]
    assert faults(**CHANNEL, DATABASE_URL=postgres, SECRET_KEY="k") == ["KEY_RING"]
    assert load(**CHANNEL, **KEYS, DATABASE_URL=postgres, BIND="0.0.0.0").web_concurrency == 2


def test_the_simulator_is_never_served_to_others() -> None:
    assert faults(**KEYS, BIND="0.0.0.0") == ["BIND"]
    assert load(**CHANNEL, **KEYS, BIND="0.0.0.0").local_origin == "http://127.0.0.1:8000"


def test_the_stand_in_needs_the_port_after_ours() -> None:
    assert faults(PORT="65535") == ["PORT"]
    assert load(**CHANNEL, PORT="65535").port == 65535


def test_an_ipv6_address_is_written_as_servers_want_it() -> None:
    found = load(BIND="::1")
    assert found.listens_on == "[::1]:8000"
    assert found.local_origin == "http://[::1]:8000"


@pytest.mark.parametrize("address", ["postgres://u:p@db/strong", "postgresql://u:p@db:5432/strong"])
def test_a_platforms_postgres_address_is_accepted(address: str) -> None:
    assert not load(**CHANNEL, **KEYS, DATABASE_URL=address).on_sqlite


@pytest.mark.parametrize("address", ["strong.db", "sqlite://", "postgresql://db:port/strong"])
def test_an_address_that_is_none_is_named_before_anything_starts(address: str) -> None:
    assert set(faults(**CHANNEL, **KEYS, DATABASE_URL=address)) == {"DATABASE_URL"}


@pytest.mark.parametrize(
    "origin",
    ["bot.example.go.th", "https://", "https://a/b", "https://a?b", "http://[::1", "https://a b",
     "https://u:p@a", "https://a:0", "https://a:99999"],
)  # fmt: skip
def test_what_is_no_origin_is_refused(origin: str) -> None:
    assert faults(PUBLIC_ORIGIN=origin) == ["PUBLIC_ORIGIN"]


def test_a_trailing_slash_belongs_to_no_link() -> None:
    assert load(PUBLIC_ORIGIN="https://bot.example.go.th/").public_origin == (
        "https://bot.example.go.th"
    )


def test_a_number_longer_than_any_number_is_refused() -> None:
    assert faults(PORT="1" * 5000, WEB_CONCURRENCY="๒") == ["PORT", "WEB_CONCURRENCY"]


def test_how_a_process_connects_to_postgresql_can_be_set() -> None:
    assert (load().connections, load().pooled) == (CONNECTIONS, False)
    found = load(DATABASE_CONNECTIONS="20", DATABASE_POOLER="on")
    assert (found.connections, found.pooled) == (20, True)


def test_the_environment_goes_before_the_file_and_the_file_before_the_defaults(
    tmp_path: Path,
) -> None:
    (tmp_path / ".env").write_text("PORT=9001\nDATA_DIR=elsewhere\nUNKNOWN=1\n")
    found = settings.load(tmp_path, {"PORT": "9002"})
    assert (found.port, str(found.data_dir), found.bind) == (9002, "elsewhere", "127.0.0.1")
    assert settings.load(tmp_path, {"PORT": ""}).port == 8000


def test_a_value_of_the_file_is_taken_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("METRICS_TOKEN=a${HOME}b\n")
    assert settings.load(tmp_path, {}).metrics_token == "a${HOME}b"


def test_a_file_that_is_no_text_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"PORT=9\xff\xfe1")
    with pytest.raises(SettingsFaults) as refused:
        settings.load(tmp_path, {})
    assert len(refused.value.faults) == 1 and refused.value.faults[0].startswith(".env:")


def test_no_fault_repeats_a_secret() -> None:
    with pytest.raises(SettingsFaults) as refused:
        load(LINE_CHANNEL_SECRET="hush", DATABASE_URL="mysql://u:hush@h/x", SECRET_KEY="hush")
    assert "hush" not in str(refused.value)


values = (
    st.text()
    | st.from_regex(r"(https?|postgres(ql)?|sqlite)://.{0,20}", fullmatch=True)
    | st.from_regex(r"[0-9]{1,5}(-[0-9]{2}){0,2}(T[0-9:+-]{0,12})?", fullmatch=True)
    | st.sampled_from(["127.0.0.1", "::1", "0.0.0.0", "json", "s" * 32, "[::", "\udcff", "-"])
)


@given(st.dictionaries(st.sampled_from(NAMES), values))
def test_any_environment_gives_settings_or_faults_and_nothing_else(
    environment: dict[str, str],
) -> None:
    try:
        found = settings.load(NOWHERE, environment)
    except SettingsFaults as refused:
        assert refused.faults
        assert all(fault.partition(":")[0] in NAMES for fault in refused.faults)
    else:
        assert bool(found.channel_secrets) == bool(found.access_token)
        assert 0 < found.port < 65536


@given(st.text() | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.+-]{0,20})?", fullmatch=True))
def test_a_moment_is_aware_and_can_be_moved_or_is_refused(told: str) -> None:
    try:
        moment = read_moment(told)
    except ValueError:
        return
    assert moment.utcoffset() is not None
    assert moment + timedelta(days=1000) > moment
