"""What the bot says stays within LINE's limits, whatever the words are."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from handlers.messages import (
    Bar,
    Button,
    Card,
    Carousel,
    Divider,
    Hero,
    Para,
    Row,
    Text,
    count_graphemes,
    cut_apart,
    cut_graphemes,
    render,
    split_text,
    utf16_length,
    web_address,
    within_graphemes,
)
from handlers.messages.measure import clean

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = json.loads(
    (ROOT / "bot/simulator/platform/openapi/messaging-api.json").read_text("utf-8")
)["components"]["schemas"]


# LINE's own description of its messages, with each kind's properties and no others.


def flat(name):
    """The schema of one kind with its parents' properties merged in, unknown keys refused."""
    whole = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
    for piece in [SCHEMAS[name], *SCHEMAS[name].get("allOf", [])]:
        if "$ref" in piece:
            piece = flat(piece["$ref"].rsplit("/", 1)[1])
        whole["properties"].update(local(piece.get("properties", {})))
        whole["required"] = [*whole["required"], *piece.get("required", [])]
    return whole


def local(schema):
    if isinstance(schema, dict):
        return {
            key: value.replace("#/components/schemas/", "#/$defs/")
            if key == "$ref"
            else local(value)
            for key, value in schema.items()
        }
    return [local(each) for each in schema] if isinstance(schema, list) else schema


def definition(name):
    """A schema as others refer to it: by its discriminator, where it has one."""
    if "discriminator" not in SCHEMAS[name]:
        return local(SCHEMAS[name]) if "allOf" not in SCHEMAS[name] else flat(name)
    kinds = SCHEMAS[name]["discriminator"]["mapping"]
    return {
        "required": ["type"],
        "properties": {"type": {"enum": list(kinds)}},
        "allOf": [
            {
                "if": {"properties": {"type": {"const": kind}}},
                "then": {"$ref": "#/$defs/" + target.rsplit("/", 1)[1]},
            }
            for kind, target in kinds.items()
        ],
    }


OFFICIAL = Draft202012Validator(
    {
        "type": "array",
        "items": {"$ref": "#/$defs/Message"},
        "$defs": {name: definition(name) for name in SCHEMAS},
    }
)


# The limits the description does not state (reference/messaging-api), checked apart from
# the code under test.


def units(text):
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in text)


def clusters(text):
    return regex.findall(r"\X", text)


def everything(value):
    """Every object in a message, itself included."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from everything(each)


def seen(words, most, count=units):
    assert words.strip(), "LINE refuses an empty text"
    assert count(words) <= most
    assert not regex.search(r"(?!\n)[\p{Cc}\p{Cs}]", words)


def check_action(action):
    seen(action["label"], 20, lambda words: len(clusters(words)))
    assert "\n" not in action["label"]
    for key in ("displayText", "fillInText", "text"):
        if key in action:
            seen(action[key], 300, lambda words: len(clusters(words)))
    if action["type"] == "postback":
        assert units(action["data"]) <= 300
        assert ("fillInText" in action) <= (action.get("inputOption") == "openKeyboard")
    if action["type"] == "uri":
        assert regex.match(r"(?i)https?://|line://|tel:", action["uri"])
        assert action["uri"].isascii() and len(action["uri"]) <= 2000


def check_flex(message):
    seen(message["altText"], 1500)
    whole = message["contents"]
    bubbles = whole["contents"] if whole["type"] == "carousel" else [whole]
    assert 1 <= len(bubbles) <= 12
    assert len({bubble["size"] for bubble in bubbles}) == 1
    for form in ({"ensure_ascii": True}, {"ensure_ascii": False}):
        assert len(json.dumps(whole, **form).encode()) <= 50_000
        assert all(len(json.dumps(bubble, **form).encode()) <= 30_000 for bubble in bubbles)
    for bubble in bubbles:
        assert all(
            bubble[block]["contents"] for block in ("header", "body", "footer") if block in bubble
        )
    for each in everything(whole):
        if each.get("type") == "text":
            seen(each["text"], 5_000)
            assert each["wrap"] is True and "maxLines" not in each


def check(messages):
    OFFICIAL.validate(messages)
    assert 1 <= len(messages) <= 5
    assert not any("quickReply" in message for message in messages[:-1])
    for message in messages:
        assert 1 <= len(message.get("quickReply", {}).get("items", [{}])) <= 13
        if message["type"] == "text":
            seen(message["text"], 5_000)
        else:
            check_flex(message)
        for each in everything(message):
            if "action" in each:
                check_action(each["action"])
    return messages


def texts_of(messages):
    return [each["text"] for each in everything(messages) if each.get("type") == "text"]


def buttons_of(messages):
    return [each["action"] for each in everything(messages) if each.get("type") == "button"]


def bare(text):
    return "".join(text.split())


# Words of every kind: Thai clusters, joined emoji, marks without end, halves of characters.

THAI = ("ก", "กำ", "ที่", "น้ำ", "ผู้", "เ", "แ", "ฎุ", " ", "\n", "๓", "ฯ")
ODD = (
    "👨‍👩‍👧‍👦",
    "👍🏽",
    "🇹🇭",
    "😀",
    "e\u0301",
    "\u0301",
    "\u200b",
    "\u200d",
    "\ud83d",
    "\x00",
    "\r\n",
    "\t",
    "\u202e",
    "\u0600",
    "\\",
    '"',
    "\u2028",
    "\u3164",
    "\U000e0041",
)


def piece(letter):
    """A third of all letters stand for Thai, a third for something odd, the others for themselves:
    a text is then one draw of Hypothesis, not one a letter."""
    number, kind = divmod(ord(letter), 3)
    return (letter, THAI[number % len(THAI)], ODD[number % len(ODD)])[kind]


WORDS = st.text(st.characters(), max_size=12).map(lambda text: "".join(map(piece, text)))
HUGE = st.builds(lambda words, times: words * times, WORDS, st.integers(0, 900))
ANY = st.one_of(WORDS, WORDS, HUGE)
TONE = st.sampled_from(["plain", "good", "warn", "bad", "muted"])
STYLE = st.sampled_from(["primary", "secondary", "link"])
MAYBE = st.none() | ANY
DATA = st.text(st.characters(codec="utf-8", max_codepoint=0xFFFF), max_size=300)
BUTTONS = st.one_of(
    st.builds(Button, ANY, data=DATA, say=MAYBE, fill=MAYBE, style=STYLE),
    st.builds(Button, ANY, say=MAYBE, style=STYLE),
    st.builds(Button, ANY, uri=st.just("https://www.example.go.th/" + "ก" * 200), style=STYLE),
)
QUICK = st.lists(BUTTONS, max_size=16).map(tuple)
PARTS = st.one_of(
    st.builds(Row, ANY, ANY, st.none() | BUTTONS, TONE),
    st.builds(Para, ANY, TONE, st.booleans()),
    st.builds(Divider),
    st.builds(Bar, ANY, st.none() | st.floats() | st.decimals(), ANY, TONE),
)
CARDS = st.builds(
    Card,
    ANY,
    MAYBE,
    ANY,
    st.lists(PARTS, max_size=14).map(tuple),
    st.lists(BUTTONS, max_size=12).map(tuple),
    ANY,
    TONE,
    QUICK,
)
SAID = st.one_of(
    st.builds(Text, ANY, QUICK),
    CARDS,
    st.builds(Carousel, st.lists(CARDS, max_size=4).map(tuple), ANY, QUICK),
)


@given(st.lists(SAID, min_size=1, max_size=7))
def test_whatever_is_said_line_takes_and_the_same_words_make_the_same_messages(said):
    assert check(render(said)) == render(said)


def test_the_official_description_is_really_asked():
    for wrong in (
        [{"type": "text"}],
        [{"type": "text", "text": "ก", "colour": "red"}],
        [{"type": "flex", "altText": "ก", "contents": {"type": "bubble", "size": "huge"}}],
        [{"type": "flex", "altText": "ก", "contents": {"type": "bubble", "body": {"type": "box"}}}],
        [{"type": "unheard-of"}],
    ):
        assert not OFFICIAL.is_valid(wrong)


@pytest.mark.soak
def test_the_largest_row_and_buttons_possible_still_fit():
    full = "\U0001f468\U0001f3fb\u200d\u2764\ufe0f\u200d\U0001f48b\u200d\U0001f468\U0001f3fb" * 400
    button = Button(full, data="\x01" * 300, say=full, fill=full)
    row = Row(full, full, button)
    card = Card(full, subtitle=full, rows=(row,) * 3, buttons=(button,) * 9, note=full)
    check(render([card]))


def test_rows_and_buttons_that_do_not_fit_on_one_page_together_are_kept_apart():
    rows = (Row("เรื่อง", "ก" * 3_000),)
    buttons = tuple(Button(f"ปุ่ม {number}", data="ก" * 300, say="ก" * 300) for number in range(6))
    (message,) = check(render([Card("ตรวจทาน", rows=rows, buttons=buttons)]))
    assert [len(buttons_of(page)) for page in message["contents"]["contents"]] == [0, 6]


def test_texts_of_exactly_the_limit_stay_whole_and_one_more_does_not():
    assert len(check(render([Text("ก" * 5_000)]))) == 1
    assert len(check(render([Text("ก" * 5_001)]))) == 2
    quick = (Button("ก" * 20, data="d" * 300, say="ข" * 300), Button("ก" * 21, say="ข" * 301))
    (message,) = check(render([Card("บัตร", alt="ก" * 1_501, quick=quick)]))
    assert message["altText"] == "ก" * 1_499 + "…"
    whole, cut = [item["action"] for item in message["quickReply"]["items"]]
    assert (whole["label"], whole["displayText"]) == ("ก" * 20, "ข" * 300)
    assert (cut["label"], cut["text"]) == ("ก" * 19 + "…", "ข" * 299 + "…")


# Counting and cutting.


@given(ANY)
def test_lengths_are_counted_as_line_counts_them(text):
    assert utf16_length(text) == units(text)
    assert count_graphemes(text) == len(clusters(text))
    for most in (len(clusters(text)) - 1, len(clusters(text)), len(text)):
        assert within_graphemes(text, most) == (len(clusters(text)) <= most)


@given(ANY, st.integers(1, 40))
def test_a_cut_label_ends_in_an_ellipsis_and_a_short_one_is_left_alone(text, most):
    cut = cut_graphemes(text, most)
    assert len(clusters(cut)) <= most
    if len(clusters(text)) <= most:
        assert cut == text
    else:
        assert cut.endswith("…") and text.startswith(cut[:-1])


def test_a_cut_never_leaves_a_vowel_without_its_consonant():
    assert cut_graphemes("ตรวจแก้ไข", 5) == "ตรวจ…"
    assert cut_graphemes("น้ำน้ำน้ำ", 2) == "น้ำ…"


def test_texts_that_begin_alike_are_cut_from_where_they_differ():
    page = "เพจ ชมรม STRONG"
    texts = [f"{page}, เว็บไซต์คุณธรรมคนสภา", f"{page}, เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ สว.", page]
    cut = cut_apart(texts, 20)
    assert cut == ["…เว็บไซต์คุณธรรมคนสภา", "…เว็บไซต์ศูนย์เรียนรู้…", page]
    assert cut_apart(["ก" * 30, "ก" * 31], 20) == ["ก" * 19 + "…"] * 2  # no word differs


@given(st.lists(st.text(alphabet="กข, ", min_size=1, max_size=40), max_size=4))
def test_each_stays_within_the_limit(texts):
    assert all(count_graphemes(each) <= 20 for each in cut_apart(texts, 20))


@pytest.mark.parametrize(
    ("title", "most", "cut"),
    [
        ("กิจกรรมการประกาศเจตนารมณ์นโยบาย No Gift Policy", 36, "กิจกรรมการประกาศเจตนารมณ์นโยบาย…"),
        ("องค์กรคุณธรรมต้นแบบ นโยบายคุณธรรม จริยธรรม", 32, "องค์กรคุณธรรมต้นแบบ นโยบายคุณธรรม…"),
        ("สำนักรักษาความปลอดภัยและจราจร", 22, "สำนักรักษาความปลอดภัย…"),
        ("โครงการแนวทางปฏิบัติการเป็นข้าราชการที่ดี", 30, "โครงการแนวทางปฏิบัติการเป็น…"),
        ("ข้อความของผู้บริหาร", 14, "ข้อความ…"),
    ],
)
def test_what_is_cut_is_cut_where_a_word_begins(title, most, cut):
    assert cut_graphemes(title, most) == cut


@settings(deadline=None)
@given(ANY, st.integers(2, 6_000))
def test_nothing_is_lost_when_a_text_is_split(text, limit):
    pieces = split_text(text, limit)
    assert all(piece and piece == piece.strip() and units(piece) <= limit for piece in pieces)
    assert bare("".join(pieces)) == bare(text)


THAI_TEXT = st.lists(st.sampled_from(["ก", "กำ", "ที่", "น้ำ", "ผู้", "👨‍👩‍👧", " "]), max_size=400)


@given(THAI_TEXT.map("".join), st.integers(8, 60))
def test_a_text_is_never_split_inside_a_cluster(text, limit):
    kept = [cluster for piece in split_text(text, limit) for cluster in clusters(piece)]
    assert [each for each in kept if each != " "] == [
        each for each in clusters(text) if each != " "
    ]


@given(st.lists(st.sampled_from(["เก", "แม่", "โต๊ะ", "ใจ", "ไทย"]), max_size=60), st.integers(8, 30))
def test_a_leading_vowel_goes_with_its_consonant(syllables, limit):
    assert all(piece[-1] not in "เแโใไ" for piece in split_text("".join(syllables), limit))


def test_a_text_is_split_where_a_reader_would_pause():
    assert split_text("ย่อหน้าแรก มีสองท่อน\n\nย่อหน้าสอง", 25) == ["ย่อหน้าแรก มีสองท่อน", "ย่อหน้าสอง"]
    assert split_text("บรรทัดแรก\nบรรทัดที่สอง", 15) == ["บรรทัดแรก", "บรรทัดที่สอง"]
    assert split_text("คำแรก คำที่สอง", 10) == ["คำแรก", "คำที่สอง"]


def test_a_space_that_carries_a_mark_is_no_place_to_split():
    assert split_text("กขคงจ \u0301ฉชซ", 7) == ["กขคงจ \u0301", "ฉชซ"]


def test_a_limit_that_cannot_hold_one_emoji_is_refused():
    with pytest.raises(ValueError, match="limit"):
        split_text("😀", 1)


# Buttons.


def test_a_button_with_data_sends_it_back_and_shows_what_was_said():
    button = Button("ยืนยัน", data="confirm:7", say="ยืนยันรายงาน")
    (message,) = check(render([Text("ส่งเลยไหม", quick=(button,))]))
    assert message["quickReply"]["items"] == [
        {
            "type": "action",
            "action": {
                "type": "postback",
                "label": "ยืนยัน",
                "data": "confirm:7",
                "displayText": "ยืนยันรายงาน",
            },
        }
    ]


def test_a_quick_reply_with_data_always_shows_words_as_line_requires():
    (message,) = check(render([Text("ต่อไหม", quick=(Button("ต่อ", data="go"),))]))
    assert message["quickReply"]["items"][0]["action"]["displayText"] == "ต่อ"


def test_a_button_without_data_says_its_words():
    card = Card("เมนู", buttons=(Button("แผน", say="แผน 3.7"), Button("สถานะ")))
    assert [each["text"] for each in buttons_of(check(render([card])))] == ["แผน 3.7", "สถานะ"]


def test_a_button_can_open_the_keyboard_with_the_words_typed_in():
    card = Card(
        "แก้ไข", buttons=(Button("แก้", data="e", fill="เดิม"), Button("พิมพ์", data="t", fill=""))
    )
    first, second = buttons_of(check(render([card])))
    assert (first["inputOption"], first["fillInText"]) == ("openKeyboard", "เดิม")
    assert second["inputOption"] == "openKeyboard" and "fillInText" not in second


@pytest.mark.parametrize(
    "wrong",
    [
        {"data": "ก" * 301},
        {"data": "😀" * 151},
        {"data": "\ud83d"},
        {"uri": "javascript:alert(1)"},
        {"uri": "https://ไทย.example/"},
        {"uri": "https://user:word@example.org/"},
        {"uri": "https://example.org/" + "a" * 2000},
        {"uri": "https://example.org/\ud83d"},
        {"uri": ""},
        {"uri": "https://example.org/", "data": "x"},
        {"fill": "คำ"},
    ],
)
def test_a_button_line_would_refuse_cannot_be_made(wrong):
    with pytest.raises(ValueError):
        Button("ปุ่ม", **wrong)


def test_thai_letters_in_an_address_are_encoded():
    assert web_address(" https://www.example.go.th/ข่าว?ปี=2567&x=%20 ") == (
        "https://www.example.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"
        "?%E0%B8%9B%E0%B8%B5=2567&x=%20"
    )
    assert web_address("tel:1234") == "tel:1234"
    assert web_address("http://127.0.0.1:8000/f/abc") == "http://127.0.0.1:8000/f/abc"


@given(ANY)
def test_an_address_people_typed_is_taken_or_refused_and_nothing_else(text):
    try:
        assert web_address(text).isascii()
    except ValueError:
        return


# Messages.


def test_saying_nothing_makes_no_message():
    assert render([]) == []


def test_an_empty_text_is_left_out_unless_it_is_all_there_is():
    assert texts_of(check(render([Text(" \n\x00"), Text("ครับ")]))) == ["ครับ"]
    assert texts_of(check(render([Text("\u200b"), Text("")]))) == ["-"]


def test_a_long_text_goes_out_as_several_messages_losing_nothing():
    text = "กำหนดส่งรายงานรอบที่สอง " * 700
    messages = check(render([Text(text)]))
    assert len(messages) > 1
    assert bare("".join(texts_of(messages))) == bare(text)


def test_neighbouring_texts_are_one_message():
    five = [Text(f"ข้อ {number}") for number in range(5)]
    seven = [*five, Card("บัตร"), Text("ท้าย")]
    first, card, last = check(render(seven))
    assert first["text"].split("\n\n") == [f"ข้อ {number}" for number in range(5)]
    assert (card["type"], last["text"]) == ("flex", "ท้าย")


def test_what_five_messages_cannot_hold_is_counted_and_the_way_to_it_told():
    quick = tuple(Button(f"ปุ่ม {number}") for number in range(13))
    cards = [Card(f"บัตร {number}") for number in range(8)]
    messages = check(render([*cards, Card("ท้าย", quick=quick)]))
    assert [message["type"] for message in messages] == ["flex"] * 4 + ["text"]
    assert "อีก 5 ข้อความ" in messages[-1]["text"] and "ให้แคบลง" in messages[-1]["text"]
    labels = [item["action"]["label"] for item in messages[-1]["quickReply"]["items"]]
    assert labels == [f"ปุ่ม {number}" for number in range(12)] + ["เมนู"]


def test_quick_replies_are_the_latest_ones_and_stand_on_the_last_message():
    said = [Text("หนึ่ง", (Button("เก่า"),)), Text("สอง", (Button("ใหม่"),)), Text("สาม")]
    messages = check(render(said))
    labels = [item["action"]["label"] for item in messages[-1]["quickReply"]["items"]]
    assert labels == ["ใหม่"]


def test_a_quick_reply_is_left_out_where_the_card_above_it_has_the_same_button():
    menu, other = Button("เมนู", data="o:menu"), Button("สถานะ", data="o:status")
    (message,) = check(render([Card("สรุป", buttons=(menu,), quick=(menu, other))]))
    assert [i["action"]["label"] for i in message["quickReply"]["items"]] == ["สถานะ"]
    (alone,) = check(render([Card("สรุป", buttons=(menu,), quick=(menu,))]))
    assert "quickReply" not in alone


def test_a_quick_reply_is_shown_once():
    menu, other = Button("เมนู", data="o:menu"), Button("สถานะ", data="o:status")
    (message,) = check(render([Text("เลือก", (menu, other, Button("เมนู", say="เมนู")))]))
    actions = [item["action"] for item in message["quickReply"]["items"]]
    assert [(each["label"], each["type"]) for each in actions] == [
        ("เมนู", "postback"),
        ("สถานะ", "postback"),
    ]


# Cards.


def test_a_row_that_only_opens_something_shows_no_dash():
    opens = Button("ดู", data="o:coverage")
    (message,) = check(render([Card("สรุป", rows=(Row("ปิดรับ 31 มีนาคม", "", opens),))]))
    assert texts_of([message]) == ["สรุป", "ปิดรับ 31 มีนาคม", "ดู"]


def test_a_review_card_shows_each_answer_with_its_own_way_to_change_it():
    edit = Button("แก้ไข", data="edit:place", say="แก้ไขสถานที่")
    card = Card("ตรวจทาน", rows=(Row("สถานที่", "ห้องประชุม 1", edit),), tone="good")
    (message,) = check(render([card]))
    assert texts_of([message]) == ["ตรวจทาน", "สถานที่", "แก้ไข", "ห้องประชุม 1"]
    links = [each for each in everything(message) if "action" in each]
    assert [each["action"]["data"] for each in links] == ["edit:place"]


def test_the_words_of_a_notification_are_the_title_and_the_subtitle():
    (message,) = render([Card("ครบกำหนด", subtitle="พรุ่งนี้ 12.00 น.")])
    assert message["altText"] == "ครบกำหนด พรุ่งนี้ 12.00 น."
    (message,) = render([Card("ครบกำหนด", alt="มีงานค้าง")])
    assert message["altText"] == "มีงานค้าง"


def test_a_card_without_words_is_still_a_message():
    check(render([Card("", rows=(Row("", ""), Para(" "), Bar("", None, "")))]))


def test_ten_rows_stay_on_one_bubble():
    rows = tuple(Row(f"ข้อ {number}", "ดำเนินการแล้ว") for number in range(10))
    (message,) = check(render([Card("สรุป", rows=rows)]))
    assert message["contents"]["type"] == "bubble"


def test_too_many_rows_and_buttons_become_numbered_pages_with_the_buttons_last():
    rows = tuple(Row(f"ข้อ {number}", f"ค่า {number}") for number in range(45))
    buttons = tuple(Button(f"ปุ่ม {number}") for number in range(10))
    (message,) = check(render([Card("สรุป", rows=rows, buttons=buttons)]))
    pages = message["contents"]["contents"]
    assert [f"หน้า {n} จาก 4" in texts_of(page) for n, page in enumerate(pages, 1)] == [True] * 4
    assert [words for words in texts_of(pages) if words.startswith("ค่า")] == [
        f"ค่า {number}" for number in range(45)
    ]
    assert [len(buttons_of(page)) for page in pages] == [0, 0, 5, 5]


def test_a_cards_picture_leads_its_bubble_and_is_no_taller_than_line_draws():
    hero = Hero("https://example.org/f/x", 400, 2_000, Button("ดูภาพ", "o:x"))
    (message,) = check(render([Card("สรุป", rows=(Row("ไปได้ดี", "ครบ"),), hero=hero)]))
    drawn = message["contents"]["hero"]
    assert drawn["aspectRatio"] == "400:1200" and drawn["aspectMode"] == "fit"
    assert drawn["action"]["data"] == "o:x"


def test_over_many_pages_the_picture_is_the_first():
    rows = tuple(Row(f"ข้อ {number}", f"ค่า {number}") for number in range(45))
    hero = Hero("https://example.org/" + "x" * 1_900, 400, 300)
    (message,) = check(render([Card("สรุป", rows=rows, hero=hero)]))
    first, *others = message["contents"]["contents"]
    assert "hero" in first and not any("hero" in page for page in others)


@given(st.integers(1, 4_000), st.sampled_from(["กำ", "a ", "😀", "ผู้\n"]))
@pytest.mark.soak
def test_a_long_answer_is_shown_in_full_over_as_many_pages_as_it_takes(times, words):
    messages = check(render([Card("ตรวจทาน", rows=(Row("เรื่อง", words * times),))]))
    shown = [each for each in texts_of(messages) if each[0] == words[0]]
    assert bare("".join(shown)) == bare(words * times)


def test_a_title_too_long_for_the_header_is_given_in_full_below():
    title = "กิจกรรมส่งเสริมคุณธรรมและความโปร่งใส" * 12
    messages = check(render([Card(title)]))
    header, *body = texts_of(messages)
    assert header.endswith("…") and "".join(body) == title


def test_more_cards_than_a_carousel_holds_go_on_in_the_next():
    cards = tuple(Card(f"สำนัก {number}") for number in range(20))
    messages = check(render([Carousel(cards, "สถานะ")]))
    assert texts_of(messages) == [f"สำนัก {number}" for number in range(20)]
    assert len(messages) == 2


def widths(messages):
    return [each["width"] for each in everything(messages) if "width" in each]


def test_progress_is_drawn_as_reported_and_never_rounded_up_to_done():
    bars = (Bar("ก", Decimal("0.996")), Bar("ข", 0.001), Bar("ค", 1.3), Bar("ง", 0), Bar("จ", -1.0))
    messages = check(render([Card("ความคืบหน้า", rows=bars)]))
    assert widths(messages) == ["99%", "1%", "100%"]
    assert "99%" in texts_of(messages)


@pytest.mark.parametrize("share", [None, float("nan"), Decimal("NaN"), Decimal("sNaN")])
def test_what_was_not_reported_is_grey_and_says_so(share):
    messages = check(render([Card("ความคืบหน้า", rows=(Bar("โครงการ", share, "", "good"),))]))
    assert widths(messages) == []
    (said,) = [each for each in everything(messages) if each.get("text") == "ยังไม่มีรายงาน"]
    (label,) = [each for each in everything(messages) if each.get("text") == "โครงการ"]
    assert said["color"] == label["color"]


def brightness(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tone", ["plain", "good", "warn", "bad", "muted"])
def test_every_tone_can_be_read(tone):
    rows = (Row("ป้าย", "ค่า", Button("แก้ไข"), tone), Para("คำ", tone), Bar("ก", 0.5, "ครึ่ง", tone))
    (message,) = render([Card("หัวเรื่อง", rows=rows, note="หมายเหตุ", tone=tone)])
    header = message["contents"]["header"]
    assert 1.05 / (brightness(header["backgroundColor"]) + 0.05) >= 4.5
    assert {each["color"] for each in header["contents"]} == {"#FFFFFF"}
    for each in everything(message["contents"]["body"]):
        if each.get("type") == "text":
            assert 1.05 / (brightness(each["color"]) + 0.05) >= 4.5


# Speed, by the work done and not by the clock.


def calls_to_render(said):
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        render(said)
    finally:
        sys.setprofile(before)
    return count


def review(rows):
    edit = Button("แก้ไข", data="edit:1", say="แก้ไข")
    value = "จัดประชุมชี้แจงและเผยแพร่ประกาศแล้ว"
    return [Card("ตรวจทาน", rows=(Row("ผลการดำเนินงาน", value, edit),) * rows)]


def test_an_ordinary_card_is_little_work():
    assert calls_to_render(review(10)) < 1_000


@pytest.mark.parametrize(
    "said",
    [
        lambda size: review(10 * size),
        lambda size: [Text("ที่ประชุม" * 3_000 * size)],
        lambda size: [Card("ก" * 3_000 * size, rows=(Row("ก", "ที่ประชุม" * 3_000 * size),))],
    ],
)
@pytest.mark.soak
def test_twice_the_words_are_no_more_than_twice_the_work(said):
    assert calls_to_render(said(16)) <= 2.2 * calls_to_render(said(8))


@given(st.text(alphabet="กเา่ab 1\n\r\t\u200b\u202e\u00a0\x07\u2028😀\u3000", max_size=30))
def test_a_cleaned_text_has_no_control_characters_and_no_outer_space(text: str) -> None:
    cleaned = clean(text)
    assert not set(cleaned) & set("\r\t\u202e\x07\u2028")
    assert cleaned == cleaned.strip() and clean(cleaned) == cleaned


@given(st.lists(st.text(alphabet="กเา่ab 1😀", max_size=8), max_size=4))
def test_lines_that_can_be_printed_are_kept_as_they_are(lines: list[str]) -> None:
    assert clean("\n".join(lines)) == "\n".join(lines).strip()
