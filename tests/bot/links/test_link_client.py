"""One look at a link whose host plays every fault there is."""

from __future__ import annotations

import datetime
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.links.link_client import LinkClient, LookLimits, resolve
from models.links.link_states import Looked
from tests.bot.links.faults_played import Played, serving

HERE = "127.0.0.1"
PATIENT, QUICK = LookLimits(), LookLimits(seconds=0.6, head_seconds=0.3)


class Web:
    """The server, and a client that may connect to it: its name is resolved as told."""

    def __init__(self, port: int, played: Played) -> None:
        self.port, self.played = port, played
        self.machines: list[Sequence[str]] = []
        self.names: list[str] = []

    def resolved(self, host: str, _port: int, _seconds: float) -> Sequence[str]:
        self.names.append(host)
        return self.machines.pop(0) if self.machines else (HERE,)

    def look(self, path: str, limits: LookLimits = PATIENT, scheme: str = "http") -> Looked:
        client = LinkClient(
            time.monotonic,
            lambda ip: ip == HERE,
            {self.port, 443},
            self.resolved,
            limits,
            "https://bot.example.go.th",
        )
        return client.look(f"{scheme}://site.example:{self.port}{path}")

    @property
    def methods(self) -> list[str]:
        return [method for method, _, _, _ in self.played.asked]


@pytest.fixture
def web() -> Iterator[Web]:
    played = Played()
    server = serving(played)
    yield Web(server.server_address[1], played)
    played.over.set()
    server.shutdown()
    server.server_close()


def test_a_page_is_told_by_its_title_and_nothing_else_of_it_is_kept(web: Web) -> None:
    assert web.look("/page") == Looked("works", 200, "แผน&ผล ปี 2570", "text/html")
    assert web.look("/thai").title == "ประกาศ"


def test_the_host_learns_our_address_and_who_looks(web: Web) -> None:
    web.look("/page?a=ก")
    heads, gets = web.played.asked
    assert heads[:3] == ("HEAD", "/page?a=%E0%B8%81", f"site.example:{web.port}")
    assert heads[3] == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert gets[3] - heads[3] == {"range"}
    assert set(web.played.agents) == {
        "StrongClubLinkCheck/1.0 (+https://bot.example.go.th; HEAD, then a short GET; no crawler)"
    }


@pytest.mark.parametrize(
    ("path", "found", "status"),
    [
        ("/404", "missing", 404), ("/410", "gone", 410), ("/401", "login", 401),
        ("/403", "refused", 403), ("/400", "refused", 400), ("/999", "refused", 999),
        ("/500", "server", 500), ("/304", "redirects", 304), ("/206", "front_page_no", 206),
        ("/password", "login", 200), ("/soft", "says_missing", 200), ("/get-only", "works", 200),
        ("/hop/3", "works", 200), ("/hop/9", "redirects", None),
        ("/leads?/", "front_page", 200), ("/leads?/login", "login", 200),
    ],
)  # fmt: skip
def test_what_a_host_says_is_told_apart(
    web: Web, path: str, found: str, status: int | None
) -> None:
    looked = web.look(path)
    assert (looked.found, looked.status) == (found.replace("front_page_no", "works"), status)


def test_no_link_is_missing_before_it_was_asked_for_as_people_do(web: Web) -> None:
    web.look("/404")
    assert web.methods == ["HEAD", "GET"]


def test_thai_letters_in_a_redirect_are_followed(web: Web) -> None:
    assert web.look("/thai-way").found == "works"
    assert web.played.asked[-1][1] == "/page/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2"


def test_a_file_is_not_fetched(web: Web) -> None:
    assert web.look("/paper") == Looked("works", 200, "", "application/pdf")
    assert web.methods == ["HEAD"]


@pytest.mark.parametrize(("path", "seconds"), [("/busy", 120.0), ("/until", 3600.0)])
def test_a_host_that_asks_for_rest_is_not_asked_twice(web: Web, path: str, seconds: float) -> None:
    looked = web.look(path)
    assert looked.retry_after == seconds and looked.found in ("busy", "server")
    assert web.methods == ["HEAD"]


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "https://10.0.0.8/",
        "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://127.1/",
    ],
)  # fmt: skip
def test_a_redirect_leads_nowhere_inside(web: Web, target: str) -> None:
    client = LinkClient(
        time.monotonic,
        lambda ip: ip == "127.0.0.1" and web.names.count("site.example") > 0 and not inside,
        {web.port, 80, 443},
        lambda host, port, left: (HERE,) if host == "site.example" else seen(host, port, left),
        PATIENT,
    )
    inside: list[str] = []

    def seen(host: str, port: int, left: float) -> Sequence[str]:
        inside.append(host)
        return resolve(host, port, left)

    web.names.append("site.example")
    looked = client.look(f"http://site.example:{web.port}/leads?{target}")
    assert looked.found == "inside" and inside
    assert {path for _, path, _, _ in web.played.asked} == {f"/leads?{target}"}


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("file:///etc/passwd", "odd"), ("ftp://site.example/", "odd"),
        ("http://user:secret@site.example/", "odd"), ("http://site.example:22/", "odd"),
        ("javascript:alert(1)", "odd"), ("https://www.facebook.com/senate", "asks_people"),
    ],
)  # fmt: skip
def test_nor_to_what_is_no_plain_web_address(web: Web, target: str, found: str) -> None:
    assert web.look(f"/leads?{target}").found == found


def test_a_name_that_changes_its_machine_is_checked_at_each_connection(web: Web) -> None:
    web.machines = [(HERE,), ("127.0.0.9",)]
    assert web.look("/page").found == "inside"
    assert web.methods == ["HEAD"] and len(web.names) == 2


def test_one_inner_machine_among_those_of_a_name_is_enough_to_refuse(web: Web) -> None:
    web.machines = [(HERE, "192.168.1.1")]
    assert web.look("/page").found == "inside" and web.methods == []


def test_a_second_machine_is_tried_if_the_first_takes_no_connection(web: Web) -> None:
    dead = "127.0.0.3"
    client = LinkClient(
        time.monotonic, {HERE, dead}.__contains__, {web.port}, lambda *_of: (dead, HERE), PATIENT
    )
    assert client.look(f"http://site.example:{web.port}/page").found == "works"


def test_proxies_of_the_environment_are_not_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert web.look("/page").found == "works"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/drips", {"works", "slow"}),  # as far as it has come
        ("/drips-headers", {"slow"}),
        ("/silent", {"slow"}),
        ("/garbage", {"unreachable", "slow"}),
    ],
)
def test_whatever_a_host_does_a_look_ends_in_time(web: Web, path: str, found: set[str]) -> None:
    before = time.monotonic()
    assert web.look(path, QUICK).found in found
    assert time.monotonic() - before < 5  # the limit here is half a second


@pytest.mark.parametrize("path", ["/huge", "/many-headers"])
def test_of_two_gigabytes_little_is_ever_taken(web: Web, path: str) -> None:
    looked = web.look(path, PATIENT)
    assert looked.title == "" and looked.found in ("works", "unreachable")
    assert web.played.sent < 32 * 1024**2  # what lies in the buffers of both ends


def test_a_host_that_takes_no_connection_is_not_called_missing(web: Web) -> None:
    with socket.create_server((HERE, 0)) as closed:
        port = closed.getsockname()[1]
    client = LinkClient(time.monotonic, lambda ip: ip == HERE, {port}, web.resolved, PATIENT)
    assert client.look(f"http://site.example:{port}/").found == "unreachable"


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (socket.gaierror(socket.EAI_NONAME, ""), "no_host"),
        (socket.gaierror(socket.EAI_AGAIN, ""), "unreachable"),
        (TimeoutError(), "slow"),
    ],
)
def test_only_a_name_that_surely_does_not_exist_counts_as_none(
    web: Web, fault: OSError, found: str
) -> None:
    def fails(*_of: object) -> Sequence[str]:
        raise fault

    client = LinkClient(time.monotonic, lambda _ip: True, {80}, fails, PATIENT)
    assert client.look("http://site.example/").found == found


def test_the_system_is_asked_for_a_name_with_a_limit_of_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert resolve("127.1", 80, 5.0) == ("127.0.0.1",)
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_of, **_more: over.wait(5) and ())
    with pytest.raises(TimeoutError):
        resolve("site.example", 80, 0.01)
    over.set()


def test_trouble_with_a_certificate_is_for_a_person(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "site.example")])
    now = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 7, now, now.replace(year=2120))
    signed = made.sign(key, hashes.SHA256())
    both = tmp_path / "both.pem"
    both.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    offered = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    offered.load_cert_chain(both)
    with socket.create_server((HERE, 0)) as listening:

        def shakes() -> None:
            for _ in range(2):
                wire, _ = listening.accept()
                with pytest.raises(OSError), offered.wrap_socket(wire, server_side=True) as shaken:
                    shaken.recv(1)
                    raise OSError

        threading.Thread(target=shakes, daemon=True).start()
        port = listening.getsockname()[1]
        client = LinkClient(
            time.monotonic, lambda ip: ip == HERE, {port}, lambda *_of: (HERE,), LookLimits()
        )
        assert client.look(f"https://site.example:{port}/").found == "certificate"
