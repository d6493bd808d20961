"""The guides on the web: for anybody, kept by browsers for an hour, without scripts."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from handlers.guides.guide_shelf import GUIDES
from scheduler.ports import Outside
from tests.bot.web.client import made


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def test_the_list_leads_to_every_guide_and_each_is_whole(client: FlaskClient) -> None:
    index = client.get("/guide").get_data(as_text=True)
    assert re.findall('href="/guide/([a-z]+)"', index) == [guide.name for guide in GUIDES]
    for guide in GUIDES:
        answer = client.get(f"/guide/{guide.name}")
        text = answer.get_data(as_text=True)
        assert answer.status_code == 200 and guide.title in text
        assert all(chapter.title in text for chapter in guide.chapters)
        assert text.count("<li>") == sum(len(chapter.steps) for chapter in guide.chapters)


def test_pages_are_kept_by_browsers_and_run_nothing(client: FlaskClient) -> None:
    first = client.get("/guide/staff")
    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert "default-src 'none'" in first.headers["Content-Security-Policy"]
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    assert "<script" not in first.get_data(as_text=True) and "Set-Cookie" not in first.headers
    again = client.get("/guide/staff", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.data


def test_a_guide_shows_its_pictures(client: FlaskClient) -> None:
    text = client.get("/guide/head").get_data(as_text=True)
    [address] = re.findall('<img src="([^"]+)" alt="[^"]+" width="[0-9]+" height="[0-9]+"', text)
    answer = client.get(address)
    assert answer.content_type == "image/png" and answer.data.startswith(b"\x89PNG")
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    assert client.get("/guide/pictures/subject.png").status_code == 404


def test_the_notice_names_whom_to_ask(office: Outside, client: FlaskClient) -> None:
    named = made(office, DPO_CONTACT="กลุ่มงาน <นิติการ>").test_client().get("/privacy")
    text = named.get_data(as_text=True)
    assert "กลุ่มงาน &lt;นิติการ&gt;" in text and "DPO_CONTACT" not in text
    assert "มาตรา 30" in text and named.headers["Cache-Control"] == "public, max-age=3600"
    assert "DPO_CONTACT" in client.get("/privacy").get_data(as_text=True)


def test_an_unknown_guide_shows_those_there_are(client: FlaskClient) -> None:
    answer = client.get("/guide/nobody")
    assert answer.status_code == 404 and "/guide/staff" in answer.get_data(as_text=True)
